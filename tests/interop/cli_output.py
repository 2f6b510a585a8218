"""Compares what the command line prints with what the AWS CLI prints: every format, --query, and the form of an answer.
The cases are these, those of the unit tests of --query, and others that come from a fixed seed."""

import io
import json
import os
import random
import subprocess
import sys
import time
from argparse import Namespace
from pathlib import Path

import awscli  # puts the botocore that it brings on the path
import jmespath
from awscli.formatter import get_formatter
from botocore.model import ServiceModel
from botocore.parsers import ResponseParserFactory
from botocore.utils import parse_timestamp
from ruamel.yaml import YAML

TESTS = Path("codegen/runtime/src/cli/tests/query")

MEMBERS = ["Id", "Time", "Texts", "Times", "Choice", "Blob", "Any", "Next"]
SHAPES = {
    "Id": {"type": "string"},
    "Time": {"type": "timestamp"},
    "Texts": {"type": "list", "member": {"shape": "Id"}},
    "Times": {"type": "map", "key": {"shape": "Id"}, "value": {"shape": "Time"}},
    "Choice": {"type": "structure", "union": True, "members": {"Left": {"shape": "Id"}, "Right": {"shape": "Time"}}},
    "Blob": {"type": "blob"},
    "Any": {"type": "structure", "members": {}, "document": True},
    "Next": {"type": "structure", "members": {name: {"shape": name} for name in MEMBERS}},
}

WORDS = [
    "a", "b", "Name", "é", "日本", "x y", "true", "null", "12", "1.5", "-", "- a", "#", "a #b", "a: b", "a:", "", "~", "yes",
    "2020-01-01", "2020-01-01T00:00:00+00:00", "0x1f", "0o17", "08", "1e5", ".5", ".inf", "<<", "=", "!", "&a", "*b", "it's",
    '"q"', "\\", "tab\there", "line\nbreak", "\n", "a\n", "\n\n a", " lead", "trail ", "  ", "😀", "\u0085", "\u2028",
    "\ufeff", "\x1b[0m", "\x7f", "a" * 90, "word " * 30, "w" * 40 + " " + "v" * 50 + " tail", "a,b", "[x", "{y", "?", "? a",
    "---", "...", "@at", "`b", "%p", "|", ">", "key: value #c", "\u00a0", "½", "─", "Ａ", "ｱ", "한", "ß", "a\rb", "a \n b",
    "e\u0301", "a'b c " * 20, "x\ty z " * 25, 'q"uote ' * 20, "C:\\x", "1_000", "+1", "0b1", "1:30", "..", "1.", "_1", "+",
]
NAMES = ["RecordDetail", "Id", "Name", "Tags", "Key", "Value", "é", "a b", "true", "1", "x" * 30, "", "k: v", "日本", "#h",
         "-", "n" * 130, "two\nlines"]
NUMBERS = [0, 1, -1, 2**63, 42, 0.0, -0.0, 1.5, 1e16, 1e22, 1e-5, 0.0001, 123456789.123, 1e300, 5e-324, 0.1]

BODIES = [
    {}, {"Id": None}, {"Next": None}, {"Next": {}}, {"Next": {"Next": {}, "Id": "x", "New": 1}}, {"Id": 1, "Unknown": 2},
    {"Time": 0}, {"Time": 1506859200.123}, {"Time": -1.5}, {"Time": 253402300799}, {"Time": 1e9, "Id": ""},
    {"Time": "2015-12-10T00:00:00Z"}, {"Time": "1506859200"}, {"Texts": [None, "a"]}, {"Texts": []},
    {"Times": {"b": 1, "a": 0.5}}, {"Choice": {"Left": "x"}}, {"Choice": {"Right": 0, "Left": None}},
    {"Choice": {"Middle": 1}}, {"Blob": "aGk="}, {"Any": {"b": None, "a": [1, {"c": 2}]}},
    {"Texts": ["a"], "Id": "b", "Any": [None]},
]


def text(rng):
    if rng.random() < 0.7:
        return rng.choice(WORDS)
    return "".join(rng.choice(WORDS) for _ in range(rng.randint(1, 4)))


def scalar(rng):
    kind = rng.random()
    if kind < 0.6:
        return text(rng)
    return rng.choice(NUMBERS) if kind < 0.85 else rng.choice([True, False, None])


def value(rng, depth):
    kind, count = rng.random(), rng.randint(0, 4)
    if depth > 3 or kind < 0.45:
        return scalar(rng)
    if kind < 0.75:
        return {rng.choice(NAMES): value(rng, depth + 1) for _ in range(count)}
    if kind < 0.85:
        return [scalar(rng) for _ in range(count)]
    if kind < 0.93:
        return [{rng.choice(NAMES): value(rng, depth + 2) for _ in range(count)} for _ in range(count)]
    return [value(rng, depth + 1) for _ in range(count)]


def cases(rng):
    formats = ["json", "yaml", "yaml-stream", "text", "table"]
    for _ in range(1500):
        answer = json.dumps({rng.choice(NAMES): value(rng, 1) for _ in range(rng.randint(0, 5))})
        yield from ({"format": format, "value": answer} for format in formats)
    document = (TESTS / "document.json").read_text()
    lines = (TESTS / "answers.txt").read_text().splitlines()[::2]
    lines += [case.split("\n")[0] for case in (TESTS / "errors.txt").read_text().removeprefix("$ ").split("\n$ ")]
    for query in lines:
        yield from ({"format": format, "value": document, "query": query} for format in formats)
    for body in BODIES:
        yield {"format": "json", "value": json.dumps(body), "body": True}


class Yaml:
    """The formats of AWS CLI v2 that this one lacks: ruamel.yaml over libyaml, and JSON for a scalar alone."""

    def __init__(self):
        self.yaml = YAML(typ="safe")
        self.yaml.encoding = None
        self.yaml.representer.default_flow_style = False
        self.yaml.representer.ignore_aliases = lambda _: True

    def write(self, value, out):
        if isinstance(value, (dict, list)):
            self.yaml.dump(value, out)
        else:
            out.write(json.dumps(value, ensure_ascii=False) + "\n")


def parsed(body):
    # AWS CLI v2 prints timestamps as ISO 8601, and blobs as they came.
    factory = ResponseParserFactory()
    factory.set_parser_defaults(timestamp_parser=lambda when: parse_timestamp(when).isoformat(), blob_parser=lambda blob: blob)
    shape = ServiceModel({"metadata": {}, "shapes": SHAPES}).shape_for("Next")
    answer = factory.create_parser("json").parse({"body": body.encode(), "headers": {}, "status_code": 200}, shape)
    del answer["ResponseMetadata"]
    return answer


def expected(case):
    answer = parsed(case["value"]) if "body" in case else json.loads(case["value"])
    query = jmespath.compile(case["query"]) if "query" in case else None
    out = io.StringIO()
    if case["format"].startswith("yaml"):
        answer = answer if query is None else query.search(answer)
        if answer != {}:
            Yaml().write(answer if case["format"] == "yaml" else [answer], out)
    else:
        arguments = Namespace(query=query, color="off", paginate=True)
        get_formatter(case["format"], arguments)("Operation", answer, out)
    return out.getvalue()


def skipped(case, error):
    """Python goes wrong here, in words that help nobody; we print what can be printed."""
    unforeseen = ["object has no attribute", "Row should have", "indices must be", "not iterable", "not supported between",
                  "list index out of range"]
    return any(text in error for text in unforeseen)


def main(program):
    os.environ["TZ"] = "CET-1CEST,M3.5.0,M10.5.0/3"
    time.tzset()
    all_cases = list(cases(random.Random(14)))
    lines = "".join(json.dumps(case) + "\n" for case in all_cases)
    run = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.rstrip("\n").split("\n")]
    assert len(answers) == len(all_cases), f"{len(answers)} answers"
    different = compared = 0
    for case, answer in zip(all_cases, answers):
        try:
            outcome = ("text", expected(case))
        except Exception as error:
            outcome = ("error", str(error))
            if skipped(case, outcome[1]):
                continue
        compared += 1
        ours = next(iter(answer.items()))
        if "query" in case and ours[0] == "error":
            ours = ("error", ours[1].removeprefix(f"Bad value for --query {case['query']}: "))
        if ours != outcome:
            different += 1
            if different <= 20:
                print(f"{case}\n  AWS CLI: {outcome}\n  ours:    {ours}", file=sys.stderr)
    print(f"output of the command line: {compared} cases, {different} differ from awscli {awscli.__version__}")
    return different > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
