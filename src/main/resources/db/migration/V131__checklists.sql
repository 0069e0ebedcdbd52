-- What was said to the checklists and promotions of changes (CMP-3, CMP-4, PRO-3, PRO-4). Entries are added and read, never
-- edited: the last to a point, phase or criterion stands.
create table checklist_entry (
    workspace_id uuid not null,
    number int not null,
    entry int not null check (entry >= 1),
    kind text not null check (kind in
        ('MET', 'NOT_APPLICABLE', 'CONFIRMED', 'REOPENED', 'SIGNED_OFF', 'SIGN_OFF_WITHDRAWN', 'ATTESTED', 'WAIVED')),
    about text not null check (about <> ''),
    words text not null,
    evidence jsonb,
    content_hash text not null,
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    at timestamptz not null,
    primary key (workspace_id, number, entry),
    foreign key (workspace_id, number) references change_request,
    check ((kind in ('MET', 'ATTESTED')) = (evidence is not null)),
    check (kind not in ('NOT_APPLICABLE', 'REOPENED', 'SIGN_OFF_WITHDRAWN', 'WAIVED') or words <> '')
);

create table checklist_entry_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    entry int not null,
    kind text,
    about text,
    words text,
    evidence jsonb,
    content_hash text,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    at timestamptz,
    primary key (workspace_id, number, entry, rev)
);

revoke update, delete, truncate on checklist_entry from "${app_role}";

-- Nobody who wrote the change signs off, confirms or waives, whatever the program believes.
create function require_stranger() returns trigger language plpgsql as $$
begin
    if new.kind in ('CONFIRMED', 'SIGNED_OFF', 'WAIVED') and exists (
        select from change_request c
        where c.workspace_id = new.workspace_id and c.number = new.number and c.contributors @> jsonb_build_array(
            jsonb_build_object('issuer', new.issuer, 'subject', new.subject))) then
        raise exception 'whoever wrote change % does not sign it off', new.number
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger checklist_entry_is_of_a_stranger before insert on checklist_entry
    for each row execute function require_stranger();

-- Files that were brought, once for each content.
create table evidence_file (
    workspace_id uuid not null references workspace (id),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    type text not null,
    bytes bytea not null check (octet_length(bytes) between 1 and 26214400),
    kept_at timestamptz not null,
    primary key (workspace_id, hash)
);

revoke update, delete, truncate on evidence_file from "${app_role}";

select of_workspace('checklist_entry'), of_workspace('checklist_entry_aud'), of_workspace('evidence_file');
select audited('checklist_entry');
