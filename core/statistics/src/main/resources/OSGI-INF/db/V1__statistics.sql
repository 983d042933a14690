-- sums; the id follows from all other columns but the total, so that each is there once. No personal data
create table statistics_count (
    town varchar(60) not null,
    id ${uuid} not null,
    counted_month varchar(7) not null,
    service varchar(60) not null,
    kind varchar(12) not null,
    detail varchar(100) not null,
    total bigint not null,
    constraint statistics_count_pk primary key (town, id)
);
create index statistics_count_month on statistics_count (town, counted_month);

-- until when the cases of the town are among the sums
create table statistics_mark (
    town varchar(60) not null,
    id ${uuid} not null,
    counted_until ${timestamp} not null,
    constraint statistics_mark_pk primary key (town, id)
);
