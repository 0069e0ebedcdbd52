-- One row for each transaction that changed something audited (AUD-1). Rows are added and read, never edited.
create sequence revision_seq increment by 1;

create table revision (
    rev            bigint      primary key,
    at             timestamptz not null,
    workspace_id   uuid        not null,
    actor_issuer   text        not null,
    actor_subject  text        not null,
    actor_user     text        not null,
    actor_name     text        not null,
    actor_roles    text        not null,
    action         text        not null,
    subject_kind   text        not null,
    subject_key    text        not null,
    flag_key       text,
    flag_keys      text[],
    change_id      text,
    reason         text,
    source         text        not null,
    source_address text,
    request_id     text
);

comment on column revision.flag_keys is 'all flags of a revision that changed several';

create index revision_by_time on revision (workspace_id, at desc, rev desc);
create index revision_by_flag on revision (workspace_id, flag_key, at desc, rev desc) where flag_key is not null;
create index revision_by_change on revision (workspace_id, change_id, at desc, rev desc) where change_id is not null;
create index revision_by_actor on revision (workspace_id, actor_issuer, actor_subject, at desc, rev desc);
create index revision_by_flags on revision using gin (flag_keys) where flag_keys is not null;

revoke update, delete, truncate on revision from "${app_role}";

-- The transaction remembers its revision, so that audited tables can ask for one.
create function remember_revision() returns trigger language plpgsql as $$
begin
    perform set_config('colorguard.revision', new.rev::text, true);
    return new;
end $$;

create trigger remember_revision before insert on revision
    for each row execute function remember_revision();

create function require_revision() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('colorguard.revision', true), '') = '' then
        raise exception 'a write to % left no revision', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

-- For the migration that makes an audited table and its <name>_aud: makes the history append-only, and has a
-- transaction that writes the table without a revision fail at commit, whichever way it wrote.
create function audited(name text) returns void language plpgsql as $$
begin
    execute format('revoke update, delete, truncate on %I from %I', name || '_aud', '${app_role}');
    execute format(
        'create constraint trigger %I after insert or update or delete on %I
         deferrable initially deferred for each row execute function require_revision()',
        name || '_needs_revision', name);
end $$;
