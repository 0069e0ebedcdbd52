-- Who took which bundle out of the portal; a row never changes once it is there.
create table export_record (
    workspace_id uuid not null references workspace (id),
    number int not null check (number >= 1),
    environment text,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    by_issuer text not null,
    by_subject text not null,
    by_user text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (workspace_id, number)
);

create table export_record_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    environment text,
    content_sha256 text,
    by_issuer text,
    by_subject text,
    by_user text,
    by_name text,
    at timestamptz,
    primary key (workspace_id, number, rev)
);
create index export_record_aud_by_rev on export_record_aud (rev);

select audited('export_record');

-- What a stack carried, flag by flag, kept once however often it is exported.
create table export_index (
    workspace_id uuid not null references workspace (id),
    stack text collate "C" not null,
    hash text not null,
    basis text not null check (basis ~ '^[0-9a-f]{64}$'),
    shards int not null check (shards >= 1),
    lines text not null,
    primary key (workspace_id, stack, hash)
);

comment on column export_index.lines is 'flag, change, content hash and state, one flag a line';
comment on column export_index.basis is 'hash of the approved state, whatever was exported before';

create table export_stack (
    workspace_id uuid not null,
    stack text collate "C" not null,
    number int not null,
    index_hash text not null,
    primary key (workspace_id, stack, number),
    foreign key (workspace_id, number) references export_record,
    foreign key (workspace_id, stack, index_hash) references export_index
);

revoke update, delete, truncate on export_record, export_index, export_stack from "${app_role}";
