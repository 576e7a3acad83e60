-- What projections need to be kept; their own tables are made per generation (db/projections).

create table query.generation (
    projection text        not null,
    number     integer     not null check (number > 0),
    -- What the tables look like: a hash of their script. A process serves the shape it knows.
    shape      text        not null,
    state      text        not null check (state in ('building', 'live', 'retired')),
    started_at timestamptz not null default now(),
    live_at    timestamptz,
    retired_at timestamptz,
    -- When its tables went; the row stays, so that what asked for it asks no second time.
    dropped_at timestamptz,
    -- The request that it answers (projections.RebuildRequested), so that it is begun once.
    asked_by   uuid unique,
    primary key (projection, number)
);
create unique index generation_live on query.generation (projection, shape) where state = 'live';

-- How far each generation has come (layout of Axon's JdbcTokenStore).
create table query.token (
    processorname varchar(255) not null,
    segment       integer      not null,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    primary key (processorname, segment)
);

-- Events that a generation could not take in, and all that follow them in their sequence.
create table query.parked (
    projection text        not null,
    number     integer     not null,
    sequence   text        not null,
    position   bigint      not null,
    event_id   uuid        not null,
    -- The kind of failure only: messages of failures quote values.
    cause      text        not null,
    parked_at  timestamptz not null,
    primary key (projection, number, position)
);
create index parked_sequence on query.parked (projection, number, sequence);

-- Rows that are not what the log says: found by the truth check, kept until their generation goes.
create table query.drift (
    projection text        not null,
    number     integer     not null,
    table_name text        not null,
    key        uuid        not null,
    found_at   timestamptz not null,
    primary key (projection, number, table_name, key)
);

grant usage, create on schema query to gatehouse_query;
grant select, insert, update, delete on query.generation, query.token, query.parked, query.drift
    to gatehouse_query;
grant select on query.schema_history to gatehouse_query;
