-- since when a step is open; of the steps of a journey that was walked before, only the first one's day is known
create table journey_opened (
	journey_id uuid not null references journey (id),
	step integer not null,
	opened_at timestamp with time zone not null,
	primary key (journey_id, step)
);

insert into journey_opened (journey_id, step, opened_at)
select id, 1, agreed_at from journey where agreed_at is not null;
