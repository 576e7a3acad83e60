-- What was said stands in the log and is read from there: nothing personal is kept here.
create table {request} (
    request_id    uuid        primary key,
    requester     uuid        not null,
    resource_kind text        not null,
    resource_id   uuid        not null,
    role          text        not null,
    former        uuid,
    status        text        not null,
    -- The stage that was opened last; 0 before the first.
    stage         integer     not null,
    until         timestamptz,
    failure       text,
    created_at    timestamptz not null,
    -- Where the log has the submission; requests are listed in this order.
    submitted     bigint      not null,
    version       bigint      not null,
    position      bigint      not null
);
create index on {request} (requester, submitted desc);
create index on {request} (submitted) where status = 'PENDING';

create table {stage} (
    request_id             uuid    not null,
    stage                  integer not null,
    justification_required boolean not null,
    primary key (request_id, stage)
);

-- Who decides a stage, as the policy says it; who that is, is asked when somebody reads.
create table {approver} (
    request_id  uuid    not null,
    stage       integer not null,
    number      integer not null,
    fallback    boolean not null,
    kind        text    not null,
    approver_id uuid,
    primary key (request_id, stage, number)
);

create table {decision} (
    request_id uuid        not null,
    stage      integer     not null,
    approver   uuid        not null,
    decision   text        not null,
    decided_at timestamptz not null,
    position   bigint      not null,
    primary key (request_id, stage, approver)
);
create index on {decision} (approver, position desc);

-- Who owns what, of every room. What has ended stays as a row that is not held.
create table {owner} (
    resource_kind text    not null,
    resource_id   uuid    not null,
    user_id       uuid    not null,
    source_kind   text    not null,
    source_id     uuid    not null,
    stream        uuid    not null,
    held          boolean not null,
    position      bigint  not null,
    primary key (resource_id, resource_kind, user_id, source_kind, source_id)
);
create index on {owner} (stream);

-- Resources of which nothing counts, as they are deleted, and those that are back.
create table {resource} (
    resource_kind text    not null,
    resource_id   uuid    not null,
    stream        uuid    not null,
    suspended     boolean not null,
    position      bigint  not null,
    primary key (resource_id, resource_kind)
);
create index on {resource} (stream);
