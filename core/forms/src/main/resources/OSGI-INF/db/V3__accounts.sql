-- a draft in an account; SEALED_ID is the draft's id, readable with a key that is not in the database
ALTER TABLE FORM_DRAFT ADD COLUMN ACCOUNT varchar(36);
ALTER TABLE FORM_DRAFT ADD COLUMN SEALED_ID varchar(100);

CREATE INDEX FORM_DRAFT_ACCOUNT ON FORM_DRAFT (TOWN, ACCOUNT);
