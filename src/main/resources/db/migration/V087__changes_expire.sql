-- When anybody did anything to a change last: what nobody touches expires (APR-8).
alter table change_request add column touched_at timestamptz;
alter table change_request_aud add column touched_at timestamptz;
alter table change_request disable trigger change_request_needs_revision;
update change_request c set touched_at = greatest(c.state_since, c.created_at, c.submitted_at,
    (select max(v.at) from verdict v where v.workspace_id = c.workspace_id and v.number = c.number));
alter table change_request enable trigger change_request_needs_revision;
alter table change_request alter column touched_at set not null;

create index change_request_untouched on change_request (touched_at) where state in ('IN_REVIEW', 'CHANGES_ASKED');
