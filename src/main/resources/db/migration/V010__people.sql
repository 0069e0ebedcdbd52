-- People by issuer and subject (IDN-1): a name can be given to somebody else, these cannot.
create table person (
    issuer       text        not null,
    subject      text        not null,
    user_name    text        not null,
    display_name text        not null,
    last_seen    timestamptz not null,
    primary key (issuer, subject)
);

-- Roles (IDN-2). Without a workspace the role holds in every one.
create table role_grant (
    issuer        text not null,
    subject       text not null,
    role          text not null,
    workspace_key text,
    unique nulls not distinct (issuer, subject, role, workspace_key),
    foreign key (issuer, subject) references person
);

create index role_grant_by_role on role_grant (role, workspace_key);
