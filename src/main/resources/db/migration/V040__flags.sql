-- One row per flag for ever (CAT-1). The content is the truth; what the catalog filters and sorts by is generated from it,
-- so that the two cannot disagree.

create function text_array(list jsonb) returns text[]
    language sql immutable parallel safe
    return case jsonb_typeof(list)
        when 'array' then array(select jsonb_array_elements_text(list))
        else '{}'::text[] end;

-- The words of a key or a description, key parts and camel humps one by one.
create function flag_words(key text, description text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple'::regconfig, regexp_replace(
        key || ' ' || regexp_replace(key, '([[:lower:][:digit:]])([[:upper:]])', '\1 \2', 'g') || ' ' || description,
        '[^[:alnum:]]+', ' ', 'g'));

create table flag (
    workspace_id uuid not null references workspace (id),
    key text collate "C" not null,
    version int not null,
    content jsonb not null,
    approvals jsonb not null,
    kills jsonb not null,
    stage_since timestamptz not null,
    removed_at timestamptz,
    retirement jsonb,
    last_change text not null,
    last_change_at timestamptz not null,
    last_change_by jsonb not null,
    category text collate "C" not null generated always as (content ->> 'category') stored,
    risk text collate "C" not null generated always as (content ->> 'risk') stored,
    stage smallint not null generated always as (case content ->> 'lifecycle_stage'
        when 'development' then 0
        when 'testing' then 1
        when 'staging' then 2
        when 'production' then 3
        when 'deprecated' then 4 end) stored,
    traffic_type text collate "C" not null generated always as (content ->> 'traffic_type') stored,
    owner text collate "C" not null generated always as (coalesce(content ->> 'owner', '')) stored,
    tags text[] not null generated always as (text_array(content -> 'tags')) stored,
    environments text[] not null generated always as (text_array(content -> 'environments')) stored,
    sunset text collate "C" generated always as (content #>> '{sunset_plan,date}') stored,
    search tsvector not null generated always as
        (flag_words(content ->> 'name', coalesce(content ->> 'description', ''))) stored,
    primary key (workspace_id, key),
    check (key = content ->> 'name')
);

-- Content and approvals are read a page at a time: kept out of line, they leave rows narrow enough to count and filter.
alter table flag set (toast_tuple_target = 512);
alter table flag
    alter key set storage main,
    alter owner set storage main,
    alter tags set storage main,
    alter environments set storage main,
    alter search set storage main;

-- Counts of what most flags have in common are answered from this one alone.
create index flag_by_key on flag (workspace_id, key)
    include (category, risk, stage, stage_since, owner, sunset) where removed_at is null;
create index flag_by_last_change on flag (workspace_id, last_change_at, key) where removed_at is null;
create index flag_by_stage on flag (workspace_id, stage, key) where removed_at is null;
create index flag_by_category on flag (workspace_id, category, key) where removed_at is null;
create index flag_by_owner on flag (workspace_id, owner, key) where removed_at is null;
create index flag_killed on flag (workspace_id, key) where removed_at is null and kills <> '{}';
create index flag_by_tag on flag using gin (tags) where removed_at is null;
create index flag_by_word on flag using gin (search) where removed_at is null;

create table flag_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    key text collate "C" not null,
    content jsonb,
    approvals jsonb,
    kills jsonb,
    stage_since timestamptz,
    removed_at timestamptz,
    retirement jsonb,
    last_change text,
    last_change_at timestamptz,
    last_change_by jsonb,
    primary key (workspace_id, key, rev)
);
create index flag_aud_by_rev on flag_aud (rev);

revoke delete, truncate on flag from "${app_role}";
select audited('flag');
