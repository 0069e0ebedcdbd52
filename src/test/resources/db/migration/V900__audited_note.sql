-- Something audited that belongs to no feature, for the tests of the audit trail.
create table note (id uuid primary key, text text not null);
create table note_aud (
    id uuid not null, rev bigint not null references revision, revtype smallint not null, text text,
    primary key (id, rev)
);
select audited('note');
