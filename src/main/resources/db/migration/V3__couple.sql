create table couple (
	id uuid primary key,
	version integer not null,
	inviter uuid not null,
	accepter uuid not null,
	state varchar(20) not null,
	circle uuid,
	proposed_at timestamp with time zone not null,
	together_since timestamp with time zone,
	ended_at timestamp with time zone,
	ended_by uuid,
	end_noted boolean not null
);

create index couple_inviter on couple (inviter);
create index couple_accepter on couple (accepter);

-- the two who are together now; the primary key keeps everybody out of a second couple
create table couple_member (
	person_id uuid primary key,
	couple_id uuid not null references couple (id)
);

create index couple_member_couple on couple_member (couple_id);

create table couple_therapist (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	therapist uuid not null,
	invited_by uuid not null,
	other_partner uuid not null,
	state varchar(20) not null,
	policy bytea not null,
	circle uuid not null,
	inviter_circle uuid,
	other_circle uuid,
	offered_at timestamp with time zone not null,
	ended_at timestamp with time zone
);

create index couple_therapist_couple on couple_therapist (couple_id);
create index couple_therapist_therapist on couple_therapist (therapist);
