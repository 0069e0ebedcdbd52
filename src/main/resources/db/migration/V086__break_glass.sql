-- Where a flag was killed when a change began, where it still would be, and where the change asks nobody (APR-11, APR-15).
alter table change_request
    add column killed_before text[] not null default '{}',
    add column killed_after text[] not null default '{}',
    add column not_required text[] not null default '{}';
alter table change_request_aud
    add column killed_before text[],
    add column killed_after text[],
    add column not_required text[];

-- How each gate was passed (APR-15); what was passed before it was recorded was passed in one of two ways.
alter table gate add column passage text;
alter table gate_aud add column passage text;
alter table gate disable trigger gate_needs_revision;
update gate set passage = case requirement when 'AUTOMATIC' then 'AUTOMATIC' else 'APPROVED' end where state = 'PASSED';
alter table gate enable trigger gate_needs_revision;
alter table gate add constraint gate_passed_somehow check ((state = 'PASSED') = (passage is not null));

-- Emergencies, each with the review that it owes (APR-11).
create table break_glass (
    workspace_id uuid not null,
    number int not null,
    flag_key text collate "C" not null,
    environment text collate "C" not null,
    action text not null,
    asked text not null,
    reason text not null check (reason <> ''),
    incident text not null check (incident <> ''),
    broken_by jsonb not null,
    broken_at timestamptz not null,
    due_at timestamptz not null,
    reviewed_by jsonb,
    justified boolean,
    words text,
    reviewed_at timestamptz,
    primary key (workspace_id, number),
    foreign key (workspace_id, number) references change_request,
    check ((reviewed_at is null) = (reviewed_by is null)),
    check ((reviewed_by ->> 'issuer', reviewed_by ->> 'subject') is distinct from
        (broken_by ->> 'issuer', broken_by ->> 'subject'))
);

create index break_glass_owed on break_glass (workspace_id, due_at) where reviewed_at is null;

create table break_glass_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    flag_key text collate "C",
    environment text collate "C",
    action text,
    asked text,
    reason text,
    incident text,
    broken_by jsonb,
    broken_at timestamptz,
    due_at timestamptz,
    reviewed_by jsonb,
    justified boolean,
    words text,
    reviewed_at timestamptz,
    primary key (workspace_id, number, rev)
);

revoke delete, truncate on break_glass from "${app_role}";

select audited('break_glass');
