"""Compares the command line's reading of its input with the AWS CLI's: shorthand, JSON, lists and scalars, the checks,
and the samples of --generate-cli-skeleton. The cases are these, and others that come from a fixed seed."""

import io
import json
import math
import random
import subprocess
import sys

import awscli  # puts the botocore that it brings on the path
import ruamel.yaml
from awscli.argprocess import ParamError, ParamShorthandParser, unpack_cli_arg
from botocore.model import ServiceModel
from botocore.utils import ArgumentGenerator
from botocore.validate import ParamValidator

SHAPES = {
    "Text": {"type": "string"},
    "Short": {"type": "string", "min": 2},
    "Color": {"type": "string", "enum": ["red"]},
    "Number": {"type": "integer", "min": 1},
    "Long": {"type": "long"},
    "Real": {"type": "double", "min": 0.5},
    "Flag": {"type": "boolean"},
    "When": {"type": "timestamp"},
    "Bytes": {"type": "blob"},
    "Any": {"type": "structure", "members": {}, "document": True},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "Numbers": {"type": "list", "member": {"shape": "Number"}, "min": 2},
    "Names": {"type": "map", "key": {"shape": "Short"}, "value": {"shape": "Text"}},
    "Lists": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Texts"}},
    "Choice": {
        "type": "structure",
        "union": True,
        "members": {"One": {"shape": "Text"}, "Other": {"shape": "Number"}},
    },
    "Only": {"type": "structure", "members": {"Value": {"shape": "Text"}}},
    "Item": {
        "type": "structure",
        "required": ["Name"],
        "members": {
            "Name": {"shape": "Short"},
            "Count": {"shape": "Number"},
            "Size": {"shape": "Long"},
            "Rate": {"shape": "Real"},
            "Active": {"shape": "Flag"},
            "Tags": {"shape": "Texts"},
            "Labels": {"shape": "Names"},
            "Color": {"shape": "Color"},
            "When": {"shape": "When"},
            "Inner": {"shape": "Item"},
            "Items": {"shape": "Items"},
            "Choice": {"shape": "Choice"},
            "Blob": {"shape": "Bytes"},
            "Any": {"shape": "Any"},
        },
    },
    "Items": {"type": "list", "member": {"shape": "Item"}},
}

SHORTHAND = [
    "K=a", "K=", "K=[]", "K=[a,b]", "K=[a, b ]", "A=x,y=z", "A=x=y", "A=1,2,B=3", "A=1,2", "A={}", "A=[[a],[]]",
    "A=[1,{B=2}],C={D=[x],E=f}", "A={B=1,B=2}", "A='x,y=z',B=\"q\\\"r\"", "A='it\\'s'", "A=a\\,b,c", "A= x ,B = y",
    "A=x y ", "A=\\\\", "Path/To#1.x-y_z:w=v", "A='',B=\"\"", "A=[,a]", "A=[a,]", "A='a\\\\'", "A='a\\'", "A=é,B=日本",
    "", "a", "=x", "A=1,", " A=1", "A=x{y}", "A=1,A=2", "A==x", "A=[", "A=[a", "A={B", "A={B=1", "A={=1}", "A='x",
    "A=\"x", "A=x\ny=z", "A=1,\nB==2\nC=3", "A=x]", "A=[a]b", "A=1 B=2", "A=x,'y'z", "A={B=1}}", "A=a,\"b,c=d\"e",
    "A=a,b,c=d,e=f", "A=;B", "A=x, B=y", " ", "A@", "A@=x", "A@ =x", "A@=file:///nonexistent/file",
    "A=file:///nonexistent/file", "A=x\u2003,B=\u00a0y", "A=|}x", "A=`x`", "A=\t1\t,\tB=2", "[", "A=\x01", "A=x\x01",
    "Name=ab,Count=3,Rate=1.5,Active=TRUE,Tags=x", "Name=ab,Tags=x,y,Labels={k1=v,k2=w}", "Inner={Name=cd,Tags=[a]}",
    "Name=ab,Items=[{Name=cd},{Name=ef}]", "Active=maybe,Count=2", "Name=ab,Unknown={A=[1]}", "Any=x", "Any={A=1}",
    "Inner={Any=x}", "One=x", "One=x,Other=2", "Color=blue", "Name=ab,When=2020-01-01", "Tags={A=1}", "Name=[a]",
]

JSON = [
    "", " ", "{", "[", "{]", "[}", "nul", "nulll", "null", "tru", "1 2", "[1 2]", "[1,,2]", "{\"a\" 1}", "{\"a\":}",
    "{\"a\":1,,}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "\"abc", "\"a\tb\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"",
    "\"\\", "\"\\u", "-", "-a", "01", "1.", "1.e5", "1e", "1e+", "+1", ".5", "1.5e3", "[1]]", "{}{}", "\ufeff1", "[\n1,\n x]",
    "{\"é\": [1, \"日本\", x]}", "{\"a\":1", "{\"a\"", "{\"a\":", "{\"a\":1,", "[1", "[1,", "{\"a\":[1,2,{\"b\":\"c}]}",
    "{\"b\": 1, \"a\": 2, \"b\": 3}", "\"\\ud83d\\ude00\"", "true", "[true,false,null]", "-0", "1E5", "[]", "{}", "{\"\":\"\"}",
]


def arguments(rng):
    for text in SHORTHAND:
        for shape in ["Item", "Names", "Lists", "Only", "Choice", "Items"]:
            yield shape, [text]
    for text in JSON:
        yield "Any", [text]
        if text.strip():
            yield "Item", [text]
            yield "Texts", [text]
    for words in [[], ["a"], ["a", "b"], ["["], ["[1]"], ['["a"]'], [" [1, 2]"], ["[", "]"], ["{", "a"], ["1", "2"],
                  ["1", "x"], ["x"], [""], ["a", ""], ['{"Name":"ab"}', '{"Name":"cd"}'], ["Name=ab", "Name=cd"],
                  ['{"Name":"ab"}', "Name=cd"], ["Name=ab", '{"Name":"cd"}'], [" {}"], ["A=1", "A=1,"]]:
        for shape in ["Texts", "Numbers", "Items"]:
            yield shape, words
    for word in ["1", " 7 ", "-3", "+4", "1_000", "_1", "1_", "1__0", "0x1", "1.5", "x", "", "99999999999999999999", "007",
                 "1e3", ".5", "5.", "nan", "-inf", "Infinity", "1_0.5", "true", "é"]:
        for shape in ["Number", "Long", "Real", "Text", "When", "Color"]:
            yield shape, [word]
    alphabet = "AB=,=,[]{}'\"\\ @x1"
    for _ in range(4000):
        yield rng.choice(["Lists", "Items", "Item"]), ["A=" + "".join(rng.choice(alphabet) for _ in range(rng.randrange(12)))]
    tokens = ["A", "B", "Name", "Tags", "Inner", "=", "=", "=", ",", ",", "[", "]", "{", "}", "'", '"', "\\,", "\\", " ", "x",
              "y z", "\n", "@="]
    for _ in range(4000):
        yield rng.choice(["Lists", "Items", "Item", "Names"]), ["".join(rng.choice(tokens) for _ in range(rng.randrange(12)))]


def inputs(rng):
    values = [None, True, False, 0, 1, -1, 2, 10**18, 0.5, 0.25, 1.5, 1e16, 1e-5, "", "a", "ab", "é", "it's", 'q"', "\\\n",
              "red", "2020-01-01", "2020-01-01T10:00:00Z", "2020-01-01T10:00:00+02:00", "2020-01-01 10:00", "1577836800",
              "Wed, 01 Jan 2020 00:00:00 GMT", "soon", [], [1], [1, 2], ["a", "b"], [None, 3], {}, {"a": "b"}, {"ab": "c"},
              {"ab": 1}, {"One": "x"}, {"One": "x", "Other": 1}, {"Name": "ab"}, {"Name": "a", "Nam": 1}, [{"Name": "a"}],
              {"a": ["b", 2]}, [["x"], {"y": None}]]
    members = list(SHAPES["Item"]["members"])
    for value in values:
        yield value
        for member in members:
            yield {"Name": "ab", member: value}
            yield {"Items": [{"Name": "cd", member: value}]}
    for _ in range(2000):
        yield {rng.choice(members + ["Nmae", "x"]): rng.choice(values) for _ in range(rng.randrange(6))}


class Binary:
    """An empty blob, which YAML writes with its tag."""


class Commented(ArgumentGenerator):
    """Samples as the YAML of AWS CLI v2 has them: with a comment behind each member."""

    def _generate_skeleton(self, shape, stack, name=""):
        return Binary() if shape.type_name == "blob" else super()._generate_skeleton(shape, stack, name)

    def _generate_type_structure(self, shape, stack):
        sample = ruamel.yaml.comments.CommentedMap()
        for name, value in super()._generate_type_structure(shape, stack).items():
            sample[name] = value
            sample.yaml_add_eol_comment("# [REQUIRED]" if name in shape.required_members else "#", name)
        return sample

    def _generate_type_map(self, shape, stack):
        return dict(super()._generate_type_map(shape, stack))


def yaml(shape):
    printer, text = ruamel.yaml.YAML(), io.StringIO()
    printer.representer.add_representer(Binary, lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:binary", ""))
    printer.dump(Commented().generate_skeleton(shape), text)
    return text.getvalue()


def uncommented(text):
    """YAML without the words of its comments."""
    lines = (line.partition("#") for line in text.splitlines())
    return [before + mark + comment[:11] * ("[REQUIRED]" in comment) for before, mark, comment in lines]


class Argument:
    def __init__(self, shape):
        self.argument_model, self.cli_name, self.name, self.py_name = shape, "--option", "option", "option"


def expected(model, case):
    if case["do"] == "argument":
        argument = Argument(model.shape_for(case["shape"]))
        many = argument.argument_model.type_name == "list"
        words = case["words"] if many else case["words"][0]
        of_parser = {"long": int, "double": float}.get(argument.argument_model.type_name)
        try:
            words = of_parser(words) if of_parser else words
        except ValueError:
            raise ValueError(f"argument --option: invalid {of_parser.__name__} value: {words!r}")
        value = ParamShorthandParser()(argument, words, "process-cli-arg.service.operation")
        return unpack_cli_arg(argument, words) if value is None else value
    shape = model.shape_for(case["shape"])
    if case["do"] == "check":
        report = ParamValidator().validate(json.loads(case["input"]), shape)
        if report.has_errors():
            raise ParamError("", "Parameter validation failed:\n" + report.generate_report())
        return None
    if case["do"] == "yaml-input":
        return uncommented(yaml(shape))
    sample = ArgumentGenerator(use_member_names=case["do"] == "output").generate_skeleton(shape)
    text = json.dumps(sample, indent=4, default=lambda date: date.isoformat())
    return text + "\n" if case["do"] == "input" else json.loads(text)


def message(error):
    return str(error).removeprefix("Error parsing parameter '': ")


def skipped(case, outcome):
    """Deliberate differences."""
    kind, value = outcome
    if kind == "error":
        # Python goes wrong here, in words that help nobody.
        unforeseen = ["object has no attribute", "must be a string", "index out of range", "argument must be", "not iterable",
                      "timezone offset"]
        # Of a list of numbers, its first word is the whole message, whichever is wrong.
        is_first = case.get("shape") == "Numbers" and value == f"Error parsing parameter '--option': {case['words'][0]}"
        return is_first or any(text in value for text in unforeseen)
    # JSON has no such numbers: they are strings on the wire.
    return isinstance(value, float) and not math.isfinite(value)


def main(program):
    rng = random.Random(14)
    model = ServiceModel({"metadata": {}, "shapes": SHAPES})
    cases = [{"do": "argument", "shape": shape, "words": words} for shape, words in arguments(rng)]
    cases += [{"do": "check", "shape": "Item", "input": json.dumps(value)} for value in inputs(rng)]
    cases += [{"do": style, "shape": shape} for style in ["input", "output"] for shape in SHAPES]
    cases += [{"do": "yaml-input", "shape": shape} for shape in ["Item", "Choice", "Only"]]
    shapes = {name: listed(shape) for name, shape in SHAPES.items()}
    lines = "".join(json.dumps(case) + "\n" for case in [{"shapes": shapes}, *cases])
    run = subprocess.run([program], input=lines, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(answers) == len(cases), f"{len(answers)} answers"
    different = compared = 0
    for case, answer in zip(cases, answers):
        try:
            outcome = ("value", expected(model, case))
        except Exception as error:
            outcome = ("error", message(error))
        if skipped(case, outcome):
            continue
        compared += 1
        if case["do"] == "yaml-input":
            answer = {"value": json.dumps(uncommented(json.loads(answer["value"])))}
        ours = ("error", answer["error"]) if "error" in answer else ("value", json.loads(answer["value"]))
        same = ours == outcome or (case["do"] == "check" and ours[0] == outcome[0] == "value")
        if not same:
            different += 1
            if different <= 20:
                print(f"{case}\n  AWS CLI: {outcome}\n  ours:    {ours}", file=sys.stderr)
    print(f"input of the command line: {compared} cases, {different} differ from awscli {awscli.__version__}")
    return different > 0


def listed(shape):
    """A shape whose members are a list."""
    if "members" not in shape:
        return shape
    return shape | {"members": [{"name": name, **member} for name, member in shape["members"].items()]}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
