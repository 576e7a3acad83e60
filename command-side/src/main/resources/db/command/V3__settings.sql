-- What the organisation has decided, one document an area.
create table command.settings_fact (
    area     text   primary key,
    version  bigint not null,
    document jsonb  not null
);
grant select, insert, update, delete on command.settings_fact to gatehouse_command;
