-- Which environments of a change a person has marked as viewed, at what they saw (TLK-4). Theirs alone, and no history.
create table viewed_mark (
    workspace_id uuid not null,
    number int not null,
    issuer text not null,
    subject text not null,
    environment text collate "C" not null,
    base_hash text not null,
    content_hash text not null,
    at timestamptz not null,
    primary key (workspace_id, number, issuer, subject, environment),
    foreign key (workspace_id, number) references change_request
);
