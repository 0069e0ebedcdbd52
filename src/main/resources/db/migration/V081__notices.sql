-- What happened in a workspace, as its readers are told (NTF-1).
create table notice (
    workspace_id  uuid        not null references workspace (id),
    id            uuid        not null,
    kind          text        not null,
    actor_issuer  text        not null,
    actor_subject text        not null,
    actor_user    text        not null,
    actor_name    text        not null,
    at            timestamptz not null,
    subject       text        not null,
    title         jsonb       not null,
    lines         jsonb       not null,
    page          text        not null,
    primary key (workspace_id, id)
);

revoke update, delete, truncate on notice from "${app_role}";

-- Who finds the notice in the portal.
create table notice_reader (
    workspace_id uuid        not null,
    notice_id    uuid        not null,
    issuer       text        not null,
    subject      text        not null,
    at           timestamptz not null,
    read_at      timestamptz,
    primary key (workspace_id, issuer, subject, notice_id),
    foreign key (workspace_id, notice_id) references notice
);

create index notice_reader_by_time on notice_reader (workspace_id, issuer, subject, at desc, notice_id);
create index notice_reader_unread on notice_reader (issuer, subject, workspace_id) where read_at is null;

-- The outbox (NTF-4): a notice on its way to one mail box or webhook.
create table delivery (
    workspace_id uuid        not null,
    id           uuid        not null,
    notice_id    uuid        not null,
    issuer       text,
    subject      text,
    webhook_id   uuid,
    state        text        not null,
    attempts     int         not null,
    since        timestamptz not null,
    due          timestamptz,
    ended        timestamptz,
    answer       text        not null,
    primary key (workspace_id, id),
    unique nulls not distinct (workspace_id, notice_id, issuer, subject, webhook_id),
    foreign key (workspace_id, notice_id) references notice,
    check ((issuer is null) = (subject is null) and (issuer is null) <> (webhook_id is null))
);

create index delivery_due on delivery (due) where state = 'WAITING';
create index delivery_by_webhook on delivery (workspace_id, webhook_id, since desc, id) where webhook_id is not null;

-- What a person does not want to be told on a way (NTF-3); no row means it is wanted.
create table notice_choice (
    issuer  text not null,
    subject text not null,
    kind    text not null,
    channel text not null,
    primary key (issuer, subject, kind, channel)
);

create index notice_choice_by_kind on notice_choice (kind, channel);

-- The language a person last read the portal in; mails speak it.
create table notice_language (
    issuer   text not null,
    subject  text not null,
    language text not null,
    primary key (issuer, subject)
);

-- Programs that are told (NTF-6).
create table webhook (
    workspace_id uuid    not null references workspace (id),
    id           uuid    not null,
    name         text    not null,
    url          text    not null,
    kinds        text[]  not null,
    enabled      boolean not null,
    primary key (workspace_id, id)
);

create table webhook_aud (
    rev          bigint   not null references revision (rev),
    revtype      smallint not null,
    workspace_id uuid     not null,
    id           uuid     not null,
    name         text,
    url          text,
    kinds        text[],
    enabled      boolean,
    primary key (workspace_id, id, rev)
);

-- Secrets of webhooks, sealed with a key that the database does not have, and outside of all history (NTF-7).
create table webhook_secret (
    workspace_id uuid  not null,
    webhook_id   uuid  not null,
    sealed       bytea not null,
    primary key (workspace_id, webhook_id),
    foreign key (workspace_id, webhook_id) references webhook
);

revoke delete, truncate on webhook from "${app_role}";

select audited('webhook');
