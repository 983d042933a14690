create table test_item (
    town varchar(60) not null,
    id ${uuid} not null,
    name varchar(100) not null,
    parent ${uuid},
    found_at ${timestamp},
    description ${text},
    primary key (town, id),
    unique (town, name),
    foreign key (town, parent) references test_item (town, id)
);

create table test_finder (
    town varchar(60) not null,
    id ${uuid} not null,
    item ${uuid} not null,
    primary key (town, id),
    foreign key (town, item) references test_item (town, id)
);
