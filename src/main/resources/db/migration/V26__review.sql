-- since when a reflection waits for the therapist who can read it to review its newest words; none when nobody does
alter table reflection add column waits_since timestamp with time zone;

update reflection set waits_since = changed_at
where audience in ('THERAPIST', 'PARTNER_AND_THERAPIST')
and not exists (select 1 from review_mark m where m.reflection_id = reflection.id and m.number >= reflection.latest);

drop table review_mark;

-- a therapist's queue, and all that is shared in one place, are read from these alone: which circle a thing lies in says who reads it
create index reflection_circle_waits on reflection (circle, waits_since, id);
create index reflection_circle_changed on reflection (circle, changed_at, shared_at, id);

-- the comment that this one answers
alter table reflection_comment add column answers uuid;

create index reflection_comment_circle on reflection_comment (circle, written_at);

-- when a therapist sees whom: one sealed document for all, so that nobody else learns of any
create table review_diary (
	id uuid primary key,
	version integer not null,
	therapist uuid not null references person (id),
	document bytea not null,
	document_version integer not null,
	constraint review_diary_once unique (therapist)
);

-- what a therapist notes for themselves
create table case_note (
	id uuid primary key,
	version integer not null,
	therapist uuid not null references person (id),
	-- whom it is about: a couple, or another place of this therapist's
	place uuid not null,
	document bytea not null,
	document_version integer not null,
	written_at timestamp with time zone not null,
	changed_at timestamp with time zone not null
);

create index case_note_place on case_note (therapist, place, written_at);
