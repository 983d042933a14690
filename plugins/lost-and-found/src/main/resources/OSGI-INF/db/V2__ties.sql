-- which cases are about which items: losses that an item fits, and who says that it is theirs
create table lost_found_tie (
    town varchar(60) not null,
    id ${uuid} not null,
    item_id ${uuid} not null,
    case_key varchar(200),
    case_id ${uuid},
    refused ${boolean} default false not null,
    tied_at ${timestamp} not null,
    primary key (town, id)
);
create index lost_found_tie_item on lost_found_tie (town, item_id);
create index lost_found_tie_case on lost_found_tie (town, case_id);

-- what an event has written otherwise, a field a line
alter table lost_found_event add column changes varchar(4000) default '' not null;
