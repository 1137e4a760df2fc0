#!/bin/bash
# Runs once, when the database container has an empty volume: two roles without superuser rights, the database, and what
# each role may do in it.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
    --set password="$KOERS_DATABASE_PASSWORD" --set owner_password="$KOERS_DATABASE_OWNER_PASSWORD" <<'SQL'
CREATE ROLE koers LOGIN PASSWORD :'password';
CREATE ROLE koers_owner LOGIN PASSWORD :'owner_password';
CREATE DATABASE koers OWNER koers;
SQL
psql --username "$POSTGRES_USER" --dbname koers --set ON_ERROR_STOP=1 --file /koers/two-roles.sql
