-- What rules must know of groups besides how one joins. Groups of before are read from the log.
alter table command.group_fact
    add column group_type   text,
    add column display_name text,
    -- Who made it, as far as that was a user.
    add column created_by   uuid,
    add column deleted      boolean not null default false,
    add column expiration   timestamptz;

update command.group_fact f
set group_type   = case created.payload ->> 'groupType' when 'security' then 'SECURITY' else 'MICROSOFT365' end,
    display_name = coalesce(renamed.payload, created.payload) ->> 'displayName',
    created_by   = substring(created.metadata ->> 'actor' from '^user:(.*)$')::uuid
from (select stream, convert_from(payload, 'UTF8')::jsonb as payload, convert_from(metadata, 'UTF8')::jsonb as metadata
      from events.event where name = 'groups.GroupCreated') created
left join (select distinct on (stream) stream, convert_from(payload, 'UTF8')::jsonb as payload
           from events.event where name = 'groups.GroupRenamed' order by stream, sequence desc) renamed
    on renamed.stream = created.stream
where created.stream = f.group_id;

alter table command.group_fact
    alter column group_type set not null,
    alter column display_name set not null;
create index group_fact_created_by on command.group_fact (created_by);

-- Guests may be kept out of groups.
alter table command.user_fact
    add column guest boolean not null default false;
update command.user_fact u set guest = true
from (select distinct on (stream) stream, convert_from(payload, 'UTF8')::jsonb ->> 'userType' as user_type
      from events.event where name in ('users.UserRegistered', 'users.UserConverted')
      order by stream, sequence desc) last
where last.stream = u.user_id and last.user_type = 'guest';

-- The source of a membership comes back with it.
alter table command.kept_membership
    add column source_kind text not null default 'DIRECT',
    add column source_id   uuid not null default '00000000-0000-0000-0000-000000000000',
    drop constraint kept_membership_pkey,
    add primary key (user_id, group_id, source_kind, source_id);
alter table command.kept_membership
    alter column source_kind drop default,
    alter column source_id drop default;
