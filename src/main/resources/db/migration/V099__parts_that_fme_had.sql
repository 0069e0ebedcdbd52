-- The parts of a workspace that an import adopted: FME had them before the portal, so Terraform takes them into its
-- state and never makes them anew (TFM-3). The revision of the import says who adopted them, and when.
create table adopted_part (
    workspace_id uuid not null references workspace,
    kind text not null
        check (kind in ('ENVIRONMENT', 'TRAFFIC_TYPE', 'ATTRIBUTE', 'SEGMENT', 'SEGMENT_KEYS', 'API_KEY')),
    identity text not null,
    primary key (workspace_id, kind, identity)
);

revoke update, truncate on adopted_part from "${app_role}";
