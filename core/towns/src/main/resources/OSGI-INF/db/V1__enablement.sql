-- what administrators decided about services; OFFERED is null where town.json holds again
CREATE TABLE TOWN_SERVICE (
  TOWN varchar(60) NOT NULL,
  ID varchar(36) NOT NULL,
  SERVICE varchar(60) NOT NULL,
  OFFERED smallint,
  OPENS_AT ${timestamp},
  ENDS_AT ${timestamp},
  ASSURANCE varchar(20) NOT NULL,
  SETTINGS ${text} NOT NULL,
  REVISION integer NOT NULL,
  DECIDED_AT ${timestamp} NOT NULL,
  CONSTRAINT TOWN_SERVICE_PK PRIMARY KEY (TOWN, ID)
);

-- kept in place of a town by the installation: which towns decided last when
CREATE TABLE TOWN_CHANGE (
  TOWN varchar(60) NOT NULL,
  ID varchar(36) NOT NULL,
  CHANGED varchar(60) NOT NULL,
  CHANGED_AT ${timestamp} NOT NULL,
  CONSTRAINT TOWN_CHANGE_PK PRIMARY KEY (TOWN, ID)
);
CREATE INDEX TOWN_CHANGE_AT ON TOWN_CHANGE (TOWN, CHANGED_AT);
