-- When somebody was last given a password, or chose one; never what it is.
create table {password} (
    credential_id uuid        primary key,
    user_id       uuid        not null unique,
    replaced_at   timestamptz not null,
    force_change  boolean     not null,
    valid_until   timestamptz,
    version       bigint      not null,
    position      bigint      not null
);
