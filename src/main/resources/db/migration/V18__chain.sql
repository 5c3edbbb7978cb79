-- A journey has one chain. What is in it, and who reads it, is its sheet: this row is what is
-- locked while it is changed, and what sees to it that there are not two.
create table chain (
	id uuid primary key,
	version integer not null,
	couple_id uuid not null references couple (id),
	journey_id uuid not null references journey (id),
	author uuid not null references person (id),
	constraint chain_one_per_journey unique (journey_id)
);
