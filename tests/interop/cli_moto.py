"""Runs one course of commands through the AWS CLI and through the program that a few operations of DynamoDB become, each
against moto, a stand-in that others wrote, and compares exit code and standard output. Usage: cli_moto.py PROGRAM.

Every command is signed and sent; what a later one lists is what the ones before have written. The exit codes are those
of version 2, where version 1, which is the one that a package index has, has others.
"""

import logging
import os
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from moto.server import ThreadedMotoServer

# Where version 1 has another exit code than version 2.
CODES = {0: 0, 255: 254}

CREATE = ["create-table", "--attribute-definitions", "AttributeName=Id,AttributeType=S",
          "--key-schema", "AttributeName=Id,KeyType=HASH", "--billing-mode", "PAY_PER_REQUEST",
          "--query", "TableDescription.[TableName, KeySchema, TableStatus]"]
PUT = ["put-item", "--table-name", "beta", "--item"]
COURSE = [
    *[[*CREATE, "--table-name", name] for name in ("alpha", "beta", "gamma", "delta", "épsilon")],
    ["list-tables"],
    ["list-tables", "--page-size", "2"],
    ["list-tables", "--page-size", "1", "--output", "text"],
    ["list-tables", "--max-items", "3"],
    *[[*PUT, f'{{"Id": {{"S": "{name}"}}, "Size": {{"N": "{size}"}}}}'] for name, size in (("a", 1), ("b", 2), ("ü", 3))],
    [*PUT, "Id={S=short},Flags={L=[{BOOL=true},{BOOL=false}]}"],
    ["scan", "--table-name", "beta"],
    ["scan", "--table-name", "beta", "--page-size", "1"],
    ["scan", "--table-name", "beta", "--page-size", "3", "--output", "text"],
    ["scan", "--table-name", "beta", "--query", "sort_by(Items, &Id.S)[].Id.S"],
    [*PUT, '{"Id": {"S": "a"}}', "--condition-expression", "attribute_not_exists(Id)"],
    ["create-table", *CREATE[1:], "--table-name", "alpha"],
    ["delete-table", "--table-name", "gamma", "--query", "TableDescription.TableName"],
    ["scan", "--table-name", "gamma"],
    ["list-tables", "--output", "table"],
]


def run(command, variables):
    done = subprocess.run(command, capture_output=True, env=variables, timeout=120, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def course(command, server, variables):
    """The ends of the commands, one after the other, on a stand-in that has nothing yet."""
    host, port = server.get_host_and_port()
    urllib.request.urlopen(urllib.request.Request(f"http://{host}:{port}/moto-api/reset", method="POST"), timeout=60)
    endpoint = ["--endpoint-url", f"http://{host}:{port}"]
    return [run([*command, *endpoint, *arguments], variables) for arguments in COURSE]


def main():
    program = str(Path(sys.argv[1]).resolve())
    reference = [str(Path(sys.executable).parent / "aws"), "dynamodb"]
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    with tempfile.TemporaryDirectory() as home:
        variables = {
            "PATH": os.environ["PATH"], "HOME": home, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1",
            "AWS_DEFAULT_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "KEY", "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_EC2_METADATA_DISABLED": "true", "NO_PROXY": "127.0.0.1"}
        theirs, ours = course(reference, server, variables), course([program], server, variables)
    server.stop()
    differences = 0
    for arguments, (old, expected, said), (code, output, error) in zip(COURSE, theirs, ours):
        if (CODES.get(old), expected) != (code, output):
            differences += 1
            print(f"{arguments}\n  AWS CLI: {old} {expected} {said}\n  program: {code} {output} {error}")
    refused = sum(code == 254 for code, _, _ in ours)
    print(f"{len(COURSE)} commands on moto, {refused} of them refused, {differences} differ")
    sys.exit(differences != 0 or refused == 0)


main()
