//! The names that Rust code takes for granted, and that a type of the model must not hide where it is defined.

/// The types, traits and variants that edition 2024's prelude brings into every module, in order.
///
/// A file that defines a type of one of these names would give it another meaning there.
pub const PRELUDE: [&str; 42] = [
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// The derive macros of the prelude that bring no trait of their name with them.
const DERIVE_MACROS: [&str; 2] = ["Debug", "Hash"];

/// Whether a derive macro called `name`, and no trait, is in scope everywhere: a link in documentation must say that a
/// type is meant.
pub fn is_derive_macro(name: &str) -> bool {
    DERIVE_MACROS.contains(&name)
}

/// Whether a type called `name` hides a name of the prelude in the file that defines it.
pub fn shadows_prelude(name: &str) -> bool {
    PRELUDE.contains(&name)
}
