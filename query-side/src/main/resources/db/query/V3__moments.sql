-- For every so many events: the latest time that any event up to this one was recorded at. Times of several nodes do not rise
-- with the positions, this one does; so it finds the position of an instant. It follows from the log alone, whoever wrote it.
create table query.moment (
    position bigint      primary key,
    latest   timestamptz not null
);
create index on query.moment (latest, position);
grant select, insert on query.moment to gatehouse_query;
