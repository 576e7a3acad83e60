-- The one place where the names of users stand in clear; erasing a user empties their row.
create table {person} (
    user_id             uuid        primary key,
    display_name        text,
    -- The name as it is sorted and searched; byte order, so that every node pages alike.
    name_key            text        collate "C",
    user_principal_name text,
    -- The sign-in name as it is searched.
    principal_name_key  text        collate "C",
    mail                text,
    -- Attributes by their names in the API; one that is not known is not in it.
    profile             jsonb       not null,
    user_type           text        not null,
    manager             uuid,
    enabled             boolean     not null,
    registered_at       timestamptz not null,
    erased_at           timestamptz,
    deleted_at          timestamptz,
    -- Gone for good: the row stays, so that an event seen again changes nothing.
    purged              boolean     not null default false,
    version             bigint      not null,
    position            bigint      not null
);
create index on {person} (name_key, user_id);
create index on {person} (manager) where manager is not null;
create index on {person} (principal_name_key);
create index on {person} (user_id) where deleted_at is not null or not enabled;
