create table __table___closed_day (
    town varchar(60) not null,
    id ${uuid} not null,
    closed_on date not null,
    primary key (town, id)
);
create index __table___closed_on on __table___closed_day (town, closed_on);
