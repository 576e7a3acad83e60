-- Wrong passwords in a row, by what was to be opened and from where: places where somebody has signed in before are
-- counted apart from all others together. Names, places and passwords are kept as keyed codes.
create table credentials.lockout (
    account    bytea       not null,
    place      bytea       not null, -- empty: wherever they are not known
    wrong      int         not null,
    recent     bytea[]     not null, -- the last wrong ones, which do not count again
    lockouts   int         not null,
    until      timestamptz,
    last_tried timestamptz not null,
    primary key (account, place)
);
create index lockout_last_tried on credentials.lockout (last_tried);

-- The browsers in which somebody has signed in.
create table credentials.familiar_place (
    user_id   uuid        not null,
    place     bytea       not null,
    last_seen timestamptz not null,
    primary key (user_id, place)
);
create index familiar_place_last_seen on credentials.familiar_place (last_seen);

grant select, insert, update, delete on credentials.lockout to gatehouse_command, gatehouse_provider;
grant select, delete on credentials.familiar_place to gatehouse_command;
grant select, insert, update, delete on credentials.familiar_place to gatehouse_provider;
