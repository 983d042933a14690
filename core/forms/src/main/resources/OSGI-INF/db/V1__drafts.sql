CREATE TABLE FORM_DRAFT (
  TOWN varchar(60) NOT NULL,
  ID varchar(36) NOT NULL,
  SERVICE varchar(60) NOT NULL,
  FORM_VERSION integer NOT NULL,
  ANSWERS ${text} NOT NULL,
  SAVED_AT ${timestamp} NOT NULL,
  CONSTRAINT FORM_DRAFT_PK PRIMARY KEY (TOWN, ID)
);

-- no index on the time: it would be rewritten at each step of each form, for one search an hour
