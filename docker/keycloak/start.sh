#!/bin/bash
# Keycloak in production mode, its secrets from files. Refuses to start with one that is missing or too short:
# the realm has no secret of its own, and the import would take the placeholder for one.
set -euo pipefail
secret() { # secret VARIABLE FILE
  local value
  value=$(cat "/run/secrets/$2")
  if [ ${#value} -lt 24 ] || [ "$value" = only-for-this-machine ]; then
    echo "The secret $2 must have at least 24 characters of its own." >&2
    exit 1
  fi
  export "$1=$value"
}
secret KC_DB_PASSWORD keycloak-password
secret KC_BOOTSTRAP_ADMIN_PASSWORD console-password
secret COLORGUARD_CLIENT_SECRET client-secret
secret COLORGUARD_PIPELINE_SECRET pipeline-secret
secret COLORGUARD_DIRECTORY_SECRET directory-secret
export KC_BOOTSTRAP_ADMIN_USERNAME=keycloak
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
