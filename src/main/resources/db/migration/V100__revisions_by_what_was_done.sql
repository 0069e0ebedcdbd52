-- Without it, what happened rarely is looked for in the whole history.
create index revision_by_action on revision (workspace_id, action, at desc, rev desc);
