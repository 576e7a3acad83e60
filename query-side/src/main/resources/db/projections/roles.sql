-- An ended assignment stays as a row that is not held.
create table {assignment} (
    assignment_id uuid        primary key,
    user_id       uuid        not null,
    role_id       uuid        not null,
    source_kind   text        not null,
    since         timestamptz not null,
    until         timestamptz,
    held          boolean     not null,
    version       bigint      not null,
    position      bigint      not null
);
create index on {assignment} (user_id) where held;
create index on {assignment} (role_id, assignment_id) where held;
