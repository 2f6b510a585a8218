"""Runs the same argument lists through the AWS CLI and through the emitted program, against one local server, and
compares exit code, standard output and requests. Usage: cli.py PROGRAM.

The AWS CLI that a package index has is version 1. Where version 2 has another exit code, and the program with it,
CODES says so; all else has to be equal.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PLAN = "execute-provisioned-product-plan"
ACTION = "execute-provisioned-product-service-action"
RECORD = {"RecordDetail": {
    "UpdatedTime": 1506859200.123, "CreatedTime": 1506859200, "RecordId": "rec-é", "Status": "NOT_YET_KNOWN",
    "RecordTags": [{"Value": "v 1", "Key": "k"}, {"Key": "k2"}], "RecordErrors": [],
    "ProvisionedProductName": "日本", "New": 1}}

# Exit codes of version 1, and what version 2 has in their place.
CODES = {
    "fine": (0, 0),
    "service": (255, 254),
    "usage": (2, 252),
    "parameter": (255, 252),
    "setting": (255, 253),
    "other": (255, 255),
}

ONE = ["--plan-id", "plan-1"]
BOTH = ["--provisioned-product-id", "pp-1", "--service-action-id", "act-1"]
REFUSED = {"__type": "com.amazonaws#ResourceNotFoundException", "Message": "no such plan"}

# Expected end, arguments, and where it is not the usual one the answer's status and body.
CASES = [
    ("fine", [PLAN, *ONE]),
    ("fine", [PLAN, "--plan-id=plan-1", "--idempotency-token", "t", "--accept-language", "zh"]),
    ("fine", [PLAN, "--plan", "plan-1"]),
    ("fine", [PLAN, *ONE, "--plan-id", "plan-2"]),
    ("fine", [PLAN, "--plan-id", "-1"]),
    ("fine", [PLAN, "--plan-id", "- x"]),
    ("fine", [PLAN, "--plan-id", "aé" * 60]),
    ("fine", [ACTION, *BOTH]),
    ("fine", [ACTION, *BOTH, "--parameters", "Size=small,large,Name=a"]),
    ("fine", [ACTION, *BOTH, "--parameters", "Size=small,Name=[a,b],Empty=[]"]),
    ("fine", [ACTION, *BOTH, "--parameters", '{"Size": ["small"], "é": []}']),
    ("fine", [ACTION, *BOTH, "--parameters", "file://parameters.json"]),
    ("fine", [ACTION, "--cli-input-json", '{"ProvisionedProductId": "a", "ServiceActionId": "b"}',
              "--service-action-id", "c"]),
    ("fine", [PLAN, "--cli-input-json", "file://plan.json"]),
    ("fine", [PLAN, *ONE, "--output", "text"]),
    ("fine", [PLAN, *ONE, "--output", "table"]),
    ("fine", [PLAN, *ONE, "--query", "RecordDetail.RecordTags[].[Key, Value]", "--output", "text"]),
    ("fine", [PLAN, *ONE, "--query", "RecordDetail.{b: RecordId, a: Status}"]),
    ("fine", [PLAN, *ONE, "--query", "Nothing"]),
    ("fine", [PLAN, *ONE, "--query", "Nothing", "--output", "text"]),
    ("fine", [PLAN, *ONE], 200, ""),
    ("fine", [PLAN, *ONE], 200, "{}"),
    ("fine", [PLAN, *ONE], 200, '{"RecordDetail":{}}'),
    ("fine", [PLAN, *ONE], 200, '{"RecordDetail":null}'),
    ("fine", [PLAN, *ONE, "--no-sign-request"]),
    ("fine", [PLAN, *ONE, "--profile", "two"]),
    ("fine", [PLAN, *ONE, "--generate-cli-skeleton"]),
    ("fine", [ACTION, *BOTH, "--generate-cli-skeleton", "input"]),
    ("service", [PLAN, *ONE], 400, json.dumps(REFUSED)),
    ("service", [PLAN, *ONE], 500, "{}"),
    ("service", [PLAN, *ONE], 503, "<html>busy</html>"),
    ("usage", []),
    ("usage", ["execute"]),
    ("usage", [PLAN]),
    ("usage", [PLAN, "--plan-id"]),
    ("usage", [PLAN, *ONE, "--debug=1"]),
    ("usage", [PLAN, *ONE, "--output", "xml"]),
    ("usage", [PLAN, *ONE, "--color", "red"]),
    ("usage", [ACTION, "--provisioned-product-id", "a"]),
    ("parameter", [PLAN, *ONE, "--other"]),
    ("parameter", [PLAN, *ONE, "more"]),
    ("parameter", [PLAN, "--plan-id", ""]),
    ("parameter", [PLAN, "--plan-id", "file://nowhere"]),
    ("parameter", [PLAN, "--cli-input-json", "{"]),
    ("parameter", [PLAN, "--cli-input-json", '{"PlanId": 1}']),
    ("parameter", [PLAN, "--cli-input-json", '{"PlanId": "a", "More": 1}']),
    ("parameter", [ACTION, *BOTH, "--parameters", "A==x"]),
    ("parameter", [ACTION, *BOTH, "--parameters", "A=1,"]),
    ("parameter", [ACTION, *BOTH, "--parameters", "A=1,A=2"]),
    ("parameter", [ACTION, *BOTH, "--parameters", '{"A": "x"}']),
    ("parameter", [PLAN, *ONE, "--query", "a["]),
    ("other", [PLAN, *ONE, "--profile", "nobody"]),
    ("other", [PLAN, *ONE, "--region", "us east"]),
    ("other", [PLAN, *ONE, "--endpoint-url", "http:/x"]),
    ("other", [PLAN, *ONE, "--endpoint-url", "http://127.0.0.1:1"]),
    ("other", [PLAN, *ONE, "--cli-read-timeout", "soon"]),
]

# Variables besides those of every case; an empty one is left out.
SETTINGS = [
    ("setting", {"AWS_DEFAULT_REGION": ""}),
    ("setting", {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}),
    ("other", {"AWS_PROFILE": "nobody"}),
    ("fine", {"AWS_PROFILE": "two"}),
    ("fine", {"AWS_DEFAULT_OUTPUT": "text"}),
    ("other", {"AWS_MAX_ATTEMPTS": "many"}),
]


class Recorder(BaseHTTPRequestHandler):
    answer = (200, json.dumps(RECORD))
    requests = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        known = re.search("Credential=([A-Z]+)/[0-9]+/([a-z0-9-]+)/", self.headers.get("authorization", ""))
        Recorder.requests.append({
            "target": self.headers["x-amz-target"], "type": self.headers["content-type"],
            "signature": known.groups() if known else None, "body": without_token(json.loads(body))})
        status, text = Recorder.answer
        self.send_response(status)
        self.send_header("content-length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


def without_token(body):
    """A body with a mark in place of a token that was made up."""
    uuid = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    made_up = {name for name, value in body.items() if isinstance(value, str) and uuid.fullmatch(value)}
    return {name: "TOKEN" if name in made_up else value for name, value in body.items()}


def run(command, variables, folder, answer):
    """Exit code, standard output, requests, and for whoever reads a difference standard error."""
    Recorder.answer, Recorder.requests = answer, []
    done = subprocess.run(command, capture_output=True, env=variables, cwd=folder, timeout=120, check=False)
    return done.returncode, done.stdout.decode(), Recorder.requests, done.stderr.decode()


def environment(folder):
    """Variables of every case, and the files that they name."""
    files = {
        "config": "[default]\ncli_timestamp_format = iso8601\n"
                  "[profile two]\nregion = us-east-2\ncli_timestamp_format = iso8601\n",
        "credentials": "[two]\naws_access_key_id = TWO\naws_secret_access_key = secret\n",
        "parameters.json": '{"Size": ["from a file"]}\n',
        "plan.json": '{"PlanId": "from a file"}',
    }
    for name, text in files.items():
        (folder / name).write_text(text)
    return {
        "PATH": os.environ["PATH"], "HOME": str(folder), "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1",
        "AWS_CONFIG_FILE": str(folder / "config"), "AWS_SHARED_CREDENTIALS_FILE": str(folder / "credentials"),
        "AWS_DEFAULT_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1"}


def main():
    program = str(Path(sys.argv[1]).resolve())
    reference = [str(Path(sys.executable).parent / "aws"), "servicecatalog"]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = ["--endpoint-url", f"http://127.0.0.1:{server.server_port}"]
    differences = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        usual = environment(folder)
        cases = [(end, arguments, {}, rest or (200, json.dumps(RECORD))) for end, arguments, *rest in CASES]
        cases += [(end, [PLAN, *ONE], more, (200, json.dumps(RECORD))) for end, more in SETTINGS]
        for end, arguments, more, answer in cases:
            variables = {name: value for name, value in {**usual, **more}.items() if value}
            line = arguments if "--endpoint-url" in arguments else [*endpoint, *arguments]
            theirs = run(reference + line, variables, folder, tuple(answer))
            ours = run([program] + line, variables, folder, tuple(answer))
            old, new = CODES[end]
            if (*theirs[:3], ours[0]) != (old, *ours[1:3], new):
                differences += 1
                print(f"{arguments} {more} {answer}\n  AWS CLI: {theirs}\n  program: {ours}")
    print(f"{len(cases)} command lines, {differences} differ")
    sys.exit(differences != 0)


main()
