-- Keys and circles. Nothing here names a person but by id, and no secret lies here unwrapped.

create table person_keys (
	id uuid primary key,
	version integer not null,
	person uuid not null,
	generation integer not null,
	x25519_public bytea not null,
	ed25519_public bytea not null,
	x25519_wrapped bytea not null,
	ed25519_wrapped bytea not null,
	constraint person_keys_once unique (person, generation)
);

create table key_slot (
	id uuid primary key,
	version integer not null,
	person uuid not null,
	generation integer not null,
	kind varchar(20) not null,
	confirmed boolean not null,
	salt bytea not null,
	memory_kib integer not null,
	iterations integer not null,
	parallelism integer not null,
	auth_hash bytea,
	wrapped bytea not null
);

create index key_slot_person on key_slot (person);

create table circle (
	id uuid primary key,
	version integer not null,
	epoch integer not null,
	personal_of uuid,
	constraint circle_personal_once unique (personal_of)
);

create table circle_key (
	id uuid primary key,
	version integer not null,
	circle uuid not null references circle (id),
	epoch integer not null,
	person uuid not null,
	generation integer not null,
	wrapped bytea not null,
	constraint circle_key_once unique (circle, epoch, person)
);

create index circle_key_person on circle_key (person);

create table key_pin (
	id uuid primary key,
	version integer not null,
	owner uuid not null,
	owner_generation integer not null,
	subject uuid not null,
	generation integer not null,
	mac bytea not null,
	constraint key_pin_once unique (owner, owner_generation, subject, generation)
);
