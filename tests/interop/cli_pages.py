"""Runs commands that follow pages through the AWS CLI and through the program that a few operations of DynamoDB become,
against one local server, and compares exit code, standard output and requests. Usage: cli_pages.py PROGRAM.

The server pages over a few tables and items, so that the requests decide how many answers there are. The exit codes of
version 2 stand beside those of version 1, which is the one that a package index has.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CODES = {"fine": (0, 0), "service": (255, 254), "usage": (2, 252), "parameter": (255, 252), "other": (255, 255)}
TABLES = ["alpha", "beta", "gamma", "déjà", "zeta", "eta", "theta"]
ITEMS = [{"Id": {"S": f"item-{number}"}, "Size": {"N": str(number)}} for number in range(5)]
PAGE = 3

LIST, SCAN = ["list-tables"], ["scan", "--table-name", "alpha"]
FORMATS = [["--output", name] for name in ("json", "text", "table")]
NAMES = ["--query", "TableNames[?contains(@, 'eta')]"]

# Expected end, arguments, and how the server answers where it is not as usual.
CASES = [
    *[("fine", [*command, *form]) for command in (LIST, SCAN) for form in FORMATS],
    *[("fine", [*LIST, *NAMES, *form]) for form in FORMATS],
    *[("fine", [*LIST, "--max-items", str(most), *form]) for most in (0, 1, 2, 3, 4, 6, 7, 9) for form in FORMATS[:2]],
    *[("fine", [*SCAN, "--max-items", str(most), *form]) for most in (1, 3, 4, 5) for form in FORMATS[:2]],
    *[("fine", [*command, "--page-size", str(size)]) for command in (LIST, SCAN) for size in (1, 2, 9)],
    *[("fine", [*LIST, "--page-size", "2", "--max-items", "3", *form]) for form in FORMATS[:2]],
    *[("fine", [*LIST, "--starting-token", token]) for token in ("beta", "beta___1", "None", "None___2", "a___b")],
    ("fine", [*LIST, "--starting-token", "zeta", "--max-items", "1", "--query", "NextToken"]),
    ("fine", [*LIST, "--no-paginate"]),
    ("fine", [*LIST, "--limit", "2"]),
    ("fine", [*LIST, "--exclusive-start-table-name", "beta"]),
    ("fine", [*SCAN, "--limit", "2", "--output", "text"]),
    ("fine", [*SCAN, "--exclusive-start-key", '{"Id": {"S": "item-1"}}']),
    ("fine", LIST, "nothing"),
    ("fine", [*LIST, "--output", "text"], "nothing"),
    ("fine", SCAN, "nothing"),
    ("fine", SCAN, "capacity"),
    ("fine", [*SCAN, "--output", "text"], "capacity"),
    ("service", LIST, "fails"),
    ("service", [*LIST, "--output", "text"], "fails"),
    ("other", LIST, "repeats"),
    ("other", [*LIST, "--starting-token", "a___b___c"]),
    ("other", [*LIST, "--no-paginate", "--max-items", "2"]),
    ("other", [*LIST, "--limit", "2", "--max-items", "1", "--page-size", "1"]),
    ("usage", [*LIST, "--max-items", "few"]),
    ("usage", [*LIST, "--page-size"]),
    ("parameter", [*LIST, "--page-size", "0"]),
]


def listed(body):
    """A page of tables."""
    first = TABLES.index(body["ExclusiveStartTableName"]) + 1 if body.get("ExclusiveStartTableName") in TABLES else 0
    page = TABLES[first:first + body.get("Limit", PAGE)]
    more = {"LastEvaluatedTableName": page[-1]} if first + len(page) < len(TABLES) else {}
    return {"TableNames": page, **more}


def scanned(body):
    """A page of items."""
    start = body.get("ExclusiveStartKey")
    first = next((index + 1 for index, item in enumerate(ITEMS) if start and item["Id"] == start["Id"]), 0)
    page = ITEMS[first:first + body.get("Limit", PAGE)]
    more = {"LastEvaluatedKey": {"Id": page[-1]["Id"]}} if first + len(page) < len(ITEMS) else {}
    return {"Items": page, "Count": len(page), "ScannedCount": len(page) + 1, **more}


class Pages(BaseHTTPRequestHandler):
    manner = None
    requests = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        operation = self.headers["x-amz-target"].split(".")[-1]
        Pages.requests.append((operation, body))
        answer = listed(body) if operation == "ListTables" else scanned(body)
        status = 200
        if Pages.manner == "nothing":
            answer = {}
        if Pages.manner == "capacity":
            answer["ConsumedCapacity"] = {"TableName": "alpha", "CapacityUnits": 0.5 * len(Pages.requests)}
        if Pages.manner == "repeats":
            answer["LastEvaluatedTableName"] = "beta"
        if Pages.manner == "fails" and len(Pages.requests) == 2:
            status, answer = 400, {"__type": "a#ResourceNotFoundException", "message": "gone"}
        text = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


def run(command, variables, manner):
    """Exit code, standard output, requests, and for whoever reads a difference standard error."""
    Pages.manner, Pages.requests = manner, []
    done = subprocess.run(command, capture_output=True, env=variables, timeout=120, check=False)
    return done.returncode, done.stdout.decode(), Pages.requests, done.stderr.decode()


def main():
    program = str(Path(sys.argv[1]).resolve())
    reference = [str(Path(sys.executable).parent / "aws"), "dynamodb"]
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = ["--endpoint-url", f"http://127.0.0.1:{server.server_port}"]
    differences = calls = 0

    with tempfile.TemporaryDirectory() as home:
        variables = {
            "PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1",
            "AWS_DEFAULT_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_MAX_ATTEMPTS": "1"}

        def compare(end, arguments, manner=None):
            nonlocal differences, calls
            calls += 1
            theirs = run(reference + endpoint + arguments, variables, manner)
            ours = run([program] + endpoint + arguments, variables, manner)
            old, new = CODES[end]
            if (*theirs[:3], ours[0]) != (old, *ours[1:3], new):
                differences += 1
                print(f"{arguments} {manner}\n  AWS CLI: {theirs}\n  program: {ours}")
            return ours[1]

        for case in CASES:
            compare(*case)
        # Everything in steps of two: each goes on where the one before has ended.
        for command in (LIST, SCAN):
            token = []
            while token is not None:
                output = json.loads(compare("fine", [*command, "--max-items", "2", *token]))
                token = ["--starting-token", output["NextToken"]] if "NextToken" in output else None
    print(f"{calls} command lines with pages, {differences} differ")
    sys.exit(differences != 0)


main()
