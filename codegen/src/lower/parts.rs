//! Which parts of the runtime support a slice uses, by its types, patterns and operations.

use std::collections::BTreeSet;

use crate::ir::endpoint::{Endpoint, Expr, Function};
use crate::ir::{
    Comparison, ConstraintKind, Expression, ExpressionKind, Matcher, Part, Service, Target, TimestampFormat, Ty,
    TypeDef, TypeKind,
};

/// The parts that the slice uses, and those that these need.
pub(super) fn of(service: &Service) -> BTreeSet<Part> {
    let types = service.types.iter().flat_map(of_type);
    let targets = service.targets().flat_map(|target| of_target(service, target));
    let patterns = service.patterns.iter().flat_map(|pattern| of_matcher(&pattern.matcher));
    let endpoint = service.endpoint.iter().flat_map(of_endpoint);
    let parts = of_wire(service).into_iter().chain(types).chain(targets).chain(patterns).chain(endpoint);
    let parts = Part::closure(parts);
    let of_client = if parts.contains(&Part::Client) { of_client(service) } else { Vec::new() };
    Part::closure(parts.into_iter().chain(of_client))
}

fn of_endpoint(endpoint: &Endpoint) -> Vec<Part> {
    let mut parts = vec![Part::Endpoint];
    parts.extend(endpoint.region.map(|_| Part::EndpointHost));
    for expr in endpoint.rules.expressions() {
        expr.any(&mut |expr| {
            parts.extend(of_expr(expr));
            false
        });
    }
    parts
}

fn of_expr(expr: &Expr) -> Option<Part> {
    let Expr::Call(function, _) = expr else {
        return matches!(expr, Expr::Item(..)).then_some(Part::EndpointItems);
    };
    Some(match function {
        Function::ParseUrl => Part::EndpointUrl,
        Function::ParseArn => Part::EndpointArn,
        Function::Partition => Part::EndpointPartition,
        Function::FromStart(..) | Function::FromEnd(..) => Part::EndpointSubstring,
        Function::UriEncode => Part::EndpointUri,
        Function::IsHostLabel | Function::IsHostName => Part::EndpointHost,
        Function::IsBucketLabel | Function::IsBucketName => Part::EndpointBucket,
        Function::Split(_) => Part::EndpointItems,
    })
}

/// Parts that a client needs besides those for calls of operations.
fn of_client(service: &Service) -> Vec<Part> {
    let paginations = || service.operations.iter().filter_map(|operation| operation.pagination.as_ref());
    let mut queries = service.waiters.iter().flat_map(|waiter| &waiter.queries);
    let is_projection = |expression: &Expression| matches!(expression.kind, ExpressionKind::Projection(_));
    let held = [
        (Part::Pagination, paginations().next().is_some()),
        (Part::PagedItems, paginations().any(|pagination| pagination.items.is_some())),
        (Part::Waiters, !service.waiters.is_empty()),
        (Part::Projection, queries.any(|query| query.expression.any(is_projection))),
    ];
    held.into_iter().filter_map(|(part, is_held)| is_held.then_some(part)).collect()
}

fn of_wire(service: &Service) -> Vec<Part> {
    if service.protocol.is_none() {
        return Vec::new();
    }
    let with_wire = || service.operations.iter().filter(|operation| operation.has_wire());
    let mut parts = vec![Part::Json];
    parts.extend(with_wire().next().map(|_| [Part::Cli, Part::Client, Part::Server]).into_iter().flatten());
    parts.extend(with_wire().any(|operation| operation.gzip).then_some(Part::Gzip));
    parts
}

fn of_type(definition: &TypeDef) -> Option<Part> {
    match &definition.kind {
        TypeKind::Enum(_) => Some(Part::StringEnum),
        TypeKind::IntEnum(_) => Some(Part::IntEnum),
        TypeKind::Union(union) if union.variants.iter().any(|variant| variant.target.is_none()) => {
            Some(Part::UnitVariant)
        }
        TypeKind::Union(_) => Some(Part::Union),
        TypeKind::Structure(structure) => {
            structure.members.iter().any(|member| member.is_token()).then_some(Part::IdempotencyToken)
        }
    }
}

fn of_target(service: &Service, target: &Target) -> Vec<Part> {
    match target.ty {
        Ty::Byte | Ty::Short | Ty::Integer | Ty::Long => vec![Part::Integer],
        Ty::Float | Ty::Double => vec![Part::Float],
        Ty::BigInteger | Ty::BigDecimal => vec![Part::BigNumber],
        Ty::Timestamp(TimestampFormat::EpochSeconds) => vec![Part::Timestamp],
        Ty::Timestamp(_) => vec![Part::TextTimestamp],
        Ty::Blob => vec![Part::Blob],
        Ty::Document => vec![Part::Document],
        Ty::Map(_) => vec![Part::Map],
        Ty::List(id) => {
            let is_unique = target.constraint(ConstraintKind::UniqueItems).is_some();
            let by_keys = is_unique && service.comparison(&service.lists[id.0]) != Comparison::Ordered;
            if by_keys { vec![Part::List, Part::UniqueKeys] } else { vec![Part::List] }
        }
        Ty::Boolean | Ty::String | Ty::Enum(_) | Ty::IntEnum(_) | Ty::Structure(_) | Ty::Union(_) => Vec::new(),
    }
}

fn of_matcher(matcher: &Matcher) -> Vec<Part> {
    let mut parts = Vec::new();
    parts.extend(matcher.any(|matcher| matches!(matcher, Matcher::Sequences(_))).then_some(Part::Sequences));
    parts.extend(matcher.any(|matcher| matches!(matcher, Matcher::Automaton(..))).then_some(Part::Automata));
    parts
}
