//! Values as members see them: their type, and what holds of them. Plain data.

use super::{Constraint, ConstraintKind};

/// Index into [`Service::types`](super::Service::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);
/// Index into [`Service::lists`](super::Service::lists).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub usize);
/// Index into [`Service::maps`](super::Service::maps).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapId(pub usize);
/// Index into [`Service::patterns`](super::Service::patterns).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternId(pub usize);

/// A type as seen through a member: what it is and what holds of it there.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The type.
    pub ty: Ty,
    /// Constraints on the value itself, in the order of [`ConstraintKind::ALL`]; the member's traits win over its
    /// target's.
    pub constraints: Vec<Constraint>,
    /// `@sensitive` on the target (or, from 1.0 models, the member).
    pub sensitive: bool,
    /// Name of the target shape, for docs.
    pub shape: String,
    /// The static of the command line's tables that describes the target, unless it is a shape of the prelude, or the
    /// member changes its limits.
    pub table: Option<String>,
}

impl Target {
    /// The constraint of a kind.
    pub fn constraint(&self, kind: ConstraintKind) -> Option<&Constraint> {
        self.constraints.iter().find(|constraint| constraint.kind() == kind)
    }
}

/// A value's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ty {
    /// `bool`
    Boolean,
    /// `i8`
    Byte,
    /// `i16`
    Short,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `f32`
    Float,
    /// `f64`
    Double,
    /// `primitives::BigInteger`
    BigInteger,
    /// `primitives::BigDecimal`
    BigDecimal,
    /// `String`
    String,
    /// `primitives::Blob`
    Blob,
    /// `primitives::DateTime`
    Timestamp(TimestampFormat),
    /// `primitives::Document`
    Document,
    /// A [`TypeKind::Enum`](super::TypeKind::Enum).
    Enum(TypeId),
    /// A [`TypeKind::IntEnum`](super::TypeKind::IntEnum).
    IntEnum(TypeId),
    /// A [`TypeKind::Structure`](super::TypeKind::Structure).
    Structure(TypeId),
    /// A [`TypeKind::Union`](super::TypeKind::Union).
    Union(TypeId),
    /// `Vec<T>`, or `Vec<Option<T>>` when sparse.
    List(ListId),
    /// `HashMap<K, T>`, or `HashMap<K, Option<T>>` when sparse.
    Map(MapId),
}

/// The wire form of a timestamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    /// A number of seconds, the default of awsJson.
    EpochSeconds,
    /// RFC 3339.
    DateTime,
    /// RFC 9110 `IMF-fixdate`.
    HttpDate,
}

/// A list shape.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Absolute shape id.
    pub id: String,
    /// `@sparse`
    pub sparse: bool,
    /// The elements.
    pub member: Target,
}

/// A map shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Absolute shape id.
    pub id: String,
    /// `@sparse`
    pub sparse: bool,
    /// The keys: a string or a string enum.
    pub key: Target,
    /// The values.
    pub value: Target,
}
