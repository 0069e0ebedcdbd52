-- Making and revoking a token leaves a revision (AUD-1); being used is no change of state and has its own table.
create table api_token_use (
    token_id  uuid primary key references api_token,
    last_used timestamptz not null
);

insert into api_token_use select id, last_used from api_token where last_used is not null;

alter table api_token drop column last_used;

create table api_token_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    id uuid not null,
    issuer text,
    subject text,
    name text,
    created_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (id, rev)
);
create index api_token_aud_by_rev on api_token_aud (rev);

select audited('api_token');
