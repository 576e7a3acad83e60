-- What passwords were compared with before they were replaced, so that they are not chosen again: the last two dozen
-- of each user, sealed as the present one is. A temporary one is not kept; nobody chose it.
create table credentials.former_password (
    user_id     uuid   not null,
    version     bigint not null,
    subject_key int    not null,
    nonce       text   not null,
    verifier    text   not null,
    primary key (user_id, version)
);
grant select, insert, delete on credentials.former_password to gatehouse_command;
