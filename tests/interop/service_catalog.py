"""Calls the example service with clients that others wrote, and with the emitted one: boto3, the AWS CLI and ours.

Every request is signed. What a client reads in an answer must be what the store holds afterwards, and so must what it
sent; each error must come as the client's own exception for it. Usage: service_catalog.py SERVER OUR_CLIENT. The cases
are seeded: the same on every run.
"""

import datetime
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
from unittest import mock

import boto3
import botocore.auth
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

PLAN, ACTION = "ExecuteProvisionedProductPlan", "ExecuteProvisionedProductServiceAction"
KEY, SECRET, REGION = "AKIDEXAMPLE", "a/secret+of=the~key", "us-east-1"
TOKENS = {PLAN: "IdempotencyToken", ACTION: "ExecuteToken"}
UUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
ALPHABET = "aZ09_- \u00e9\u540d\U0001f354\"\\\n\t\u0000\u2028\u202e</script>"
# Entries, items of each and characters of an item; the last is the largest that the model allows.
SIZES = [(1, 0, 0), (1, 1, 0), (1, 1, 1), (3, 2, 20), (200, 1, 1), (1, 25, 512), (200, 25, 3), (40, 25, 100), (200, 25, 512)]
CLIENTS = ["boto3", "cli", "ours"]


class Failure(Exception):
    pass


class Refused(Exception):
    """An error of the service as a client reports it."""

    def __init__(self, code, message):
        super().__init__(code, message)
        self.code, self.message = code, message


def catalog():
    """Products of which none is busy, plans to be executed once, and actions."""
    product = {"record": {"ProvisionedProductName": "name", "ProvisionedProductType": "CFN_STACK", "ProductId": "prod",
                          "ProvisionedProductId": "pp-1", "RecordTags": [{"Key": "k\u00e9y", "Value": "\u540d"}]}}
    error = {"Code": "Failed", "Description": "it \u2028 \"failed\""}
    plans = {f"plan-{client}-{number}": {"product": "pp-1"} for client in CLIENTS for number in range(9)}
    for client in CLIENTS:
        plans[f"plan-{client}-8"].update({"course": "rolls back", "errors": [error]})
    plans["plan-tainted"] = {"product": "pp-tainted"}
    return {"products": {"pp-1": product, "pp-tainted": {**product, "available": False}}, "plans": plans,
            "actions": {"act-any": {}, "act-some": {"parameters": ["TARGET"]},
                        "act-fails": {"course": "fails", "errors": [error, error]}}}


def parameters(rng, size):
    entries, items, length = size
    text = lambda length: "".join(rng.choice(ALPHABET) for _ in range(length))
    return {f"{number}{text(rng.randint(0, 40))}": [text(length) for _ in range(items)] for number in range(entries)}


class Boto3:
    name = "boto3"

    def __init__(self, url, key=KEY, secret=SECRET, config=None):
        session = boto3.Session(aws_access_key_id=key, aws_secret_access_key=secret, region_name=REGION)
        self.client = session.client("servicecatalog", endpoint_url=url, config=config)

    def call(self, operation, params):
        method = {PLAN: self.client.execute_provisioned_product_plan,
                  ACTION: self.client.execute_provisioned_product_service_action}[operation]
        try:
            answer = method(**params)
        except ClientError as error:
            told = error.response["Error"]
            modelled = getattr(self.client.exceptions, told["Code"], None)
            if modelled and type(error) is not modelled:
                raise Failure(f"{told['Code']} came as {type(error)}") from error
            raise Refused(told["Code"], told.get("Message") or error.response.get("message")) from error
        answer.pop("ResponseMetadata")
        return answer


class Cli:
    """The AWS CLI, a process for each call."""

    name = "cli"
    COMMANDS = {PLAN: "execute-provisioned-product-plan", ACTION: "execute-provisioned-product-service-action"}

    def __init__(self, url, key=KEY, secret=SECRET):
        self.url = url
        self.environment = {"PATH": os.environ["PATH"], "AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret,
                            "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
                            "AWS_EC2_METADATA_DISABLED": "true", "PYTHONUTF8": "1"}

    def call(self, operation, params):
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
            json.dump(params, file)
            file.flush()
            program = pathlib.Path(sys.executable).with_name("aws")
            done = subprocess.run(
                [program, "servicecatalog", self.COMMANDS[operation], "--endpoint-url", self.url, "--region", REGION,
                 "--output", "json", "--cli-input-json", f"file://{file.name}"],
                env=self.environment, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode == 0:
            return json.loads(done.stdout)
        told = re.search(r"An error occurred \((\w+)\)[^:]*: (.*)", done.stderr, re.DOTALL)
        if not told:
            raise Failure(done.stderr)
        raise Refused(told[1], told[2].strip())


class Ours:
    """The emitted client: a process, a JSON case a line in, an answer a line out."""

    name = "ours"

    def __init__(self, url, key=KEY, secret=SECRET, program=None):
        Ours.program = program or Ours.program
        self.process = subprocess.Popen([Ours.program, url, REGION, key, secret], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def call(self, operation, params):
        self.process.stdin.write(json.dumps({"operation": operation, "params": params}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "code" in answer:
            raise Refused(answer["code"], answer["message"])
        return json.loads(answer["value"])


def plain(record):
    """A record with times as milliseconds, the precision of the store."""
    made = dict(record)
    for name in ["CreatedTime", "UpdatedTime"]:
        time = record[name]
        if isinstance(time, str) and "T" in time:
            time = datetime.datetime.fromisoformat(time)
        made[name] = round((time.timestamp() if isinstance(time, datetime.datetime) else float(time)) * 1000)
    return made


class Server:
    def __init__(self, program, store):
        self.command = [program, "--store", store, "--step-millis", "0", "--key", f"{KEY}:{SECRET}"]
        file = pathlib.Path(store).with_suffix(".json")
        file.write_text(json.dumps(catalog()), encoding="utf-8")
        self.command += ["--catalog", str(file)]
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]

    def memory(self):
        """Resident kilobytes, where the system tells."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status")
        return int(re.search(r"VmRSS:\s*(\d+)", status.read_text())[1]) if status.exists() else 0

    def stop(self):
        """Stops the server, and returns what its store holds: inputs and records by the ids of these."""
        self.process.send_signal(2)
        if self.process.wait(30) != 0:
            raise Failure("the server did not end in order")
        dump = subprocess.run([*self.command, "--dump"], capture_output=True, text=True, encoding="utf-8", check=True)
        records = [json.loads(line) for line in dump.stdout.split("\n") if line]
        return {record["record"]["RecordId"]: record for record in records}


def expect(condition, *about):
    if not condition:
        raise Failure(*about)


def executions(client, rng, calls):
    """Calls that succeed, with their answers."""
    cases = [(PLAN, {"PlanId": f"plan-{client.name}-{number}"}) for number in (0, 8)]
    for size in SIZES:
        cases.append((ACTION, {"ProvisionedProductId": "pp-1", "ServiceActionId": rng.choice(["act-any", "act-fails"]),
                               "Parameters": parameters(rng, size)}))
    cases.append((ACTION, {"ProvisionedProductId": "pp-1", "ServiceActionId": "act-some", "AcceptLanguage": "jp",
                           "ExecuteToken": f"token-{client.name}"}))
    for operation, params in cases:
        calls.append((client.name, operation, params, client.call(operation, params)["RecordDetail"]))
    again = client.call(*cases[-1])["RecordDetail"]
    expect(plain(again) == plain(calls[-1][3]), "a repeated request has another record", again)


def refused(client, operation, params, code, message=""):
    try:
        answer = client.call(operation, params)
    except Refused as error:
        expect(error.code == code and message in (error.message or ""), client.name, params, error)
    else:
        raise Failure(f"{client.name} was not refused: {params} {answer}")


def errors(client):
    """Every error that the model has for either operation, and that of broken limits."""
    action = {"ProvisionedProductId": "pp-1", "ServiceActionId": "act-any"}
    for operation, params, code, message in [
        (PLAN, {"PlanId": "plan-none"}, "ResourceNotFoundException", "no plan plan-none"),
        (PLAN, {"PlanId": "plan-tainted"}, "InvalidStateException", "not available"),
        (PLAN, {"PlanId": f"plan-{client.name}-0"}, "InvalidStateException", "executed before"),
        (ACTION, {**action, "ServiceActionId": "none"}, "ResourceNotFoundException", "no service action none"),
        (ACTION, {**action, "ProvisionedProductId": "none"}, "ResourceNotFoundException", "no provisioned product"),
        (ACTION, {**action, "ProvisionedProductId": "pp-tainted"}, "InvalidStateException", "not available"),
        (ACTION, {**action, "ServiceActionId": "act-some", "Parameters": {"a": ["\u540d"]}},
         "InvalidParametersException", "takes no parameter a"),
        (ACTION, {**action, "ExecuteToken": f"token-{client.name}"}, "InvalidParametersException", "another request"),
        (PLAN, {"PlanId": "a b"}, "ValidationException", "'/PlanId' failed to satisfy constraint"),
        (ACTION, {**action, "Parameters": {"a": ["x" * 513]}}, "ValidationException", "512"),
    ]:
        refused(client, operation, params, code, message)
    token = f"plan-token-{client.name}"
    client.call(PLAN, {"PlanId": f"plan-{client.name}-1", "IdempotencyToken": token})
    refused(client, PLAN, {"PlanId": f"plan-{client.name}-2", "IdempotencyToken": token}, "InvalidParametersException")


def signatures(url):
    """Keys and clocks that are not the server's."""
    params = {"PlanId": "plan-boto3-3"}
    for client in [Boto3, Cli, Ours]:
        refused(client(url, secret="another"), PLAN, params, "InvalidSignatureException", "does not match")
        refused(client(url, key="NOBODY"), PLAN, params, "UnrecognizedClientException", "security token")
    unsigned = Boto3(url, config=Config(signature_version=UNSIGNED))
    refused(unsigned, PLAN, params, "MissingAuthenticationTokenException", "Missing Authentication Token")
    now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
    for minutes, message in [(-6, "Signature expired"), (6, "Signature not yet current")]:
        with mock.patch.object(botocore.auth, "get_current_datetime",
                               return_value=now + datetime.timedelta(minutes=minutes)):
            refused(Boto3(url), PLAN, params, "InvalidSignatureException", message)


def memory_stays(server, client):
    """Refused calls leave nothing behind."""
    before = server.memory()
    for _ in range(300):
        refused(client, PLAN, {"PlanId": "plan-none"}, "ResourceNotFoundException")
    expect(server.memory() <= before + 16 * 1024, "memory grew", before, server.memory())


def compare(calls, stored):
    for name, operation, params, record in calls:
        kept = stored[record["RecordId"]]
        expect(kept["operation"] == operation, name, "another operation", kept["operation"])
        expect(plain(record) == plain(kept["record"]), name, "another record", record, kept["record"])
        token = kept["input"].pop(TOKENS[operation])
        sent = {key: value for key, value in params.items() if key != TOKENS[operation]}
        expect(sent == kept["input"], name, "another input", sent, kept["input"])
        given = params.get(TOKENS[operation])
        expect(token == given if given else UUID.fullmatch(token), name, "another token", token, given)


def main(server_program, our_program):
    rng = random.Random(20151210)
    calls = []
    with tempfile.TemporaryDirectory() as folder:
        server = Server(server_program, f"{folder}/store")
        try:
            clients = [Boto3(server.url), Cli(server.url), Ours(server.url, program=our_program)]
            for client in clients:
                executions(client, rng, calls)
                errors(client)
            signatures(server.url)
            memory_stays(server, clients[0])
            stored = server.stop()
        finally:
            server.process.kill()
    compare(calls, stored)
    print(f"boto3 {boto3.__version__}, the AWS CLI and the emitted client: {len(calls)} executions and their errors, "
          f"0 different")


main(*sys.argv[1:])
