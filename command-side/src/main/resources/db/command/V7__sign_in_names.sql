-- The identity provider finds people by the claims on the names they sign in with.
grant usage on schema command to gatehouse_provider;
grant select on command.unique_value to gatehouse_provider;
