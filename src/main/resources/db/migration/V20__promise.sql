create table promise_request (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	journey_id uuid not null,
	stage varchar(20) not null,
	-- the journey while "what can I do?" is open: once at a time
	asked_in uuid,
	-- the sheet that was said back last
	said_back uuid,
	promised_for date,
	kept_on date,
	begun_at timestamp with time zone not null,
	constraint promise_asked_once unique (asked_in)
);

create index promise_request_journey on promise_request (journey_id);
