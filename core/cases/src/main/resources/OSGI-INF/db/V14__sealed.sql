-- whether staff must not read what the citizen sent; repeats what the service says of the status, so that it holds while the plugin is gone
alter table case_file add column sealed ${boolean} default false not null;
