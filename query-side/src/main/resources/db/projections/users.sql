-- The one place where the names of users stand in clear; erasing a user empties their row.
create table {person} (
    user_id             uuid        primary key,
    display_name        text,
    -- The name as it is sorted and searched; byte order, so that every node pages alike.
    name_key            text        collate "C",
    user_principal_name text,
    mail                text,
    manager             uuid,
    enabled             boolean     not null,
    registered_at       timestamptz not null,
    erased_at           timestamptz,
    version             bigint      not null,
    position            bigint      not null
);
create index on {person} (name_key, user_id);
create index on {person} (manager) where manager is not null;
