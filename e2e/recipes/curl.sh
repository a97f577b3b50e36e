#!/usr/bin/env bash
# SIMULATOR=http://localhost:4173/ bash curl.sh: curl calls the simulator.
set -euo pipefail
simulator=${SIMULATOR:-http://localhost:4173/}

# A session of its own: its id is the first text of the answer.
session=$(curl -sS -X POST "${simulator}sandbox-api/v1/sessions" | sed 's/^{"id":"\([^"]*\)".*/\1/')

# By a header.
curl -sS -H "X-Simulator-Session: $session" "${simulator}sandbox-api/v1/clock" | cut -c1-6

# By the address, for whatever cannot set a header; the provider's host and path come after it.
me="${simulator}sessions/$session/provider/management-test.adyen.com/v3/me"
curl -sS -o /dev/null -w '%{http_code}\n' -H 'X-API-Key: made-up' "$me"

# Its end.
curl -sS -o /dev/null -w '%{http_code}\n' -X DELETE "${simulator}sandbox-api/v1/sessions/$session"
curl -sS -o /dev/null -w '%{http_code}\n' "$me"
