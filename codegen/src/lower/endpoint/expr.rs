//! Expressions of endpoint rules: references, templates, paths, and the values that need to be there.

use crate::codes;
use crate::ir::endpoint::{Attribute, Condition, EndpointTemplate, Expr, PropertyTemplate, TemplatePart};
use crate::rules::{self, ExprKind, Piece, Property};
use smithy::diagnostic::Diagnostic;
use smithy::did_you_mean;
use smithy::source::Span;

use super::scope::{Scope, Type, Typed};
use super::{Lowered, functions, mismatch};

/// Types an expression. What it needs to be there is required of the scope.
pub(super) fn lower(scope: &mut Scope, expr: &rules::Expr) -> Lowered<Typed> {
    match &expr.kind {
        ExprKind::Boolean(value) => Ok(Typed::present(Expr::Boolean(*value), Type::Boolean)),
        ExprKind::Integer(_) => Err(mismatch(expr.span, "a number stands where a value belongs")),
        ExprKind::Text(pieces) => template(scope, pieces, expr.span),
        ExprKind::Reference(name) => reference(scope, name, expr.span),
        ExprKind::Call(name, arguments) => functions::call(scope, name, arguments, expr.span),
    }
}

/// An expression of a type, which is there from now on.
pub(super) fn value(scope: &mut Scope, expr: &rules::Expr, ty: Type) -> Lowered<Expr> {
    let typed = any_value(scope, expr)?;
    if typed.ty == ty { Ok(typed.expr) } else { Err(wrong_type(expr.span, typed.ty, ty)) }
}

/// An expression of any type, which is there from now on.
pub(super) fn any_value(scope: &mut Scope, expr: &rules::Expr) -> Lowered<Typed> {
    let typed = lower(scope, expr)?;
    let name = match &expr.kind {
        ExprKind::Reference(name) => Some(name.as_str()),
        _ => None,
    };
    Ok(present(scope, typed, name))
}

/// Makes sure of a value, and lets the name that it was taken from stand for it.
fn present(scope: &mut Scope, typed: Typed, name: Option<&str>) -> Typed {
    if !typed.optional {
        return typed;
    }
    let local = match name {
        Some(name) => scope.local(name, &typed.expr),
        None => scope.unnamed(&typed.expr),
    };
    let bound = Typed::present(Expr::Local(local.clone()), typed.ty);
    scope.require(Condition::Bind(local, typed.expr));
    if let Some(name) = name {
        scope.set(name, bound.clone());
    }
    bound
}

/// Says which type was wanted.
pub(super) fn wrong_type(span: Span, actual: Type, wanted: Type) -> Diagnostic {
    mismatch(span, format!("{} stands where {} belongs", actual.name(), wanted.name()))
}

fn reference(scope: &Scope, name: &str, span: Span) -> Lowered<Typed> {
    scope.get(name).cloned().ok_or_else(|| {
        let message = format!("there is no parameter and no variable `{}` here", name.escape_debug());
        let near = did_you_mean(name, scope.names());
        Diagnostic::warning(codes::ENDPOINT_REFERENCE, message).at(span).hint_if(near)
    })
}

fn template(scope: &mut Scope, pieces: &[Piece], span: Span) -> Lowered<Typed> {
    let mut parts = Vec::new();
    for piece in pieces {
        parts.push(match piece {
            Piece::Literal(text) => TemplatePart::Literal(text.clone()),
            Piece::Value(name, path) => TemplatePart::Value(part(scope, name, path.as_deref(), span)?),
        });
    }
    let expr = match parts.as_slice() {
        [] => Expr::Text(String::new()),
        [TemplatePart::Literal(text)] => Expr::Text(text.clone()),
        [TemplatePart::Value(value)] => value.clone(),
        _ => Expr::Template(parts),
    };
    Ok(Typed::present(expr, Type::Text))
}

fn part(scope: &mut Scope, name: &str, path: Option<&str>, span: Span) -> Lowered<Expr> {
    let typed = reference(scope, name, span)?;
    let typed = present(scope, typed, Some(name));
    let typed = match path {
        Some(path) => attribute(scope, typed, path, span)?,
        None => typed,
    };
    let typed = present(scope, typed, None);
    if typed.ty == Type::Text { Ok(typed.expr) } else { Err(wrong_type(span, typed.ty, Type::Text)) }
}

/// Follows the path of `getAttr`: `name`, `name[1]`, `[1]`, joined by dots.
pub(super) fn attribute(scope: &mut Scope, base: Typed, path: &str, span: Span) -> Lowered<Typed> {
    let mut typed = base;
    for part in path.split('.') {
        let (key, index) = part.split_once('[').map_or((part, None), |(key, index)| (key, Some(index)));
        if !key.is_empty() {
            typed = field(present(scope, typed, None), key, span)?;
        }
        if let Some(index) = index {
            let index = index.strip_suffix(']').and_then(|index| index.parse().ok());
            let index = index.ok_or_else(|| mismatch(span, format!("`{}` holds no index", part.escape_debug())))?;
            typed = item(present(scope, typed, None), index, span)?;
        }
    }
    Ok(typed)
}

fn field(base: Typed, key: &str, span: Span) -> Lowered<Typed> {
    let (attribute, ty) = match (base.ty, key) {
        (Type::Partition, "name") => (Attribute::PartitionName, Type::Text),
        (Type::Partition, "dnsSuffix") => (Attribute::PartitionDnsSuffix, Type::Text),
        (Type::Partition, "dualStackDnsSuffix") => (Attribute::PartitionDualStackDnsSuffix, Type::Text),
        (Type::Partition, "supportsFIPS") => (Attribute::PartitionSupportsFips, Type::Boolean),
        (Type::Partition, "supportsDualStack") => (Attribute::PartitionSupportsDualStack, Type::Boolean),
        (Type::Partition, "implicitGlobalRegion") => (Attribute::PartitionImplicitGlobalRegion, Type::Text),
        (Type::Arn, "partition") => (Attribute::ArnPartition, Type::Text),
        (Type::Arn, "service") => (Attribute::ArnService, Type::Text),
        (Type::Arn, "region") => (Attribute::ArnRegion, Type::Text),
        (Type::Arn, "accountId") => (Attribute::ArnAccountId, Type::Text),
        (Type::Arn, "resourceId") => (Attribute::ArnResourceIds, Type::Texts),
        (Type::Url, "scheme") => (Attribute::UrlScheme, Type::Text),
        (Type::Url, "authority") => (Attribute::UrlAuthority, Type::Text),
        (Type::Url, "path") => (Attribute::UrlPath, Type::Text),
        (Type::Url, "normalizedPath") => (Attribute::UrlNormalizedPath, Type::Text),
        (Type::Url, "isIp") => (Attribute::UrlIsIp, Type::Boolean),
        _ => return Err(mismatch(span, format!("{} has no property `{}`", base.ty.name(), key.escape_debug()))),
    };
    Ok(Typed::present(Expr::Attribute(Box::new(base.expr), attribute), ty))
}

fn item(base: Typed, index: usize, span: Span) -> Lowered<Typed> {
    let expr = match (base.ty, base.expr) {
        (Type::Texts, Expr::Attribute(arn, Attribute::ArnResourceIds)) => Expr::Resource(arn, index),
        (Type::Texts, list) => Expr::Item(Box::new(list), index),
        (ty, _) => return Err(mismatch(span, format!("{} has no items", ty.name()))),
    };
    Ok(Typed::optional(expr, Type::Text))
}

/// An endpoint: URL, headers, properties; the authentication schemes are a property that the language knows.
pub(super) fn endpoint(scope: &mut Scope, endpoint: &rules::Endpoint) -> Lowered<EndpointTemplate> {
    let url = value(scope, &endpoint.url, Type::Text)?;
    let mut headers = Vec::new();
    for (name, values) in &endpoint.headers {
        let values = values.iter().map(|text| value(scope, text, Type::Text)).collect::<Lowered<_>>()?;
        headers.push((name.clone(), values));
    }
    let (mut auth_schemes, mut properties) = (Vec::new(), Vec::new());
    for (name, property) in &endpoint.properties {
        match schemes(scope, name, property)? {
            Some(schemes) => auth_schemes = schemes,
            None => properties.push((name.clone(), self::property(scope, property)?)),
        }
    }
    Ok(EndpointTemplate { url, headers, auth_schemes, properties })
}

type Schemes = Vec<(Expr, Vec<(String, PropertyTemplate)>)>;

/// `authSchemes`, when it is a list of maps with a name.
fn schemes(scope: &mut Scope, name: &str, property: &Property) -> Lowered<Option<Schemes>> {
    let Property::List(items) = property else { return Ok(None) };
    if name != "authSchemes" {
        return Ok(None);
    }
    let mut schemes = Vec::new();
    for item in items {
        let Property::Map(entries) = item else { return Ok(None) };
        let mut entries = entries.iter().map(|(name, value)| (name, value)).collect::<Vec<_>>();
        let Some(at) = entries.iter().position(|(name, _)| *name == "name") else { return Ok(None) };
        let (_, name) = entries.remove(at);
        let PropertyTemplate::Text(name) = self::property(scope, name)? else { return Ok(None) };
        let settings = entries.into_iter().map(|(name, value)| Ok((name.clone(), self::property(scope, value)?)));
        schemes.push((name, settings.collect::<Lowered<_>>()?));
    }
    Ok(Some(schemes))
}

fn property(scope: &mut Scope, property: &Property) -> Lowered<PropertyTemplate> {
    Ok(match property {
        Property::Boolean(value) => PropertyTemplate::Boolean(*value),
        Property::Integer(value) => PropertyTemplate::Integer(*value),
        Property::Text(text) => PropertyTemplate::Text(value(scope, text, Type::Text)?),
        Property::List(items) => {
            PropertyTemplate::List(items.iter().map(|item| self::property(scope, item)).collect::<Lowered<_>>()?)
        }
        Property::Map(entries) => {
            let entries = entries.iter().map(|(name, value)| Ok((name.clone(), self::property(scope, value)?)));
            PropertyTemplate::Map(entries.collect::<Lowered<_>>()?)
        }
    })
}
