-- An edition of a couple's agreement: its newest wording and who has signed it. All three are sheets.
create table agreement_edition (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	journey_id uuid not null references journey (id),
	number integer not null,
	wording uuid not null,
	hurt_signature uuid,
	repairing_signature uuid,
	constraint agreement_edition_once unique (journey_id, number)
);

create index agreement_edition_couple on agreement_edition (couple_id);
