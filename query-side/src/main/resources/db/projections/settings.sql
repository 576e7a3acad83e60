-- Every document there ever was; what holds is the last one of its area.
create table {version} (
    settings_id uuid        not null,
    area        text        not null,
    version     bigint      not null,
    document    jsonb       not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    position    bigint      not null,
    primary key (settings_id, version)
);
