-- Who has held what, for which source, in intervals twice over: of positions of the log, which say when it was known, and of
-- times, which say when it was so. An end that is moved begins another interval.
create table {held} (
    grant_id       uuid        not null,
    stream         uuid        not null,
    holder_kind    text        not null,
    holder_id      uuid        not null,
    resource_kind  text        not null,
    resource_id    uuid        not null,
    role           text        not null,
    source_kind    text        not null,
    source_id      uuid,
    -- Of the event that gave it; that of the interval may have moved its end only.
    given_position bigint      not null,
    since_position bigint      not null,
    -- The first position at which it is known no more; the highest number while it is.
    to_position    bigint      not null default 9223372036854775807,
    valid_from     timestamptz not null,
    -- The first instant at which it holds no more; what is known now, so an interval that another one has replaced holds never.
    valid_to       timestamptz not null,
    -- When it was to end by itself, as was known in this interval.
    until          timestamptz not null,
    primary key (grant_id, since_position)
);
create index on {held} (holder_id, holder_kind);
create index on {held} (resource_id, resource_kind, holder_id);
create index on {held} (stream);
-- Since when history reaches back: what is told here began when it was recorded.
create index on {held} (valid_from) where source_kind = 'IMPORT';

-- When nothing that is held of a resource, or by way of it, counts.
create table {absent} (
    stream         uuid        not null,
    resource_kind  text        not null,
    resource_id    uuid        not null,
    gone           boolean     not null,
    since_position bigint      not null,
    to_position    bigint      not null default 9223372036854775807,
    valid_from     timestamptz not null,
    valid_to       timestamptz not null default 'infinity',
    primary key (resource_id, since_position)
);
create index on {absent} (stream);

-- What was asked for. The stream tells what became of it.
create table {asked} (
    stream        uuid   not null,
    position      bigint primary key,
    holder_kind   text   not null,
    holder_id     uuid   not null,
    resource_kind text   not null,
    resource_id   uuid   not null,
    role          text   not null
);
create index on {asked} (holder_id, resource_id);
create index on {asked} (stream);
