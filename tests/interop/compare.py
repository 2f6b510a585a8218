"""Compares the emitted Service Catalog crate with botocore, an independent implementation.

Request bodies must be equal as JSON, responses must be read to equal values, and what botocore refuses must be refused
at Level::Basic. Usage: compare.py PROGRAM, the built Rust side (tests/interop/main.rs). The cases are seeded: the same
on every run.
"""

import datetime
import json
import random
import subprocess
import sys

import botocore.parsers
import botocore.serialize
import botocore.session
import botocore.validate

PLAN = "ExecuteProvisionedProductPlan"
ACTION = "ExecuteProvisionedProductServiceAction"
EMPTY_MAP = "1 validation error detected. Value with length 0 at '/Parameters'"
ALPHABET = "aZ09_-\u00e9\u540d\U0001f354\"\\\n\u2028 "


def text(rng, least, most):
    return "".join(rng.choice(ALPHABET) for _ in range(rng.randint(least, most)))


def params(rng, operation):
    """Parameters of a request, some of them absent, empty or of a wrong type."""

    def value():
        return rng.choice([text(rng, 1, 30), text(rng, 1, 140), "", 7]) if rng.random() < 0.2 else text(rng, 1, 30)

    names = {PLAN: ["AcceptLanguage", "PlanId", "IdempotencyToken"],
             ACTION: ["AcceptLanguage", "ProvisionedProductId", "ServiceActionId", "ExecuteToken"]}[operation]
    made = {name: value() for name in names if rng.random() < 0.95}
    if operation == ACTION and rng.random() < 0.7:
        keys = [text(rng, 0 if rng.random() < 0.1 else 1, 20) for _ in range(rng.randint(0, 5))]
        made["Parameters"] = {key: [text(rng, 0, 20) for _ in range(rng.randint(0, 4))] for key in keys}
    return made


def answer(rng):
    """A response body as the service might send it: members absent, null or unknown, numbers in several forms."""
    strings = ["RecordId", "ProvisionedProductName", "ProvisionedProductType", "RecordType", "ProvisionedProductId",
               "ProductId", "ProvisioningArtifactId", "PathId", "LaunchRoleArn", "Unknown"]
    record = {name: rng.choice([text(rng, 0, 20), None]) for name in strings if rng.random() < 0.7}
    record["Status"] = rng.choice(["CREATED", "FAILED", "NOT_YET_KNOWN"])
    record["RecordTags"] = [{"Key": text(rng, 0, 9), "Value": text(rng, 0, 9)} for _ in range(rng.randint(0, 3))]
    record["RecordErrors"] = [{"Code": text(rng, 0, 9)} for _ in range(rng.randint(0, 3))]
    for name in ["CreatedTime", "UpdatedTime"]:
        if rng.random() < 0.8:
            record[name] = rng.choice([rng.randint(0, 4_000_000_000), rng.randint(0, 4_000_000_000_000) / 1000])
    return json.dumps({"RecordDetail": record}, ensure_ascii=rng.random() < 0.5)


def plain(value):
    """A parsed value with time stamps as microseconds, the precision of Python's datetime."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items() if name != "ResponseMetadata"}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, datetime.datetime):
        return round(value.timestamp() * 1_000_000)
    return value


def micros(value):
    """The text that the Rust side wrote, with its two time stamps as microseconds."""
    record = value.get("RecordDetail", {})
    for name in ["CreatedTime", "UpdatedTime"]:
        if name in record:
            record[name] = round(float(record[name]) * 1_000_000)
    return value


def ask(program, cases):
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def main():
    rng = random.Random(20151210)
    model = botocore.session.get_session().get_service_model("servicecatalog")
    serializer = botocore.serialize.create_serializer("json", include_validation=False)
    validator, parser = botocore.validate.ParamValidator(), botocore.parsers.create_parser("json")
    requests = [{"operation": name, "params": params(rng, name)} for name in [PLAN, ACTION] for _ in range(1000)]
    responses = [{"operation": name, "answer": answer(rng)} for name in [PLAN, ACTION] for _ in range(1000)]
    counts = {"refused by both": 0, "refused for an empty map, which botocore lets pass": 0, "bodies equal": 0,
              "responses equal": 0}
    differences = []
    for case, ours in zip(requests, ask(sys.argv[1], requests)):
        operation = model.operation_model(case["operation"])
        refused = validator.validate(case["params"], operation.input_shape).has_errors()
        if refused != ("refused" in ours):
            # botocore checks the minimum length of strings, blobs and lists, but not of maps.
            empty_map = not refused and case["params"].get("Parameters") == {} and ours["refused"].startswith(EMPTY_MAP)
            counts["refused for an empty map, which botocore lets pass"] += empty_map
            differences += [] if empty_map else [("only one refuses", case, ours)]
        elif refused:
            counts["refused by both"] += 1
        else:
            theirs = json.loads(serializer.serialize_to_request(case["params"], operation)["body"])
            same = theirs == json.loads(ours["body"])
            counts["bodies equal"] += same
            differences += [] if same else [("other body", theirs, ours)]
    for case, ours in zip(responses, ask(sys.argv[1], responses)):
        shape = model.operation_model(case["operation"]).output_shape
        raw = {"body": case["answer"].encode(), "headers": {}, "status_code": 200}
        theirs = plain(parser.parse(raw, shape))
        same = "value" in ours and theirs == micros(json.loads(ours["value"]))
        counts["responses equal"] += same
        differences += [] if same else [("other value", theirs, ours)]
    for difference in differences[:5]:
        print("difference:", *difference, sep="\n  ")
    print(f"botocore {botocore.__version__}: " + ", ".join(f"{count} {what}" for what, count in counts.items()))
    print(f"{sum(counts.values())} passed, {len(differences)} failed")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
