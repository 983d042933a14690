-- whether the town waits for the citizen: asked, answered or empty
alter table case_file add column inquiry varchar(10) default '' not null;
create index case_file_inquiry on case_file (town, inquiry, id desc);

-- among staff; never shown to the citizen
create table case_note (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    note varchar(2000) not null,
    actor varchar(60) not null,
    written_at ${timestamp} not null,
    constraint case_note_pk primary key (town, id),
    constraint case_note_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_note_case on case_note (town, case_id, id);

-- what an event asks the citizen for, and which event answers it
create table case_inquiry (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    event_number integer not null,
    until_day varchar(10) not null,
    answer_number integer,
    constraint case_inquiry_pk primary key (town, id),
    constraint case_inquiry_event unique (town, case_id, event_number),
    constraint case_inquiry_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);

-- when the citizen first saw a message
create table case_read (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    event_number integer not null,
    read_at ${timestamp} not null,
    constraint case_read_pk primary key (town, id),
    constraint case_read_event unique (town, case_id, event_number),
    constraint case_read_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
