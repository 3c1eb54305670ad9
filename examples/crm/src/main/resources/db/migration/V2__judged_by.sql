-- By which policies and calendars the row was judged: after a change of them it is to be judged again.
alter table ticket add column sla_judged_by varchar(32);

-- An objective may have a long name.
alter table outbox alter column body set data type varchar(100000);
