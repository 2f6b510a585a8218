//! From types to the shapes that they refer to, and from shapes to the targets below them. Plain data.

use super::{ListId, MapId, Service, Target, Ty, TypeDef, TypeId, TypeKind};

/// A shape that a type refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A structure, union or enum.
    Type(TypeId),
    /// A list.
    List(ListId),
    /// A map.
    Map(MapId),
}

impl Ty {
    /// The shape that the type refers to; a simple type refers to none.
    pub fn reference(self) -> Option<Reference> {
        match self {
            Self::Enum(id) | Self::IntEnum(id) | Self::Structure(id) | Self::Union(id) => Some(Reference::Type(id)),
            Self::List(id) => Some(Reference::List(id)),
            Self::Map(id) => Some(Reference::Map(id)),
            Self::Boolean
            | Self::Byte
            | Self::Short
            | Self::Integer
            | Self::Long
            | Self::Float
            | Self::Double
            | Self::BigInteger
            | Self::BigDecimal
            | Self::String
            | Self::Blob
            | Self::Timestamp(_)
            | Self::Document => None,
        }
    }
}

impl TypeDef {
    /// The targets of members and variants, each with its index; a variant of a union without a payload has none.
    pub fn targets(&self) -> Vec<(usize, &Target)> {
        match &self.kind {
            TypeKind::Structure(structure) => {
                structure.members.iter().enumerate().map(|(index, member)| (index, &member.target)).collect()
            }
            TypeKind::Union(union) => {
                let variants = union.variants.iter().enumerate();
                variants.filter_map(|(index, variant)| Some((index, variant.target.as_ref()?))).collect()
            }
            TypeKind::Enum(_) | TypeKind::IntEnum(_) => Vec::new(),
        }
    }
}

impl Service {
    /// The targets directly below a shape.
    pub fn targets_of(&self, shape: Reference) -> Vec<&Target> {
        match shape {
            Reference::Type(id) => self.types[id.0].targets().into_iter().map(|(_, target)| target).collect(),
            Reference::List(id) => vec![&self.lists[id.0].member],
            Reference::Map(id) => vec![&self.maps[id.0].key, &self.maps[id.0].value],
        }
    }

    /// Every target: those of named types, then those of lists and maps.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        let types = self.types.iter().flat_map(TypeDef::targets).map(|(_, target)| target);
        let lists = self.lists.iter().map(|list| &list.member);
        let maps = self.maps.iter().flat_map(|map| [&map.key, &map.value]);
        types.chain(lists).chain(maps)
    }
}
