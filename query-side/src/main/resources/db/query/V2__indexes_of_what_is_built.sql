-- When a generation got its indexes: one that is built beside another gets them once it is full.
alter table query.generation add column indexed_at timestamptz;
update query.generation set indexed_at = started_at;
