-- What flags are started from: one of the patterns the portal ships, or a shape of the workspace's own.
create table flag_template (
    workspace_id uuid not null references workspace (id),
    name text not null,
    position int not null,
    pattern text,
    title text,
    description text,
    content jsonb,
    primary key (workspace_id, name),
    check ((pattern is null) = (content is not null))
);

create table flag_template_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    name text not null,
    position int,
    pattern text,
    title text,
    description text,
    content jsonb,
    primary key (workspace_id, name, rev)
);
create index flag_template_aud_by_rev on flag_template_aud (rev);

select audited('flag_template');
