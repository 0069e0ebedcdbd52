-- How flags are rolled back and monitored (CMP-3): what stands now; the history has what stood there before.
create table flag_safeguard (
    workspace_id uuid not null,
    flag text collate "C" not null,
    kind text not null check (kind in ('ROLLBACK', 'MONITORING')),
    words text not null check (words <> ''),
    link text,
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    at timestamptz not null,
    primary key (workspace_id, flag, kind),
    foreign key (workspace_id, flag) references flag (workspace_id, key)
);

create table flag_safeguard_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    flag text collate "C" not null,
    kind text not null,
    words text,
    link text,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    at timestamptz,
    primary key (workspace_id, flag, kind, rev)
);
create index flag_safeguard_aud_by_rev on flag_safeguard_aud (rev);

-- Who brought the content of a file first; the file itself is its content, and leaves no revision of its own.
create table evidence_receipt (
    workspace_id uuid not null,
    hash text not null,
    type text not null,
    size bigint not null,
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    at timestamptz not null,
    primary key (workspace_id, hash),
    foreign key (workspace_id, hash) references evidence_file
);

create table evidence_receipt_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    hash text not null,
    type text,
    size bigint,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    at timestamptz,
    primary key (workspace_id, hash, rev)
);
create index evidence_receipt_aud_by_rev on evidence_receipt_aud (rev);

revoke update, delete, truncate on evidence_receipt from "${app_role}";

-- What is brought is packed already, and is read part by part: kept as it is, a part is found without reading the rest.
alter table evidence_file alter bytes set storage external;

select of_workspace(name) from unnest(array['flag_safeguard', 'flag_safeguard_aud', 'evidence_receipt', 'evidence_receipt_aud']) as name;
select audited('flag_safeguard'), audited('evidence_receipt');
