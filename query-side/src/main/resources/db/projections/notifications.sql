-- Whose it is and what became of its mail. What was said is personal, and is read from the log.
create table {notification} (
    notification_id uuid   primary key,
    recipient       uuid   not null,
    -- The position of the event that says what was said.
    issued          bigint not null,
    mail            text   not null,
    position        bigint not null
);
create index on {notification} (recipient, issued desc);
