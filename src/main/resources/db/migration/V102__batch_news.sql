-- What is still to be told of the changes of a batch: one row for each person and event, until all are told together (BAT-6).
create table batch_news (
    workspace_id uuid not null references workspace (id),
    id bigint generated always as identity,
    number int not null,
    change int not null,
    kind text not null,
    actor jsonb not null,
    issuer text not null,
    subject text not null,
    reason text not null,
    extra text not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, number) references batch (workspace_id, number),
    foreign key (workspace_id, change) references change_request (workspace_id, number)
);

create index batch_news_by_batch on batch_news (workspace_id, number, id);

revoke update, truncate on batch_news from "${app_role}";
