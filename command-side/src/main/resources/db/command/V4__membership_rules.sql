-- The rule by which people are in a group; one a group.
create table command.membership_rule_fact (
    group_id uuid    primary key,
    rule     text    not null,
    paused   boolean not null
);
grant select, insert, update, delete on command.membership_rule_fact to gatehouse_command;
