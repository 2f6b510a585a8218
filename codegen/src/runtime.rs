//! The runtime support as text: which files there are, which a slice needs, and how they are copied.
//! The code itself lives in `codegen/runtime` and is compiled there.

use std::collections::BTreeSet;

use crate::emit::validate::unicode;
use crate::ir::{Service, TypeDef, TypeKind, Uses};
use crate::package::Verbatim;

/// A support file: its path below `src/`, its text, and who needs it.
struct Support {
    path: &'static str,
    text: &'static str,
    needed: fn(&Needs) -> bool,
}

/// What decides over a support file.
struct Needs {
    uses: Uses,
    wire: bool,
}

impl Needs {
    /// A value that serde's formats give as one kind of number or another.
    fn any_number(&self) -> bool {
        let big = self.uses.big_integer || self.uses.big_decimal;
        big || self.uses.float || self.uses.timestamp
    }
}

macro_rules! support {
    ($($path:literal => $needed:expr,)*) => {
        [$(Support { path: $path, text: include_str!(concat!("../runtime/src/", $path)), needed: $needed },)*]
    };
}

const ALWAYS: fn(&Needs) -> bool = |_| true;
const WIRE: fn(&Needs) -> bool = |needs| needs.wire;
const HTTP: fn(&Needs) -> bool = |needs| needs.uses.http;
const TIMESTAMP: fn(&Needs) -> bool = |needs| needs.uses.timestamp;

const PATTERN: fn(&Needs) -> bool = |needs| needs.uses.sequences || needs.uses.automata;

/// Files that only the feature `http` uses, below modules that are always there.
const OF_HTTP: [&str; 1] = ["json/error_body.rs"];

static FILES: [Support; 79] = support! {
    "base64.rs" => |needs| needs.uses.blob,
    "error.rs" => ALWAYS,
    "error/build.rs" => ALWAYS,
    "error/connector.rs" => ALWAYS,
    "error/display.rs" => ALWAYS,
    "error/metadata.rs" => ALWAYS,
    "error/raw_response.rs" => ALWAYS,
    "error/sdk_error.rs" => ALWAYS,
    "error/unhandled.rs" => ALWAYS,
    "error/unknown_variant.rs" => |needs| needs.uses.string_enum,
    "http.rs" => HTTP,
    "http/compression.rs" => |needs| needs.uses.http && needs.uses.gzip,
    "http/config.rs" => HTTP,
    "http/endpoint.rs" => HTTP,
    "http/errors.rs" => HTTP,
    "http/operation.rs" => HTTP,
    "http/rejection.rs" => HTTP,
    "http/request.rs" => HTTP,
    "http/response.rs" => HTTP,
    "http/server.rs" => HTTP,
    "idempotency.rs" => |needs| needs.uses.idempotency_token,
    "json.rs" => WIRE,
    "json/big.rs" => |needs| needs.wire && (needs.uses.big_integer || needs.uses.big_decimal),
    "json/blob.rs" => |needs| needs.wire && needs.uses.blob,
    "json/canonical.rs" => |needs| needs.wire && needs.uses.unique_keys,
    "json/document.rs" => |needs| needs.wire && needs.uses.document,
    "json/error.rs" => WIRE,
    "json/error_body.rs" => HTTP,
    "json/members.rs" => WIRE,
    "json/number.rs" => WIRE,
    "json/path.rs" => WIRE,
    "json/reader.rs" => WIRE,
    "json/scan.rs" => WIRE,
    "json/text.rs" => WIRE,
    "json/timestamp.rs" => |needs| needs.wire && needs.uses.timestamp,
    "json/writer.rs" => WIRE,
    "primitives.rs" => ALWAYS,
    "primitives/big.rs" => |needs| needs.uses.big_integer || needs.uses.big_decimal,
    "primitives/blob.rs" => ALWAYS,
    "primitives/date_time.rs" => ALWAYS,
    "primitives/date_time/calendar.rs" => ALWAYS,
    "primitives/date_time/epoch_seconds.rs" => ALWAYS,
    "primitives/date_time/http_date.rs" => ALWAYS,
    "primitives/date_time/rfc3339.rs" => ALWAYS,
    "primitives/date_time/text.rs" => ALWAYS,
    "primitives/document.rs" => |needs| needs.uses.document,
    "primitives/document/number.rs" => |needs| needs.uses.document,
    "primitives/unknown.rs" => |needs| needs.uses.string_enum,
    "primitives/unknown_int.rs" => |needs| needs.uses.int_enum,
    "request_id.rs" => ALWAYS,
    "serde.rs" => ALWAYS,
    "serde/big.rs" => |needs| needs.uses.big_integer || needs.uses.big_decimal,
    "serde/blob.rs" => |needs| needs.uses.blob,
    "serde/date_time.rs" => TIMESTAMP,
    "serde/depth.rs" => ALWAYS,
    "serde/digits.rs" => |needs| needs.any_number() || needs.uses.document,
    "serde/document.rs" => |needs| needs.uses.document,
    "serde/double.rs" => |needs| needs.uses.float || needs.uses.document,
    "serde/enumeration.rs" => |needs| needs.uses.string_enum,
    "serde/form.rs" => ALWAYS,
    "serde/form/float.rs" => |needs| needs.uses.float,
    "serde/form/integer.rs" => |needs| needs.uses.integer || needs.uses.int_enum,
    "serde/form/list.rs" => |needs| needs.uses.list,
    "serde/form/map.rs" => |needs| needs.uses.map,
    "serde/form/timestamp.rs" => |needs| needs.uses.text_timestamp,
    "serde/form/unit.rs" => |needs| needs.uses.unit_variant,
    "serde/number.rs" => |needs| needs.any_number(),
    "serde/object.rs" => ALWAYS,
    "serde/union.rs" => |needs| needs.uses.union,
    "validate.rs" => ALWAYS,
    "validate/checker.rs" => ALWAYS,
    "validate/checker/decimal.rs" => |needs| needs.uses.big_integer || needs.uses.big_decimal,
    "validate/path.rs" => ALWAYS,
    "validate/pattern.rs" => PATTERN,
    "validate/pattern/automaton.rs" => |needs| needs.uses.automata,
    "validate/pattern/automaton/run.rs" => |needs| needs.uses.automata,
    "validate/pattern/class.rs" => PATTERN,
    "validate/pattern/sequence.rs" => |needs| needs.uses.sequences,
    "validate/violation.rs" => ALWAYS,
};

/// The support files of a service, with the modules of its types declared where they belong.
pub fn files(service: &Service) -> Vec<Verbatim> {
    let needs = Needs { uses: service.uses, wire: service.protocol.is_some() };
    let kept: Vec<&Support> = FILES.iter().filter(|file| (file.needed)(&needs)).collect();
    let paths: BTreeSet<&str> = kept.iter().map(|file| file.path).collect();
    kept.iter()
        .map(|file| {
            let mut text = crate::print::header(service);
            text.push_str(&copied(file, &paths));
            text.push_str(&type_modules(service, file.path));
            Verbatim { path: format!("src/{}", file.path), text }
        })
        .collect()
}

/// The text without its tests and without modules that are not there; those of a feature are gated.
fn copied(file: &Support, paths: &BTreeSet<&str>) -> String {
    let text = file.text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let folder = file.path.trim_end_matches(".rs");
    let mut copy = String::with_capacity(text.len());
    for line in text.lines() {
        let module = named_module(line).map(|module| format!("{folder}/{module}.rs"));
        if let Some(path) = module.filter(|path| FILES.iter().any(|file| file.path == path)) {
            if !paths.contains(path.as_str()) {
                continue;
            }
            if OF_HTTP.contains(&path.as_str()) {
                copy.push_str("#[cfg(feature = \"http\")]\n");
            }
        }
        copy.push_str(line);
        copy.push('\n');
    }
    copy.truncate(copy.trim_end().len());
    copy.push('\n');
    copy
}

/// The module that a `mod x;` or `pub use x::…;` line is about.
fn named_module(line: &str) -> Option<&str> {
    let item = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub ")).unwrap_or(line);
    match item.strip_prefix("mod ") {
        Some(module) => module.strip_suffix(';'),
        None => item.strip_prefix("use ")?.split_once("::").map(|(module, _)| module),
    }
}

/// The declarations of the per-type modules below `http`, `json`, `serde` and `validate`.
fn type_modules(service: &Service, path: &str) -> String {
    let has_module: fn(&&TypeDef) -> bool = match path {
        "http.rs" => |ty| ty.error().is_some(),
        "serde.rs" => |_| true,
        "json.rs" | "validate.rs" => |ty| matches!(ty.kind, TypeKind::Structure(_) | TypeKind::Union(_)),
        _ => return String::new(),
    };
    let coded = service.types.iter().filter(has_module);
    let mut stems: Vec<&str> = coded.map(|definition| definition.stem.as_str()).collect();
    stems.sort_unstable();
    if path == "validate.rs" {
        stems.extend((service.uses.sequences || service.uses.automata).then_some("patterns"));
        stems.extend(unicode::is_needed(service).then_some("unicode"));
    }
    stems.iter().map(|stem| format!("mod {stem};\n")).fold("\n".to_owned(), |text, line| text + &line)
}
