-- What a person said lies together by years, in their own circle; copies of what they share lie beside it. A week's
-- row only says whether there is something to be opened together. Words that still lie in such a row (the states
-- that begin with OLD) are moved by their author's next request: nobody else's keys can.
alter table check_in rename constraint check_in_week to check_in_week_once;
alter table check_in rename to check_in_week;
alter table check_in_week drop column submission;
alter table check_in_week alter column document drop not null;
alter table check_in_week alter column document_version drop not null;
update check_in_week set state = 'OLD_' || state;

create table check_in_year (
	id uuid primary key,
	version integer not null,
	author uuid not null references person (id),
	of_year integer not null,
	-- from 1; a next one begins when one is full, or does not open
	part integer not null,
	document bytea not null,
	document_version integer not null,
	constraint check_in_year_part unique (author, of_year, part)
);

create table check_in_copy (
	id uuid primary key,
	version integer not null,
	year_id uuid not null references check_in_year (id),
	author uuid not null references person (id),
	couple_id uuid not null references couple (id),
	of_year integer not null,
	audience varchar(30) not null,
	circle uuid not null references circle (id),
	-- whether there is anything in it
	filled boolean not null,
	document bytea not null,
	document_version integer not null,
	constraint check_in_copy_circle unique (year_id, circle)
);
create index check_in_copy_couple on check_in_copy (couple_id, author, of_year);
create index check_in_copy_author on check_in_copy (author, couple_id);

create table check_in_rhythm (
	person uuid primary key references person (id),
	version integer not null,
	rhythm varchar(10) not null
);
