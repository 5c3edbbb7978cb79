create table check_in (
	id uuid primary key,
	version integer not null,
	author uuid not null references person (id),
	-- none while it is private
	couple_id uuid references couple (id),
	monday date not null,
	state varchar(20) not null,
	submission uuid not null unique,
	document bytea not null,
	document_version integer not null,
	created_at timestamp with time zone not null,
	constraint check_in_week unique (author, monday)
);

-- asked in every request: is there anything of mine to open?
create index check_in_author_state on check_in (author, state);
create index check_in_couple_week on check_in (couple_id, monday);
