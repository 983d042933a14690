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

create table test_shelf (
    town varchar(60) not null,
    id ${uuid} not null,
    name varchar(100) not null,
    primary key (town, id)
);

create table test_shelf_label (
    town varchar(60) not null,
    shelf ${uuid} not null,
    label varchar(100) not null,
    primary key (town, shelf, label),
    foreign key (town, shelf) references test_shelf (town, id)
);

create table test_shelf_item (
    town varchar(60) not null,
    shelf ${uuid} not null,
    item ${uuid} not null,
    primary key (town, shelf, item),
    foreign key (town, shelf) references test_shelf (town, id),
    foreign key (town, item) references test_item (town, id)
);

create table test_box (
    town varchar(60) not null,
    id ${uuid} not null,
    name varchar(100) not null,
    shelf ${uuid},
    primary key (town, id),
    foreign key (town, shelf) references test_shelf (town, id)
);
