"""Compares signatures with botocore's, over requests of all sorts that come from a fixed seed."""

import datetime
import json
import random
import subprocess
import sys
from unittest import mock
from urllib.parse import quote

from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

CASES = 2000
WORDS = ["a", "Zz09", "-._~", "x y", "é", "%", "/", "*", "+", "=", "&", "日本", ".", "..", "(", "'"]


def quoted(rng, safe):
    return quote("".join(rng.choice(WORDS) for _ in range(rng.randrange(4))), safe=safe)


def case(rng):
    path = "/" + "/".join(quoted(rng, "-._~") for _ in range(rng.randrange(4)))
    # Botocore and RFC 3986 differ on the path that a last segment of dots leaves.
    if path.rsplit("/", 1)[1] in (".", ".."):
        path += "end"
    pairs = [f"{quoted(rng, '-._~')}={quoted(rng, '-._~')}" for _ in range(rng.randrange(4))]
    host = rng.choice(["example.com", "stage.eu-west-1.amazonaws.com", "localhost:8000"])
    headers = {"host": host, "user-agent": "unsigned", "content-type": "application/x-amz-json-1.1"}
    for number in range(rng.randrange(4)):
        headers[f"x-header-{number}"] = " ".join(rng.choice(["a", "b  c", " d ", "A,B"]) for _ in range(3))
    if rng.random() < 0.3:
        headers["x-amzn-trace-id"] = headers["connection"] = "unsigned"
    return {
        "method": rng.choice(["POST", "GET", "PUT"]),
        "url": f"https://{host}{path}" + ("?" + "&".join(pairs) if pairs else ""),
        "headers": headers,
        "body": rng.choice(["", "{}", '{"Name":"日本"}', "x" * 5000]),
        "id": "AKIDEXAMPLE",
        "secret": rng.choice(["secret", "a/b+c=", "s" * 100]),
        "token": rng.choice([None, "the/token+=="]),
        "region": rng.choice(["us-east-1", "eu-west-1"]),
        "service": rng.choice(["servicecatalog", "stage"]),
        "time": rng.randrange(4_000_000_000),
    }


def expected(case):
    request = AWSRequest(case["method"], case["url"], headers=case["headers"], data=case["body"].encode())
    credentials = Credentials(case["id"], case["secret"], case["token"])
    now = datetime.datetime.fromtimestamp(case["time"], datetime.timezone.utc).replace(tzinfo=None)
    with mock.patch.object(auth, "get_current_datetime", return_value=now):
        auth.SigV4Auth(credentials, case["service"], case["region"]).add_auth(request)
    return request.headers["Authorization"]


def main(program):
    rng = random.Random(4)
    cases = [case(rng) for _ in range(CASES)]
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    run = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == CASES, f"{len(answers)} answers"
    different = 0
    for sent, answer in zip(cases, answers):
        if answer["authorization"] != expected(sent):
            different += 1
            if different <= 3:
                print(f"{json.dumps(sent)}\n  ours   {answer['authorization']}\n  theirs {expected(sent)}")
    print(f"{CASES} signed requests, {different} different")
    sys.exit(different > 0)


main(sys.argv[1])
