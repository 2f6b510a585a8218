//! Tables of a small service, which has every kind of shape.

use crate::cli::schema::{Kind, Limits, Member, Shape, TimestampFormat};

const fn shape(name: &'static str, kind: Kind) -> Shape {
    Shape { name, kind, limits: Limits::NONE, sensitive: false }
}

const fn member(name: &'static str, option: &'static str, shape: &'static Shape) -> Member {
    Member { name, option, shape, required: false, token: false, documentation: "" }
}

const fn at_least(length: u64) -> Limits {
    Limits { min_length: Some(length), ..Limits::NONE }
}

pub static TEXT: Shape = shape("Text", Kind::String);
pub static IDENTIFIER: Shape = Shape {
    limits: Limits { min_length: Some(1), max_length: Some(100), pattern: Some("^[a-z]*$"), ..Limits::NONE },
    ..shape("Identifier", Kind::String)
};
pub static SECRET: Shape = Shape { sensitive: true, ..shape("Secret", Kind::String) };
pub static SECRETS: Shape = shape(
    "Secrets",
    Kind::Structure(&[
        member("Count", "count", &NUMBER),
        member("Secret", "secret", &SECRET),
        member("Inner", "inner", &SECRETS),
    ]),
);
pub static SECRET_BYTES: Shape = Shape { sensitive: true, ..shape("SecretBytes", Kind::Blob) };
pub static COLOR: Shape = shape("Color", Kind::Enum(&["NULL", "red"]));
pub static NUMBER: Shape =
    Shape { limits: Limits { min: Some("1"), max: Some("9"), ..Limits::NONE }, ..shape("Number", Kind::Integer) };
pub static LONG: Shape = shape("Long", Kind::Long);
pub static REAL: Shape = Shape { limits: Limits { min: Some("0.5"), ..Limits::NONE }, ..shape("Real", Kind::Double) };
pub static FLAG: Shape = shape("Flag", Kind::Boolean);
pub static BYTES: Shape = shape("Bytes", Kind::Blob);
pub static WHEN: Shape = shape("When", Kind::Timestamp(TimestampFormat::EpochSeconds));
pub static WHEN_TEXT: Shape = shape("WhenText", Kind::Timestamp(TimestampFormat::DateTime));
pub static ANY: Shape = shape("Any", Kind::Document);
pub static TEXTS: Shape = shape("Texts", Kind::List(&TEXT));
pub static NUMBERS: Shape = Shape { limits: at_least(2), ..shape("Numbers", Kind::List(&NUMBER)) };
pub static LISTS: Shape = shape("Lists", Kind::Map { key: &IDENTIFIER, value: &TEXTS });
pub static DOCUMENTS: Shape = shape("Documents", Kind::List(&ANY));
pub static CHOICE: Shape =
    shape("Choice", Kind::Union(&[member("One", "one", &TEXT), member("Other", "other", &NUMBER)]));
pub static ONLY: Shape = shape("Only", Kind::Structure(&[member("Value", "value", &TEXT)]));
pub static ITEMS: Shape = shape("Items", Kind::List(&ITEM));
pub static ITEM: Shape = shape(
    "Item",
    Kind::Structure(&[
        Member {
            required: true,
            documentation: "The [name](https://example.com/a.b) of `it`: unique. Really.",
            ..member("Name", "name", &IDENTIFIER)
        },
        member("Count", "count", &NUMBER),
        member("Rate", "rate", &REAL),
        Member { documentation: "Whether\nit is on", ..member("Active", "active", &FLAG) },
        member("Tags", "tags", &TEXTS),
        Member { documentation: "Its color.", ..member("Color", "color", &COLOR) },
        member("When", "when", &WHEN),
        member("Blob", "blob", &BYTES),
        member("Any", "any", &ANY),
        member("Choice", "choice", &CHOICE),
        Member { required: true, token: true, ..member("Token", "token", &IDENTIFIER) },
        member("Lists", "lists", &LISTS),
        member("Inner", "inner", &ITEM),
        member("Items", "items", &ITEMS),
    ]),
);

/// A structure without members.
pub static EMPTY: Shape = shape("Empty", Kind::Structure(&[]));

/// A member as an option of its own.
pub fn option(shape: &'static Shape) -> Member {
    member("Option", "option", shape)
}
