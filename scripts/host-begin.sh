#!/bin/sh
# Makes what compose.yaml asks for: a secret each in secrets/, and .env with the version and what is no secret.
# What is there already stays as it is, so that a second run destroys nothing. A machine without Node can run it.
set -eu
cd "$(dirname "$0")/.."
umask 077

stop() {
  echo "$1" >&2
  exit 1
}

for tool in openssl mkdir chmod cat rm mv date; do
  command -v "$tool" > /dev/null 2>&1 || stop "$tool is not installed: nothing was made. Install it (Debian: apt-get install openssl coreutils) and run this again."
done
mkdir -p secrets

# name, and the command that prints it. Containers read it as users of their own: the folder keeps other people out.
secret() {
  is_whole "$1" && { echo "secrets/$1: there already"; return; }
  value=$("$2") || stop "secrets/$1 could not be made: $2 failed."
  [ ${#value} -ge 44 ] || stop "secrets/$1 could not be made: $2 printed too little."
  rm -f "secrets/$1" "secrets/$1.new"
  printf '%s' "$value" > "secrets/$1.new"
  chmod 444 "secrets/$1.new"
  mv "secrets/$1.new" "secrets/$1"
  echo "secrets/$1: new"
}

# An empty file, and an address whose password is empty, are what an earlier run could not make.
is_whole() {
  [ -s "secrets/$1" ] || return 1
  case "$1:$(cat "secrets/$1")" in
    database_url:*://*:@*) return 1 ;;
    *) return 0 ;;
  esac
}

hex() { openssl rand -hex 32; }
key() { openssl rand -base64 32; }
address() { echo "postgresql://qingjing:$(cat secrets/postgres_password)@postgres:5432/qingjing"; }

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
