-- What the provider's directory tells beside names and roles, and when all of it was last read (IDN-9).
alter table person add column mail text;

create table directory_reading (
    single  boolean     primary key default true check (single),
    read_at timestamptz not null,
    people  integer     not null
);

-- When API clients last came; of their tokens nothing is kept.
create table api_client_use (
    issuer    text        not null,
    subject   text        not null,
    scopes    text        not null,
    last_used timestamptz not null,
    primary key (issuer, subject),
    foreign key (issuer, subject) references person
);

create index portal_session_held on portal_session (seen_at) where ended_at is null;
