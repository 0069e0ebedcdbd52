-- What changes to production are checked at, and what promotions are judged by, belongs to the policy (CMP-1, PRO-1, PRO-2,
-- APR-13). Versions from before said nothing of either, and their hashes stay what they were.
alter table policy_version
    add checkpoints jsonb not null default '{"usual": [], "others": {}}',
    add promotions jsonb not null default '{}';
alter table policy_version alter checkpoints drop default, alter promotions drop default;
alter table policy_version_aud add checkpoints jsonb, add promotions jsonb;

alter table policy_change
    add checkpoints jsonb not null default '{"usual": [], "others": {}}',
    add promotions jsonb not null default '{}';
alter table policy_change alter checkpoints drop default, alter promotions drop default;
alter table policy_change_aud add checkpoints jsonb, add promotions jsonb;

create or replace function require_policy_change() returns trigger language plpgsql as $$
begin
    if new.version > 1 and not exists (
        select from policy_change c
        where c.workspace_id = new.workspace_id and c.base_version = new.version - 1 and c.state = 'ACCEPTED'
            and c.approvals = new.approvals and c.safety = new.safety
            and c.checkpoints = new.checkpoints and c.promotions = new.promotions) then
        raise exception 'policy version % follows from no accepted policy change', new.version
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
