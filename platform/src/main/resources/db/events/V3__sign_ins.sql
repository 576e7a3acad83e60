-- The identity provider's narrow path: it appends what became of sign-ins and sessions, and nothing else.
create function events.append_sign_in(
    p_stream uuid, p_event_id uuid, p_recorded_at timestamptz, p_name text, p_revision integer,
    p_payload bytea, p_metadata bytea) returns bigint
    language plpgsql security definer set search_path = pg_catalog, events, pg_temp as
$$
declare
    room     text := split_part(p_name, '.', 1);
    appended bigint;
begin
    if room not in ('signins', 'sessions') then
        raise exception '% is no sign-in', p_name using errcode = 'insufficient_privilege';
    end if;
    if exists (select from events.event e
               where e.stream = p_stream and e.sequence = 0 and split_part(e.name, '.', 1) <> room) then
        raise exception 'the stream is of another room' using errcode = 'insufficient_privilege';
    end if;
    -- Whoever appends the same number beside this one loses: unique (stream, sequence).
    insert into events.event
        (stream, sequence, event_id, recorded_at, name, revision, payload, metadata)
    select p_stream,
           coalesce((select max(e.sequence) + 1 from events.event e where e.stream = p_stream), 0),
           p_event_id, p_recorded_at, p_name, p_revision, p_payload, p_metadata
    returning position into appended;
    return appended;
end
$$;
revoke all on function events.append_sign_in(uuid, uuid, timestamptz, text, integer, bytea, bytea)
    from public;

grant usage on schema events to gatehouse_provider;
grant select on events.event, events.epoch, events.schema_history to gatehouse_provider;
grant execute on function
    events.append_sign_in(uuid, uuid, timestamptz, text, integer, bytea, bytea)
    to gatehouse_provider;
-- What comes on top of a day's limit is counted together.
grant execute on function
    events.append_trace(uuid, uuid, timestamptz, text, integer, bytea, bytea)
    to gatehouse_provider;
