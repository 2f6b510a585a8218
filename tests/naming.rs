//! Rust names of Smithy names: the facts of aws-sdk-rust, an obstacle course, and names for any text at all.
//! It never looks at a model or at emitted code.

use codegen::naming::{
    Ident, Scope, accessor, enum_variant, field, file_stem, is_device, is_valid_package_name, method, operation,
    package, shadows_prelude, suffix, type_file_stem, type_name, union_variant, words,
};
use proptest::prelude::*;
use smithy::sanitize;

/// `kind`, Smithy name and Rust name, read off the published SDK crates: the default slice, and names of other
/// services that plain case conversion gets wrong or might.
const SDK_NAMES: &str = include_str!("naming/sdk_names.tsv");

/// The words that edition 2024 reserves and `r#` frees.
const RAW: &str = "abstract as async await become box break const continue do dyn else enum extern false final fn \
                   for gen if impl in let loop macro match mod move mut override priv pub ref return static struct \
                   trait true try type typeof unsafe unsized use virtual where while yield";

fn named(kind: &str, smithy: &str) -> String {
    match kind {
        "type" => type_name(smithy).into(),
        "stem" => type_file_stem(smithy).into(),
        "field" => field(smithy).into(),
        "accessor" => accessor(smithy),
        "variant" => enum_variant(smithy).into(),
        "union variant" => union_variant(smithy).into(),
        "suffix" => suffix(smithy),
        "operation" => operation(smithy).into(),
        // Of an error's variant, which is named after the error's type.
        "predicate" => method(type_name(smithy).as_str()).into(),
        "method" => method(smithy).into(),
        other => panic!("no naming function makes a {other}"),
    }
}

#[test]
fn names_are_those_of_the_sdk() {
    let mut rows = 0;
    for line in SDK_NAMES.lines() {
        let [kind, smithy, rust] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("not a row of three: {line}");
        };
        assert_eq!(named(kind, smithy), rust, "{kind} {smithy}");
        rows += 1;
    }
    assert!(rows > 700, "only {rows} rows");
}

#[test]
fn obstacle_course() {
    let table = [
        ("field", "Type", "r#type"),
        ("accessor", "Type", "type"),
        ("method", "Type", "r#type"),
        ("stem", "Type", "_type"),
        ("type", "type", "Type"),
        ("field", "gen", "r#gen"),
        ("field", "Self", "self_"),
        ("accessor", "Self", "self"),
        ("field", "super", "super_"),
        ("field", "Crate", "crate_"),
        ("method", "Crate", "crate_"),
        ("stem", "Crate", "_crate"),
        ("type", "self", "SelfValue"),
        ("type", "SelfValue", "SelfValue_"),
        ("type", "Unknown", "Unknown"),
        ("operation", "Self", "SelfValue"),
        ("operation", "getMFADevice", "GetMFADevice"),
        ("operation", "get_MFADevice", "GetMfaDevice"),
        ("variant", "SELF", "SelfValue"),
        ("variant", "Self_Value", "SelfValue_"),
        ("suffix", "self", "self_value"),
        ("union variant", "self", "SelfValue"),
        ("union variant", "A_A_COMPROMISE", "AACompromise"),
        ("variant", "unknown", "UnknownValue"),
        ("variant", "UNKNOWN_VALUE", "UnknownValue_"),
        ("variant", "UnknownValues", "UnknownValues"),
        ("suffix", "Unknown", "unknown_value"),
        ("field", "Builder", "builder_value"),
        ("field", "Send", "send_value"),
        ("field", "Meta", "meta_value"),
        ("field", "Default", "default_value"),
        ("field", "Validate", "validate_value"),
        ("accessor", "Default", "default"),
        ("method", "Build", "build"),
        ("variant", "2XLARGE", "_2Xlarge"),
        ("variant", "_2XLARGE", "_2Xlarge"),
        ("suffix", "_2XLARGE", "2_xlarge"),
        ("field", "1abc", "_1_abc"),
        ("accessor", "1abc", "1_abc"),
        ("stem", "1abc", "_1_abc"),
        ("type", "1abc", "_1abc"),
        ("field", "r#self", "r_hash_self"),
        ("type", "", "Empty"),
        ("field", "", "empty"),
        ("variant", "*", "Asterisk"),
        ("variant", "-1", "Minus1"),
        ("variant", "+1", "Plus1"),
        ("variant", "1.0", "_10"),
        ("variant", "a.b", "Ab"),
        ("variant", "\u{65e5}\u{672c}", "U65e5U672c"),
        ("field", "_", "underscore"),
        ("type", "caf\u{e9}", "CafU00e9"),
        ("field", "TLSv1.2", "tlsv1_2"),
        ("field", "IPv4Address", "ipv4_address"),
        ("field", "volumeSizeInGiB", "volume_size_in_gib"),
        ("field", "DBProxyARNs", "db_proxy_arns"),
        ("field", "s3key", "s3_key"),
    ];
    for (kind, smithy, rust) in table {
        assert_eq!(named(kind, smithy), rust, "{kind} {smithy:?}");
    }
}

#[test]
fn every_keyword_is_escaped() {
    for keyword in RAW.split_whitespace() {
        assert_eq!(field(keyword).as_str(), format!("r#{keyword}"));
        assert_eq!(field(keyword).bare(), keyword);
        assert_eq!(accessor(keyword), keyword);
    }
}

#[test]
fn enum_values_without_names_follow_smithy_as_far_as_it_goes() {
    for (value, name) in [("a-b", "a_b"), ("a: b/c", "a_b_c"), ("-foo", "_foo"), ("", "empty"), ("-1", "minus_1")] {
        assert_eq!(sanitize(value), name, "{value:?}");
    }
}

#[test]
fn words_are_lower_case() {
    assert_eq!(words("DBProxyARNs"), ["db", "proxy", "arns"]);
    assert_eq!(words("*"), ["asterisk"]);
}

#[test]
fn packages_are_named_after_the_sdk_id() {
    let table = [
        ("Service Catalog", "servicecatalog"),
        ("CloudWatch Logs", "cloudwatchlogs"),
        ("BCM Data Exports", "bcmdataexports"),
        ("Type", "type_"),
        ("Build", "build_"),
        ("Proc Macro", "procmacro"),
        ("COM1", "com1_"),
        ("3D", "_3d"),
        ("\u{65e5}", "service"),
    ];
    for (sdk_id, name) in table {
        assert_eq!(package(sdk_id), name, "{sdk_id:?}");
    }
    assert!(is_valid_package_name(&package(&"9 long ".repeat(100))));
}

#[test]
fn cargo_refuses_these_packages() {
    let refused =
        "1st -x a.b a/b Upper type gen self std core test proc-macro proc_macro deps build con lpt9 _ _-_ \u{e9}";
    for name in refused.split_whitespace().chain(["", "a b", &"x".repeat(65)]) {
        assert!(!is_valid_package_name(name), "{name:?}");
    }
    for name in ["servicecatalog", "aws-sdk_2", "_x", "types", "com", "console", &"x".repeat(64)] {
        assert!(is_valid_package_name(name), "{name:?}");
    }
}

#[test]
fn a_module_has_a_file_that_every_platform_opens() {
    let table = [
        ("Mod", "r#mod", "mod_"),
        ("mod", "r#mod", "mod_"),
        ("Con", "con", "con_"),
        ("NUL", "nul", "nul_"),
        ("Com1", "com1", "com1_"),
        ("LPT9", "lpt9", "lpt9_"),
        ("Type", "r#type", "type"),
        ("Self", "self_", "self_"),
        ("Lib", "lib", "lib"),
        ("Main", "main", "main"),
        ("Console", "console", "console"),
        ("Com10", "com10", "com10"),
    ];
    for (operation, module, file) in table {
        let name = method(operation);
        assert_eq!((name.as_str(), file_stem(&name).as_str()), (module, file), "{operation}");
        assert!(!is_device(&file_stem(&name)), "{operation}");
    }
}

#[test]
fn types_that_hide_the_prelude_are_told() {
    for name in ["Option", "String", "Result", "Vec", "Future", "Default", "Some"] {
        assert!(shadows_prelude(type_name(name).as_str()), "{name}");
    }
    assert!(!shadows_prelude("RecordDetail"));
}

#[test]
fn a_long_name_still_names_a_file() {
    let long = "LongName".repeat(1_280);
    assert_eq!(type_name(&long).as_str().len(), 200);
    assert_eq!(operation(&long).as_str().len(), 200);
    assert_eq!(method(&long).as_str().len(), 200);
    let mut files = Scope::ignoring_case();
    let first = files.claim(type_file_stem(&long));
    let second = files.claim(type_file_stem(&format!("{long}2")));
    assert_ne!(first, second);
    assert!(second.as_str().len() < 250);
}

/// Whether `rustc` takes `name` in edition 2024.
fn is_identifier(name: &str) -> bool {
    // syn does not know that edition 2024 reserves `gen`.
    syn::parse_str::<syn::Ident>(name).is_ok() && name != "gen"
}

/// Text of every kind: printable, any characters, and near misses of a Smithy name.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter),
        "[a-zA-Z0-9_.:/ #-]{0,24}",
        proptest::sample::select(RAW.split(' ').collect::<Vec<_>>()).prop_map(str::to_uppercase),
        proptest::sample::select(vec![
            "",
            "_",
            "self",
            "Self",
            "r#self",
            "crate",
            "super",
            "UnknownValue",
            "1abc",
            "\u{0}"
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #[test]
    fn any_text_has_valid_names(text in text()) {
        for ident in [type_name(&text), operation(&text), field(&text), enum_variant(&text), union_variant(&text), method(&text), type_file_stem(&text)] {
            prop_assert!(is_identifier(ident.as_str()), "{ident}");
        }
        for name in [format!("set_{}", accessor(&text)), format!("is_{}", suffix(&text))] {
            prop_assert!(is_identifier(&name), "{name}");
        }
        prop_assert!(type_file_stem(&text).as_str().starts_with('_'));
        prop_assert!(words(&text).iter().all(|word| !word.is_empty() && *word == word.to_lowercase()));
        prop_assert!(is_valid_package_name(&package(&text)), "{}", package(&text));
    }

    #[test]
    fn a_member_name_of_an_enum_value_names_the_same_variant(value in text()) {
        let name = sanitize(&value).into_owned();
        prop_assert_eq!(sanitize(&name), name.as_str());
        prop_assert_eq!(enum_variant(&name), enum_variant(&value));
    }

    #[test]
    fn a_scope_keeps_names_apart(texts in proptest::collection::vec("[aAbB_]{1,3}[12]?", 0..60)) {
        let mut rust = Scope::new();
        let mut files = Scope::ignoring_case();
        let fields: Vec<Ident> = texts.iter().map(|text| rust.claim(field(text))).collect();
        let stems: Vec<String> = texts.iter().map(|text| files.claim(type_name(text)).as_str().to_lowercase()).collect();
        for (at, (field, stem)) in fields.iter().zip(&stems).enumerate() {
            prop_assert!(is_identifier(field.as_str()));
            prop_assert!(!fields[..at].contains(field), "{field}");
            prop_assert!(!stems[..at].contains(stem), "{stem}");
        }
    }
}
