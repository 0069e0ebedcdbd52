-- A freeze that is lifted before its end stays, with who lifted it, when and why (APR-9).
alter table freeze_period
    add column lifted_by jsonb,
    add column lifted_at timestamptz,
    add column lift_reason text,
    add constraint freeze_lift_is_whole check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null)),
    add constraint freeze_lift_says_why check (lift_reason <> '');
alter table freeze_period_aud
    add column lifted_by jsonb,
    add column lifted_at timestamptz,
    add column lift_reason text;

revoke delete, truncate on freeze_period from "${app_role}";

-- Nothing of a freeze ever changes but that it is lifted, once.
create function freeze_is_only_lifted() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null then
        raise exception 'freeze % was lifted', old.number using errcode = 'integrity_constraint_violation';
    end if;
    if (new.workspace_id, new.number, new.starts, new.ends, new.zone, new.tiers, new.reason, new.declared_by)
        is distinct from
        (old.workspace_id, old.number, old.starts, old.ends, old.zone, old.tiers, old.reason, old.declared_by) then
        raise exception 'freeze % is not edited', old.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger freeze_is_only_lifted before update on freeze_period
    for each row execute function freeze_is_only_lifted();

create index freeze_in_force on freeze_period (workspace_id, ends) where lifted_at is null;
