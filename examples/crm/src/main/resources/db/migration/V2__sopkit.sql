-- The one instant at which a row is to be looked at again. Null: never by itself.
alter table ticket add column sla_next_change_at timestamp with time zone;
create index ticket_sla_next_change on ticket (sla_next_change_at);

-- What was said the last time about the most pressing objective, for lists and badges.
alter table ticket add column sla_state varchar(20);
alter table ticket add column sla_objective varchar(60);
alter table ticket add column sla_due_at timestamp with time zone;
alter table ticket add column sla_warned boolean default false not null;
-- The priority at that time: the history may have changed it.
alter table ticket add column sla_priority varchar(20);
-- By which policies and calendars: after a change of them the row is to be judged again.
alter table ticket add column sla_judged_by varchar(32);

-- Why this row cannot be judged.
alter table ticket add column sla_quarantine varchar(1000);
-- What lists show first: 0 what cannot be judged, 1 what is open, 2 what is closed.
alter table ticket add column sla_order smallint default 1 not null;
create index ticket_list on ticket (sla_order, sla_due_at, id);

-- Which policies and calendars are in force on some instance, since when, and when it last said so.
create table sla_in_force (
  mark      varchar(32) primary key,
  since     timestamp with time zone not null,
  last_seen timestamp with time zone not null
);

-- The tickets that were there before: the job judges the open ones.
update ticket set sla_next_change_at = opened_at where is_open;
update ticket set sla_order = 2 where not is_open;

-- What is to be told to others. Written in the transaction that found it, sent afterwards.
create table outbox (
  -- The key of the notice: the same however often it is computed, so a second row is refused.
  dedup_key       varchar(500) primary key,
  ticket_id       bigint       not null references ticket (id),
  message_id      varchar(80)  not null unique,
  kind            varchar(20)  not null,
  body            varchar(100000) not null, -- an objective may have a long name
  created_at      timestamp with time zone not null,
  next_attempt_at timestamp with time zone not null,
  attempts        integer      default 0 not null,
  delivered_at    timestamp with time zone,
  last_problem    varchar(500)
);

create index outbox_pending on outbox (delivered_at, next_attempt_at);
create index outbox_ticket on outbox (ticket_id);
