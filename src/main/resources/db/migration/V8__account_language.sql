-- the language a person chose, as a tag such as "de"; none means whatever their browser asks for
alter table person add column locale varchar(35);
