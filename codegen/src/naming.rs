//! Turns Smithy names into Rust names: pure functions over text, a scope that resolves collisions, and the assignment
//! of all names of a crate, which alone meets the model. It makes no tokens, and nowhere else does a name change.
//!
//! The names are those of aws-sdk-rust, so that code written for it keeps compiling. Every function takes any
//! Unicode text and returns a valid name: a model is untrusted input, and Smithy 1.0 enum values are free text.
//!
//! | Smithy | Rust | by |
//! |---|---|---|
//! | shape `EFSFileSystem` | `EfsFileSystem`, in the file `_efs_file_system.rs` | [`type_name`], [`type_file_stem`] |
//! | member `sizeInGiB`, `Type`, `build` | `size_in_gib`, `r#type`, `build_value` | [`field`] |
//! | the same, in `set_…` and `get_…` | `size_in_gib`, `type`, `build` | [`accessor`] |
//! | enum member `ML_C4_2XLARGE`, `A_A_COMPROMISE` | `MlC42Xlarge`, `AaCompromise` | [`enum_variant`] |
//! | union member `ipv4Address`, `X_Y` | `Ipv4Address`, `XY` | [`union_variant`] |
//! | operation `GetMFADevice` | method and module `get_mfa_device`, error `GetMFADeviceError` | [`method`], [`operation`] |
//! | the same, as a command; member `SSEType` | `get-mfa-device`, `--sse-type` | [`command`], [`option`] |
//! | operation `Mod`, `Con` | module `r#mod`, `con`, in the files `mod_.rs`, `con_.rs` | [`method`], [`file_stem`] |

pub(crate) mod assign;
mod command_line;
mod file;
mod ident;
mod package;
mod prelude;
mod scope;
mod words;

pub use command_line::{CommandLineScope, Negation};
pub use file::{file_stem, initial, is_device};
pub use ident::{Ident, bare};
pub use package::{is_valid_package_name, package};
pub use prelude::{PRELUDE, is_derive_macro, shadows_prelude};
pub use scope::Scope;

use smithy::sanitize;

/// Longest name that also names a file, in bytes: file systems stop at 255, and an extension and the number of
/// a collision come on top.
const FILE_NAME_MAX: usize = 200;

/// Fields that take `_value`, because builders, requests and errors have methods or fields of that name. The first
/// eight are aws-sdk-rust's; the others are those of its fluent builders, and what this generator's structures and
/// builders add.
const RESERVED_FIELDS: [&str; 13] = [
    "build",
    "builder",
    "customize",
    "default",
    "make_operation",
    "meta",
    "presigned",
    "send",
    "as_input",
    "build_with",
    "into_paginator",
    "send_with",
    "validate",
];

/// Spellings that the AWS CLI keeps whole in the names of operations.
const COMMAND_WORDS: [&str; 6] = ["iSCSI", "HITs", "OAuth2", "OTel", "PartiQL", "WhatsApp"];

/// The words of a name, in lower case, as snake case joins them: `DBProxyARNs` is `db`, `proxy`, `arns`.
///
/// Never empty, and every word is ASCII letters and digits.
pub fn words(name: &str) -> Vec<String> {
    let name = sanitize(name);
    words::split(&name).into_iter().map(str::to_ascii_lowercase).collect()
}

/// The Rust type of a structure, union or enum: `AWSAccount` is `AwsAccount`. At most 200 bytes, since rustdoc names
/// a file after it.
pub fn type_name(smithy: &str) -> Ident {
    let mut name = words::pascal(&sanitize(smithy));
    name.truncate(FILE_NAME_MAX);
    Ident::escape(without_self(name))
}

/// The prefix of an operation's own types, such as its error: the Smithy name itself, `GetMFADevice`.
///
/// Inputs and outputs are structures and go by [`type_name`]: `GetMfaDeviceInput` beside `GetMFADeviceError`. So does
/// a name with an underscore, which `rustc` would not pass for a type.
pub fn operation(smithy: &str) -> Ident {
    let mut name = sanitize(smithy).into_owned();
    if name.contains('_') {
        return type_name(&name);
    }
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name.truncate(FILE_NAME_MAX);
    Ident::escape(without_self(name))
}

/// The field, accessor and builder method of a structure member: `Type` is `r#type`, `build` is `build_value`.
pub fn field(smithy: &str) -> Ident {
    let mut name = accessor(smithy);
    if RESERVED_FIELDS.contains(&name.as_str()) {
        name.push_str("_value");
    }
    Ident::escape(name)
}

/// The suffix of `set_` and `get_` in a builder, where nothing needs escaping: `Type` is `type`, `build` is `build`.
pub fn accessor(smithy: &str) -> String {
    words::snake(&sanitize(smithy))
}

/// The variant of an enum member: `ML_C4_2XLARGE` is `MlC42Xlarge`, `_2D` is `_2D`.
///
/// aws-sdk-rust applies Pascal case to its own result here, which joins words of one letter: `A_A_COMPROMISE` is
/// `AaCompromise`. `Unknown` is taken by the values that the model does not know, so a modelled one is `UnknownValue`.
pub fn enum_variant(smithy: &str) -> Ident {
    variant(words::pascal(&words::pascal(&sanitize(smithy))))
}

/// The variant of a union member: `EFSFileSystem` is `EfsFileSystem`, `Unknown` is `UnknownValue`.
pub fn union_variant(smithy: &str) -> Ident {
    variant(words::pascal(&sanitize(smithy)))
}

fn variant(pascal: String) -> Ident {
    Ident::escape(value_if(without_self(pascal), "Unknown"))
}

/// Suffix of `is_` and `as_` for the variant of a union member: `EFSFileSystem` is `efs_file_system`, `Unknown` is
/// `unknown_value`.
pub fn suffix(smithy: &str) -> String {
    let name = sanitize(smithy);
    let pascal = words::pascal(&name);
    let variant = variant(pascal.clone());
    // Only an escaped variant speaks for itself: otherwise the words are those of the member.
    if variant.bare() == pascal { words::snake(&name) } else { words::snake(variant.as_str()) }
}

/// The client method and the module of an operation: `GetMFADevice` is `get_mfa_device`. At most 200 bytes without
/// `r#`, since it also names a file.
pub fn method(smithy_operation: &str) -> Ident {
    let mut name = accessor(smithy_operation);
    name.truncate(FILE_NAME_MAX);
    Ident::escape(name)
}

/// The command of an operation: `GetMFADevice` is `get-mfa-device`.
pub fn command(smithy_operation: &str) -> String {
    words::kebab(&sanitize(smithy_operation), &COMMAND_WORDS)
}

/// The option of an input member, without its `--`: `ProvisionToken` is `provision-token`.
pub fn option(smithy: &str) -> String {
    words::kebab(&sanitize(smithy), &[])
}

/// The private module that holds a type, which is also its file: `RecordDetail` is `_record_detail`. The underscore
/// keeps it apart from public modules and from keywords; never raw, at most 200 bytes.
pub fn type_file_stem(smithy: &str) -> Ident {
    let mut name = format!("_{}", accessor(smithy));
    name.truncate(FILE_NAME_MAX);
    Ident::escape(name)
}

/// The builder of a structure that has this Rust name: `RecordDetailBuilder`.
pub fn builder(structure: &str) -> String {
    format!("{structure}Builder")
}

/// The fluent builder of an operation that has this Rust name: `GetMFADeviceFluentBuilder`.
pub fn fluent_builder(operation: &str) -> String {
    format!("{operation}FluentBuilder")
}

/// The paginator of an operation whose input and output begin with this Rust name: `ListTablesPaginator`.
pub fn paginator(type_name: &str) -> String {
    format!("{type_name}Paginator")
}

/// The paginator of single items beside one of pages: `ListTablesPaginatorItems`.
pub fn paginator_items(paginator: &str) -> String {
    format!("{paginator}Items")
}

/// The client's method for a waiter in this module: `wait_until_table_exists`.
pub fn wait_until(module: &Ident) -> String {
    format!("wait_until_{}", module.bare())
}

/// The result of a waiter that has this Rust name: `TableExistsFinalPoll`.
pub fn final_poll(waiter: &str) -> String {
    format!("{waiter}FinalPoll")
}

/// The error of a waiter that has this Rust name: `WaitUntilTableExistsError`.
pub fn wait_until_error(waiter: &str) -> String {
    format!("WaitUntil{waiter}Error")
}

/// The method of a waiter's builder that no setter may hide.
pub const WAIT: &str = "wait";

/// Functions of a waiter's module besides those that evaluate its expressions.
pub const WAITER_ITEMS: [&str; 1] = ["accept"];

/// The function that evaluates a JMESPath expression: its fields, `tasks_last_status` for `tasks[].lastStatus`, or
/// `condition` where it is more than a path.
pub fn query(expression: &str) -> Ident {
    let is_path = expression.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']' | '*'));
    if is_path { method(&expression.replace(['.', '[', ']', '*'], "_")) } else { method("condition") }
}

/// The function that tests a value against the pattern of a shape: `is_idempotency_token`.
pub fn predicate(smithy: &str) -> Ident {
    Ident::escape(format!("is_{}", accessor(smithy)))
}

/// The name of a static or constant: `SCRIPT_GREEK`.
pub fn constant(smithy: &str) -> Ident {
    Ident::escape(words::shouty(&sanitize(smithy)))
}

/// `Self` cannot even be raw: it becomes `SelfValue`.
fn without_self(name: String) -> String {
    value_if(name, "Self")
}

/// Moves `name` off `taken` with `Value`; a name that is that already moves on with `_`, so that the two never meet.
fn value_if(mut name: String, taken: &str) -> String {
    match name.strip_prefix(taken) {
        Some("") => name.push_str("Value"),
        Some("Value") => name.push('_'),
        _ => {}
    }
    name
}
