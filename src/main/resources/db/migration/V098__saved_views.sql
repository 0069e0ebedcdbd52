-- Searches of the list that people keep for themselves (CAT-5); they change nothing for anybody else.
create table saved_view (
    workspace_id uuid not null references workspace (id),
    issuer       text not null,
    subject      text not null,
    name         text not null,
    address      text not null,
    primary key (workspace_id, issuer, subject, name)
);
