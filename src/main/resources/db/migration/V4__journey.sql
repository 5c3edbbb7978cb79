create table journey (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	hurt uuid not null,
	repairing uuid not null,
	open_hurt uuid,
	proposed_by uuid not null,
	words bytea,
	state varchar(20) not null,
	paused boolean not null,
	ending varchar(20),
	ending_proposed_by uuid,
	proposed_at timestamp with time zone not null,
	agreed_at timestamp with time zone,
	ended_at timestamp with time zone,
	-- the same roles are taken once at a time; swapped, twice; an ended journey leaves its place
	constraint journey_roles_once unique (couple_id, open_hurt)
);

create table journey_step (
	journey_id uuid not null references journey (id),
	step integer not null,
	state varchar(20) not null,
	primary key (journey_id, step)
);

-- who has said "ready to go on": a row comes with it and goes with "not yet"
create table journey_ready (
	journey_id uuid not null references journey (id),
	step integer not null,
	person uuid not null,
	primary key (journey_id, step, person)
);

create table journey_setback (
	id uuid primary key,
	version integer not null,
	journey_id uuid not null references journey (id),
	author uuid not null,
	note bytea,
	recorded_at timestamp with time zone not null
);

create index journey_setback_journey on journey_setback (journey_id);
