create table {group} (
    group_id     uuid        primary key,
    display_name text        not null,
    -- The name as it is sorted and searched; byte order, so that every node pages alike.
    name_key     text        not null collate "C",
    description  text        not null,
    group_type   text        not null,
    join_policy  text        not null,
    visibility   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    deleted_at   timestamptz,
    -- Gone for good: the row stays, so that an event seen again changes nothing.
    purged       boolean     not null default false,
    version      bigint      not null,
    position     bigint      not null
);
create index on {group} (name_key, group_id);
-- Those that not everybody sees.
create index on {group} (group_id) where deleted_at is not null or visibility <> 'PUBLIC';

-- Owners stand in the group's own stream. A former one stays as a row that is not held, so that
-- an event seen again changes nothing.
create table {owner} (
    group_id uuid    not null,
    user_id  uuid    not null,
    held     boolean not null,
    position bigint  not null,
    primary key (group_id, user_id)
);
create index on {owner} (user_id) where held;

-- One row for each source that justifies a membership; one is a member while there is any.
create table {member} (
    membership_id uuid        not null,
    source_kind   text        not null,
    source_id     uuid        not null,
    group_id      uuid        not null,
    user_id       uuid        not null,
    since         timestamptz not null,
    until         timestamptz,
    held          boolean     not null,
    position      bigint      not null,
    primary key (membership_id, source_kind, source_id)
);
create index on {member} (group_id, user_id) where held;
create index on {member} (user_id, group_id) where held;

-- Which group is in which.
create table {nesting} (
    nesting_id uuid        primary key,
    group_id   uuid        not null,
    member_id  uuid        not null,
    since      timestamptz not null,
    held       boolean     not null,
    position   bigint      not null
);
create index on {nesting} (group_id, member_id) where held;
create index on {nesting} (member_id, group_id) where held;
