-- files with cases, in folders: which case went into which file
create table case_drop (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    drop_number integer not null,
    format varchar(4) not null,
    planned_at ${timestamp} not null,
    written_at ${timestamp},
    sha256 varchar(64) not null,
    constraint case_drop_pk primary key (town, id),
    constraint case_drop_number unique (town, service, drop_number)
);

-- the id is the delivery's, so that no delivery is in two files
create table case_drop_entry (
    town varchar(60) not null,
    id ${uuid} not null,
    drop_id ${uuid} not null,
    case_id ${uuid} not null,
    constraint case_drop_entry_pk primary key (town, id),
    constraint case_drop_entry_once unique (town, case_id),
    constraint case_drop_entry_drop foreign key (town, drop_id) references case_drop (town, id),
    constraint case_drop_entry_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_drop_entry_cases on case_drop_entry (town, drop_id, case_id);
