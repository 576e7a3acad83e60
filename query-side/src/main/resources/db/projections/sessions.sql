-- Which sessions have begun, and which have ended by themselves. From where and with what stands in the log.
create table {session} (
    session_id uuid        primary key,
    user_id    uuid        not null,
    -- The position of the event that began it.
    started    bigint      not null,
    expires_at timestamptz not null,
    ended      boolean     not null,
    position   bigint      not null
);
create index on {session} (user_id, started desc) where not ended;

-- What has ended all of somebody's that had begun before its position, save for one.
create table {sign_out} (
    user_id      uuid   primary key,
    kept_session uuid,
    -- The kept one has a former limit; null where it has none.
    kept_after   bigint,
    position     bigint not null
);
