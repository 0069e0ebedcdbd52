-- The words of a flag, and beside them what a search is most often narrowed by, each as one term that nobody can type:
-- category, risk and environments. One index then answers them all, and the flags that lack one are never read.
create function flag_terms(content jsonb) returns tsvector
    language sql immutable parallel safe
    return strip(flag_words(content ->> 'name', coalesce(content ->> 'description', ''))) || array_to_tsvector(
        array['category=' || (content ->> 'category'), 'risk=' || (content ->> 'risk')]
        || array(select 'environment=' || environment from unnest(text_array(content -> 'environments')) environment));

alter table flag drop column search;
alter table flag add column search tsvector not null generated always as (flag_terms(content)) stored;
alter table flag alter search set storage main;
create index flag_by_word on flag using gin (search) where removed_at is null;

-- Pages far behind and counts by environment are answered from this one alone; it is as narrow as a workspace has few
-- environments.
create index flag_in_order on flag (workspace_id, key) include (environments) where removed_at is null;

-- The tags in use, each flag with each of its own; written by the database, so that it cannot say otherwise than the flag.
create table flag_tag (
    workspace_id uuid not null,
    tag text collate "C" not null,
    key text collate "C" not null,
    primary key (workspace_id, tag, key)
);

create function keep_flag_tags() returns trigger
    language plpgsql security definer set search_path from current as $$
begin
    if tg_op = 'UPDATE' then
        if new.tags = old.tags and (new.removed_at is null) = (old.removed_at is null) then
            return null;
        end if;
        delete from flag_tag where workspace_id = new.workspace_id and key = new.key and tag = any(old.tags);
    end if;
    if new.removed_at is null then
        insert into flag_tag
            select distinct new.workspace_id, tag, new.key from unnest(new.tags) tag where tag <> '';
    end if;
    return null;
end $$;

create trigger keep_flag_tags after insert or update on flag
    for each row execute function keep_flag_tags();

insert into flag_tag
    select distinct workspace_id, tag, key from flag cross join unnest(tags) tag where removed_at is null and tag <> '';

revoke insert, update, delete, truncate on flag_tag from "${app_role}";
