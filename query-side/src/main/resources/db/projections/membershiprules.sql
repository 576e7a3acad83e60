-- One row for each group that has or had a rule; without one where it was removed.
create table {rule} (
    group_id uuid    primary key,
    rule     text,
    paused   boolean not null,
    version  bigint  not null,
    position bigint  not null
);
