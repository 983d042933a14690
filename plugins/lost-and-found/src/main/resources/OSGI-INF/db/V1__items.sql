create table lost_found_item (
    town varchar(60) not null,
    id ${uuid} not null,
    storage_number varchar(30) not null,
    kind varchar(20) not null,
    status varchar(20) not null,
    events integer not null,
    changed_at ${timestamp} not null,
    description varchar(300) not null,
    details varchar(2000),
    colour varchar(20),
    brand varchar(60),
    place varchar(60) not null,
    place_details varchar(200),
    found_on date not null,
    reported_on date not null,
    worth_cents bigint not null,
    on_premises ${boolean} not null,
    finder_name varchar(120),
    finder_address varchar(300),
    finder_contact varchar(200),
    finder_waives ${boolean} not null,
    finder_official ${boolean} not null,
    found_case ${uuid},
    notice_until date,
    proceeds_cents bigint,
    ended_on date,
    forgotten ${boolean} default false not null,
    primary key (town, id)
);
create unique index lost_found_item_number on lost_found_item (town, storage_number);
create index lost_found_item_changed on lost_found_item (town, changed_at, id);
create index lost_found_item_status on lost_found_item (town, status, reported_on);
create index lost_found_item_kind on lost_found_item (town, kind, found_on);
create index lost_found_item_ended on lost_found_item (town, ended_on);
create index lost_found_item_case on lost_found_item (town, found_case);

create table lost_found_event (
    town varchar(60) not null,
    id ${uuid} not null,
    item_id ${uuid} not null,
    number integer not null,
    status varchar(20) not null,
    note varchar(1000),
    actor varchar(120) not null,
    happened_at ${timestamp} not null,
    primary key (town, id)
);
create unique index lost_found_event_number on lost_found_event (town, item_id, number);

create table lost_found_mark (
    town varchar(60) not null,
    id ${uuid} not null,
    item_id ${uuid} not null,
    kind varchar(20) not null,
    salt ${bytes} not null,
    digest ${bytes} not null,
    primary key (town, id)
);
create index lost_found_mark_item on lost_found_mark (town, item_id);

create table lost_found_photo (
    town varchar(60) not null,
    id ${uuid} not null,
    jpeg ${bytes} not null,
    primary key (town, id)
);
