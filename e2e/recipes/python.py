# SIMULATOR=http://localhost:4173/ python3 python.py: Python's standard library calls the simulator.
import json
import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SIMULATOR = os.environ.get("SIMULATOR", "http://localhost:4173/")


def ask(method, address, body=None, **headers):
    """The status and the JSON of an answer, whether it is a success or not."""
    data = None if body is None else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = Request(address, data, {"Content-Type": "application/json", **named}, method=method)
    try:
        with urlopen(request) as reply:
            return reply.status, json.load(reply)
    except HTTPError as refusal:
        return refusal.code, json.load(refusal)


_, started = ask("POST", SIMULATOR + "sandbox-api/v1/sessions", {"scenario": "everyday"})
session = f"{SIMULATOR}sessions/{started['id']}/"

# A credential with an API key of its own, as the Customer Area makes it.
credentials = session + "ca-api/v1/test/accounts/LarkfieldGoods/credentials"
admin = {"X_Sandbox_User": "amara"}
_, offer = ask("GET", credentials + "/username?type=web-service", **admin)
new = {"type": "web-service", "username": offer["username"], "description": "Made by a suite"}
_, made = ask("POST", credentials, new, **admin)
_, key = ask("POST", f"{credentials}/{made['id']}/generated", {"kind": "apiKey"}, **admin)
changes = {"generated": {"apiKey": key["id"]}}
ask("PATCH", f"{credentials}/{made['id']}", {"revision": made["revision"], "changes": changes}, **admin)

# The provider's API: its own host and path come after the base.
management = session + "provider/management-test.adyen.com/v3"
status, me = ask("GET", management + "/me", X_API_Key=key["value"])
print(status, me["username"])

# A day and an hour later, the same key is as good as before; another one is not.
ask("POST", session + "sandbox-api/v1/clock", {"move": "advance", "ms": 25 * 3_600_000})
status, refusal = ask("GET", management + "/me", X_API_Key="another")
print(status, refusal["title"])
ask("DELETE", SIMULATOR + "sandbox-api/v1/sessions/" + started["id"])
