-- What pipelines and people report of Terraform's runs (DEP-1); a row never changes once it is there.
create table deployment (
    workspace_id uuid not null references workspace (id),
    number int not null check (number >= 1),
    environment text not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    kind text not null check (kind in ('PLAN', 'APPLY')),
    result text not null check (result in ('SUCCEEDED', 'FAILED')),
    started timestamptz not null,
    finished timestamptz not null check (finished >= started),
    export int,
    index_hash text collate "C",
    by_issuer text not null,
    by_subject text not null,
    by_user text not null,
    by_name text not null,
    source text not null check (source in ('BROWSER', 'API', 'JOB')),
    at timestamptz not null,
    primary key (workspace_id, number),
    foreign key (workspace_id, export) references export_record,
    check ((export is null) = (index_hash is null))
);

comment on column deployment.export is 'the export that carried it; null where none did (DEP-2)';
comment on column deployment.index_hash is 'what the stack of the environment held, in export_index';

create index deployment_by_end on deployment (workspace_id, environment, kind, result, finished desc, number desc);
create index deployment_by_time on deployment (workspace_id, finished desc, number desc);

create table deployment_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    environment text,
    content_sha256 text,
    kind text,
    result text,
    started timestamptz,
    finished timestamptz,
    export int,
    index_hash text,
    by_issuer text,
    by_subject text,
    by_user text,
    by_name text,
    source text,
    at timestamptz,
    primary key (workspace_id, number, rev)
);
create index deployment_aud_by_rev on deployment_aud (rev);

select audited('deployment');

-- Which apply changed how a flag stands in an environment (DEP-4). It follows from deployment and export_index alone; a
-- report that comes late writes anew what the apply after it changed, and nothing else.
create table deployed_definition (
    workspace_id uuid not null,
    flag text collate "C" not null,
    environment text not null,
    deployment int not null,
    at timestamptz not null,
    state text not null check (state in ('LIVE', 'KILLED', 'RETIRING', 'GONE')),
    change text,
    content_sha256 text,
    primary key (workspace_id, flag, environment, deployment),
    foreign key (workspace_id, deployment) references deployment,
    check ((state = 'GONE') = (content_sha256 is null))
);
create index deployed_definition_by_deployment on deployed_definition (workspace_id, deployment);
create index deployed_definition_retiring on deployed_definition (workspace_id, environment, flag) where state = 'RETIRING';

-- Whose bundle a report names.
create index export_record_by_hash on export_record (workspace_id, content_sha256);

-- What export_index.lines says, flag by flag.
create function export_lines(lines text) returns table (flag text, change text, hash text, state text)
    language sql immutable parallel safe
    as $$
        select split_part(line, ' ', 1), split_part(line, ' ', 2), split_part(line, ' ', 3), split_part(line, ' ', 4)
        from string_to_table(lines, E'\n') as line where line <> ''
    $$;

select of_workspace(name) from unnest(array['deployment', 'deployment_aud', 'deployed_definition']) as name;

revoke update, delete, truncate on deployment from "${app_role}";
revoke update, truncate on deployed_definition from "${app_role}";
