-- The second line (IDN-3): whatever a query forgot to say, a transaction sees and writes rows of the one workspace that
-- it was given to when somebody was let in, and of none before. See docs/decisions/0080-row-security.md.
do $$
begin
    if current_user = '${app_role}' then
        raise exception 'row security needs two roles: the portal''s own must not own the tables'
            using hint = 'Name the role that owns the tables in spring.flyway.user and spring.flyway.password.';
    end if;
end $$;

-- The workspace of the transaction; none where nobody was let in. Once it was set, its end leaves it empty, not null.
create function workspace_here() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('colorguard.workspace', true), '')::uuid;

-- For the migration that makes a table of a workspace. The owner, who migrates, sees all. It stands bare in the policy,
-- so that the planner compares it once with the workspace that a query names, and not with every row.
create function of_workspace(name text, key text default 'workspace_id') returns void language plpgsql as $$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy migrations on %I to %I using (true) with check (true)', name, current_user);
    execute format('create policy here on %I to %I using (%I = workspace_here())', name, '${app_role}', key);
end $$;

select of_workspace(c.table_name)
from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'workspace_id';

select of_workspace(name, 'id') from unnest(array['workspace', 'workspace_aud']) as name;

-- What belongs to no workspace is written beside the rest, and read by nobody through the portal.
create policy nowhere on revision for insert to "${app_role}"
    with check (workspace_id = '00000000-0000-0000-0000-000000000000');

-- What the portal itself must know of every workspace: that it exists, and where something is due. No content.
create view everywhere_workspace as
    select id, key, name from workspace;
create view everywhere_delivery as
    select workspace_id, id, due from delivery where state = 'WAITING';
create view everywhere_unread as
    select workspace_id, issuer, subject from notice_reader where read_at is null;
create view everywhere_change as
    select workspace_id, number, state, touched_at, window_closes from change_request;
create view everywhere_unapplied as
    select c.workspace_id, c.number from change_request c
    where c.state = 'IN_REVIEW' and (
        exists (
            select 1 from gate g where g.workspace_id = c.workspace_id
                and g.number = c.number and g.applied_at is null and g.state = 'PASSED')
        or not exists (
            select 1 from gate g where g.workspace_id = c.workspace_id
                and g.number = c.number and g.applied_at is null));
create view everywhere_review as
    select workspace_id, number, due_at from break_glass where reviewed_at is null;
create view everywhere_told as
    select workspace_id, kind, number, due from deadline_told;

-- Searches whose operators are not leakproof (words, arrays, documents) use no index under a policy. These views draw the
-- same line themselves, below which the planner is free. A column added to the table is added here by the same migration.
create view flag_here as select * from flag where workspace_id = workspace_here();
create view change_request_here as select * from change_request where workspace_id = workspace_here();
create view revision_here as select * from revision where workspace_id = workspace_here();

-- Views act with their owner's rights, and are for reading alone.
do $$
declare
    view text;
begin
    for view in select viewname from pg_views where schemaname = 'public' loop
        execute format('revoke all on %I from %I', view, '${app_role}');
        execute format('grant select on %I to %I', view, '${app_role}');
    end loop;
end $$;
