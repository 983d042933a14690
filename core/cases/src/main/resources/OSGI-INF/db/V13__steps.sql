-- what each member of staff did last to cases, so that it can be taken back for a while; number 0: the assignee was changed
create table case_step (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    account varchar(36) not null,
    event_number integer not null,
    assignee_before varchar(36) not null,
    assignee_after varchar(36) not null,
    done_at ${timestamp} not null,
    constraint case_step_pk primary key (town, id),
    constraint case_step_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_step_account on case_step (town, account, done_at);
