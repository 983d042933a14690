create table case_file (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    idempotency_key varchar(100) not null,
    reference varchar(20) not null,
    secret_hash varchar(43) not null,
    subject varchar(200) not null,
    search_words varchar(420) not null,
    status varchar(60) not null,
    form_version integer not null,
    language varchar(35) not null,
    answers ${text} not null,
    received_at ${timestamp} not null,
    constraint case_file_pk primary key (town, id),
    constraint case_file_once unique (town, service, idempotency_key),
    constraint case_file_reference unique (town, reference),
    constraint case_file_secret unique (town, secret_hash)
);
create index case_file_newest on case_file (town, service, id desc);

-- append only; the number lets two writers clash
create table case_event (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    event_number integer not null,
    status varchar(60) not null,
    note varchar(2000) not null,
    actor varchar(60) not null,
    happened_at ${timestamp} not null,
    constraint case_event_pk primary key (town, id),
    constraint case_event_number unique (town, case_id, event_number),
    constraint case_event_file foreign key (town, case_id) references case_file (town, id)
);

-- without a batch: not sent yet
create table case_outbox (
    town varchar(60) not null,
    id ${uuid} not null,
    kind varchar(20) not null,
    service varchar(60) not null,
    case_id ${uuid} not null,
    batch integer,
    constraint case_outbox_pk primary key (town, id)
);
create index case_outbox_batch on case_outbox (town, service, kind, batch, case_id);

create table case_batch (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    batch_number integer not null,
    actor varchar(60) not null,
    exported_at ${timestamp} not null,
    constraint case_batch_pk primary key (town, id),
    constraint case_batch_number unique (town, service, batch_number)
);

-- no personal data of citizens
create table case_audit (
    town varchar(60) not null,
    id ${uuid} not null,
    actor varchar(60) not null,
    action varchar(20) not null,
    case_id ${uuid},
    detail varchar(130) not null,
    happened_at ${timestamp} not null,
    constraint case_audit_pk primary key (town, id)
);
