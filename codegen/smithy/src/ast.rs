//! A Smithy JSON AST file as it is written (Smithy 2.0, "JSON AST"): every part with its place, nothing interpreted.
//! Never joins files, applies a trait or resolves a target: `assemble` does.

mod expect;
mod foreign;
mod read;
mod reference;
mod version;

use std::fmt;

use crate::diagnostic::Diagnostics;
use crate::model::{Reference, ShapeType};
use crate::node::{Key, Node};
use crate::shape_id::ShapeId;
use crate::source::Span;

/// The version of a file, from its `smithy` property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// `1.0`
    V1,
    /// `2.0`
    V2,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V1 => "1.0",
            Self::V2 => "2.0",
        })
    }
}

/// A file.
#[derive(Debug)]
pub(crate) struct File<'a> {
    /// Its `smithy` property.
    pub(crate) version: Version,
    /// Entries of `metadata`.
    pub(crate) metadata: Vec<(Key<'a>, Node<'a>)>,
    /// Shapes, without those that are too broken to read.
    pub(crate) shapes: Vec<Shape<'a>>,
    /// `apply` statements.
    pub(crate) applies: Vec<Apply<'a>>,
}

/// A shape's definition.
#[derive(Debug, Clone)]
pub(crate) struct Shape<'a> {
    /// Its id.
    pub(crate) id: ShapeId,
    /// Its key in the file.
    pub(crate) span: Span,
    /// The whole definition.
    pub(crate) definition: Node<'a>,
    /// The version of its file.
    pub(crate) version: Version,
    /// Its type; sets are lists.
    pub(crate) ty: ShapeType,
    /// Whether the file calls it a `set`, which only Smithy 1.0 has.
    pub(crate) written_as_set: bool,
    /// Its own members, in order: of `members`, or `member`, or `key` and `value`.
    pub(crate) members: Vec<Member<'a>>,
    /// Its own traits.
    pub(crate) traits: Vec<Trait<'a>>,
    /// References of services, operations and resources, and mixins.
    pub(crate) references: Vec<Reference>,
    /// A service's `version`.
    pub(crate) service_version: Option<String>,
    /// A service's `rename`; a key may name a member, which is never right.
    pub(crate) rename: Vec<(ShapeId, String)>,
}

/// A member's definition.
#[derive(Debug, Clone)]
pub(crate) struct Member<'a> {
    /// Its name.
    pub(crate) name: String,
    /// Its key in the file.
    pub(crate) span: Span,
    /// The shape that it targets; may name a member, which is never right.
    pub(crate) target: ShapeId,
    /// The target's place.
    pub(crate) target_span: Span,
    /// Its own traits.
    pub(crate) traits: Vec<Trait<'a>>,
}

/// A trait as it is applied.
#[derive(Debug, Clone)]
pub(crate) struct Trait<'a> {
    /// The trait shape's id.
    pub(crate) id: ShapeId,
    /// The key in the file.
    pub(crate) span: Span,
    /// Its value.
    pub(crate) value: Node<'a>,
}

/// An `apply` statement.
#[derive(Debug, Clone)]
pub(crate) struct Apply<'a> {
    /// The shape or member that it applies traits to.
    pub(crate) target: ShapeId,
    /// Its key in the file.
    pub(crate) span: Span,
    /// The traits.
    pub(crate) traits: Vec<Trait<'a>>,
}

/// Reads a file, reporting whatever is wrong with it. `None` when it is no Smithy model of a known version.
pub(crate) fn parse<'a>(file: u32, text: &'a str, diagnostics: &mut Diagnostics) -> Option<File<'a>> {
    match Node::parse(file, text) {
        Ok(node) => read::file(&node, diagnostics),
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            None
        }
    }
}
