create table review_mark (
	id uuid primary key,
	version integer not null,
	therapist uuid not null references person (id),
	couple_id uuid not null references couple (id),
	reflection_id uuid not null,
	number integer not null,
	reviewed_at timestamp with time zone not null,
	constraint review_mark_once unique (therapist, reflection_id)
);

create index review_mark_couple on review_mark (couple_id, therapist);
create index review_mark_reflection on review_mark (reflection_id);
