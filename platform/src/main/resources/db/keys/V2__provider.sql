grant usage on schema keys to gatehouse_provider;
grant select, insert on keys.subject_key, keys.master_key to gatehouse_provider;
grant select on keys.schema_history to gatehouse_provider;
