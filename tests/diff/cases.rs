//! One edit of `base.json` for each rule of `diff`, and the rules that it brings. Asserts nothing itself.

use std::path::Path;

use codegen::diff::Rule;
use serde_json::{Value, json};
use smithy::source::{Source, Sources};

/// A change of the base model.
pub enum Edit {
    /// A JSON merge patch (RFC 7386).
    Patch(Value),
    /// Another text everywhere.
    Replace(&'static str, &'static str),
}

/// An edit, the rules of the way there, and those of the way back; none where the way back is no case of its own.
pub struct Case {
    /// The change of the base model.
    pub edit: Edit,
    /// From the base to the edited model.
    pub there: &'static [Rule],
    /// From the edited model to the base.
    pub back: &'static [Rule],
}

/// The text of the base.
pub fn base() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("diff/base.json");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The edited base.
pub fn edited(edit: &Edit) -> String {
    match edit {
        Edit::Replace(from, to) => {
            let base = base();
            assert!(base.contains(from), "{from}");
            base.replace(from, to)
        }
        Edit::Patch(patch) => {
            let mut model: Value = serde_json::from_str(&base()).unwrap();
            merge(&mut model, patch);
            model.to_string()
        }
    }
}

fn merge(value: &mut Value, patch: &Value) {
    let (Some(entries), Some(changes)) = (value.as_object_mut(), patch.as_object()) else {
        *value = patch.clone();
        return;
    };
    for (key, change) in changes {
        if change.is_null() {
            entries.remove(key);
        } else {
            merge(entries.entry(key).or_insert(Value::Null), change);
        }
    }
}

/// One text as the sources of a run.
pub fn sources(text: impl Into<String>) -> Sources {
    Sources(vec![Source { name: "model.json".into(), text: text.into() }])
}

fn patch(shape: &str, change: Value) -> Edit {
    Edit::Patch(json!({ "shapes": { shape: change } }))
}

fn traits(shape: &str, traits: Value) -> Edit {
    patch(shape, json!({ "traits": traits }))
}

fn member(shape: &str, name: &str, change: Value) -> Edit {
    patch(shape, json!({ "members": { name: change } }))
}

fn case(edit: Edit, there: &'static [Rule], back: &'static [Rule]) -> Case {
    Case { edit, there, back }
}

const SHOP: &str = "example#Shop";
const BUY: &str = "example#Buy";
const INPUT: &str = "example#BuyInput";
const OUTPUT: &str = "example#BuyOutput";
const UNIT: &str = "smithy.api#Unit";
const STRING: &str = "smithy.api#String";

/// Every case, by what it changes.
pub fn all() -> Vec<Case> {
    [services(), operations(), errors(), members(), optionality(), enums_and_unions(), limits(), words()]
        .into_iter()
        .flatten()
        .collect()
}

fn services() -> Vec<Case> {
    use Rule::*;
    let aws = |key: &str, value: &str| traits(SHOP, json!({ "aws.api#service": { key: value } }));
    vec![
        case(Edit::Replace("example#Shop", "example#Store"), &[ServiceReplaced], &[ServiceReplaced]),
        case(aws("sdkId", "Store"), &[PackageRenamed, ServiceFactsChanged], &[]),
        case(aws("endpointPrefix", "store"), &[EndpointChanged], &[]),
        case(
            traits(SHOP, json!({ "aws.protocols#awsJson1_1": null, "aws.protocols#awsJson1_0": {} })),
            &[ProtocolChanged],
            &[ProtocolChanged],
        ),
        case(
            traits(SHOP, json!({ "aws.protocols#awsQueryCompatible": {} })),
            &[QueryErrorsChanged],
            &[QueryErrorsChanged],
        ),
        case(patch(SHOP, json!({ "version": "2" })), &[ServiceFactsChanged], &[]),
        case(Edit::Patch(json!({ "metadata": { "owner": "other" } })), &[MetadataChanged], &[]),
    ]
}

fn operations() -> Vec<Case> {
    use Rule::*;
    let bound = |names: &[&str]| json!({ "operations": names.iter().map(|name| json!({ "target": name })).collect::<Vec<_>>() });
    let colliding = json!({ "shapes": {
        SHOP: bound(&[BUY, "example#LookUp", "example#Look_Up"]),
        "example#LookUp": { "type": "operation" },
    } });
    vec![
        case(patch(SHOP, bound(&[BUY])), &[OperationRemoved], &[OperationAdded]),
        case(Edit::Patch(colliding), &[OperationNamesChanged, OperationAdded], &[]),
        case(traits("example#Payload", json!({ "smithy.api#streaming": {} })), &[WireCodeLost], &[WireCodeGained]),
        case(
            traits(BUY, json!({ "smithy.api#endpoint": { "hostPrefix": "buy." } })),
            &[HostPrefixChanged],
            &[HostPrefixChanged],
        ),
        case(
            traits(BUY, json!({ "smithy.api#requestCompression": { "encodings": ["gzip"] } })),
            &[CompressionAdded],
            &[CompressionRemoved],
        ),
        case(traits(BUY, json!({ "smithy.api#idempotent": {} })), &[RetrySafetyChanged], &[RetrySafetyChanged]),
        case(Edit::Replace("example#BuyInput", "example#BuyRequest"), &[ShapeOfOperationRenamed], &[]),
    ]
}

fn errors() -> Vec<Case> {
    use Rule::*;
    let both = json!({ "errors": [{ "target": "example#Busy" }, { "target": "example#Gone" }] });
    let retryable = json!({ "smithy.api#retryable": {} });
    vec![
        case(patch(BUY, both), &[ErrorAdded], &[ErrorRemoved]),
        case(traits("example#Busy", json!({ "smithy.api#httpError": 409 })), &[ErrorStatusChanged], &[]),
        case(traits("example#Busy", retryable), &[RetryabilityChanged], &[RetryabilityRemoved]),
    ]
}

fn members() -> Vec<Case> {
    use Rule::*;
    let required = json!({ "target": STRING, "traits": { "smithy.api#required": {} } });
    vec![
        case(member(INPUT, "Zone", json!({ "target": STRING })), &[MemberAdded], &[MemberRemoved]),
        case(Edit::Replace("\"Note\"", "\"Remark\""), &[MemberRenamed], &[MemberRenamed]),
        case(Edit::Replace("\"Color\":", "\"color\":"), &[WireNameChanged], &[]),
        case(
            member(INPUT, "ShortText", json!({ "target": "smithy.api#Integer" })),
            &[RustNameChanged, MemberAdded],
            &[],
        ),
        case(member(INPUT, "Zone", required), &[RequiredMemberAdded], &[MemberRemoved]),
        case(
            member(
                INPUT,
                "Zone",
                json!({ "target": STRING, "traits": { "smithy.api#required": {}, "smithy.api#default": "" } }),
            ),
            &[MemberAdded],
            &[MemberRemoved],
        ),
        case(member(INPUT, "Note", json!({ "target": "smithy.api#Integer" })), &[TypeChanged], &[TypeChanged]),
        case(Edit::Replace("example#Details", "example#Facts"), &[TypeRenamed], &[]),
        case(
            member("example#Inner", "Frame", json!({ "target": "example#Frame" })),
            &[BoxingChanged, MemberAdded],
            &[MemberRemoved, BoxingChanged],
        ),
        case(traits("example#Items", json!({ "smithy.api#sparse": {} })), &[SparseChanged], &[SparseChanged]),
        case(
            member(OUTPUT, "When", json!({ "traits": { "smithy.api#timestampFormat": "date-time" } })),
            &[TimestampFormatChanged],
            &[TimestampFormatChanged],
        ),
    ]
}

fn optionality() -> Vec<Case> {
    use Rule::*;
    let with = |shape: &str, name: &str, traits: Value| member(shape, name, json!({ "traits": traits }));
    let required = || json!({ "smithy.api#required": {} });
    let receipt = "example#Receipt";
    vec![
        case(with(receipt, "Text", json!({ "smithy.api#default": "" })), &[OptionalityChanged], &[OptionalityChanged]),
        case(with(receipt, "Total", json!({ "smithy.api#default": 1 })), &[DefaultChanged], &[]),
        case(with(INPUT, "Priority", json!({ "smithy.api#default": 2 })), &[InputDefaultChanged], &[]),
        case(with(INPUT, "Note", json!({ "smithy.api#default": "x" })), &[DefaultNoted], &[DefaultNoted]),
        case(with(INPUT, "Note", required()), &[RequiredAdded], &[RequiredRemoved]),
        case(with(INPUT, "Priority", required()), &[DefaultFilled], &[DefaultFilled]),
        case(
            with(INPUT, "Name", json!({ "smithy.api#default": "x" })),
            &[DefaultFilled, DefaultNoted],
            &[RequiredAdded, DefaultNoted],
        ),
        case(with(INPUT, "Note", json!({ "smithy.api#idempotencyToken": {} })), &[TokenAdded], &[TokenRemoved]),
        case(
            with("example#Details", "Word", required()),
            &[OptionalityChanged, BuildFallible],
            &[OptionalityChanged, BuildInfallible],
        ),
        case(with(receipt, "Kept", required()), &[ResponseRequiredChanged], &[ResponseRequiredChanged]),
    ]
}

fn enums_and_unions() -> Vec<Case> {
    use Rule::*;
    let value = |value: &str| json!({ "target": UNIT, "traits": { "smithy.api#enumValue": value } });
    let size = "example#Size";
    let three = json!({ "target": UNIT, "traits": { "smithy.api#enumValue": 3 } });
    vec![
        case(member(size, "MEDIUM", value("MEDIUM")), &[EnumValueAdded], &[EnumValueRemoved]),
        case(member("example#Level", "TOP", three.clone()), &[EnumValueAdded], &[EnumValueRemoved]),
        case(member(size, "SMALL", value("S")), &[EnumValueChanged], &[]),
        case(member("example#Level", "LOW", three), &[EnumValueChanged], &[]),
        case(patch(size, json!({ "members": { "LARGE": null, "BIG": value("LARGE") } })), &[EnumVariantRenamed], &[]),
        case(
            member(size, "SMALL", json!({ "traits": { "smithy.api#internal": {} } })),
            &[EnumValueHidden],
            &[EnumValueHidden],
        ),
        case(
            member("example#Choice", "Yes", json!({ "target": "smithy.api#Boolean" })),
            &[UnionVariantAdded],
            &[UnionVariantRemoved],
        ),
        case(Edit::Replace("\"Number\":", "\"Figure\":"), &[MemberRenamed], &[]),
    ]
}

fn limits() -> Vec<Case> {
    use Rule::*;
    let length = |shape: &str, max: u32| traits(shape, json!({ "smithy.api#length": { "max": max } }));
    let pattern = |pattern: &str| traits("example#Name", json!({ "smithy.api#pattern": pattern }));
    vec![
        case(length("example#Color", 5), &[LimitAdded], &[LimitRemoved]),
        case(length("example#Name", 5), &[LimitTightened], &[LimitRelaxed]),
        case(traits("example#Amount", json!({ "smithy.api#range": { "min": 0 } })), &[LimitRelaxed], &[LimitTightened]),
        case(pattern("^[a-z0-9]+$"), &[LimitRelaxed], &[LimitTightened]),
        case(pattern("^[0-9]+$"), &[PatternChanged], &[PatternChanged]),
        case(pattern("^[a-z]{1,}$"), &[PatternRewritten], &[PatternRewritten]),
        case(traits("example#Color", json!({ "smithy.api#pattern": "^(ab|c)+$" })), &[LimitAdded], &[LimitRemoved]),
        case(length("example#Reply", 5), &[ResponseLimitTightened], &[ResponseLimitRelaxed]),
        case(traits("example#Items", json!({ "smithy.api#uniqueItems": {} })), &[LimitAdded], &[LimitRemoved]),
    ]
}

fn words() -> Vec<Case> {
    use Rule::*;
    let color = |traits: Value| member("example#Item", "Color", json!({ "traits": traits }));
    vec![
        case(traits("example#Color", json!({ "smithy.api#sensitive": {} })), &[SensitiveAdded], &[SensitiveRemoved]),
        case(color(json!({ "smithy.api#deprecated": {} })), &[DeprecationAdded], &[DeprecationChanged]),
        case(
            traits(BUY, json!({ "smithy.api#documentation": "Buys." })),
            &[DocumentationChanged],
            &[DocumentationChanged],
        ),
        case(
            traits(BUY, json!({ "smithy.api#externalDocumentation": { "More": "https://example.com" } })),
            &[UnusedTraitChanged],
            &[UnusedTraitChanged],
        ),
        case(
            traits(
                BUY,
                json!({ "smithy.waiters#waitable": { "Bought": { "acceptors": [
                { "state": "success", "matcher": { "success": true } },
            ] } } }),
            ),
            &[ClientMethodAdded],
            &[ClientMethodRemoved],
        ),
        case(traits(BUY, json!({ "smithy.api#optionalAuth": {} })), &[ClientBehaviorChanged], &[ClientBehaviorChanged]),
    ]
}
