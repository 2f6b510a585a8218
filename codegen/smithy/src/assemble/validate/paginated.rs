//! `@paginated`: the members that it names must exist and have the types that their roles need.

use super::{member_named, operations_of, related, shapes_of, ticked, trait_error};
use crate::assemble::graph::{Graph, Item, Vertex};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::{Relation, ShapeType};
use crate::node::Node;

const PAGINATED: &str = "smithy.api#paginated";

/// Role of the member that a property of the trait names.
struct Role {
    property: &'static str,
    of: Relation,
    allowed: &'static [ShapeType],
    recommended: &'static [ShapeType],
    token: Token,
}

/// Tokens must be given, and an input token cannot be required.
#[derive(PartialEq)]
enum Token {
    Input,
    Output,
    None,
}

const ROLES: [Role; 4] = [
    Role {
        property: "inputToken",
        of: Relation::Input,
        allowed: &[ShapeType::String, ShapeType::Map],
        recommended: &[ShapeType::String],
        token: Token::Input,
    },
    Role {
        property: "outputToken",
        of: Relation::Output,
        allowed: &[ShapeType::String, ShapeType::Map],
        recommended: &[ShapeType::String],
        token: Token::Output,
    },
    Role {
        property: "items",
        of: Relation::Output,
        allowed: &[ShapeType::List, ShapeType::Map],
        recommended: &[ShapeType::List, ShapeType::Map],
        token: Token::None,
    },
    Role {
        property: "pageSize",
        of: Relation::Input,
        allowed: &[ShapeType::Integer, ShapeType::Long, ShapeType::Short, ShapeType::Byte],
        recommended: &[ShapeType::Integer],
        token: Token::None,
    },
];

/// Checks every paginated operation by itself, and then in each service that binds it.
pub(super) fn check(graph: &Graph<'_, '_>, diagnostics: &mut Diagnostics) {
    for operation in shapes_of(graph, ShapeType::Operation) {
        let item = graph.item(operation);
        let Some(value) = item.traits().get(PAGINATED) else { continue };
        let mut own = Vec::new();
        for role in &ROLES {
            if let Some(path) = text(value, role.property) {
                check_role(graph, operation, role, &path, &mut own);
            }
        }
        if !own.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
            for service in shapes_of(graph, ShapeType::Service) {
                if operations_of(graph, service).contains(&operation) {
                    check_in_service(graph, operation, value, &graph.item(service), &mut own);
                }
            }
        }
        diagnostics.extend(own);
    }
}

fn text(value: &Node<'_>, property: &str) -> Option<String> {
    value.get(property)?.as_str().map(|text| text.into_owned())
}

/// Checks the defaults: every property that the operation leaves out, the trait on the service must give.
fn check_in_service(
    graph: &Graph<'_, '_>,
    operation: Vertex,
    value: &Node<'_>,
    service: &Item<'_, '_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let common = service.traits().get(PAGINATED);
    for role in &ROLES {
        if text(value, role.property).is_some() {
            continue;
        }
        match common.and_then(|common| text(common, role.property)) {
            Some(path) => check_role(graph, operation, role, &path, diagnostics),
            None if role.token != Token::None => {
                let message = format!(
                    "neither the operation nor the service `{}` says what `{}` is",
                    service.id(),
                    role.property
                );
                diagnostics.push(trait_error(codes::PAGINATED, &graph.item(operation), PAGINATED, message));
            }
            None => {}
        }
    }
}

fn check_role(graph: &Graph<'_, '_>, operation: Vertex, role: &Role, path: &str, diagnostics: &mut Vec<Diagnostic>) {
    let item = graph.item(operation);
    let property = role.property;
    let span = item.traits().get(PAGINATED).and_then(|value| value.get(property)).map(|value| value.span());
    let mut report = |severity: Severity, message: String| {
        let error = trait_error(codes::PAGINATED, &item, PAGINATED, message);
        let error = if span.is_some() { error.at(span) } else { error };
        diagnostics.push(Diagnostic { severity, ..error });
    };
    if role.of == Relation::Input && path.contains('.') {
        report(Severity::Error, format!("`{property}` names a member of the input itself; it cannot be a path"));
        return;
    }
    let Some(member) = resolve(graph, operation, role.of, path) else {
        report(Severity::Error, format!("`{property}` names the member `{path}`, which does not exist"));
        return;
    };
    if graph.item(member).has("smithy.api#required") && property != "items" {
        let severity = if role.token == Token::Input { Severity::Error } else { Severity::Warning };
        report(severity, format!("`{property}` names the member `{path}`, which is required but should be optional"));
    }
    let Some(ty) = graph.target(member).and_then(|target| graph.item(target).ty()) else { return };
    if !role.allowed.contains(&ty) {
        let allowed = ticked(role.allowed.iter().map(|ty| ty.as_str()));
        report(
            Severity::Error,
            format!("`{property}` names the member `{path}` of type {ty}, but must name one of type {allowed}"),
        );
    } else if !role.recommended.contains(&ty) {
        let recommended = ticked(role.recommended.iter().map(|ty| ty.as_str()));
        report(
            Severity::Warning,
            format!("`{property}` names the member `{path}` of type {ty}; {recommended} is recommended"),
        );
    }
}

/// The member at the end of a path through structures.
fn resolve(graph: &Graph<'_, '_>, operation: Vertex, of: Relation, path: &str) -> Option<Vertex> {
    let mut structure = related(graph, operation, of).next()?;
    let mut names = path.split('.').peekable();
    while let Some(name) = names.next() {
        let member = member_named(graph, structure, name)?;
        if names.peek().is_none() {
            return Some(member);
        }
        structure = graph.target(member)?;
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::{errors, warnings};

    fn operation(value: &str, input: &str) -> String {
        format!(
            r#""a#Op": {{ "type": "operation", "input": {{ "target": "a#In" }}, "output": {{ "target": "a#Out" }}, "traits": {{ "smithy.api#paginated": {value} }} }},
               "a#In": {{ "type": "structure", "members": {{ {input} }} }},
               "a#Out": {{ "type": "structure", "members": {{ "next": {{ "target": "smithy.api#String" }}, "items": {{ "target": "a#L" }} }} }},
               "a#L": {{ "type": "list", "member": {{ "target": "smithy.api#String" }} }},
               "a#Svc": {{ "type": "service", "version": "1", "operations": [{{ "target": "a#Op" }}] }}"#
        )
    }

    #[test]
    fn members_exist_and_have_the_type_of_their_role() {
        let (token, size) =
            (r#""token": { "target": "smithy.api#String" }"#, r#""size": { "target": "smithy.api#Long" }"#);
        let all = r#"{ "inputToken": "token", "outputToken": "next", "items": "items", "pageSize": "size" }"#;
        assert_eq!(errors(&operation(all, &format!("{token}, {size}"))), [""; 0]);
        assert_eq!(warnings(&operation(all, &format!("{token}, {size}"))), ["S0315 a#Op smithy.api#paginated"]);
        for (value, input) in [
            (r#"{ "inputToken": "nope", "outputToken": "next" }"#, token),
            (r#"{ "inputToken": "token", "outputToken": "items" }"#, token),
            (r#"{ "inputToken": "a.b", "outputToken": "next" }"#, token),
            (r#"{ "outputToken": "next" }"#, token),
            (
                r#"{ "inputToken": "token", "outputToken": "next" }"#,
                r#""token": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"#,
            ),
        ] {
            assert_eq!(errors(&operation(value, input)), ["S0315 a#Op smithy.api#paginated"], "{value}");
        }
    }
}
