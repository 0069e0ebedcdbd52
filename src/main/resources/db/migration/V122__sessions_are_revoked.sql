-- Who took a session away from somebody stays in the history, longer than the session's own row (AUD-1).
create table session_revocation (
    session_id uuid primary key,
    issuer     text        not null,
    subject    text        not null,
    begun_at   timestamptz not null,
    revoked_at timestamptz not null
);

create table session_revocation_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    session_id uuid not null,
    issuer text,
    subject text,
    begun_at timestamptz,
    revoked_at timestamptz,
    primary key (session_id, rev)
);
create index session_revocation_aud_by_rev on session_revocation_aud (rev);

select audited('session_revocation');

revoke update, delete, truncate on session_revocation from "${app_role}";
