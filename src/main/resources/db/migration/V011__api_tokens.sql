-- Tokens of people for their programs. The token itself is never stored: 256 random bits need no slow hash.
create table api_token (
    id         uuid primary key,
    issuer     text        not null,
    subject    text        not null,
    name       text        not null,
    sha256     text        not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used  timestamptz,
    revoked_at timestamptz,
    foreign key (issuer, subject) references person
);

create index api_token_by_owner on api_token (issuer, subject, created_at desc);
