-- that a backup was made, or could not be, and why; told_at says that the operator was written to about it
create table backup_run (
	id uuid primary key,
	version integer not null,
	ended_at timestamp with time zone not null,
	reason varchar(20),
	bytes bigint not null,
	told_at timestamp with time zone
);

create index backup_run_ended on backup_run (ended_at);
