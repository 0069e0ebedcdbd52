-- What only time brought about and people were told of, once (NTF-1).
create table deadline_told (
    workspace_id uuid not null references workspace (id),
    kind text not null,
    number int not null,
    due timestamptz not null,
    primary key (workspace_id, kind, number, due)
);

revoke update, delete, truncate on deadline_told from "${app_role}";

create index change_window_closes on change_request (window_closes) where state = 'IN_REVIEW' and window_closes is not null;
create index break_glass_late on break_glass (due_at) where reviewed_at is null;

-- What was read and what was delivered may be forgotten after a time; what is unread and what is dead may not (NTF-8).
grant delete on notice to "${app_role}";

create index notice_reader_read on notice_reader (read_at) where read_at is not null;
create index notice_reader_of on notice_reader (workspace_id, notice_id);
create index delivery_ended on delivery (ended) where state in ('DELIVERED', 'DROPPED');
create index notice_at on notice (at);

create function unread_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a notice that its reader has not read stays' using errcode = 'integrity_constraint_violation';
end $$;

create trigger unread_stays before delete on notice_reader
    for each row when (old.read_at is null) execute function unread_stays();

create function unfinished_delivery_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a delivery that waits or was given up stays' using errcode = 'integrity_constraint_violation';
end $$;

create trigger unfinished_delivery_stays before delete on delivery
    for each row when (old.state in ('WAITING', 'DEAD')) execute function unfinished_delivery_stays();

-- What an administrator had sent by hand: a test of a webhook, or a dead letter once more (NTF-4, AUD-1).
create table manual_sending (
    workspace_id uuid not null references workspace (id),
    id uuid not null,
    about uuid not null,
    action text not null check (action in ('TEST', 'RESEND')),
    primary key (workspace_id, id)
);

create table manual_sending_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    id uuid not null,
    about uuid,
    action text,
    primary key (workspace_id, id, rev)
);

revoke update, delete, truncate on manual_sending from "${app_role}";

select audited('manual_sending');
