-- elections that administrators have set up; without a deadline the law's holds
create table postal_election (
    town varchar(60) not null,
    id ${uuid} not null,
    code ${word} not null,
    name_de varchar(120) not null,
    name_en varchar(120),
    kind varchar(20) not null,
    held_on date not null,
    opens_at ${timestamp},
    closes_at ${timestamp},
    deadline ${timestamp},
    deadline_law varchar(120),
    dispatch_from date,
    run_off_on date,
    run_off_carried ${boolean} not null,
    emergency ${boolean} not null,
    archived_at ${timestamp},
    revision integer not null,
    primary key (town, id)
);

-- with what the codes of the town's notices are signed
create table postal_notice_key (
    town varchar(60) not null,
    id ${uuid} not null,
    secret ${bytes} not null,
    made_at ${timestamp} not null,
    primary key (town, id)
);

-- codes of notices; which ones follows from the ranges of districts and register numbers
create table postal_notice_batch (
    town varchar(60) not null,
    id ${uuid} not null,
    batch_number integer not null,
    election ${word} not null,
    numbers ${text} not null,
    total integer not null,
    expires_at ${timestamp} not null,
    made_at ${timestamp} not null,
    made_by varchar(60) not null,
    revoked_at ${timestamp},
    primary key (town, id)
);
create unique index postal_notice_number on postal_notice_batch (town, batch_number);
create index postal_notice_election on postal_notice_batch (town, election);
