"""Calls moto with emitted clients: whole services, in programs of the AWS SDK's style.

Usage: services.py XTASK MODELS SERVICE..., the built tool, a folder of Smithy models, and services that have a program in
tests/interop/moto; moto has to be installed with the extras that it has for them. Every request is also signed by
botocore: what the two signers write has to be the same.
"""

import datetime
import io
import logging
import os
import pathlib
import shutil
import subprocess
import sys
import threading
from unittest import mock

from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

MODELS = {
    "dynamodb": "dynamodb-2012-08-10.json",
    "kms": "kms-2014-11-01.json",
    "organizations": "organizations-2016-11-28.json",
    "sqs": "sqs-2012-11-05.json",
    "ssm": "ssm-2014-11-06.json",
}
ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "tests/interop/moto"
OUT = ROOT / "target/interop/services"
# With the profile of this project's workspace, whose dependencies are built already.
WORKSPACE = """[workspace]
members = [{members}]
resolver = "3"

[profile.dev]
debug = false

[profile.dev.package."*"]
debug-assertions = false
overflow-checks = false
"""
PROGRAM = """[package]
name = "moto-{service}"
version = "0.1.0"
edition = "2024"
publish = false

[dependencies]
aws-sdk-{service} = {{ path = "../aws-sdk-{service}", features = ["client"] }}
tokio = {{ version = "1", features = ["macros", "rt"] }}
"""


class Verified:
    """An application behind a check of signatures; `wrong` counts those that botocore would not have written."""

    def __init__(self, application):
        self.application, self.requests, self.wrong = application, 0, 0

    def __call__(self, environ, start_response):
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        self.requests += 1
        sent = environ.get("HTTP_AUTHORIZATION", "none")
        expected = signature(environ, body, sent) if sent.startswith("AWS4-HMAC-SHA256 ") else "a signature"
        if sent != expected:
            self.wrong += 1
            print(f"a signature\n  {sent}\nbotocore's\n  {expected}", file=sys.stderr)
        return self.application(environ, start_response)


def signature(environ, body, sent):
    """The header that botocore writes over those that a request says are signed."""
    credential, signed, _ = (part.split("=", 1)[1] for part in sent.split(" ", 1)[1].split(", "))
    name = lambda header: header if header in ("content-type", "content-length") else f"http-{header}"
    read = lambda header: environ[name(header).upper().replace("-", "_")]
    headers = {header: read(header) for header in signed.split(";") if header != "x-amz-date"}
    token = headers.pop("x-amz-security-token", None)
    url = f"http://{environ['HTTP_HOST']}{environ['PATH_INFO']}"
    request = AWSRequest("POST", url, headers=headers, data=body)
    identity, _, region, service, _ = credential.split("/")
    now = datetime.datetime.strptime(environ["HTTP_X_AMZ_DATE"], "%Y%m%dT%H%M%SZ")
    with mock.patch.object(auth, "get_current_datetime", return_value=now):
        auth.SigV4Auth(Credentials(identity, "secret", token), service, region).add_auth(request)
    return request.headers["Authorization"]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    # Unchanged files keep their time, so that cargo builds them once.
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def build(xtask, models, services):
    """Emits each service whole, under the name of the SDK's crate, and builds its program."""
    members = []
    for service in services:
        crate = f"aws-sdk-{service}"
        subprocess.run(
            [xtask, "codegen", "--format", "short", "--model", models / MODELS[service], "--out", OUT / crate,
             "--crate-name", crate], check=True, stdout=subprocess.DEVNULL)
        write(OUT / service / "Cargo.toml", PROGRAM.format(service=service))
        write(OUT / service / "src/main.rs", (PROGRAMS / f"{service}.rs").read_text())
        members += [crate, service]
    write(OUT / "Cargo.toml", WORKSPACE.format(members=", ".join(f'"{member}"' for member in sorted(members))))
    shutil.copy(ROOT / "Cargo.lock", OUT / "Cargo.lock")
    packages = [word for service in services for word in ("--package", f"moto-{service}")]
    subprocess.run(["cargo", "build", "--quiet", "--target-dir", ROOT / "target", *packages], cwd=OUT, check=True)
    return {service: ROOT / "target/debug" / f"moto-{service}" for service in services}


def main(xtask, models, *services):
    # moto checks no credentials and keeps everything in memory.
    programs = build(pathlib.Path(xtask).resolve(), pathlib.Path(models).resolve(), services)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    application = Verified(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, application, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    failed = []
    for service, program in programs.items():
        # The environment's proxies are for others.
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        run = subprocess.run([program, f"http://127.0.0.1:{server.server_port}"], env=environment, timeout=300)
        if run.returncode:
            failed.append(service)
    print(f"{len(programs)} programs, {len(failed)} failed: {application.requests} requests, "
          f"{application.wrong} with a signature that is not botocore's")
    sys.exit(bool(failed) or application.wrong > 0)


main(*sys.argv[1:])
