-- room for birth date and mail address, by which persons are looked for
alter table case_file alter column search_words set data type varchar(800);

-- the id is that of the case
create table case_hold (
    town varchar(60) not null,
    id ${uuid} not null,
    reason varchar(500) not null,
    until_day varchar(10) not null,
    actor varchar(60) not null,
    placed_at ${timestamp} not null,
    constraint case_hold_pk primary key (town, id),
    constraint case_hold_file foreign key (town, id) references case_file (town, id)
);

-- no personal data; the id is that the case had
create table case_deletion (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    status varchar(60) not null,
    received_on varchar(10) not null,
    cause varchar(20) not null,
    law varchar(200) not null,
    actor varchar(60) not null,
    deleted_at ${timestamp} not null,
    completed_at ${timestamp},
    constraint case_deletion_pk primary key (town, id)
);
create index case_deletion_newest on case_deletion (town, deleted_at desc);

-- the links that led to the case, so that they lead to the reason why it is gone
create table case_deleted_secret (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    secret_hash varchar(43) not null,
    constraint case_deleted_secret_pk primary key (town, id),
    constraint case_deleted_secret_hash unique (town, secret_hash),
    constraint case_deleted_secret_case foreign key (town, case_id) references case_deletion (town, id)
);

-- one row a day of the whole installation
create table case_retention_run (
    town varchar(60) not null,
    id ${uuid} not null,
    run_day varchar(10) not null,
    started_at ${timestamp} not null,
    finished_at ${timestamp},
    constraint case_retention_run_pk primary key (town, id),
    constraint case_retention_run_day unique (town, run_day)
);
