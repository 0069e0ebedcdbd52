-- Letters without their accents, as many people type them.
create function without_marks(words text) returns text language sql immutable parallel safe
    return regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g');

-- What a search of the history goes by: the words of the reason, of what was acted on and of whoever acted, as they were
-- recorded, so that what is gone is found all the same. The workspace stands among them, behind a sign that no word begins
-- with: the index then never leads to another one's rows. The flags of a revision of several are no words: they are too many.
create function revision_terms(
    workspace uuid, reason text, subject text, flag text, change text, user_name text, display_name text)
    returns tsvector language sql immutable parallel safe
    return strip(flag_words(
            concat_ws(' ', subject, flag, change, user_name),
            concat_ws(' ', display_name, reason, without_marks(concat_ws(' ', display_name, reason)))))
        || array_to_tsvector(array['=' || workspace::text]);

alter table revision add column search tsvector not null generated always as
    (revision_terms(workspace_id, reason, subject_key, flag_key, change_id, actor_user, actor_name)) stored;

-- Without waiting entries: what was just written is found as fast as the rest.
create index revision_by_word on revision using gin (search) with (fastupdate = off);

create index revision_by_object on revision (workspace_id, subject_key, at desc, rev desc);
create index revision_by_kind on revision (workspace_id, subject_kind, at desc, rev desc);

-- Who ever acted, under each of their names, from one to the next.
create index revision_by_name on revision (workspace_id, actor_user, actor_issuer, actor_subject, actor_name);

create or replace view revision_here as select * from revision where workspace_id = workspace_here();

-- What was taken out of the history as evidence: by what question, how many rows, and the fingerprint of the file.
create table history_extract (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    question text not null,
    format text not null,
    revisions int not null check (revisions >= 0),
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    by_issuer text not null,
    by_subject text not null,
    by_user text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (workspace_id, id)
);

create table history_extract_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    id uuid not null,
    question text,
    format text,
    revisions int,
    content_sha256 text,
    by_issuer text,
    by_subject text,
    by_user text,
    by_name text,
    at timestamptz,
    primary key (workspace_id, id, rev)
);
create index history_extract_aud_by_rev on history_extract_aud (rev);

revoke update, delete, truncate on history_extract from "${app_role}";
select audited('history_extract');
select of_workspace(name) from unnest(array['history_extract', 'history_extract_aud']) as name;
