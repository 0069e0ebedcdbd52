-- The number of the latest policy change of each workspace; whoever changes its policy holds the row (APR-13).
create table policy_change_counter (
    workspace_id uuid primary key references workspace (id),
    latest int not null
);

-- The next policy as somebody proposes it, and how that ended (APR-13).
create table policy_change (
    workspace_id uuid not null,
    number int not null check (number >= 1),
    version int not null check (version >= 1),
    base_version int not null,
    approvals jsonb not null,
    safety jsonb not null,
    content_hash text not null,
    reason text not null check (reason <> ''),
    contributors jsonb not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    created_at timestamptz not null,
    ended_by jsonb,
    end_reason text,
    ended_at timestamptz,
    primary key (workspace_id, number),
    foreign key (workspace_id, base_version) references policy_version (workspace_id, version),
    check ((state = 'PROPOSED') = (ended_at is null)),
    check ((ended_at is null) = (ended_by is null)),
    check (state not in ('ACCEPTED', 'REJECTED') or end_reason <> ''),
    -- Whoever wrote any of it neither accepts nor rejects it, whatever the program believes.
    check (state not in ('ACCEPTED', 'REJECTED') or not contributors @> jsonb_build_array(
        jsonb_build_object('issuer', ended_by -> 'issuer', 'subject', ended_by -> 'subject')))
);

create unique index policy_change_accepted_once on policy_change (workspace_id, base_version) where state = 'ACCEPTED';
create index policy_change_waiting on policy_change (workspace_id, number desc) where state = 'PROPOSED';

create table policy_change_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    version int,
    base_version int,
    approvals jsonb,
    safety jsonb,
    content_hash text,
    reason text,
    contributors jsonb,
    state text,
    created_at timestamptz,
    ended_by jsonb,
    end_reason text,
    ended_at timestamptz,
    primary key (workspace_id, number, rev)
);

revoke delete, truncate on policy_change from "${app_role}";
revoke delete, truncate on policy_change_counter from "${app_role}";

-- A policy change begins as proposed, and stays as it ended.
create function policy_change_in_order() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.state <> 'PROPOSED' then
        raise exception 'a policy change begins as proposed' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.state <> 'PROPOSED' then
        raise exception 'policy change % has ended', old.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger policy_change_in_order before insert or update on policy_change
    for each row execute function policy_change_in_order();

-- After the first version no policy comes to be but by an accepted policy change that says the same.
create function require_policy_change() returns trigger language plpgsql as $$
begin
    if new.version > 1 and not exists (
        select from policy_change c
        where c.workspace_id = new.workspace_id and c.base_version = new.version - 1 and c.state = 'ACCEPTED'
            and c.approvals = new.approvals and c.safety = new.safety) then
        raise exception 'policy version % follows from no accepted policy change', new.version
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger policy_version_was_accepted after insert on policy_version
    deferrable initially deferred for each row execute function require_policy_change();

-- And none is accepted that puts nothing in force.
create function require_policy_version() returns trigger language plpgsql as $$
begin
    if new.state = 'ACCEPTED' and not exists (
        select from policy_version v
        where v.workspace_id = new.workspace_id and v.version = new.base_version + 1) then
        raise exception 'policy change % put no policy in force', new.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger policy_change_is_in_force after update on policy_change
    deferrable initially deferred for each row execute function require_policy_version();

select audited('policy_change');
