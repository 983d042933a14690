-- how a draft began; a revision lets two windows or devices that store it at once notice each other
alter table FORM_DRAFT add column BEGAN_VERSION integer default 0 not null;
alter table FORM_DRAFT add column PREFILL ${text};
alter table FORM_DRAFT add column REVISION integer default 0 not null;

-- links with which a citizen goes on elsewhere; the id follows from the link's secret, which is kept only until its mail
-- has left; SEALED is the draft's id, readable with secret and code together
create table FORM_LINK (
  TOWN varchar(60) NOT NULL,
  ID varchar(36) NOT NULL,
  DRAFT varchar(36) NOT NULL,
  LINK_NUMBER integer NOT NULL,
  SERVICE varchar(60) NOT NULL,
  SEALED varchar(200) NOT NULL,
  TRIES integer NOT NULL,
  ENDED varchar(12) NOT NULL,
  MADE_AT ${timestamp} NOT NULL,
  ENDED_AT ${timestamp},
  EMAIL varchar(320) NOT NULL,
  LANGUAGE varchar(35) NOT NULL,
  MAIL varchar(12) NOT NULL,
  MAIL_SECRET varchar(22) NOT NULL,
  MAIL_DUE_AT ${timestamp},
  MAIL_SINCE ${timestamp},
  NOTICED_FOR ${timestamp},
  CONSTRAINT FORM_LINK_PK PRIMARY KEY (TOWN, ID),
  CONSTRAINT FORM_LINK_DRAFT UNIQUE (TOWN, DRAFT, LINK_NUMBER)
);
create index FORM_LINK_MAIL on FORM_LINK (TOWN, MAIL, MAIL_DUE_AT);
