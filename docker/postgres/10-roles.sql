-- Run once, by the superuser, when the data volume is new: who may log in, and as what.
-- Passwords come from the mounted secrets, so none is in this file or on a command line.
\set owner_password `cat /run/secrets/owner-password`
\set command_password `cat /run/secrets/command-password`
\set query_password `cat /run/secrets/query-password`
\set provider_password `cat /run/secrets/provider-password`

\ir /gatehouse/roles.sql

-- Owns every schema and migrates them; no request is served with it.
create role gatehouse_owner login password :'owner_password';
create role command_side login password :'command_password' in role gatehouse_command;
create role query_side login password :'query_password' in role gatehouse_query;
create role identity_provider login password :'provider_password' in role gatehouse_provider;

alter database gatehouse owner to gatehouse_owner;
revoke all on database gatehouse from public;
grant connect on database gatehouse to gatehouse_command, gatehouse_query, gatehouse_provider;
