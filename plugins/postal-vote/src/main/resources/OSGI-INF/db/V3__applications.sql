create table postal_application (
    town varchar(60) not null,
    id ${uuid} not null,
    election varchar(60) not null,
    case_key varchar(200) not null,
    case_id varchar(36) not null,
    reference varchar(40) not null,
    received_at ${timestamp} not null,
    channel ${word} not null,
    verdict ${word} not null,
    first_id varchar(36) not null,
    voter_id varchar(36) not null,
    diverted varchar(200) not null,
    batch integer not null,
    letters integer not null,
    primary key (town, id)
);
create index postal_application_case on postal_application (town, case_id);
create index postal_application_key on postal_application (town, case_key);
create index postal_application_batch on postal_application (town, election, batch);
create index postal_application_place on postal_application (town, election, diverted);

create table postal_claim (
    town varchar(60) not null,
    id ${uuid} not null,
    application ${uuid} not null,
    claimed_at ${timestamp} not null,
    primary key (town, id)
);
create index postal_claim_application on postal_claim (town, application);

create table postal_certificate (
    town varchar(60) not null,
    id ${uuid} not null,
    election varchar(60) not null,
    cert_number integer not null,
    case_id varchar(36) not null,
    reference varchar(40) not null,
    name varchar(250) not null,
    issued_at ${timestamp} not null,
    issued_by varchar(60) not null,
    dispatch integer not null,
    invalid_at ${timestamp},
    reason varchar(200) not null,
    primary key (town, id)
);
create unique index postal_certificate_number on postal_certificate (town, election, cert_number);
create index postal_certificate_case on postal_certificate (town, case_id);
create index postal_certificate_dispatch on postal_certificate (town, election, dispatch);

create table postal_counter (
    town varchar(60) not null,
    id ${uuid} not null,
    last_number integer not null,
    primary key (town, id)
);

create table postal_ledger_batch (
    town varchar(60) not null,
    id ${uuid} not null,
    election varchar(60) not null,
    kind ${word} not null,
    batch_number integer not null,
    items integer not null,
    made_at ${timestamp} not null,
    made_by varchar(60) not null,
    primary key (town, id)
);
create unique index postal_ledger_batch_number on postal_ledger_batch (town, election, kind, batch_number);
