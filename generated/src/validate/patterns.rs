// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use super::pattern::{Class, Part, Sequence, matches};
use super::unicode;

/// `^[a-zA-Z0-9_\-]*$`
#[inline]
pub(super) fn is_id(value: &str) -> bool {
    const SEQUENCES: &[Sequence] = &[
        Sequence {
            lead: &[],
            open: Part::Run(&Class::ascii("a-zA-Z0-9_-"), 0, u32::MAX),
            tail: &[],
        },
    ];
    matches(value, SEQUENCES)
}

/// `^[a-zA-Z0-9][a-zA-Z0-9._-]*$`
#[inline]
pub(super) fn is_provisioned_product_name(value: &str) -> bool {
    const SEQUENCES: &[Sequence] = &[
        Sequence {
            lead: &[Part::Run(&Class::ascii("a-zA-Z0-9"), 1, 1)],
            open: Part::Run(&Class::ascii("a-zA-Z0-9._-"), 0, u32::MAX),
            tail: &[],
        },
    ];
    matches(value, SEQUENCES)
}

/// `^arn:[a-z0-9-\.]{1,63}:iam::[a-z0-9-\.]{0,63}:role\/.{0,1023}$`
#[inline]
pub(super) fn is_role_arn(value: &str) -> bool {
    const SEQUENCES: &[Sequence] = &[
        Sequence {
            lead: &[
                Part::Text("arn:"),
                Part::Run(&Class::ascii("a-z0-9.-"), 1, 63),
                Part::Text(":iam::"),
                Part::Run(&Class::ascii("a-z0-9.-"), 0, 63),
                Part::Text(":role/"),
            ],
            open: Part::Run(&Class::except("\n\r", &[&[(0x2028, 0x2029)]]), 0, 1023),
            tail: &[],
        },
    ];
    matches(value, SEQUENCES)
}

/// `^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$`
#[inline]
pub(super) fn is_record_tag_key(value: &str) -> bool {
    const SEQUENCES: &[Sequence] = &[
        Sequence {
            lead: &[],
            open: Part::Run(&Class::new("%+./:=@_-", &[unicode::L, unicode::Z, unicode::N]), 0, u32::MAX),
            tail: &[],
        },
    ];
    matches(value, SEQUENCES)
}

/// `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`
#[inline]
pub(super) fn is_idempotency_token(value: &str) -> bool {
    const SEQUENCES: &[Sequence] = &[
        Sequence {
            lead: &[Part::Run(&Class::ascii("a-zA-Z0-9"), 1, 1)],
            open: Part::Run(&Class::ascii("a-zA-Z0-9_-"), 0, u32::MAX),
            tail: &[],
        },
    ];
    matches(value, SEQUENCES)
}
