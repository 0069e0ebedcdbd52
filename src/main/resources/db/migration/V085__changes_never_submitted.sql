-- Changes that only their writers know of yet, for every page of the history.
create index change_request_never_submitted on change_request (workspace_id, number) where submitted_at is null;
