-- the way a case came, and the day stamped on paper (empty otherwise); until now all came through the portal
alter table case_file add column channel varchar(12) default 'online' not null;
alter table case_file add column arrived_on varchar(10) default '' not null;
alter table case_deletion add column channel varchar(12) default 'online' not null;
