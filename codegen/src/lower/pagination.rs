//! `@paginated`, with what the service says for all its operations filled in. The loader has refused values that name
//! no member, or one of a wrong type; what is left to report are tokens of two types.

use crate::codes;
use crate::coverage::ids;
use crate::ir::{Items, Member, MemberPath, Operation, Pagination, Ty, TypeDef, TypeId, TypeKind};
use crate::naming;
use crate::slice::Slice;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::Model;
use smithy::node::Node;

/// Fills `Operation::pagination` of the operations with wire code.
pub(super) fn lower(
    model: &Model<'_>,
    slice: &Slice,
    types: &[TypeDef],
    operations: &mut [Operation],
    diagnostics: &mut Diagnostics,
) {
    let of_service = model.shapes.get(&slice.service).and_then(|shape| shape.traits.get(ids::PAGINATED));
    for operation in operations.iter_mut().filter(|operation| operation.has_wire()) {
        let shape = model.shapes.get(operation.id.as_str());
        let Some(own) = shape.and_then(|shape| shape.traits.get(ids::PAGINATED)) else { continue };
        match pagination(&Values { own, of_service }, types, operation) {
            Ok(pagination) => operation.pagination = Some(pagination),
            Err(reason) => diagnostics.push(
                Diagnostic::warning(
                    codes::PAGINATION_SKIPPED,
                    format!("no paginator for `{}`: {reason}", operation.name),
                )
                .at(own.span())
                .shape(format!("{} {}", operation.id, ids::PAGINATED))
                .hint("the operation itself is emitted, and its tokens are ordinary members"),
            ),
        }
    }
}

/// The values of the trait: the operation's, else the service's.
struct Values<'n, 'a> {
    own: &'n Node<'a>,
    of_service: Option<&'n Node<'a>>,
}

impl Values<'_, '_> {
    fn get(&self, name: &str) -> Option<String> {
        let of = |node: &Node<'_>| node.get(name).as_ref().and_then(super::text);
        of(self.own).or_else(|| self.of_service.and_then(of))
    }

    fn required(&self, name: &str) -> Result<String, String> {
        self.get(name).ok_or_else(|| format!("neither it nor the service names an `{name}`"))
    }
}

fn pagination(values: &Values<'_, '_>, types: &[TypeDef], operation: &Operation) -> Result<Pagination, String> {
    let inputs = members(types, operation.input);
    let input = |name: &str| {
        let index = inputs.iter().position(|member| member.wire == name);
        index.ok_or_else(|| format!("the input has no member `{name}`"))
    };
    let input_token = input(&values.required("inputToken")?)?;
    let (output_token, ty) = path(types, operation.output, &values.required("outputToken")?)?;
    if !matches!(ty, Ty::String | Ty::Map(_)) || inputs[input_token].target.ty != ty {
        return Err("its tokens are not texts or maps of one type".to_owned());
    }
    let page_size = values.get("pageSize").map(|name| input(&name)).transpose()?;
    let is_whole = |index: usize| matches!(inputs[index].target.ty, Ty::Byte | Ty::Short | Ty::Integer | Ty::Long);
    if !page_size.is_none_or(is_whole) {
        return Err("its page size is no whole number".to_owned());
    }
    let paginator = naming::paginator(&operation.type_name);
    let items = values.get("items").map(|source| items(types, operation, &source, &paginator)).transpose()?;
    Ok(Pagination { paginator, input_token, output_token, page_size, items })
}

fn items(types: &[TypeDef], operation: &Operation, source: &str, paginator: &str) -> Result<Items, String> {
    match path(types, operation.output, source)? {
        (path, Ty::List(_) | Ty::Map(_)) => Ok(Items { paginator: naming::paginator_items(paginator), path }),
        _ => Err(format!("its items `{source}` are neither a list nor a map")),
    }
}

fn members(types: &[TypeDef], id: TypeId) -> &[Member] {
    match &types[id.0].kind {
        TypeKind::Structure(structure) => &structure.members,
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => &[],
    }
}

/// A path through structures, `a.b`, and the type at its end.
fn path(types: &[TypeDef], output: TypeId, source: &str) -> Result<(MemberPath, Ty), String> {
    let mut path = Vec::new();
    let mut ty = Ty::Structure(output);
    for name in source.split('.') {
        let Ty::Structure(id) = ty else { return Err(format!("`{name}` of `{source}` is asked of no structure")) };
        let members = members(types, id);
        let index = members.iter().position(|member| member.wire == name);
        let index = index.ok_or_else(|| format!("there is no `{name}` of `{source}` in the output"))?;
        path.push((id, index));
        ty = members[index].target.ty;
    }
    Ok((MemberPath(path), ty))
}
