-- Run once by a superuser, in the database that the owner role owns; safe to repeat.
-- The roles cannot log in: whoever runs a side, or the identity provider, logs in as a member of its role.
do $$
begin
    if not exists (select from pg_roles where rolname = 'gatehouse_command') then
        create role gatehouse_command nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'gatehouse_query') then
        create role gatehouse_query nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'gatehouse_provider') then
        create role gatehouse_provider nologin;
    end if;
    -- The truth check folds a sample of the log anew into temporary tables.
    execute format('grant temporary on database %I to gatehouse_query', current_database());
end
$$;
