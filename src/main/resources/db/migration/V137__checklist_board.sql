-- What the officers' board lists: each phase of a checklist as it stands, told anew from the checklist itself whenever its change
-- moves or something is said to it (CMP-6). It is derived, so it has no history of its own.
create table checklist_phase (
    workspace_id uuid not null,
    number int not null,
    phase text not null check (phase in ('PRE_PRODUCTION', 'DEPLOYMENT', 'POST_DEPLOYMENT')),
    flag_key text not null,
    owner text not null,
    author jsonb not null,
    points int not null check (points >= 1),
    open int not null check (open between 0 and points),
    state text not null check (state in ('OPEN', 'READY', 'SIGNED_OFF')),
    due timestamptz,
    primary key (workspace_id, number, phase),
    foreign key (workspace_id, number) references change_request
);

create index checklist_phase_in_order on checklist_phase
    (workspace_id, (state = 'SIGNED_OFF'), (coalesce(due, 'infinity')), number, phase);

select of_workspace('checklist_phase');

-- Where something is due, for the job that reminds of it. No content.
create view everywhere_phase as
    select workspace_id, number, due from checklist_phase
    where phase = 'POST_DEPLOYMENT' and state <> 'SIGNED_OFF' and due is not null;
revoke all on everywhere_phase from "${app_role}";
grant select on everywhere_phase to "${app_role}";
