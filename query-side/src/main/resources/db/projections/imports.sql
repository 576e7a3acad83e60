create table {import} (
    import_id  uuid        primary key,
    format     text        not null,
    dry_run    boolean     not null,
    state      text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    -- As in the API.
    counts     jsonb       not null,
    unplaced   jsonb       not null,
    version    bigint      not null,
    position   bigint      not null
);

-- What could not be taken over; told by the event at that position.
create table {problem} (
    import_id     uuid    not null,
    position      bigint  not null,
    number        integer not null,
    line          bigint  not null,
    attribute     text,
    code          text    not null,
    entry_refused boolean not null,
    primary key (import_id, position, number)
);
