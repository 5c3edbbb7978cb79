-- Whose writing is not read with them. Not sealed: it says no more than that a button was pressed, and the row alone would say that.
create table gentle_switched_off (
	person uuid primary key references person (id),
	version integer not null
);
