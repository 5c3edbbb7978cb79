-- what a therapist asks people of a couple to write about; the words are sealed for those who are asked
create table homework (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	therapist uuid not null references person (id),
	-- the one who is asked; both when empty
	partner uuid references person (id),
	step integer,
	circle uuid not null,
	sealed bytea not null,
	asked_at timestamp with time zone not null
);

create index homework_couple on homework (couple_id, asked_at);

-- a therapist's own beginnings of such prompts, for nobody else
create table homework_template (
	id uuid primary key,
	version integer not null,
	therapist uuid not null references person (id),
	circle uuid not null,
	sealed bytea not null,
	sealed_number integer not null,
	written_at timestamp with time zone not null
);

create index homework_template_therapist on homework_template (therapist, written_at);

-- which of them a reflection answers; no foreign key, since an answer outlives what was asked
alter table reflection add column answers uuid;
-- since when its author has wanted to speak of it at the next session
alter table reflection add column brought_at timestamp with time zone;

create index reflection_answers on reflection (answers);
