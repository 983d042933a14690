-- what is left of cases that were made anonymous; no id, reference or time leads back to the case
create table case_anonymous (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    form_version integer not null,
    channel varchar(20) not null,
    constraint case_anonymous_pk primary key (town, id)
);

create table case_anonymous_step (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    step_number integer not null,
    status varchar(60) not null,
    reached_at ${timestamp} not null,
    constraint case_anonymous_step_pk primary key (town, id),
    constraint case_anonymous_step_number unique (town, case_id, step_number),
    constraint case_anonymous_step_case foreign key (town, case_id) references case_anonymous (town, id)
);

-- deleted whole, or made anonymous
alter table case_deletion add column disposal varchar(12) default 'delete' not null;
