-- What a workspace demands of its changes; a version never changes once it is there (APR-13).
create table policy_version (
    workspace_id uuid not null references workspace (id),
    version int not null check (version >= 1),
    approvals jsonb not null,
    safety jsonb not null,
    author_issuer text not null,
    author_subject text not null,
    effective_from timestamptz not null,
    primary key (workspace_id, version)
);

create table policy_version_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    version int not null,
    approvals jsonb,
    safety jsonb,
    author_issuer text,
    author_subject text,
    effective_from timestamptz,
    primary key (workspace_id, version, rev)
);

-- The number of the latest change of each workspace.
create table change_counter (
    workspace_id uuid primary key references workspace (id),
    latest int not null
);

create table change_request (
    workspace_id uuid not null references workspace (id),
    number int not null check (number >= 1),
    version int not null,
    kind text not null,
    flag_key text collate "C" not null,
    title text not null,
    reason text not null,
    base jsonb,
    base_version int not null,
    proposal jsonb not null,
    state text not null,
    state_since timestamptz not null,
    cycle int not null,
    verdicts int not null,
    contributors jsonb not null,
    created_at timestamptz not null,
    submitted_at timestamptz,
    primary key (workspace_id, number)
);

create index change_request_by_state on change_request (workspace_id, state, number desc);
create index change_request_by_flag on change_request (workspace_id, flag_key, number desc);
create index change_request_by_contributor on change_request using gin (contributors jsonb_path_ops);

create table change_request_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    kind text,
    flag_key text collate "C",
    title text,
    reason text,
    base_version int,
    proposal jsonb,
    state text,
    state_since timestamptz,
    cycle int,
    verdicts int,
    contributors jsonb,
    created_at timestamptz,
    submitted_at timestamptz,
    primary key (workspace_id, number, rev)
);

-- What one environment demands of a change (APR-2).
create table gate (
    workspace_id uuid not null,
    number int not null,
    environment text collate "C" not null,
    requirement text not null,
    roles text[] not null,
    matrix_row text not null,
    category text not null,
    tier text not null,
    safety text not null,
    policy_version int not null,
    cause text not null,
    base_hash text not null,
    content_hash text not null,
    cycle int not null,
    state text not null,
    applied_at timestamptz,
    primary key (workspace_id, number, environment),
    foreign key (workspace_id, number) references change_request
);

create index gate_open on gate (workspace_id, number) where state = 'OPEN';

create table gate_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    environment text collate "C" not null,
    requirement text,
    roles text[],
    matrix_row text,
    category text,
    tier text,
    safety text,
    policy_version int,
    cause text,
    base_hash text,
    content_hash text,
    cycle int,
    state text,
    applied_at timestamptz,
    primary key (workspace_id, number, environment, rev)
);

-- What was said in each environment, bound to exactly what was seen (APR-5). Rows are added and read, never edited.
create table verdict (
    workspace_id uuid not null,
    number int not null,
    verdict int not null,
    environment text collate "C" not null,
    kind text not null,
    role text not null,
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    base_hash text not null,
    content_hash text not null,
    policy_version int not null,
    cycle int not null,
    reason text not null,
    at timestamptz not null,
    primary key (workspace_id, number, verdict, environment),
    foreign key (workspace_id, number) references change_request
);

-- One person counts once at a gate, whatever the program believes (APR-4).
create unique index verdict_once on verdict (workspace_id, number, environment, cycle, issuer, subject, role)
    where kind = 'APPROVE';

revoke update, delete, truncate on verdict from "${app_role}";
revoke update, delete, truncate on policy_version from "${app_role}";
revoke delete, truncate on change_request from "${app_role}";

select audited('policy_version');
select audited('change_request');
select audited('gate');
