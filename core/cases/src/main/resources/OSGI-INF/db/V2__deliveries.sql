-- which answer is the citizen's mail address; not the address itself, so that it goes when the answers go
alter table case_file add column email_question varchar(100) default '' not null;

-- what is to leave the house by itself, written with the event it tells of; stays as proof of the acknowledgement
create table case_delivery (
    town varchar(60) not null,
    id ${uuid} not null,
    target varchar(40) not null,
    service varchar(60) not null,
    case_id ${uuid} not null,
    event_number integer not null,
    state varchar(12) not null,
    claims integer not null,
    failures integer not null,
    due_at ${timestamp} not null,
    waiting_since ${timestamp} not null,
    acknowledged_at ${timestamp},
    reason varchar(200) not null,
    constraint case_delivery_pk primary key (town, id),
    constraint case_delivery_once unique (town, case_id, target, event_number),
    constraint case_delivery_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_delivery_due on case_delivery (town, state, target, due_at);

-- further secrets that show a case's status, from mails
create table case_link (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    secret_hash varchar(43) not null,
    made_at ${timestamp} not null,
    constraint case_link_pk primary key (town, id),
    constraint case_link_secret unique (town, secret_hash),
    constraint case_link_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_link_case on case_link (town, case_id, made_at);
