create table {row} (
    group_id uuid        primary key,
    name     varchar(20) not null check (name <> 'forbidden'),
    changes  integer     not null,
    position bigint      not null,
    -- Noticed only when the transaction commits, unless told otherwise.
    unique (name) deferrable initially deferred
);
create index on {row} (changes);
