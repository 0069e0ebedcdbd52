-- The tables of workspaces, too, take no write that leaves no revision.
select audited(name) from unnest(array[
    'workspace', 'environment', 'traffic_type', 'attribute', 'segment', 'segment_keys', 'api_key_spec']) as name;
