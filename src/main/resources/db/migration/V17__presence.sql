-- A short while that two agree to be present in. How it was for each is a sheet.
create table present_time (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	journey_id uuid not null references journey (id),
	proposed_by uuid not null,
	minutes integer not null,
	state varchar(20) not null,
	proposed_at timestamp with time zone not null,
	started_at timestamp with time zone,
	stopped_at timestamp with time zone
);

create index present_time_journey on present_time (journey_id);
create index present_time_couple on present_time (couple_id);
