-- When a change may take effect (APR-9).
alter table change_request
    add column window_opens timestamptz,
    add column window_closes timestamptz,
    add constraint window_whole check ((window_opens is null) = (window_closes is null));
alter table change_request_aud
    add column window_opens timestamptz,
    add column window_closes timestamptz;

-- The number of the latest freeze of each workspace.
create table freeze_counter (
    workspace_id uuid primary key references workspace (id),
    latest int not null
);

-- When no change takes effect, on the clocks of a place (APR-9).
create table freeze_period (
    workspace_id uuid not null references workspace (id),
    number int not null check (number >= 1),
    starts timestamp not null,
    ends timestamp not null check (ends > starts),
    zone text not null,
    tiers text[] not null check (cardinality(tiers) > 0),
    reason text not null check (reason <> ''),
    declared_by jsonb not null,
    primary key (workspace_id, number)
);

create table freeze_period_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    starts timestamp,
    ends timestamp,
    zone text,
    tiers text[],
    reason text,
    declared_by jsonb,
    primary key (workspace_id, number, rev)
);

select audited('freeze_period');
