-- The priority that the row was judged by: lists show it, its history may have changed it.
alter table ticket add column sla_priority varchar(20);
