-- Who is signed in where, and what ends that: the provider begins sessions, rules end them in the transaction of
-- their event, and whoever takes tokens looks here for what is good no more. The cookie is kept as its HMAC only.
create table credentials.session (
    id               uuid        primary key,
    user_id          uuid        not null,
    cookie           bytea       not null unique,
    authenticated_at timestamptz not null,
    methods          text[]      not null,
    expires_at       timestamptz not null,
    ended_at         timestamptz
);
create index session_live on credentials.session (user_id) where ended_at is null;
create index session_ended on credentials.session (ended_at) where ended_at is not null;
create index session_expired on credentials.session (expires_at);

-- What was given to somebody before is good no more, save for one session, which has a former limit or none.
create table credentials.not_before (
    user_id      uuid        primary key,
    at           timestamptz not null,
    kept_session uuid,
    kept_from    timestamptz
);
create index not_before_at on credentials.not_before (at);

grant usage on schema credentials to gatehouse_provider;
grant select on credentials.schema_history to gatehouse_provider;
grant select on credentials.session, credentials.not_before
    to gatehouse_command, gatehouse_query, gatehouse_provider;
grant update (ended_at) on credentials.session to gatehouse_command;
grant insert, update on credentials.not_before to gatehouse_command;
grant insert, update, delete on credentials.session to gatehouse_provider;

-- The provider compares passwords, and makes the hashes of those it knows stronger.
grant select, update on credentials.password to gatehouse_provider;
