//! Constraint traits become `ir::Constraint`s, in a form that leaves nothing to decide.

use crate::coverage::constraint_trait;
use crate::ir::{Bounds, Constraint, ConstraintKind, RangeBound, Ty};
use smithy::Decimal;
use smithy::diagnostic::Diagnostics;
use smithy::model::Traits;
use smithy::node::Node;

use super::targets::{Seen, Targets};

/// The constraints on a value of a type, as it is seen through a member.
pub(super) fn lower<'a>(
    targets: &mut Targets<'_, 'a>,
    seen: &Seen<'_, 'a>,
    target: Option<&Traits<'a>>,
    ty: Ty,
    diagnostics: &mut Diagnostics,
) -> Vec<Constraint> {
    let of_kind = |kind: &ConstraintKind| {
        let node = constraint_trait(*kind).and_then(|id| seen.member.traits.effective(target, id));
        match kind {
            ConstraintKind::Length => length(node?, ty),
            ConstraintKind::Range => range(node?, ty),
            ConstraintKind::Pattern => {
                let node = node.filter(|_| matches!(ty, Ty::String | Ty::Enum(_)))?;
                Some(Constraint::Pattern(targets.pattern(node, seen, diagnostics)))
            }
            ConstraintKind::UniqueItems => node.filter(|_| matches!(ty, Ty::List(_))).map(|_| Constraint::UniqueItems),
            ConstraintKind::EnumValues => match ty {
                Ty::Enum(id) | Ty::IntEnum(id) => Some(Constraint::EnumValues(id)),
                _ => None,
            },
        }
    };
    ConstraintKind::ALL.iter().filter_map(of_kind).collect()
}

/// `@length`, for values that have a length. At least 0 is no limit.
fn length(node: &Node<'_>, ty: Ty) -> Option<Constraint> {
    let bound = |name: &str| node.get(name)?.number_text()?.parse().ok();
    let is_measured = matches!(ty, Ty::String | Ty::Enum(_) | Ty::Blob | Ty::List(_) | Ty::Map(_));
    let bounds = Bounds::new(bound("min").filter(|min| *min > 0), bound("max"))?;
    is_measured.then_some(Constraint::Length(bounds))
}

/// `@range`, for numbers. Bounds with a fraction are rounded into the range where only whole numbers can lie in it.
fn range(node: &Node<'_>, ty: Ty) -> Option<Constraint> {
    let is_whole = matches!(ty, Ty::Byte | Ty::Short | Ty::Integer | Ty::Long | Ty::IntEnum(_));
    let is_other_number = matches!(ty, Ty::Float | Ty::Double | Ty::BigInteger | Ty::BigDecimal);
    let bound = |name: &str, rounded: fn(&Decimal) -> Option<i64>| {
        let text = node.get(name)?.number_text()?.to_owned();
        let whole = if is_whole { Decimal::parse(&text).as_ref().and_then(rounded) } else { None };
        Some(RangeBound { text, whole })
    };
    let bounds = Bounds::new(bound("min", Decimal::ceil), bound("max", Decimal::floor))?;
    (is_whole || is_other_number).then_some(Constraint::Range(bounds))
}

#[cfg(test)]
mod tests {
    use super::*;
    use smithy::source::Span;

    const NOWHERE: Span = Span { file: 0, start: 0, end: 0 };

    #[test]
    fn a_length_of_at_least_zero_is_no_limit() {
        let length = |text| length(&Node::synthetic(text, NOWHERE), Ty::String);
        assert_eq!(length(r#"{"min": 0}"#), None);
        assert_eq!(length(r#"{"min": 0, "max": 9}"#), Some(Constraint::Length(Bounds::AtMost(9))));
        assert_eq!(length(r#"{"min": 1}"#), Some(Constraint::Length(Bounds::AtLeast(1))));
    }

    #[test]
    fn bounds_of_whole_numbers_are_rounded_into_the_range() {
        let range = |text, ty| range(&Node::synthetic(text, NOWHERE), ty);
        let bound = |text: &str, whole| RangeBound { text: text.to_owned(), whole };
        let fractions = r#"{"min": 1.5, "max": 2.5}"#;
        let rounded = Bounds::Between(bound("1.5", Some(2)), bound("2.5", Some(2)));
        assert_eq!(range(fractions, Ty::Long), Some(Constraint::Range(rounded)));
        let exact = Bounds::Between(bound("1.5", None), bound("2.5", None));
        assert_eq!(range(fractions, Ty::BigDecimal), Some(Constraint::Range(exact)));
        assert_eq!(range(r#"{"min": 1e30}"#, Ty::Byte), Some(Constraint::Range(Bounds::AtLeast(bound("1e30", None)))));
        assert_eq!(range(fractions, Ty::String), None);
    }
}
