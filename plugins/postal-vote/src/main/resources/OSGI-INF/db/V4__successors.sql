-- the applications of the same person that came after one
create index postal_application_first on postal_application (town, first_id);
