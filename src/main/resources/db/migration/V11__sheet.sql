create table sheet (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	-- what it belongs to: a journey, or something in it
	about uuid not null,
	kind varchar(40) not null,
	author uuid not null references person (id),
	audience varchar(30) not null,
	circle uuid not null,
	document bytea not null,
	document_version integer not null,
	-- the two sheets of a round open at the same moment
	round uuid,
	given boolean not null,
	written_at timestamp with time zone not null,
	constraint sheet_round_once unique (round, author)
);

create index sheet_about_kind on sheet (about, kind);
create index sheet_author_kind on sheet (author, kind);
create index sheet_couple on sheet (couple_id);
