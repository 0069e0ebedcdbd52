#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: the role the portal acts as, which owns no table, and
# Keycloak's role with a database of its own.
set -eu
psql -v ON_ERROR_STOP=1 -v app="$(cat /run/secrets/app-password)" -v keycloak="$(cat /run/secrets/keycloak-password)" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role colorguard_app login password :'app';
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke connect on database keycloak from public;
revoke connect on database colorguard from public;
grant connect on database colorguard to colorguard_app;
SQL
