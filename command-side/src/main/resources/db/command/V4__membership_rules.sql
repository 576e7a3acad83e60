create table command.membership_rule_fact (group_id uuid primary key, rule text not null, paused boolean not null default false);
grant select, insert, update, delete on command.membership_rule_fact to gatehouse_command;
