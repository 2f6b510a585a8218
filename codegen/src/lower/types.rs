//! Structures, unions and enums become `ir::TypeDef`s, in the order of `Names`.

use std::collections::BTreeMap;

use crate::coverage::ids;
use crate::ir::{self, ModulePath, Optionality, Role, Ty, TypeKind, Unset};
use crate::markdown;
use crate::naming;
use crate::naming::assign::{self, MemberName, Names, TypeName};
use crate::slice::Slice;
use smithy::ShapeId;
use smithy::diagnostic::Diagnostics;
use smithy::model::{Member, Model, Shape, ShapeType};

use super::targets::Targets;
use super::{defaults, docs};

/// Documents the message of an error whose model has none.
const ADDED_MESSAGE: &str = "The message that the service sends, although its model has no member for it.";

/// Lowers every named type.
pub(super) fn lower<'m, 'a>(
    model: &'m Model<'a>,
    slice: &Slice,
    names: &Names,
    targets: &mut Targets<'m, 'a>,
    diagnostics: &mut Diagnostics,
) -> Vec<ir::TypeDef> {
    let lifted = lifted_values(model, slice);
    let lower = |name: &TypeName| {
        let shape = name.shape.as_ref().and_then(|id| model.shapes.get(id));
        let kind = match shape {
            Some(shape) => kind(shape, name, names, &lifted, targets, diagnostics),
            None => TypeKind::Structure(structure(role(name, names, None), name, Vec::new())),
        };
        ir::TypeDef {
            id: name.shape.as_ref().map_or_else(String::new, ShapeId::to_string),
            name: name.name.clone(),
            definition: name.definition.clone(),
            file_stem: name.file_stem.clone(),
            table: name.table.clone(),
            module: name.module,
            docs: shape.map(|shape| docs::of(&shape.traits)).unwrap_or_default(),
            sensitive: shape.is_some_and(|shape| shape.traits.has(ids::SENSITIVE)),
            has_constraints: false,
            depth: ir::Depth::default(),
            kind,
        }
    };
    names.types.iter().map(lower).collect()
}

fn kind<'m, 'a>(
    shape: &'m Shape<'a>,
    name: &TypeName,
    names: &Names,
    lifted: &Lifted,
    targets: &mut Targets<'m, 'a>,
    diagnostics: &mut Diagnostics,
) -> TypeKind {
    match shape.ty {
        ShapeType::Union => TypeKind::Union(union(shape, name, targets, diagnostics)),
        ShapeType::Enum => TypeKind::Enum(string_enum(shape, name, lifted)),
        ShapeType::IntEnum => TypeKind::IntEnum(int_enum(shape, name)),
        _ => {
            let role = role(name, names, Some(shape));
            let member = |(member, name)| self::member(shape, member, name, &role, targets, diagnostics);
            let mut members: Vec<ir::Member> = shape.members.iter().zip(&name.members).filter_map(member).collect();
            if let Role::Error(ir::ErrorTraits { message: ir::Message::Added, .. }) = role {
                members.extend(name.members.last().map(added_message));
            }
            TypeKind::Structure(structure(role.clone(), name, members))
        }
    }
}

fn structure(role: Role, name: &TypeName, members: Vec<ir::Member>) -> ir::Structure {
    ir::Structure { role, builder: naming::builder(&name.name), members }
}

fn role(name: &TypeName, names: &Names, shape: Option<&Shape<'_>>) -> Role {
    match name.module {
        ModulePath::Operation(index) => {
            let is_input =
                names.types.get(names.operations[index].input).is_some_and(|input| input.file_stem == name.file_stem);
            if is_input { Role::Input(index) } else { Role::Output(index) }
        }
        ModulePath::Errors => shape.map_or(Role::Plain, |shape| Role::Error(error_traits(shape))),
        ModulePath::Types => Role::Plain,
    }
}

fn error_traits(shape: &Shape<'_>) -> ir::ErrorTraits {
    let server_fault = shape.traits.get(ids::ERROR).and_then(super::text).as_deref() == Some("server");
    let status = shape.traits.get(ids::HTTP_ERROR).and_then(|node| node.as_i64());
    let retryable = shape.traits.get(ids::RETRYABLE).map(|node| {
        match node.get("throttling").and_then(|throttling| throttling.as_bool()) {
            Some(true) => ir::Retryable::Throttling,
            _ => ir::Retryable::Transient,
        }
    });
    let query_error = shape.traits.get(ids::AWS_QUERY_ERROR);
    let default_status = if server_fault { 500 } else { 400 };
    ir::ErrorTraits {
        status: status.and_then(|status| u16::try_from(status).ok()).unwrap_or(default_status),
        server_fault,
        retryable,
        query_code: query_error.and_then(|node| super::text(&node.get("code")?)),
        message: assign::message_of(shape).map_or(ir::Message::Added, ir::Message::Modelled),
    }
}

/// The member of an error for the message, of which the model says nothing.
fn added_message(name: &MemberName) -> ir::Member {
    ir::Member {
        wire: assign::MESSAGE.to_owned(),
        field: name.ident.clone(),
        bare: name.bare.clone(),
        docs: ir::Docs { markdown: ADDED_MESSAGE.to_owned(), deprecated: None },
        target: ir::Target {
            ty: Ty::String,
            constraints: Vec::new(),
            sensitive: false,
            shape: "String".to_owned(),
            table: None,
        },
        optionality: Optionality::Optional,
        required: false,
        boxed: false,
        input_default: None,
        must_be_given: false,
        unset: Unset::Leaves,
    }
}

fn member<'m, 'a>(
    owner: &'m Shape<'a>,
    member: &'m Member<'a>,
    name: &MemberName,
    role: &Role,
    targets: &mut Targets<'m, 'a>,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Member> {
    let target = targets.lower(owner, member, diagnostics)?;
    let (optionality, input_default) = match role {
        Role::Input(_) => (Optionality::Optional, default(member, &target)),
        Role::Plain | Role::Output(_) | Role::Error(_) => (optionality(member, &target), None),
    };
    let required = is_required(member);
    let has_default = input_default.is_some() || matches!(optionality, Optionality::Default(_));
    let must_be_given = required && !has_default;
    let unset = match role {
        Role::Input(_) if target.ty == Ty::String && member.traits.has(ids::IDEMPOTENCY_TOKEN) => Unset::FillsToken,
        Role::Input(_) if must_be_given => Unset::Fails,
        Role::Input(_) if required => Unset::FillsDefault,
        Role::Input(_) => Unset::Leaves,
        Role::Plain | Role::Output(_) | Role::Error(_) if optionality == Optionality::Required => Unset::Fails,
        Role::Plain | Role::Output(_) | Role::Error(_) => Unset::Leaves,
    };
    Some(ir::Member {
        wire: member.name.clone(),
        field: name.ident.clone(),
        bare: name.bare.clone(),
        docs: docs::of(&member.traits),
        target,
        optionality,
        required,
        boxed: false,
        input_default,
        must_be_given,
        unset,
    })
}

fn is_required(member: &Member<'_>) -> bool {
    member.traits.has(ids::REQUIRED)
}

/// `Option<T>` or `T` outside of inputs, as aws-sdk-rust has it (Smithy 2.0, "Structure member optionality").
fn optionality(member: &Member<'_>, target: &ir::Target) -> Optionality {
    if member.traits.has(ids::CLIENT_OPTIONAL) {
        return Optionality::Optional;
    }
    match default(member, target) {
        Some(default) => Optionality::Default(default),
        None if is_required(member) && !matches!(target.ty, Ty::Structure(_) | Ty::Union(_)) => Optionality::Required,
        None => Optionality::Optional,
    }
}

fn default(member: &Member<'_>, target: &ir::Target) -> Option<ir::Default> {
    member.traits.get(ids::DEFAULT).and_then(|node| defaults::lower(node, target.ty))
}

fn union<'m, 'a>(
    shape: &'m Shape<'a>,
    name: &TypeName,
    targets: &mut Targets<'m, 'a>,
    diagnostics: &mut Diagnostics,
) -> ir::Union {
    let variant = |(member, name): (&'m Member<'a>, &MemberName)| ir::UnionVariant {
        wire: member.name.clone(),
        name: name.ident.clone(),
        suffix: name.bare.clone(),
        docs: docs::of(&member.traits),
        target: targets.lower(shape, member, diagnostics),
        boxed: false,
    };
    ir::Union { variants: shape.members.iter().zip(&name.members).map(variant).collect() }
}

fn string_enum(shape: &Shape<'_>, name: &TypeName, lifted: &Lifted) -> ir::StringEnum {
    let words = lifted.get(&shape.id);
    let variant = |(member, name): (&Member<'_>, &MemberName)| {
        let value = member.traits.get(ids::ENUM_VALUE).and_then(super::text);
        let value = value.unwrap_or_else(|| member.name.clone());
        let mut docs = docs::of(&member.traits);
        if let (true, Some(text)) = (docs.markdown.is_empty(), words.and_then(|words| words.get(&value))) {
            docs.markdown.clone_from(text);
        }
        ir::EnumVariant { name: name.ident.clone(), value, docs, internal: member.traits.has(ids::INTERNAL) }
    };
    ir::StringEnum { variants: shape.members.iter().zip(&name.members).map(variant).collect() }
}

fn int_enum(shape: &Shape<'_>, name: &TypeName) -> ir::IntEnum {
    let variant = |(member, name): (&Member<'_>, &MemberName)| {
        let value = member.traits.get(ids::ENUM_VALUE).and_then(|node| node.as_i64())?;
        Some(ir::IntEnumVariant {
            name: name.ident.clone(),
            value: i32::try_from(value).ok()?,
            docs: docs::of(&member.traits),
        })
    };
    ir::IntEnum { variants: shape.members.iter().zip(&name.members).filter_map(variant).collect() }
}

/// Enum shape to value to the words that a member's documentation has for it.
type Lifted = BTreeMap<ShapeId, BTreeMap<String, String>>;

/// Enum values are rarely documented where they are defined, but often in a list in the documentation of a member
/// that targets the enum, or of the enum itself.
fn lifted_values(model: &Model<'_>, slice: &Slice) -> Lifted {
    let mut lifted = Lifted::new();
    let is_enum = |id: &ShapeId| model.shapes.get(id).is_some_and(|shape| shape.ty == ShapeType::Enum);
    for shape in slice.closure.iter().filter_map(|id| model.shapes.get(id)) {
        let own = is_enum(&shape.id).then_some((&shape.id, &shape.traits, None));
        let members = shape.members.iter().filter(|member| is_enum(&member.target));
        for (id, traits, target) in own.into_iter().chain(members.map(|m| (&m.target, &m.traits, Some(())))) {
            let node = traits.get(ids::DOCUMENTATION).and_then(super::text);
            let values = node.map(|html| markdown::enum_values(&html)).unwrap_or_default();
            let words = lifted.entry(id.clone()).or_default();
            for (value, text) in values.into_iter().filter(|(_, text)| !text.is_empty()) {
                if target.is_none() {
                    words.insert(value, text);
                } else {
                    words.entry(value).or_insert(text);
                }
            }
        }
    }
    lifted
}
