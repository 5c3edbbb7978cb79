create table disclosure (
	-- the journey's
	id uuid primary key references journey (id),
	version integer not null,
	couple_id uuid not null references couple (id),
	-- how closely the hurt partner wants it described
	detail varchar(20),
	ready boolean not null,
	-- the therapist who reads it before it is delivered
	reviewer uuid,
	delivered_at timestamp with time zone,
	read_at timestamp with time zone
);

create index disclosure_couple on disclosure (couple_id);
