-- Run once by a superuser, in the database that the owner role owns; safe to repeat.
-- The two roles cannot log in: whoever runs a side logs in as a member of its role.
do $$
begin
    if not exists (select from pg_roles where rolname = 'gatehouse_command') then
        create role gatehouse_command nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'gatehouse_query') then
        create role gatehouse_query nologin;
    end if;
end
$$;
