-- What people say of a change (TLK-1). Rows are added and read, never edited.
create table change_comment (
    workspace_id uuid not null,
    number int not null,
    comment int not null check (comment >= 1),
    issuer text not null,
    subject text not null,
    user_name text not null,
    display_name text not null,
    words text not null check (words <> '' and char_length(words) <= 4000),
    mentioned jsonb not null,
    at timestamptz not null,
    primary key (workspace_id, number, comment),
    foreign key (workspace_id, number) references change_request
);

create table change_comment_aud (
    rev bigint not null references revision (rev),
    revtype smallint not null,
    workspace_id uuid not null,
    number int not null,
    comment int not null,
    issuer text,
    subject text,
    user_name text,
    display_name text,
    words text,
    mentioned jsonb,
    at timestamptz,
    primary key (workspace_id, number, comment, rev)
);

revoke update, delete, truncate on change_comment from "${app_role}";

select audited('change_comment');
