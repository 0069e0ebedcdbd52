#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the role the portal acts as, which owns no table.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat /run/secrets/app-password)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role colorguard_app login password :'password';
SQL
