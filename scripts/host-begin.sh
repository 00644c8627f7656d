#!/bin/sh
# Makes what compose.yaml asks for: a secret each in secrets/, and .env with the version and what is no secret.
# What is there already stays as it is, so that a second run destroys nothing. A machine without Node can run it.
set -eu
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets

# name, and the command that prints it. Containers read it as users of their own: the folder keeps other people out.
secret() {
  [ -s "secrets/$1" ] && { echo "secrets/$1: there already"; return; }
  "$2" > "secrets/$1.new"
  chmod 444 "secrets/$1.new"
  mv "secrets/$1.new" "secrets/$1"
  echo "secrets/$1: new"
}

hex() { openssl rand -hex 32 | tr -d '\n'; }
key() { openssl rand -base64 32 | tr -d '\n'; }
address() { printf 'postgresql://qingjing:%s@postgres:5432/qingjing' "$(cat secrets/postgres_password)"; }

secret postgres_password hex
secret s3_secret hex
secret better_auth_secret hex
secret encryption_key key
secret database_url address

if [ -e .env ]; then
  echo ".env: there already"
else
  {
    echo "VERSION=$(git describe --tags --always 2>/dev/null || date +%Y%m%d)"
    echo "REVISION=$(git rev-parse HEAD 2>/dev/null || true)"
    echo "TRUST_PROXY=1"
  } > .env
  echo ".env: new"
fi
echo "Keep a copy of secrets/encryption_key and secrets/better_auth_secret where the data is not: without them nobody can open it."
