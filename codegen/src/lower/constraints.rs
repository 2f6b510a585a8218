//! Constraint traits become `ir::Constraint`s: the member's own traits first, then its target's.

use crate::ir::{Constraint, Ty};
use smithy::model::Traits;
use smithy::node::Node;

/// The value of a trait as it holds for a member: applied to it, or else to its target.
pub(super) fn effective<'t, 'a>(
    member: &'t Traits<'a>,
    target: Option<&'t Traits<'a>>,
    id: &str,
) -> Option<&'t Node<'a>> {
    member.get(id).or_else(|| target?.get(id))
}

/// `@length`, for what has a length.
pub(super) fn length(node: &Node<'_>, ty: Ty) -> Option<Constraint> {
    let bound = |name: &str| node.get(name)?.number_text()?.parse().ok();
    let (min, max) = (bound("min"), bound("max"));
    let measured = matches!(ty, Ty::String | Ty::Enum(_) | Ty::Blob | Ty::List(_) | Ty::Map(_));
    let bounds = min.is_some_and(|min: u64| min > 0) || max.is_some();
    (measured && bounds).then_some(Constraint::Length { min, max })
}

/// `@range`, for numbers.
pub(super) fn range(node: &Node<'_>, ty: Ty) -> Option<Constraint> {
    let bound = |name: &str| Some(node.get(name)?.number_text()?.to_owned());
    let (min, max) = (bound("min"), bound("max"));
    let numeric = matches!(
        ty,
        Ty::Byte
            | Ty::Short
            | Ty::Integer
            | Ty::Long
            | Ty::Float
            | Ty::Double
            | Ty::BigInteger
            | Ty::BigDecimal
            | Ty::IntEnum(_)
    );
    (numeric && (min.is_some() || max.is_some())).then_some(Constraint::Range { min, max })
}
