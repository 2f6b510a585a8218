//! The types that have one form on the wire, so that a member's type alone says how it is read. Enums, sparse lists and
//! maps, and timestamps as texts are not among them: a decoder names their reader.

use std::collections::HashMap;
use std::hash::Hash;

use super::Decode;
use super::error::Fault;
use super::reader::Reader;

/// A type with one form on the wire.
pub trait Value: Sized {
    /// Reads a value.
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault>;

    /// Reads a member's value into its place: `None` for `null`.
    #[inline]
    fn read_member(reader: &mut Reader<'_>, member: &mut Option<Self>) -> Result<(), Fault> {
        reader.optional(member, Self::read)
    }

    /// Reads a dense list.
    #[inline]
    fn read_list(reader: &mut Reader<'_>) -> Result<Vec<Self>, Fault> {
        reader.list(Self::read)
    }
}

/// Structures and unions are read in their last place: to move them costs more than to read a short one.
impl<T: Decode> Value for T {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.value()
    }

    #[inline]
    fn read_member(reader: &mut Reader<'_>, member: &mut Option<Self>) -> Result<(), Fault> {
        if reader.token() == b'n' {
            *member = None;
            return reader.literal("null");
        }
        member.insert(T::empty()).decode(reader)
    }

    #[inline]
    fn read_list(reader: &mut Reader<'_>) -> Result<Vec<Self>, Fault> {
        reader.values()
    }
}

impl Value for bool {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.boolean()
    }
}

impl<T: Value> Value for Vec<T> {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        T::read_list(reader)
    }
}

impl<K: Eq + Hash + for<'k> From<&'k str>, V: Value> Value for HashMap<K, V> {
    #[inline]
    fn read(reader: &mut Reader<'_>) -> Result<Self, Fault> {
        reader.map(V::read)
    }
}
