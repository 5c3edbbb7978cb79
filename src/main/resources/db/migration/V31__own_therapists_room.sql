-- a prompt belongs to the place that its therapist was let into: a couple, or one person alone
alter table homework add column place uuid;
update homework set place = couple_id;
alter table homework alter column place set not null;
drop index homework_couple;
alter table homework drop column couple_id;
create index homework_place on homework (place, asked_at);

-- what somebody shares of a year with their own therapist belongs to no couple
alter table check_in_copy alter column couple_id drop not null;
create index check_in_copy_circle_year on check_in_copy (circle, of_year);

-- what lies in a therapist's circles is looked for by them
create index sheet_circle on sheet (circle, kind);
