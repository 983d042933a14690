-- the owner is on the way to sign in more surely, with another account perhaps: who comes back at this level until then takes the draft
ALTER TABLE FORM_DRAFT ADD COLUMN RELEASED_FOR varchar(12);
ALTER TABLE FORM_DRAFT ADD COLUMN RELEASED_UNTIL ${timestamp};
