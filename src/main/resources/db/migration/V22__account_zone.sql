-- the time zone a person chose, as in "Europe/Berlin"; none means the server's
alter table person add column zone varchar(60);
