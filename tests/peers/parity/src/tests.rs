//! Small crates beside each other: each difference is found, and another spelling of the same is none.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::{Difference, Ours, compare};
use crate::deliberate::Deliberate;
use crate::judge;
use crate::sources::Sources;

fn sources(name: &str, text: &str, features: &[&str]) -> Sources {
    Sources {
        name: name.to_owned(),
        files: BTreeMap::from([("lib.rs".to_owned(), text.to_owned())]),
        features: features.iter().map(|&feature| feature.to_owned()).collect(),
    }
}

/// A runtime crate as the SDK has them: what is handed on, and a macro that implements.
const RUNTIME: &str = "
    pub mod date_time { #[derive(Clone)] pub struct DateTime(i64); pub enum Format { A } }
    mod document { #[derive(Debug)] pub enum Document { Null, Text(String) } }
    pub use document::Document;
    pub use date_time::DateTime;
    pub type Boxed = Box<dyn std::error::Error + Send + Sync>;
    pub struct Failure<E, R> { e: E, r: R }
    impl<E, R> Failure<E, R> { pub fn raw(&self) -> &R { loop {} } }
    macro_rules! narrow { ($ty:ident) => { impl TryFrom<DateTime> for $ty { type Error = Boxed; } }; }
    narrow!(u8);
";

fn differences(sdk: &str, ours: &str, list: &str) -> Vec<(String, Difference)> {
    let list = Deliberate::parse(list).expect("a list");
    let sdk = [sources("sdk", sdk, &[]), sources("aws_smithy_types", RUNTIME, &[])];
    let sdk = judge::read_sdk(&sdk, &list).expect("an SDK crate");
    let view = |features: &[&str]| judge::ours(&sources("ours", ours, features), &sdk, &list.same).expect("a crate");
    let with = BTreeMap::from([("http".to_owned(), view(&["http"]))]);
    let ours = Ours { lean: view(&[]), with, full: view(&["http", "client"]) };
    compare(&sdk, &ours, &list, &mut BTreeSet::new()).differences
}

fn keys(sdk: &str, ours: &str) -> Vec<String> {
    differences(sdk, ours, "").into_iter().map(|(key, _)| key).collect()
}

/// Source of the SDK, emitted source, and the facts that differ.
const DIFFERENT: &[(&str, &str, &[&str])] = &[
    ("pub mod types {}", "mod types {}", &["module types"]),
    ("pub struct A;", "", &["struct A"]),
    ("pub struct A;", "pub(crate) struct A;", &["struct A"]),
    ("pub struct A;", "pub enum A {}", &["struct A"]),
    ("pub struct A { pub x: u8 }", "#[non_exhaustive] pub struct A { pub x: u8 }", &["struct A"]),
    ("#[non_exhaustive] pub struct A { pub x: u8 }", "#[non_exhaustive] pub struct A { x: u8 }", &["field A::x"]),
    ("pub struct A { pub x: u8 }", "pub struct A { pub x: Option<u8> }", &["field A::x"]),
    ("pub struct A { pub x: String }", "struct String; pub struct A { pub x: String }", &["field A::x"]),
    ("pub enum A { X, Y }", "pub enum A { Y, X }", &["order A"]),
    ("pub enum A { X }", "pub enum A { X, Y }", &["order A"]),
    ("pub enum A { X(u8) }", "pub enum A { X(u16) }", &["field A::X::0"]),
    ("pub enum A { X { y: u8 } }", "pub enum A { X(u8) }", &["field A::X::y", "variant A::X"]),
    ("pub struct A; impl A { pub fn f(&self) {} }", "pub struct A; impl A { fn f(&self) {} }", &["method A::f"]),
    ("pub struct A; impl A { pub fn f(&self) {} }", "pub struct A; impl A { pub fn f(self) {} }", &["method A::f"]),
    (
        "pub struct A; impl A { pub fn f(x: impl Into<String>) {} }",
        "pub struct A; impl A { pub fn f(x: String) {} }",
        &["method A::f"],
    ),
    ("pub struct A; impl A { pub fn f() -> u8 { 0 } }", "pub struct A; impl A { pub fn f() {} }", &["method A::f"]),
    ("pub struct A; impl A { pub const fn f() {} }", "pub struct A; impl A { pub fn f() {} }", &["method A::f"]),
    ("pub struct A; impl A { pub async fn f() {} }", "pub struct A; impl A { pub fn f() {} }", &["method A::f"]),
    ("pub fn f<T: Send>(x: T) {}", "pub fn f<T: Sync>(x: T) {}", &["fn f"]),
    (
        "pub enum A {} impl A { pub const fn values() -> &'static [&'static str] { &[\"a\", \"b\"] } }",
        "pub enum A {} impl A { pub const fn values() -> &'static [&'static str] { &[\"b\", \"a\"] } }",
        &["values A"],
    ),
    ("#[derive(Clone, Debug)] pub struct A;", "#[derive(Clone)] pub struct A;", &["impl Debug for A"]),
    ("pub struct A; impl From<u8> for A {}", "pub struct A; impl From<u16> for A {}", &["impl From<u8> for A"]),
    ("pub struct A; impl From<A> for u8 {}", "pub struct A;", &["impl From<A> for u8"]),
    (
        "pub struct A; impl std::str::FromStr for A { type Err = u8; }",
        "pub struct A; impl std::str::FromStr for A { type Err = u16; }",
        &["impl std::str::FromStr for A"],
    ),
    (
        "pub struct A<T>(T); impl<T> Clone for A<T> where T: Send {}",
        "#[derive(Clone)] pub struct A<T>(T);",
        &["impl Clone for A<T0>"],
    ),
    ("pub trait A { fn f(&self); }", "pub trait A { fn f(&self) {} }", &["method A::f"]),
    ("pub trait A: Send {}", "pub trait A {}", &["trait A"]),
    ("pub const A: u8 = 0;", "pub const A: u16 = 0;", &["const A"]),
    ("pub static A: &str = \"\";", "", &["static A"]),
    ("mod a { pub struct A; } pub use a::A;", "mod a { pub struct A; } use a::A;", &["struct A"]),
    ("pub mod a { pub struct A; } pub use a::A;", "pub struct A; pub mod a {}", &["use a::A"]),
    ("#[deprecated] pub struct A;", "pub struct A;", &["deprecated A"]),
    ("pub enum A { #[deprecated] X }", "pub enum A { X }", &["deprecated A::X"]),
    (
        "pub struct A; impl A { #[deprecated] pub fn f() {} }",
        "pub struct A; impl A { pub fn f() {} }",
        &["deprecated A::f"],
    ),
    (
        "pub use aws_smithy_types::DateTime;",
        "pub struct DateTime(u8);",
        &["impl Clone for DateTime", "impl TryFrom<DateTime> for u8"],
    ),
];

#[test]
fn each_difference_is_found() {
    for (sdk, ours, expected) in DIFFERENT {
        assert_eq!(keys(sdk, ours), *expected, "{sdk}\n{ours}");
    }
}

/// Two spellings of the same.
const ALIKE: &[(&str, &str)] = &[
    ("pub struct A { pub x: ::std::option::Option<::std::string::String> }", "pub struct A { pub x: Option<String> }"),
    ("pub fn f(x: &::core::primitive::str) {}", "pub fn f(x: &std::primitive::str) {}"),
    ("#[derive(::std::clone::Clone)] pub struct A;", "pub struct A; impl Clone for A {}"),
    (
        "pub fn f(f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { loop {} }",
        "use std::fmt; pub fn f(f: &mut fmt::Formatter) -> Result<(), fmt::Error> { loop {} }",
    ),
    (
        "pub fn f(x: Box<dyn std::error::Error + Send + Sync + 'static>) {}",
        "type Any = Box<dyn Sync + Send + std::error::Error>; pub fn f(x: Any) {}",
    ),
    ("pub fn f<A, B: Clone>(a: A, b: B) where A: Send {}", "pub fn f<X: Send, Y>(x: X, y: Y) where Y: Clone {}"),
    (
        "pub struct A; impl A { pub fn f(mut self) -> Self { self } }",
        "pub struct A; impl A { pub fn f(self) -> A { self } }",
    ),
    ("pub struct A; impl A { pub fn f() {} }", "pub struct A; impl A { pub const fn f() {} }"),
    ("mod b { pub struct A; } pub use b::A;", "pub struct A;"),
    ("pub struct A; impl<'a> From<&'a str> for A {}", "pub struct A; impl From<&str> for A {}"),
    ("#[cfg(feature = \"x\")] pub struct A; #[doc(hidden)] pub struct B;", ""),
    ("trait Sealed {} pub struct A; impl Sealed for A {}", "pub struct A;"),
    (
        "pub use aws_smithy_types::date_time::Format as DateTimeFormat;",
        "mod x { pub enum Format { A } } pub use x::Format as DateTimeFormat;",
    ),
    (
        "pub type SdkError<E, R = u8> = aws_smithy_types::Failure<E, R>; pub fn f() -> aws_smithy_types::Failure<u8, u8> { loop {} }",
        "pub struct SdkError<E, R = u8>(E, R); impl<E, R> SdkError<E, R> { pub fn raw(&self) -> &R { loop {} } } pub fn f() -> SdkError<u8> { loop {} }",
    ),
];

#[test]
fn another_spelling_is_no_difference() {
    for (sdk, ours) in ALIKE {
        assert_eq!(keys(sdk, ours), [""; 0], "{sdk}\n{ours}");
    }
}

#[test]
fn a_type_without_a_path_is_compared_where_it_is_used() {
    let list = "[[same]]\nsdk = \"aws_smithy_types::Document\"\nours = \"primitives::Document\"\n";
    let ours = "pub mod primitives { pub enum Document { Null } }";
    let keys = |sdk: &str, ours: &str| -> Vec<String> {
        differences(sdk, ours, list).into_iter().map(|(key, _)| key).collect()
    };
    assert_eq!(keys("pub mod primitives {}", ours), [""; 0]);
    let expected = [
        "field aws_smithy_types::Document::Text::0",
        "impl Debug for aws_smithy_types::Document",
        "order aws_smithy_types::Document",
        "variant aws_smithy_types::Document::Text",
    ];
    let uses = "pub fn f(x: aws_smithy_types::Document) {}";
    assert_eq!(keys(uses, &format!("{ours} pub fn f(x: primitives::Document) {{}}")), expected);
}

#[test]
fn a_feature_is_told_from_a_gap() {
    let actual = differences("pub struct A; pub struct B;", "#[cfg(feature = \"http\")] pub struct A;", "");
    let sdk = || "struct, open".to_owned();
    let expected = [
        ("struct A".to_owned(), Difference::Gated { sdk: sdk() }),
        ("struct B".to_owned(), Difference::Missing { sdk: sdk() }),
    ];
    assert_eq!(actual, expected);
}

#[test]
fn a_pattern_excuses_what_it_matches_and_is_stale_otherwise() {
    let list = "[[deliberate]]\nreason = \"later\"\nfacts = [\"struct A\", \"method B::*\"]\n";
    assert_eq!(differences("pub struct A;", "", list), []);
    let list = Deliberate::parse(list).expect("a list");
    let used = BTreeSet::from_iter(list.matching("sdk", "struct A"));
    assert_eq!(list.stale(&used), ["method B::*"]);
    assert!(list.matching("sdk", "struct AB").is_empty());
    assert!(list.matching("sdk", "method B::f").contains(&1));
}

#[test]
fn a_pattern_may_be_about_one_crate() {
    let list =
        |name: &str| format!("[[deliberate]]\nreason = \"streams\"\ncrate = \"{name}\"\nfacts = [\"struct A\"]\n");
    assert_eq!(differences("pub struct A;", "", &list("sdk")), []);
    assert_eq!(differences("pub struct A;", "", &list("aws-sdk-kms")).len(), 1);
}

/// Facts that belong to the feature `http`.
const OF_HTTP: &str = "[[feature]]\nname = \"http\"\nreason = \"by design\"\nfacts = [\"struct *\"]\n";

#[test]
fn a_fact_of_a_feature_agrees_with_that_feature_alone() {
    let actual = differences(
        "pub struct A; pub struct B; pub struct C;",
        "#[cfg(feature = \"http\")] pub struct A; #[cfg(feature = \"client\")] pub struct B;",
        OF_HTTP,
    );
    let sdk = || "struct, open".to_owned();
    let expected = [
        ("struct B".to_owned(), Difference::Gated { sdk: sdk() }),
        ("struct C".to_owned(), Difference::Missing { sdk: sdk() }),
    ];
    assert_eq!(actual, expected);
}

#[test]
fn a_fact_of_a_feature_has_to_be_alike() {
    let actual = differences("pub trait A {}", "#[cfg(feature = \"http\")] pub struct A;", OF_HTTP);
    assert_eq!(actual, [("trait A".to_owned(), Difference::Missing { sdk: "trait: ".to_owned() })]);
    let changed = differences(
        "pub struct A { pub x: u8 }",
        "#[cfg(feature = \"http\")] #[non_exhaustive] pub struct A { pub x: u8 }",
        &OF_HTTP.replace("struct *", "*"),
    );
    let (sdk, ours) = ("struct, open".to_owned(), "struct, closed".to_owned());
    assert_eq!(changed, [("struct A".to_owned(), Difference::Changed { sdk, ours })]);
}

#[test]
fn a_feature_that_takes_something_away_is_a_difference() {
    let actual = differences("pub struct A;", "#[cfg(not(feature = \"http\"))] pub struct A;", "");
    let ours = "nothing, with all features".to_owned();
    assert_eq!(actual, [("struct A".to_owned(), Difference::Changed { sdk: "struct, open".to_owned(), ours })]);
}

#[test]
fn what_agrees_without_features_counts_apart() {
    let list = Deliberate::parse(OF_HTTP).expect("a list");
    let sdk = sources("sdk", "pub struct A; pub struct B; pub struct C;", &[]);
    let sdk = judge::read_sdk(&[sdk], &list).expect("an SDK crate");
    let facts =
        |names: &[&str]| names.iter().map(|name| (format!("struct {name}"), "struct, open".to_owned())).collect();
    let with = BTreeMap::from([("http".to_owned(), facts(&["A", "B"]))]);
    let ours = Ours { lean: facts(&["A"]), with, full: facts(&["A", "B"]) };
    let mut used = BTreeSet::new();
    let comparison = compare(&sdk, &ours, &list, &mut used);
    assert_eq!((comparison.agree, comparison.of_features, comparison.differences.len()), (1, 1, 1));
    assert!(list.stale(&used).is_empty());
}

/// Macros, and the facts of their expansion.
const MACROS: &[(&str, &[&str])] = &[
    (
        "macro_rules! each { ($($x:ident),* $(,)?) => { $(pub const $x: u8 = 0;)* }; } each!(A, B,);",
        &["const A", "const B"],
    ),
    (
        "macro_rules! nested { ($($a:ident: [$($b:ty)+];)*) => { $($(impl From<$b> for $a {})+)* }; }
         pub struct A; pub struct B; nested!(A: [u8 u16]; B: [Vec<u8>];);",
        &["impl From<Vec<u8>> for B", "impl From<u16> for A", "impl From<u8> for A"],
    ),
    (
        "macro_rules! outer { ($name:ident; $($x:ident)*) => { $crate::inner!(@all $name); $(impl From<$x> for $name {})* }; }
         macro_rules! inner { (@one) => {}; (@all $name:ident) => { impl From<bool> for $name {} }; }
         pub struct A; outer!(A;);",
        &["impl From<bool> for A"],
    ),
    (
        "macro_rules! maybe { ($(#[$meta:meta])* $vis:vis $name:ident $(= $value:expr)?) => { $(#[$meta])* $vis const $name: u8 = 0 $(+ $value)?; }; }
         maybe!(#[deprecated] pub A = 1); maybe!(B);",
        &["const A", "deprecated A"],
    ),
    (
        "macro_rules! hooks { ($($x:ident)*) => { $(fn $x(&self);)* }; } pub trait A { hooks!(f g); }",
        &["method A::f", "method A::g", "trait A"],
    ),
    (
        "macro_rules! list { ($($x:ident)|*) => { $(pub const $x: u8 = 0;)* }; } pub mod a { crate::list!(A | B); }",
        &["const a::A", "const a::B", "module a"],
    ),
    ("mod b { crate::late!(A); } macro_rules! late { ($x:ident) => { pub struct $x; }; } pub use b::A;", &["struct A"]),
];

#[test]
fn macros_are_expanded() {
    for (sdk, expected) in MACROS {
        let actual: Vec<String> = keys(sdk, "")
            .into_iter()
            .filter(|key| !key.starts_with("struct ") || expected.contains(&key.as_str()))
            .collect();
        assert_eq!(actual, *expected, "{sdk}");
    }
}

#[test]
fn an_entry_without_a_reason_is_refused() {
    for list in
        ["[[deliberate]]\nfacts = [\"a\"]", "[[deliberate]]\nreason = \" \"\nfacts = [\"a\"]", "[[other]]\na = 1"]
    {
        assert!(Deliberate::parse(list).is_err(), "{list}");
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let sdk = [sources("sdk", "macro_rules! many { ($($x:ident)*) => {}; } many!(a, b); many!(a b); mod gone;", &[])];
    let sdk = judge::read_sdk(&sdk, &Deliberate::default()).expect("a crate");
    assert_eq!(sdk.unread, ["sdk: the macro many! in ", "sdk: no file for the module gone"]);
}
