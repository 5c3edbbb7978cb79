-- jobs that one node does for all of them: the table of ShedLock
create table shedlock (
	name varchar(64) primary key,
	lock_until timestamp not null,
	locked_at timestamp not null,
	locked_by varchar(255) not null
);

-- how many tries have been in vain lately: whose, as a hash that needs the secret below, and when they are forgotten
-- (milliseconds since 1970)
create table tries (
	whose bytea primary key,
	forgotten_at bigint not null
);

create index tries_forgotten on tries (forgotten_at);

-- one row: what all nodes hash with, so that no name and no address lies in the table above
create table tries_secret (
	id integer primary key,
	secret bytea not null
);

-- hashes of the codes that nodes have told in their logs while nobody has set this server up
create table setup_code (
	code_hash bytea primary key
);
