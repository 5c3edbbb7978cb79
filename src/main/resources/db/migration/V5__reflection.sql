create table reflection (
	id uuid primary key,
	version integer not null,
	author uuid not null,
	couple_id uuid,
	journey_id uuid,
	step integer,
	circle uuid not null,
	audience varchar(30) not null,
	latest integer not null,
	written_at timestamp with time zone not null,
	changed_at timestamp with time zone not null,
	shared_at timestamp with time zone
);

create index reflection_author on reflection (author, changed_at);
create index reflection_couple on reflection (couple_id, audience, changed_at);

create table reflection_version (
	id uuid primary key,
	reflection_id uuid not null references reflection (id),
	number integer not null,
	circle uuid not null,
	shared boolean not null,
	sealed bytea not null,
	written_at timestamp with time zone not null,
	unique (reflection_id, number)
);

create table reflection_comment (
	id uuid primary key,
	version integer not null,
	reflection_id uuid not null references reflection (id),
	author uuid not null,
	circle uuid not null,
	sealed bytea not null,
	written_at timestamp with time zone not null
);

create index reflection_comment_reflection on reflection_comment (reflection_id, written_at);

-- when a therapist first opened a version; a partner's reading is noted nowhere
create table reflection_opening (
	id uuid primary key,
	reflection_id uuid not null references reflection (id),
	number integer not null,
	therapist uuid not null,
	opened_at timestamp with time zone not null,
	unique (reflection_id, number, therapist)
);
