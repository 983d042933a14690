-- what staff should know about how a case came in; the kinds again as words, for the work list
alter table case_file add column remark_kinds varchar(60) default '' not null;
alter table case_file add column remarks ${text};
