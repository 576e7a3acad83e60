-- What passwords are compared with: Argon2id in the PHC string format, sealed under the data key of whoever's it
-- is. So this table alone is nothing to guess against, and an erased user's row opens no more. No event, log or
-- other table holds any of it.
create table credentials.password (
    user_id     uuid        primary key,
    version     bigint      not null,
    subject_key int         not null,
    nonce       text        not null,
    verifier    text        not null,
    must_change boolean     not null,
    valid_until timestamptz
);

grant usage on schema credentials to gatehouse_command, gatehouse_query;
grant select, insert, update, delete on credentials.password to gatehouse_command;
grant select on credentials.schema_history to gatehouse_command, gatehouse_query;
