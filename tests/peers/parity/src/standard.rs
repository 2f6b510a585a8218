//! Names of the standard library: `core` and `alloc` are `std`, and what the prelude has goes by its short name.

use crate::spelling::with_arguments;

/// Short names of the prelude of edition 2021, and of the derives, with their full paths.
const PRELUDE: &[(&str, &str)] = &[
    ("std::borrow::ToOwned", "ToOwned"),
    ("std::boxed::Box", "Box"),
    ("std::clone::Clone", "Clone"),
    ("std::cmp::Eq", "Eq"),
    ("std::cmp::Ord", "Ord"),
    ("std::cmp::PartialEq", "PartialEq"),
    ("std::cmp::PartialOrd", "PartialOrd"),
    ("std::convert::AsMut", "AsMut"),
    ("std::convert::AsRef", "AsRef"),
    ("std::convert::From", "From"),
    ("std::convert::Into", "Into"),
    ("std::convert::TryFrom", "TryFrom"),
    ("std::convert::TryInto", "TryInto"),
    ("std::default::Default", "Default"),
    ("std::fmt::Debug", "Debug"),
    ("std::hash::Hash", "Hash"),
    ("std::iter::DoubleEndedIterator", "DoubleEndedIterator"),
    ("std::iter::ExactSizeIterator", "ExactSizeIterator"),
    ("std::iter::Extend", "Extend"),
    ("std::iter::FromIterator", "FromIterator"),
    ("std::iter::IntoIterator", "IntoIterator"),
    ("std::iter::Iterator", "Iterator"),
    ("std::marker::Copy", "Copy"),
    ("std::marker::Send", "Send"),
    ("std::marker::Sized", "Sized"),
    ("std::marker::Sync", "Sync"),
    ("std::marker::Unpin", "Unpin"),
    ("std::ops::Drop", "Drop"),
    ("std::ops::Fn", "Fn"),
    ("std::ops::FnMut", "FnMut"),
    ("std::ops::FnOnce", "FnOnce"),
    ("std::option::Option", "Option"),
    ("std::result::Result", "Result"),
    ("std::string::String", "String"),
    ("std::string::ToString", "ToString"),
    ("std::vec::Vec", "Vec"),
];

/// A path outside of the crates at hand, with its arguments.
pub fn spell(path: &str, arguments: Vec<String>) -> String {
    let path = match path.split_once("::") {
        Some(("core" | "alloc", rest)) => format!("std::{rest}"),
        _ => path.to_owned(),
    };
    match (path.as_str(), arguments.as_slice()) {
        ("std::fmt::Result", []) => "Result<(), std::fmt::Error>".to_owned(),
        ("std::io::Result", [value]) => format!("Result<{value}, std::io::Error>"),
        _ => {
            let short = PRELUDE.iter().find(|(full, _)| *full == path).map_or(path.as_str(), |(_, short)| short);
            with_arguments(short, &arguments)
        }
    }
}
