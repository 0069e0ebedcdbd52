-- Sessions before the portal's pages: whose, and how they proved who they are (IDN-6).
create table portal_session (
    id               uuid primary key,
    issuer           text        not null,
    subject          text        not null,
    provider_session text,
    signed_on_at     timestamptz not null,
    acr              text,
    method           text        not null,
    address          text,
    begun_at         timestamptz not null,
    seen_at          timestamptz not null,
    ended_at         timestamptz,
    ended_by         text,
    check ((ended_at is null) = (ended_by is null)),
    foreign key (issuer, subject) references person
);

create index portal_session_by_person on portal_session (issuer, subject, begun_at desc);
create index portal_session_by_time on portal_session (begun_at desc);
create index portal_session_open on portal_session (provider_session) where ended_at is null;
