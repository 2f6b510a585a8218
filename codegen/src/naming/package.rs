//! Cargo package names: how one is made from a service, and which ones Cargo and Rust accept.

use super::file::is_device;
use super::ident::is_keyword;

/// The longest name that a registry accepts.
const NAME_MAX: usize = 64;

/// Names that Cargo refuses: the standard library's crates, and directories of its own under `target/`.
const TAKEN: [&str; 9] = ["alloc", "build", "core", "deps", "examples", "incremental", "proc_macro", "std", "test"];

/// The package name of a service, after its SDK id: `Service Catalog` is `servicecatalog`, as in
/// `aws-sdk-servicecatalog`. Always a valid one; `service` where the id has no ASCII letter or digit.
pub fn package(sdk_id: &str) -> String {
    let mut name: String =
        sdk_id.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).take(NAME_MAX - 1).collect();
    if name.is_empty() {
        name.push_str("service");
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert(0, '_');
    } else if !is_valid_package_name(&name) {
        name.push('_');
    }
    name
}

/// Whether Cargo takes `name` for a package whose library Rust then takes as a crate, without a warning: at most 64
/// small ASCII letters, digits, `-` and `_`, no digit first; no keyword, no crate of the standard library, no
/// directory of Cargo's and no device of Windows.
pub fn is_valid_package_name(name: &str) -> bool {
    let library = name.replace('-', "_");
    name.len() <= NAME_MAX
        && name.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
        && name.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && !is_keyword(&library)
        && !TAKEN.contains(&library.as_str())
        && !is_device(name)
}
