-- signed when written; without a number and a link until sealed
alter table case_audit add column signature varchar(43) default '' not null;
alter table case_audit add column seq bigint;
alter table case_audit add column link varchar(43);
alter table case_audit add constraint case_audit_seq unique (town, seq);

create table case_audit_head (
    town varchar(60) not null,
    id ${uuid} not null,
    seq bigint not null,
    link varchar(43) not null,
    constraint case_audit_head_pk primary key (town, id)
);
