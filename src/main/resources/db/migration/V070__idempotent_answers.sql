-- Answers to writes that came with an Idempotency-Key (APR-10), kept for a day. Without a status, the first
-- request with the key is still under way.
create table idempotent_answer (
    issuer       text        not null,
    subject      text        not null,
    key          text        not null,
    fingerprint  text        not null,
    claimed_at   timestamptz not null default now(),
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    primary key (issuer, subject, key)
);

create index idempotent_answer_by_age on idempotent_answer (claimed_at);
