-- The log. What stands here is for ever: nothing in this file is changed by a later migration,
-- later ones only add (docs/decisions 0001 to 0006).

create table events.event (
    -- Taken inside the INSERT, from a sequence that nothing else may use and no session may cache:
    -- the readers' order rests on it.
    position    bigint generated always as identity (cache 1) primary key,
    sequence    bigint      not null check (sequence >= 0),
    recorded_at timestamptz not null,
    revision    integer     not null check (revision > 0),
    event_id    uuid        not null,
    stream      uuid        not null,
    name        text        not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    unique (stream, sequence)
);

comment on column events.event.payload is 'JSON as written; never re-serialised';
comment on column events.event.metadata is 'JSON as written; never re-serialised';

-- Recorded times follow the order of positions closely, so block ranges find an instant.
create index event_recorded_at on events.event
    using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);

-- Shares of a table that only grows mean ever later and longer vacuums: absolute numbers instead.
alter table events.event set (
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold    = 500000,
    autovacuum_analyze_scale_factor       = 0,
    autovacuum_analyze_threshold          = 500000,
    autovacuum_freeze_max_age             = 1000000000
);

-- A log restored from a backup begins a new epoch: positions handed out before may not exist.
create table events.epoch (
    epoch      integer     primary key check (epoch > 0),
    started_at timestamptz not null default now()
);

insert into events.epoch (epoch) values (1);

create function events.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% on %.% refused: what has happened stays', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger event_append_only
    before update or delete or truncate on events.event
    for each statement execute function events.refuse_change();
create trigger epoch_append_only
    before update or delete or truncate on events.epoch
    for each statement execute function events.refuse_change();
-- Also where triggers are told to rest, as under session_replication_role = replica.
alter table events.event enable always trigger event_append_only;
alter table events.epoch enable always trigger epoch_append_only;

-- The narrow path by which both sides append what an actor tried or looked at: the query side has
-- no other. One stream per actor and day, so the sequence is taken under a lock on the stream.
create function events.append_trace(
    p_stream uuid, p_event_id uuid, p_recorded_at timestamptz, p_name text, p_revision integer,
    p_payload bytea, p_metadata bytea) returns bigint
    language plpgsql security definer set search_path = pg_catalog, events, pg_temp as
$$
declare
    appended bigint;
begin
    if p_name not like 'audit.%' then
        raise exception '% is no trace', p_name using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('trace|' || p_stream::text, 0));
    if exists (select from events.event e
               where e.stream = p_stream and e.sequence = 0 and e.name not like 'audit.%') then
        raise exception 'the stream is none of traces' using errcode = 'insufficient_privilege';
    end if;
    insert into events.event
        (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
    select p_stream,
           coalesce((select max(e.sequence) + 1 from events.event e where e.stream = p_stream), 0),
           p_event_id, p_recorded_at, p_name, p_revision, p_payload, p_metadata
    returning position into appended;
    return appended;
end
$$;

revoke all on function events.append_trace(uuid, uuid, timestamptz, text, integer, bytea, bytea)
    from public;

grant usage on schema events to gatehouse_command, gatehouse_query;
grant select on events.event to gatehouse_command;
-- Not the position: even of an identity column OVERRIDING SYSTEM VALUE and COPY would choose it.
grant insert (sequence, recorded_at, revision, event_id, stream, name, payload, metadata)
    on events.event to gatehouse_command;
grant select on events.event to gatehouse_query;
grant select on events.epoch to gatehouse_command, gatehouse_query;
grant execute on function
    events.append_trace(uuid, uuid, timestamptz, text, integer, bytea, bytea)
    to gatehouse_command, gatehouse_query;

-- A process without the owner's login still checks that the schema is current.
grant select on events.schema_history to gatehouse_command, gatehouse_query;
