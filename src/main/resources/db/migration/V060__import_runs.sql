-- Which imports adopted what, from which files; the files' content is never kept, since it may hold a secret.
create table import_run (
    workspace_id uuid not null references workspace,
    number integer not null check (number > 0),
    created integer not null,
    updated integer not null,
    unchanged integer not null,
    by_issuer text not null,
    by_subject text not null,
    at timestamptz not null,
    primary key (workspace_id, number)
);

create table import_source (
    id bigint generated always as identity primary key,
    workspace_id uuid not null,
    number integer not null,
    file text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    foreign key (workspace_id, number) references import_run
);

revoke update, delete, truncate on import_run, import_source from "${app_role}";
