-- Whoever was deleted keeps their row, also when they are gone for good: they may do nothing.
alter table command.user_fact
    add column deleted boolean not null default false;

-- Those who may do nothing, asked for once a second.
create index user_fact_barred on command.user_fact (user_id) where deleted or not enabled;

-- To give back all that an owner has.
create index unique_value_owner on command.unique_value (owner);

-- Where a deleted user was a member, to be given back when they are restored.
create table command.kept_membership (
    user_id  uuid        not null,
    group_id uuid        not null,
    until    timestamptz,
    primary key (user_id, group_id)
);
grant select, insert, update, delete on command.kept_membership to gatehouse_command;
