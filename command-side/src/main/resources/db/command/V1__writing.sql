-- What commands need to know and to remember. Nothing here is history: all of it can be made again
-- from the log, save the answers already given (command_log) and what is still to be done.

-- The first answer to each idempotency key, kept 30 days.
create table command.command_log (
    scope        text        not null,
    key          text        not null,
    request_mac  bytea       not null,
    target       uuid,
    version      bigint      not null,
    epoch        integer     not null,
    position     bigint      not null,
    secret_shown boolean     not null,
    answered_at  timestamptz not null,
    primary key (scope, key)
);
create index command_log_answered_at on command.command_log using brin (answered_at);

-- Values that only one owner may have; claimed and released with the event that says so.
create table command.unique_value (
    scope text not null,
    value text not null,
    owner uuid not null,
    primary key (scope, value)
);

-- Facts: what a rule must know of other streams, kept exact by the appending transaction.
create table command.user_fact (
    user_id uuid    primary key,
    enabled boolean not null,
    manager uuid
);
create index user_fact_manager on command.user_fact (manager) where manager is not null;

create table command.group_fact (
    group_id    uuid primary key,
    join_policy text not null
);

create table command.grant_fact (
    holder_kind   text not null,
    holder        uuid not null,
    resource_kind text not null,
    resource_id   uuid not null,
    role          text not null,
    source_kind   text not null,
    -- A grant given directly has no source id; the nil UUID keeps the key total.
    source_id     uuid not null,
    until         timestamptz,
    primary key (holder, holder_kind, resource_kind, resource_id, role, source_kind, source_id)
);
create index grant_fact_resource on command.grant_fact (resource_kind, resource_id, role);

-- The due sheet: what is to be sent when. The table layout is db-scheduler's, save the line: what a
-- row is about. A line being sent and the one that follows it may stand here at the same time.
create table command.due_sheet (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    line                 text        not null
        generated always as (split_part(task_instance, '@', 1)) stored,
    primary key (task_name, task_instance)
);
create index due_sheet_execution_time on command.due_sheet (execution_time);
create index due_sheet_line on command.due_sheet (line);
create index due_sheet_last_heartbeat on command.due_sheet (last_heartbeat);

grant usage on schema command to gatehouse_command;
grant select, insert, update, delete on
    command.command_log, command.unique_value, command.user_fact, command.group_fact,
    command.grant_fact, command.due_sheet
    to gatehouse_command;

grant select on command.schema_history to gatehouse_command;
