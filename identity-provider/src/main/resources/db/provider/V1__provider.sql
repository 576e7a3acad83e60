-- What the identity provider keeps of its own. No table holds a token, a code or a key in clear: they are looked up
-- by keyed codes, and what else must be known of them is sealed under its user's data key.
create table provider.signing_key (
    id         text        primary key, -- the kid
    signs_from timestamptz not null unique,
    sealed     bytea       not null     -- a JWK under the master key
);

create table provider.token_grant (
    id            uuid        primary key,
    version       bigint      not null,
    client_id     text        not null,
    user_id       uuid        not null,
    session_id    uuid        not null,
    state         bytea       unique,
    code          bytea       unique,
    access_token  bytea       unique,
    id_token      bytea       unique,
    refresh_token bytea       unique,
    subject_key   int         not null,
    nonce         text        not null,
    document      text        not null,
    expires_at    timestamptz not null
);
create index token_grant_session on provider.token_grant (session_id);
create index token_grant_expires on provider.token_grant (expires_at);

-- Refresh tokens that were exchanged for another one: who comes with one of these, or came first, has stolen it.
create table provider.spent_token (
    token    bytea primary key,
    grant_id uuid  not null references provider.token_grant on delete cascade
);
create index spent_token_grant on provider.spent_token (grant_id);

create table provider.consent (
    client_id text        not null,
    user_id   uuid        not null,
    scopes    text[]      not null,
    primary key (client_id, user_id)
);

grant usage on schema provider to gatehouse_provider;
grant select on provider.schema_history to gatehouse_provider;
grant select, insert, update, delete
    on provider.signing_key, provider.token_grant, provider.spent_token, provider.consent
    to gatehouse_provider;
