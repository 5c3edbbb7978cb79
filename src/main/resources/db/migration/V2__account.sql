create table person (
	id uuid primary key,
	sign_in_name varchar(40) not null unique,
	display_name varchar(60) not null,
	operator boolean not null,
	created_at timestamp with time zone not null,
	version integer not null
);

create table invitation (
	id uuid primary key,
	code_hash bytea not null unique,
	purpose varchar(20) not null,
	inviter_id uuid not null references person (id),
	-- whoever made their account with it; nobody else can use it then
	bound_to_id uuid references person (id),
	-- whose keys a RESET renews
	subject_id uuid references person (id),
	expires_at timestamp with time zone not null,
	used boolean not null,
	version integer not null
);

create index invitation_inviter on invitation (inviter_id);
create index invitation_bound_to on invitation (bound_to_id);

-- Spring Session's own tables, as its schema for PostgreSQL has them
create table spring_session (
	primary_id char(36) not null primary key,
	session_id char(36) not null,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval integer not null,
	expiry_time bigint not null,
	principal_name varchar(100)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	primary key (session_primary_id, attribute_name),
	foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
