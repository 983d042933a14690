-- the content is a file named by the id; draft_key is the idempotency key of the case, too, and survives the sending
create table attachment (
    town varchar(60) not null,
    id ${uuid} not null,
    service varchar(60) not null,
    draft_key varchar(100) not null,
    case_id ${uuid},
    question varchar(100) not null,
    file_name varchar(255) not null,
    file_type varchar(20) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    kept_at ${timestamp} not null,
    constraint attachment_pk primary key (town, id)
);
create index attachment_draft on attachment (town, draft_key);
create index attachment_case on attachment (town, case_id, kept_at);
