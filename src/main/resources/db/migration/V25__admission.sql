-- somebody's own therapist: the same admission, without a couple
alter table couple_therapist alter column couple_id drop not null;
alter table couple_therapist alter column other_partner drop not null;

-- whose own therapist this is, while it lasts: one at a time
alter table couple_therapist add column own_of uuid;
alter table couple_therapist add constraint couple_therapist_own unique (own_of);

create table secrets_policy (
	id uuid primary key,
	admission_id uuid not null references couple_therapist (id),
	number integer not null,
	sealed bytea not null,
	stated_at timestamp with time zone not null,
	-- when everybody it concerns had agreed
	holds_since timestamp with time zone,
	constraint secrets_policy_once unique (admission_id, number)
);

create table secrets_policy_agreement (
	id uuid primary key,
	policy_id uuid not null references secrets_policy (id),
	person uuid not null,
	-- what this person signed; none for those who agreed before this was kept
	sealed bytea,
	constraint secrets_policy_agreement_once unique (policy_id, person)
);

insert into secrets_policy (id, admission_id, number, sealed, stated_at, holds_since)
select id, id, 1, policy, offered_at, case when inviter_circle is not null and other_circle is not null then offered_at end
from couple_therapist;

insert into secrets_policy_agreement (id, policy_id, person)
select inviter_circle, id, invited_by from couple_therapist where inviter_circle is not null;

insert into secrets_policy_agreement (id, policy_id, person)
select other_circle, id, other_partner from couple_therapist where other_circle is not null;

alter table couple_therapist drop column policy;

-- when a therapist opened something that was shared with them, once for the same words; for its author to see
create table therapist_opening (
	id uuid primary key,
	thing uuid not null,
	therapist uuid not null,
	opened_at timestamp with time zone not null
);

create index therapist_opening_thing on therapist_opening (thing, opened_at);
