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
    let sdk = judge::sdk(&sdk, &list).expect("an SDK crate");
    let view = |features: &[&str]| judge::ours(&sources("ours", ours, features), &sdk, &list.same).expect("a crate");
    let ours = Ours { lean: view(&[]), full: view(&["http"]) };
    compare(&sdk.facts, &ours, &list, &mut BTreeSet::new()).differences
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
    let missing = Difference::Missing { sdk: String::new() };
    let used = BTreeSet::from_iter(list.matching("struct A", &missing));
    assert_eq!(list.stale(&used), ["method B::*"]);
    assert!(list.matching("struct AB", &missing).is_empty());
    assert!(list.matching("method B::f", &missing).contains(&1));
}

#[test]
fn a_pattern_over_features_hides_no_gap() {
    let list = "[[deliberate]]\nreason = \"later\"\ngated = [\"struct *\"]\n";
    let actual = differences("pub struct A; pub struct B;", "#[cfg(feature = \"http\")] pub struct A;", list);
    assert_eq!(actual, [("struct B".to_owned(), Difference::Missing { sdk: "struct, open".to_owned() })]);
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
    let sdk = [sources("sdk", "macro_rules! many { ($($x:ident),*) => {}; } many!(a, b); mod gone;", &[])];
    let sdk = judge::sdk(&sdk, &Deliberate::default()).expect("a crate");
    assert_eq!(sdk.unread, ["sdk: the macro many! in ", "sdk: no file for the module gone"]);
}
