-- What was measured of flags (CMP-5): rows are added and read, never edited; what no longer counts is named beside them.
create table impact_measurement (
    workspace_id uuid not null,
    flag text collate "C" not null,
    number int not null check (number >= 1),
    metric text not null check (metric <> ''),
    metric_key text collate "C" not null check (metric_key <> ''),
    unit text not null check (unit <> ''),
    wanted text not null check (wanted in ('UP', 'DOWN')),
    baseline numeric(24, 6) not null,
    observed numeric(24, 6) not null,
    begins timestamptz not null,
    ends timestamptz not null check (ends > begins),
    source text not null check (source <> ''),
    confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    change int,
    way text not null check (way in ('HAND', 'FILE', 'API')),
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    at timestamptz not null,
    primary key (workspace_id, flag, number),
    foreign key (workspace_id, flag) references flag (workspace_id, key),
    foreign key (workspace_id, change) references change_request (workspace_id, number)
);
comment on column impact_measurement.metric_key is 'the name of the metric without regard to case and spaces';

create index impact_measurement_by_metric on impact_measurement (workspace_id, flag, metric_key, ends desc, number desc);
create index impact_measurement_by_change on impact_measurement (workspace_id, change) where change is not null;

create table impact_measurement_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    flag text collate "C" not null,
    number int not null,
    metric text,
    metric_key text,
    unit text,
    wanted text,
    baseline numeric(24, 6),
    observed numeric(24, 6),
    begins timestamptz,
    ends timestamptz,
    source text,
    confidence text,
    change int,
    way text,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    at timestamptz,
    primary key (workspace_id, flag, number, rev)
);
create index impact_measurement_aud_by_rev on impact_measurement_aud (rev);

-- Which of them count no more, and why.
create table impact_withdrawal (
    workspace_id uuid not null,
    flag text collate "C" not null,
    number int not null,
    reason text not null check (reason <> ''),
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    at timestamptz not null,
    primary key (workspace_id, flag, number),
    foreign key (workspace_id, flag, number) references impact_measurement
);

create table impact_withdrawal_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    flag text collate "C" not null,
    number int not null,
    reason text,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    at timestamptz,
    primary key (workspace_id, flag, number, rev)
);
create index impact_withdrawal_aud_by_rev on impact_withdrawal_aud (rev);

revoke update, delete, truncate on impact_measurement, impact_withdrawal from "${app_role}";

select of_workspace(name) from unnest(array['impact_measurement', 'impact_measurement_aud', 'impact_withdrawal', 'impact_withdrawal_aud']) as name;
select audited('impact_measurement'), audited('impact_withdrawal');
