-- The portal's role reads and writes the rows of the tables that later migrations make, and owns none of them.
-- Append-only tables take privileges away again where they are made.
grant usage on schema public to "${app_role}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";
