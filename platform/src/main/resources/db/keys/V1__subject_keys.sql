-- The data keys of subjects, wrapped by the master key. A row without a key is a tombstone: it keeps
-- anybody from ever making a key for that subject again.
create table keys.subject_key (
    kind       text        not null,
    id         uuid        not null,
    version    int         not null check (version > 0),
    wrapped    bytea,
    created_at timestamptz not null,
    erased_at  timestamptz,
    primary key (kind, id, version),
    check ((wrapped is null) = (erased_at is not null))
);

-- Which master key this database belongs to, so that a node with another one refuses to start.
create table keys.master_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea   not null
);

grant usage on schema keys to gatehouse_command, gatehouse_query;
grant select, insert on keys.subject_key, keys.master_key to gatehouse_command, gatehouse_query;
-- Erasing is the command side's alone.
grant update (wrapped, erased_at) on keys.subject_key to gatehouse_command;
