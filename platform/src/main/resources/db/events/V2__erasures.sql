-- Every start looks for the subjects that were ever erased (a restore may have brought keys back): they
-- are few, the log is long.
create index event_erasure on events.event (position) where name = 'erasures.SubjectErased';
