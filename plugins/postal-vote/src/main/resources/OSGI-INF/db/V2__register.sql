create table postal_register (
    town varchar(60) not null,
    id ${uuid} not null,
    election varchar(60) not null,
    state ${word} not null,
    voters integer not null,
    faults integer not null,
    loaded integer not null,
    uploaded_at ${timestamp} not null,
    uploaded_by varchar(60) not null,
    touched_at ${timestamp} not null,
    keep_until date not null,
    primary key (town, id)
);
create index postal_register_election on postal_register (town, election, state);

create table postal_register_file (
    town varchar(60) not null,
    id ${uuid} not null,
    content ${bytes} not null,
    primary key (town, id)
);

create table postal_voter (
    town varchar(60) not null,
    id ${uuid} not null,
    register_id ${uuid} not null,
    district varchar(20) not null,
    voter_number varchar(20) not null,
    number_key varchar(20) not null,
    family_name varchar(120) not null,
    first_names varchar(120) not null,
    birth_date date not null,
    street varchar(120) not null,
    house_number varchar(41) not null,
    postcode varchar(10) not null,
    city varchar(120) not null,
    name_key varchar(80) not null,
    primary key (town, id)
);
create index postal_voter_birth on postal_voter (town, register_id, birth_date);
create index postal_voter_name on postal_voter (town, register_id, name_key);
create index postal_voter_number on postal_voter (town, register_id, number_key);
