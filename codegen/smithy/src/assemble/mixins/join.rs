//! Joins one shape with its mixins, which are flat already. Mixin members come first, in the order of the mixins.

use std::collections::{BTreeMap, BTreeSet};

use crate::assemble::Shapes;
use crate::assemble::apply::{self, Pending};
use crate::ast::{Member, Shape, Trait};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Reference, Relation};
use crate::shape_id::ShapeId;

/// Members by name, as they were added.
struct Members<'a> {
    list: Vec<Member<'a>>,
    index: BTreeMap<String, usize>,
}

impl<'a> Members<'a> {
    fn get_mut(&mut self, name: &str) -> Option<&mut Member<'a>> {
        self.list.get_mut(*self.index.get(name)?)
    }

    fn push(&mut self, member: Member<'a>) {
        self.index.insert(member.name.clone(), self.list.len());
        self.list.push(member);
    }
}

/// The shape with everything that it inherits.
pub(super) fn join<'a>(
    mut shape: Shape<'a>,
    done: &Shapes<'a>,
    pending: &mut Pending<'a>,
    diagnostics: &mut Diagnostics,
) -> Shape<'a> {
    let own = std::mem::take(&mut shape.members);
    let mut members = Members { list: Vec::new(), index: BTreeMap::new() };
    let own_traits = std::mem::take(&mut shape.traits);
    let used: Vec<_> =
        shape.references.iter().filter(|reference| reference.relation == Relation::Mixin).cloned().collect();
    for reference in &used {
        let Some(mixin) = done.get(&reference.target) else { continue };
        if mixin.ty != shape.ty {
            let message = format!("a {} cannot have the {} `{}` as a mixin", shape.ty, mixin.ty, mixin.id);
            diagnostics.push(Diagnostic::error(codes::INVALID_MIXIN, message).at(reference.span).shape(&shape.id));
            continue;
        }
        inherit_traits(&mut shape.traits, mixin);
        inherit_properties(&mut shape, mixin);
        for member in &mixin.members {
            inherit_member(&mut members, member, &shape, mixin, diagnostics);
        }
    }
    for introduced in own_traits {
        override_trait(&mut shape.traits, introduced);
    }
    for member in own {
        introduce_member(&mut members, member, &shape.id, diagnostics);
    }
    shape.members = members.list;
    claim(&mut shape, pending, diagnostics);
    shape
}

/// All traits but `@mixin` itself and those that it calls local.
fn inherit_traits<'a>(traits: &mut Vec<Trait<'a>>, mixin: &Shape<'a>) {
    let definition = mixin.traits.iter().find(|applied| applied.id.as_str() == "smithy.api#mixin");
    let local =
        definition.and_then(|applied| applied.value.get("localTraits")).map(|list| list.elements()).unwrap_or_default();
    let local: BTreeSet<String> = local.iter().filter_map(|id| id.as_str().map(|id| id.into_owned())).collect();
    for inherited in &mixin.traits {
        let id = inherited.id.as_str();
        // A local trait may be named relative to the prelude.
        let is_local = local.contains(id) || id.strip_prefix("smithy.api#").is_some_and(|name| local.contains(name));
        if id != "smithy.api#mixin" && !is_local {
            override_trait(traits, inherited.clone());
        }
    }
}

fn override_trait<'a>(traits: &mut Vec<Trait<'a>>, introduced: Trait<'a>) {
    match traits.iter_mut().find(|present| present.id == introduced.id) {
        Some(present) => *present = introduced,
        None => traits.push(introduced),
    }
}

/// Adds what services, operations and resources inherit besides traits. A shape's own values come first.
fn inherit_properties<'a>(shape: &mut Shape<'a>, mixin: &Shape<'a>) {
    for inherited in &mixin.references {
        let known = |present: &Reference| {
            let is_list = inherited.name.is_empty() && !inherited.relation.is_lifecycle();
            present.relation == inherited.relation
                && present.name == inherited.name
                && (!is_list || present.target == inherited.target)
        };
        // An operation that is a mixin has the unit type for input and output.
        let is_own = matches!(inherited.relation, Relation::Mixin | Relation::Input | Relation::Output);
        if !is_own && !shape.references.iter().any(known) {
            shape.references.push(inherited.clone());
        }
    }
    if shape.service_version.as_deref().is_none_or(str::is_empty) {
        shape.service_version.clone_from(&mixin.service_version);
    }
    for (id, name) in &mixin.rename {
        if !shape.rename.iter().any(|(present, _)| present == id) {
            shape.rename.push((id.clone(), name.clone()));
        }
    }
}

fn inherit_member<'a>(
    members: &mut Members<'a>,
    member: &Member<'a>,
    shape: &Shape<'a>,
    mixin: &Shape<'a>,
    diagnostics: &mut Diagnostics,
) {
    let Some(present) = members.get_mut(&member.name) else {
        members.push(member.clone());
        return;
    };
    if present.target != member.target {
        let hint = format!("both come from mixins, one of them `{}`", mixin.id);
        diagnostics.push(conflict(&shape.id, member, present).shape(&shape.id).at(shape.span).hint(hint));
    }
    for inherited in &member.traits {
        override_trait(&mut present.traits, inherited.clone());
    }
}

/// Adds a member of the shape itself, which may refine an inherited one.
fn introduce_member<'a>(members: &mut Members<'a>, member: Member<'a>, owner: &ShapeId, diagnostics: &mut Diagnostics) {
    let Some(present) = members.get_mut(&member.name) else {
        members.push(member);
        return;
    };
    if present.target != member.target {
        diagnostics.push(conflict(owner, &member, present));
    }
    present.span = member.span;
    present.target_span = member.target_span;
    for introduced in member.traits {
        override_trait(&mut present.traits, introduced);
    }
}

fn conflict(owner: &ShapeId, member: &Member<'_>, inherited: &Member<'_>) -> Diagnostic {
    let message = format!(
        "member `{}` conflicts with an inherited one: it targets `{}`, not `{}`",
        member.name, member.target, inherited.target
    );
    Diagnostic::error(codes::MIXIN_MEMBER_CONFLICT, message)
        .at(member.span)
        .related(inherited.span, "inherited from here")
        .shape(owner.with_member(&member.name))
}

/// Applies the traits that `apply` statements have for inherited members.
fn claim<'a>(shape: &mut Shape<'a>, pending: &mut Pending<'a>, diagnostics: &mut Diagnostics) {
    for member in &mut shape.members {
        let id = shape.id.with_member(&member.name);
        let Some(introduced) = pending.remove(&id) else { continue };
        let mut applied = Vec::new();
        for introduced in introduced {
            apply::add(&mut applied, introduced, &id, diagnostics);
        }
        for introduced in applied {
            override_trait(&mut member.traits, introduced);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::assemble;
    use crate::assemble::testing::errors;
    use crate::diagnostic::Diagnostics;
    use crate::shape_id::ShapeId;
    use crate::source::{Source, Sources};

    const MIXINS: &str = r#""a#M": { "type": "structure", "members": { "m": { "target": "smithy.api#String", "traits": { "smithy.api#tags": ["m"] } } },
            "traits": { "smithy.api#mixin": { "localTraits": ["smithy.api#internal"] }, "smithy.api#internal": {}, "smithy.api#since": "1" } },
        "a#N": { "type": "structure", "mixins": [{ "target": "a#M" }], "members": { "n": { "target": "smithy.api#String" } },
            "traits": { "smithy.api#mixin": {}, "smithy.api#since": "2" } }"#;

    #[test]
    fn members_come_in_the_order_of_the_mixins_and_traits_can_be_local() {
        let text = format!(
            r#"{{ "smithy": "2.0", "shapes": {{ {MIXINS},
                "a#A": {{ "type": "structure", "mixins": [{{ "target": "a#N" }}], "members": {{ "o": {{ "target": "smithy.api#String" }},
                    "m": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#required": {{}} }} }} }} }},
                "a#A$n": {{ "type": "apply", "traits": {{ "smithy.api#required": {{}} }} }} }} }}"#
        );
        let sources = Sources(vec![Source { name: "m".into(), text }]);
        let mut diagnostics = Diagnostics::default();
        let model = assemble(&sources, &mut diagnostics);
        assert_eq!(diagnostics.0, []);
        let shape = &model.shapes[&ShapeId::parse("a#A").unwrap()];
        assert_eq!(shape.members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(), ["m", "n", "o"]);
        assert_eq!(shape.traits.0.keys().map(|id| id.name()).collect::<Vec<_>>(), ["since"]);
        assert_eq!(shape.traits.get("smithy.api#since").and_then(|value| value.as_str()).as_deref(), Some("2"));
        assert!(shape.members[0].traits.has("smithy.api#required") && shape.members[0].traits.has("smithy.api#tags"));
        assert!(shape.members[1].traits.has("smithy.api#required"));
    }

    #[test]
    fn redefined_members_keep_their_target_and_mixins_their_type() {
        let user = |ty: &str, member: &str, mixin: &str| {
            errors(&format!(
                r#"{MIXINS}, "a#A": {{ "type": "{ty}", "mixins": [{{ "target": "{mixin}" }}], "members": {{ {member} }} }}"#
            ))
        };
        assert_eq!(user("structure", r#""m": { "target": "smithy.api#Integer" }"#, "a#M"), ["S0206 a#A$m"]);
        assert_eq!(user("union", r#""x": { "target": "smithy.api#Integer" }"#, "a#M"), ["S0207 a#A"]);
        assert_eq!(user("structure", "", "a#Nope"), ["S0204 a#A"]);
        assert_eq!(user("structure", "", "a#A"), ["S0205 a#A"]);
    }
}
