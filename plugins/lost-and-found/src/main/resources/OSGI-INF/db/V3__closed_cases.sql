-- the case that was closed as the owner's while nobody has written down that the item was handed over
alter table lost_found_item add column closed_case varchar(60);
