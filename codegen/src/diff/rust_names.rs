//! The Rust names of shapes and members, for people who know the crate and not the model. Names nothing itself.

use std::collections::BTreeMap;

use crate::ir::{Service, TypeDef, TypeKind};

/// Rust names by shape id: `ns#S` is `RecordTag`, `ns#S$m` is `RecordTag::key`.
#[derive(Default)]
pub(super) struct RustNames(BTreeMap<String, String>);

impl RustNames {
    /// The names in both crates; where they differ, those in the new one.
    pub(super) fn of(old: &Service, new: &Service) -> Self {
        Self([old, new].into_iter().flat_map(|service| &service.types).flat_map(names).collect())
    }

    /// The name of a shape or member whose type has another name than its shape.
    pub(super) fn get(&self, id: &str) -> Option<String> {
        let name = self.0.get(id)?;
        let shape = id.split_once('#')?.1.split('$').next();
        (name.split("::").next() != shape).then(|| name.clone())
    }
}

fn names(definition: &TypeDef) -> Vec<(String, String)> {
    let member = |wire: &str, name: &str| (format!("{}${wire}", definition.id), format!("{}::{name}", definition.name));
    let mut names = vec![(definition.id.clone(), definition.name.clone())];
    match &definition.kind {
        TypeKind::Structure(structure) => {
            names.extend(structure.members.iter().map(|field| member(&field.wire, &field.field)));
        }
        TypeKind::Union(union) => {
            names.extend(union.variants.iter().map(|variant| member(&variant.wire, &variant.name)))
        }
        TypeKind::Enum(_) | TypeKind::IntEnum(_) => {}
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_is_named_as_its_shape_is_not_named_twice() {
        let names = [("ns#SendMessageRequest$Priority", "SendMessageInput::priority"), ("ns#Tag$key", "Tag::key")];
        let names = RustNames(names.map(|(id, name)| (id.to_owned(), name.to_owned())).into());
        assert_eq!(names.get("ns#SendMessageRequest$Priority").as_deref(), Some("SendMessageInput::priority"));
        assert_eq!(names.get("ns#Tag$key"), None);
        assert_eq!(names.get("ns#Operation"), None);
    }
}
