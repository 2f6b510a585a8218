"""Calls mocks with boto3, a client that is not ours: every operation, with the sample inputs of the model.

Usage: mock.py XTASK SERVICE [MODEL [OPERATION ...]], the built tool, the name that boto3 has for the service, and a
Smithy model; without a model, that of codegen.toml. What boto3 sent has to be what it was given, what it parsed what the
mock answered, and the mock has to end as it should.
"""

import base64
import datetime
import json
import signal
import subprocess
import sys
import tempfile

import boto3
import botocore.config

KEYS = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "secret", "region_name": "eu-central-1"}
RETRIES = {"mode": "standard", "max_attempts": 3}


def convert(shape, value, dropped):
    """A value on the wire as boto3 takes and gives it; members that botocore's own model lacks are counted and dropped."""
    kind = shape.type_name
    if value is None:
        return None
    if kind == "structure":
        if shape.is_document_type:
            return value
        dropped.extend(f"{shape.name}.{name}" for name in value if name not in shape.members)
        known = {name: part for name, part in value.items() if name in shape.members and part is not None}
        return {name: convert(shape.members[name], part, dropped) for name, part in known.items()}
    if kind == "list":
        return [convert(shape.member, item, dropped) for item in value]
    if kind == "map":
        return {key: convert(shape.value, part, dropped) for key, part in value.items()}
    if kind == "blob":
        return base64.b64decode(value)
    if kind == "timestamp" and not isinstance(value, str):
        return datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
    if kind == "timestamp":
        return datetime.datetime.fromisoformat(value) if value[0].isdigit() else \
            datetime.datetime.strptime(value, "%a, %d %b %Y %H:%M:%S %Z").replace(tzinfo=datetime.timezone.utc)
    return float(value) if kind in ("float", "double") else value


def client_of(service, address):
    config = botocore.config.Config(inject_host_prefix=False, parameter_validation=True, retries=RETRIES)
    return boto3.client(service, endpoint_url=address, config=config, **KEYS)


class Mock:
    """A mock that runs; its record is there once it has ended."""

    def __init__(self, xtask, arguments):
        self.folder = tempfile.TemporaryDirectory()
        self.file = f"{self.folder.name}/record.jsonl"
        command = [xtask, "mock", *arguments, "--port", "0", "--record", self.file]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on "), line
        self.address = line.split()[-1]

    def end(self):
        self.process.send_signal(signal.SIGINT)
        lines = self.process.communicate()[0].splitlines()
        assert self.process.returncode == 0, self.process.returncode
        with open(self.file, encoding="utf-8") as record:
            return lines, [json.loads(line) for line in record]


def call_all(xtask, service, arguments):
    """Calls every operation with every sample input."""
    printed = subprocess.run([xtask, "mock", *arguments, "--inputs"], check=True, stdout=subprocess.PIPE, text=True)
    samples = [json.loads(line) for line in printed.stdout.splitlines()]
    mock = Mock(xtask, arguments)
    client = client_of(service, mock.address)
    answers, dropped, unknown, sent = [], [], set(), []
    client.meta.events.register("after-call.*.*", lambda http_response, **_: answers.append(http_response.content))
    names = {client.meta.service_model.operation_model(name).name: name
             for name in client.meta.service_model.operation_names}
    methods = {name: method for method, name in client.meta.method_to_api_mapping.items()}
    for sample in samples:
        name = sample["operation"]
        if name not in names:
            unknown.add(name)
            continue
        model = client.meta.service_model.operation_model(name)
        given = convert(model.input_shape, sample["input"], dropped) if model.input_shape else {}
        output = getattr(client, methods[name])(**given)
        status = output.pop("ResponseMetadata")["HTTPStatusCode"]
        body = json.loads(answers[-1] or b"{}")
        expected = convert(model.output_shape, body, dropped) if model.output_shape else {}
        assert (status, output) == (200, expected), (name, given, output, expected)
        sent.append((name, model.input_shape, given, model.idempotent_members))
    lines, record = mock.end()
    assert len(lines) == len(record) == len(sent), (len(lines), len(record), len(sent))
    for (name, shape, given, tokens), request in zip(sent, record):
        body = convert(shape, request["body"], []) if shape else {}
        filled = [name for name in tokens if name not in given]
        body = {name: part for name, part in body.items() if name not in filled}
        assert (request["operation"], request["status"]) == (name, 200), request
        assert body == given, (name, body, given)
    operations = {name for name, *_ in sent}
    print(f"{service}: {len(operations)} operations, {len(sent)} calls with boto3 {boto3.__version__}; "
          f"{len(set(dropped))} members and {len(unknown)} operations that botocore does not know")
    for name in sorted(unknown) + sorted(set(dropped)):
        print(f"  not known to botocore: {name}")


ANSWERS = {
    "ExecuteProvisionedProductPlan": [
        {"when": {"/PlanId": "state"}, "error": {"InvalidStateException": {"Message": "Zustand ü \U0001f354"}}},
        {"when": {"/PlanId": "gone"}, "error": {"ResourceNotFoundException": {"Message": "gone"}}},
        {"when": {"/PlanId": "wrong"}, "error": {"InvalidParametersException": {"Message": "wrong"}}},
        {"when": {"/PlanId": "throttle"}, "times": 2, "error": {"ThrottlingException": {"message": "slow down"}}},
        {"when": {"/PlanId": "close"}, "times": 1, "fault": "close"},
        {"when": {"/PlanId": "proxy"}, "times": 2, "status": 503},
        {"output": {"RecordDetail": {"RecordId": "rec", "CreatedTime": 1420070400.5}}},
    ]
}


def errors_and_faults(xtask):
    """Errors have their classes, what is worth another attempt gets one."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as answers:
        json.dump(ANSWERS, answers)
        answers.flush()
        mock = Mock(xtask, ["--answers", answers.name])
    client = client_of("servicecatalog", mock.address)
    execute = client.execute_provisioned_product_plan
    for plan, error in [("state", client.exceptions.InvalidStateException),
                        ("gone", client.exceptions.ResourceNotFoundException),
                        ("wrong", client.exceptions.InvalidParametersException)]:
        try:
            execute(PlanId=plan)
            raise AssertionError(plan)
        except error as raised:
            wanted = ANSWERS["ExecuteProvisionedProductPlan"][["state", "gone", "wrong"].index(plan)]["error"]
            assert raised.response["Error"]["Message"] in str(wanted), raised
    for plan, attempts in [("throttle", 3), ("close", 2), ("proxy", 3), ("other", 1)]:
        output = execute(PlanId=plan)
        assert output["RecordDetail"]["RecordId"] == "rec", output
        assert output["ResponseMetadata"]["RetryAttempts"] == attempts - 1, (plan, output)
    try:
        execute(PlanId="x" * 101)
        raise AssertionError("a name that is too long")
    except client.exceptions.ClientError as raised:
        assert raised.response["Error"]["Code"] == "ValidationException", raised
    lines, _ = mock.end()
    assert len(lines) == 3 + 9 + 1, lines
    print(f"servicecatalog: 3 errors, 9 attempts and a violation with boto3 {boto3.__version__}")


def main():
    xtask, service, *model = sys.argv[1:]
    arguments = ["--model", model[0]] if model else []
    arguments += [word for name in model[1:] for word in ("--operation", name)]
    call_all(xtask, service, arguments)
    if not model:
        errors_and_faults(xtask)


main()
