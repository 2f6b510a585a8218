//! Constraints on values: ready to check, to document and to compare. Plain data.

use super::{PatternId, Service, TypeId};

/// Declares the kinds together with the list of them, so that none is missing from it.
macro_rules! constraint_kinds {
    ($($(#[$doc:meta])* $kind:ident,)*) => {
        /// The kind of a [`Constraint`].
        ///
        /// Code over constraints goes through [`ALL`](Self::ALL) or matches every kind, so that a new kind compiles only
        /// when it is lowered, checked, documented, compared and kept by samples.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ConstraintKind {
            $($(#[$doc])* $kind,)*
        }

        impl ConstraintKind {
            /// Every kind, in the order in which constraints are lowered and documented.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];
        }
    };
}

constraint_kinds! {
    /// `@length`
    Length,
    /// `@range`
    Range,
    /// `@pattern`
    Pattern,
    /// `@uniqueItems`
    UniqueItems,
    /// Membership of an enum.
    EnumValues,
}

/// A constraint on a value. A value has at most one of each kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Constraint {
    /// `@length`: Unicode scalar values of a string, bytes of a blob, entries of a list or map. A minimum of 0 is none.
    Length(Bounds<u64>),
    /// `@range`
    Range(Bounds<RangeBound>),
    /// `@pattern`
    Pattern(PatternId),
    /// `@uniqueItems`
    UniqueItems,
    /// The values of the enum that the member targets.
    EnumValues(TypeId),
}

impl Constraint {
    /// Its kind.
    pub fn kind(&self) -> ConstraintKind {
        match self {
            Self::Length(_) => ConstraintKind::Length,
            Self::Range(_) => ConstraintKind::Range,
            Self::Pattern(_) => ConstraintKind::Pattern,
            Self::UniqueItems => ConstraintKind::UniqueItems,
            Self::EnumValues(_) => ConstraintKind::EnumValues,
        }
    }
}

impl Service {
    /// Whether values are checked against a constraint: only a pattern may be one that cannot be.
    pub fn is_checked(&self, constraint: &Constraint) -> bool {
        match constraint {
            Constraint::Pattern(id) => self.patterns[id.0].matcher.is_checked(),
            Constraint::Length(_) | Constraint::Range(_) | Constraint::UniqueItems | Constraint::EnumValues(_) => true,
        }
    }
}

/// Inclusive bounds, at least one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bounds<T> {
    /// A minimum.
    AtLeast(T),
    /// A maximum.
    AtMost(T),
    /// A minimum and a maximum.
    Between(T, T),
}

impl<T> Bounds<T> {
    /// The bounds that there are; `None` where there are none.
    pub fn new(min: Option<T>, max: Option<T>) -> Option<Self> {
        match (min, max) {
            (Some(min), Some(max)) => Some(Self::Between(min, max)),
            (Some(min), None) => Some(Self::AtLeast(min)),
            (None, Some(max)) => Some(Self::AtMost(max)),
            (None, None) => None,
        }
    }

    /// The minimum.
    pub fn min(&self) -> Option<&T> {
        match self {
            Self::AtLeast(min) | Self::Between(min, _) => Some(min),
            Self::AtMost(_) => None,
        }
    }

    /// The maximum.
    pub fn max(&self) -> Option<&T> {
        match self {
            Self::AtMost(max) | Self::Between(_, max) => Some(max),
            Self::AtLeast(_) => None,
        }
    }
}

/// A bound of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangeBound {
    /// Decimal text, as in the model.
    pub text: String,
    /// The outermost whole number within the bound. `None` where it lies beyond 64 bits, and for values that are not
    /// whole numbers of at most 64 bits.
    pub whole: Option<i64>,
}

/// How items are compared for `@uniqueItems`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// By `Ord`.
    Ordered,
    /// By equality while there are few, then by their encoded form.
    KeyedWhenMany,
    /// By their encoded form alone, since encoding ends where a value is too deep.
    Keyed,
}
