-- how surely the citizen had shown who they are when they sent it; before this was noted nobody had shown anything
ALTER TABLE CASE_FILE ADD COLUMN ASSURANCE varchar(12) DEFAULT 'NONE' NOT NULL;

-- what happened to one account, for its owner
CREATE INDEX CASE_AUDIT_DETAIL ON CASE_AUDIT (TOWN, DETAIL);
