-- What administrators set up. Foreign keys are checked at commit, since rows are written in no order of theirs.
create table workspace (
    id uuid primary key,
    key text not null unique,
    name text not null
);

create table environment (
    workspace_id uuid not null references workspace,
    key text not null,
    name text not null,
    tier text not null check (tier in ('DEVELOPMENT', 'STAGING', 'PRODUCTION')),
    primary key (workspace_id, key),
    constraint environment_name_unique unique (workspace_id, name) deferrable initially deferred
);

create table traffic_type (
    workspace_id uuid not null references workspace,
    key text not null,
    name text not null,
    primary key (workspace_id, key)
);

create table attribute (
    workspace_id uuid not null,
    traffic_type text not null,
    id text not null,
    display_name text not null,
    description text not null,
    data_type text not null check (data_type in ('STRING', 'DATETIME', 'NUMBER', 'SET')),
    searchable boolean not null,
    suggested_values text[] not null,
    primary key (workspace_id, traffic_type, id),
    foreign key (workspace_id, traffic_type) references traffic_type deferrable initially deferred
);

create table segment (
    workspace_id uuid not null,
    name text not null,
    traffic_type text not null,
    description text not null,
    primary key (workspace_id, name),
    foreign key (workspace_id, traffic_type) references traffic_type deferrable initially deferred
);

create table segment_keys (
    workspace_id uuid not null,
    segment text not null,
    environment text not null,
    keys text[] not null check (cardinality(keys) <= 10000),
    primary key (workspace_id, segment, environment),
    foreign key (workspace_id, segment) references segment deferrable initially deferred,
    foreign key (workspace_id, environment) references environment deferrable initially deferred
);

create table api_key_spec (
    workspace_id uuid not null references workspace,
    type text not null check (type in ('CLIENT_SIDE', 'SERVER_SIDE', 'ADMIN')),
    name text not null,
    roles text[] not null,
    environments text[] not null,
    primary key (workspace_id, type, name)
);

create table workspace_aud (
    rev bigint not null,
    revtype smallint not null,
    id uuid not null,
    key text,
    name text,
    primary key (id, rev)
);

create table environment_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    key text not null,
    name text,
    tier text,
    primary key (workspace_id, key, rev)
);

create table traffic_type_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    key text not null,
    name text,
    primary key (workspace_id, key, rev)
);

create table attribute_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    traffic_type text not null,
    id text not null,
    display_name text,
    description text,
    data_type text,
    searchable boolean,
    suggested_values text[],
    primary key (workspace_id, traffic_type, id, rev)
);

create table segment_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    name text not null,
    traffic_type text,
    description text,
    primary key (workspace_id, name, rev)
);

create table segment_keys_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    segment text not null,
    environment text not null,
    keys text[],
    primary key (workspace_id, segment, environment, rev)
);

create table api_key_spec_aud (
    rev bigint not null,
    revtype smallint not null,
    workspace_id uuid not null,
    type text not null,
    name text not null,
    roles text[],
    environments text[],
    primary key (workspace_id, type, name, rev)
);

revoke update, delete, truncate on
    workspace_aud, environment_aud, traffic_type_aud, attribute_aud, segment_aud, segment_keys_aud, api_key_spec_aud
    from "${app_role}";
