-- What somebody has begun to write. form_key is a MAC of the page's address under the person's own key, so it names nothing readable.
create table draft (
	id uuid primary key,
	version integer not null,
	person uuid not null,
	form_key varchar(40) not null,
	number integer not null,
	sealed bytea not null,
	saved_at timestamp with time zone not null
);

create index draft_person on draft (person, form_key);
