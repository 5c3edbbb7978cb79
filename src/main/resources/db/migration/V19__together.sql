-- the idea, and the words to it, lie sealed in the sheet of the same id
create table together_plan (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	journey_id uuid not null references journey (id),
	proposed_by uuid not null references person (id),
	state varchar(20) not null,
	on_day date not null,
	proposed_at timestamp with time zone not null
);

create index together_plan_journey on together_plan (journey_id, on_day);
