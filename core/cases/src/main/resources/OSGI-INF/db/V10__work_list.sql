-- who works on it; empty: nobody
alter table case_file add column assignee varchar(36) default '' not null;

-- each way to list cases reads a stretch of one of these, however many cases there are; Derby reads no index backwards
create index case_file_whole on case_file (town, id desc);
create index case_file_status on case_file (town, status, id desc);
create index case_file_shelf on case_file (town, service, status, id desc);
create index case_file_oldest on case_file (town, service, status, id);
create index case_file_assignee on case_file (town, assignee, id desc);
create index case_file_duties on case_file (town, assignee, status, id desc);

-- the words by which a case is found
create table case_word (
    town varchar(60) not null,
    id ${uuid} not null,
    case_id ${uuid} not null,
    word ${word} not null,
    constraint case_word_pk primary key (town, id),
    constraint case_word_once unique (town, case_id, word),
    constraint case_word_file foreign key (town, case_id) references case_file (town, id) on delete cascade
);
create index case_word_word on case_word (town, word, case_id desc);
