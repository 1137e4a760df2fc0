#!/bin/bash
# Runs once, when the database container has an empty volume: a role without superuser rights that owns its database.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$KOERS_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE koers LOGIN PASSWORD :'password';
CREATE DATABASE koers OWNER koers;
SQL
