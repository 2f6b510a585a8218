//! The pages and anchors of types and operations, and the links between them. The paths and anchors are stable:
//! they depend on names, never on order.

use crate::ir::{ModulePath, Operation, Service, TypeDef, TypeId, TypeKind};
use crate::naming;

/// The first page.
pub(super) const INDEX: &str = "README.md";

/// From this many types on, their pages are split by first letter.
const SPLIT_FROM: usize = 200;

/// The kinds of types that have pages of their own, with their titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Structures that are neither input, output nor error.
    Structures,
    /// Unions.
    Unions,
    /// String and integer enums.
    Enums,
    /// Errors.
    Errors,
}

impl Group {
    /// Every group, in the order of the index.
    pub(super) const ALL: [Self; 4] = [Self::Structures, Self::Unions, Self::Enums, Self::Errors];

    /// The file stem of its pages.
    fn file_stem(self) -> &'static str {
        match self {
            Self::Structures => "structures",
            Self::Unions => "unions",
            Self::Enums => "enums",
            Self::Errors => "errors",
        }
    }

    /// Its heading.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Structures => "Structures",
            Self::Unions => "Unions",
            Self::Enums => "Enums",
            Self::Errors => "Errors",
        }
    }
}

/// The group of a type; inputs and outputs have none, they stand on the page of their operation.
pub(super) fn group(definition: &TypeDef) -> Option<Group> {
    match (definition.module, &definition.kind) {
        (ModulePath::Operation(_), _) => None,
        (ModulePath::Errors, _) => Some(Group::Errors),
        (ModulePath::Types, TypeKind::Structure(_)) => Some(Group::Structures),
        (ModulePath::Types, TypeKind::Union(_)) => Some(Group::Unions),
        (ModulePath::Types, TypeKind::Enum(_) | TypeKind::IntEnum(_)) => Some(Group::Enums),
    }
}

/// The page of a group, for a type that is in it.
pub(super) fn group_page(service: &Service, group: Group, definition: &TypeDef) -> String {
    let file_stem = group.file_stem();
    match letter(service, definition) {
        Some(letter) => format!("types/{file_stem}-{letter}.md"),
        None => format!("types/{file_stem}.md"),
    }
}

/// The first letter of a type's name, where pages are split by it.
pub(super) fn letter(service: &Service, definition: &TypeDef) -> Option<char> {
    (service.types.len() > SPLIT_FROM).then(|| naming::initial(&definition.name))
}

/// The page of an operation, below `docs/`.
pub(in crate::emit) fn operation_page(operation: &Operation) -> String {
    format!("operations/{}.md", operation.file_stem)
}

/// The link to a type's documentation from another page. Its anchor is its Rust name.
pub(super) fn href(service: &Service, from: &str, id: TypeId) -> String {
    let definition = &service.types[id.0];
    let page = match (group(definition), definition.module) {
        (Some(group), _) => group_page(service, group, definition),
        (None, ModulePath::Operation(index)) => operation_page(&service.operations[index]),
        (None, ModulePath::Types | ModulePath::Errors) => INDEX.to_owned(),
    };
    let page = if page == from { String::new() } else { relative(from, &page) };
    format!("{page}#{}", definition.name)
}

/// A path from one page to another, both below `docs/`.
pub(super) fn relative(from: &str, to: &str) -> String {
    match (from.rsplit_once('/'), to.rsplit_once('/')) {
        (Some((here, _)), Some((there, file))) if here == there => file.to_owned(),
        _ => format!("{}{to}", "../".repeat(from.matches('/').count())),
    }
}

/// The target of a link to a type: written by hand, because the anchors of headings differ between readers.
pub(super) fn anchor(definition: &TypeDef) -> String {
    format!("<a id=\"{}\"></a>", definition.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_climb_as_far_as_they_must() {
        assert_eq!(relative("README.md", "types/enums.md"), "types/enums.md");
        assert_eq!(relative("types/enums.md", "types/unions.md"), "unions.md");
        assert_eq!(relative("operations/a.md", "types/enums.md"), "../types/enums.md");
        assert_eq!(relative("operations/a.md", "README.md"), "../README.md");
    }
}
