-- What the filters of the audit trail need; what was said stands in the log and is read from there.
create table {entry} (
    position       bigint      primary key,
    stream         uuid        not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    category       text        not null,
    activity       text        not null,
    result         text        not null,
    correlation_id text        not null,
    targets        uuid[]      not null
);
create index on {entry} (actor, position desc);
create index on {entry} (activity, position desc);
create index on {entry} (category, position desc);
create index on {entry} (correlation_id, position desc);
create index on {entry} (result, position desc) where result <> 'success';
create index on {entry} (stream);
create index on {entry} using gin (targets);
create index on {entry} using brin (recorded_at);
