-- The number of the latest batch of each workspace.
create table batch_counter (
    workspace_id uuid primary key references workspace (id),
    latest int not null
);

-- One edit of many flags as somebody wanted it (BAT-1). Rows are added and read, never edited.
create table batch (
    workspace_id uuid not null references workspace (id),
    number int not null check (number >= 1),
    title text not null,
    reason text not null check (reason <> ''),
    edit jsonb not null,
    flags text[] collate "C" not null check (cardinality(flags) between 1 and 500),
    author jsonb not null,
    created_at timestamptz not null,
    primary key (workspace_id, number)
);

create table batch_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    title text,
    reason text,
    edit jsonb,
    flags text[],
    author jsonb,
    created_at timestamptz,
    primary key (workspace_id, number, rev)
);

-- What became of one flag of a batch: its change, or every reason against one (BAT-2).
create table batch_line (
    workspace_id uuid not null,
    number int not null,
    flag_key text collate "C" not null,
    change int,
    refusals jsonb,
    at timestamptz not null,
    primary key (workspace_id, number, flag_key),
    foreign key (workspace_id, number) references batch (workspace_id, number),
    foreign key (workspace_id, change) references change_request (workspace_id, number),
    check ((change is null) = (refusals is not null)),
    check (refusals is null or jsonb_array_length(refusals) > 0)
);

create unique index batch_line_by_change on batch_line (workspace_id, change) where change is not null;

create table batch_line_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    flag_key text collate "C" not null,
    change int,
    refusals jsonb,
    at timestamptz,
    primary key (workspace_id, number, flag_key, rev)
);

revoke update, delete, truncate on batch from "${app_role}";
revoke update, delete, truncate on batch_line from "${app_role}";
revoke delete, truncate on batch_counter from "${app_role}";

select audited('batch');
select audited('batch_line');
