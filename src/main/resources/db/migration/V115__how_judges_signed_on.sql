-- How and when whoever gave a verdict proved who they are, and where from (APR-4); null by token.
alter table verdict
    add column signed_on_at timestamptz,
    add column acr text,
    add column method text,
    add column address text;
