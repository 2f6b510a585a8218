//! Compares the services and their operations, then every pair of shapes that they lead to.

use crate::ir::{HostPart, Operation, Reference, Service, TypeKind, WireCode};
use crate::rust_type::ItemPath;

use super::finding::{Finding, Findings, Joins, docs, from_to, quoted};
use super::matching::{Pair, matched};
use super::resolved::{Resolved, operation_key};
use super::{Rule, types};

/// Every difference between the crates that the two both would be emitted as.
pub(super) fn compare(old: &Resolved<'_, '_>, new: &Resolved<'_, '_>) -> Vec<Finding> {
    let pair = Pair::new(&old.service, &new.service);
    let mut findings = Findings::default();
    service(&pair, &mut findings);
    operations(&pair, &mut findings);
    while let Some((old, new)) = findings.next() {
        types::compare(&pair, old, new, &mut findings);
    }
    findings.all
}

fn service(pair: &Pair<'_>, findings: &mut Findings) {
    let (old, new) = (pair.old, pair.new);
    let place = &new.id;
    let mut changed = |rule: Rule, what: &str, old: &str, new: &str| {
        if old != new {
            findings.push(Finding::new(rule, place, from_to(what, old, new)));
        }
    };
    changed(Rule::ServiceReplaced, "service", &old.id, &new.id);
    changed(Rule::PackageRenamed, "package", &old.package.name, &new.package.name);
    changed(Rule::ServiceFactsChanged, "version", &quoted(&old.version), &quoted(&new.version));
    changed(Rule::ServiceFactsChanged, "SDK id", &quoted(&old.sdk_id), &quoted(&new.sdk_id));
    changed(Rule::ServiceFactsChanged, "title", &quoted(&old.title), &quoted(&new.title));
    let text = |value: &Option<String>| quoted(value.as_deref().unwrap_or_default());
    changed(Rule::EndpointChanged, "endpoint prefix", &text(&old.endpoint_prefix), &text(&new.endpoint_prefix));
    changed(Rule::EndpointChanged, "signing name", &text(&old.signing_name), &text(&new.signing_name));
    let protocol = |service: &Service| {
        service.protocol.map_or_else(|| "none with wire code".to_owned(), |protocol| format!("{protocol:?}"))
    };
    changed(Rule::ProtocolChanged, "protocol", &protocol(old), &protocol(new));
    let query = |service: &Service| if service.query_compatible { "yes" } else { "no" };
    changed(Rule::QueryErrorsChanged, "query-compatible error codes", query(old), query(new));
    docs(place, &old.docs, &new.docs, findings);
}

fn operations(pair: &Pair<'_>, findings: &mut Findings) {
    let new = pair.new;
    let operations = matched(&pair.old.operations, &pair.new.operations, |operation| operation_key(new, operation));
    for (_, removed) in operations.removed {
        findings.push(Finding::new(Rule::OperationRemoved, &removed.id, format!("`{}` removed", removed.name)));
    }
    for (_, added) in operations.added {
        findings.push(Finding::new(Rule::OperationAdded, &added.id, format!("`{}` added", added.name)));
    }
    for (old, new) in operations.both {
        operation(pair, old, new, findings);
    }
}

fn operation(pair: &Pair<'_>, old: &Operation, new: &Operation, findings: &mut Findings) {
    let place = &new.id;
    let names = |operation: &Operation| format!("`{}`, `{}`", operation.module, operation.type_name);
    if (&old.module, &old.type_name, &old.error) != (&new.module, &new.type_name, &new.error) {
        findings.push(Finding::new(Rule::OperationNamesChanged, place, from_to("names", &names(old), &names(new))));
    }
    match (&old.wire, &new.wire) {
        (WireCode::Emitted, WireCode::NoProtocol) => {
            findings.push(Finding::new(Rule::WireCodeLost, place, "the service has no protocol with wire code"));
        }
        (WireCode::Emitted, WireCode::Streams(member)) => {
            findings.push(Finding::new(Rule::WireCodeLost, place, member));
        }
        (WireCode::NoProtocol | WireCode::Streams(_), WireCode::Emitted) => {
            findings.push(Finding::new(Rule::WireCodeGained, place, format!("`{}` has wire code", new.name)));
        }
        (WireCode::Emitted, WireCode::Emitted) => {}
        (WireCode::NoProtocol | WireCode::Streams(_), WireCode::NoProtocol | WireCode::Streams(_)) => {}
    }
    if old.idempotent != new.idempotent {
        let word = |operation: &Operation| if operation.idempotent { "safe" } else { "not safe" };
        findings.push(Finding::new(Rule::RetrySafetyChanged, place, from_to("sending again", word(old), word(new))));
    }
    let (old_prefix, new_prefix) = (host_prefix(pair.old, old), host_prefix(pair.new, new));
    if old_prefix != new_prefix {
        findings.push(Finding::new(
            Rule::HostPrefixChanged,
            place,
            from_to("host prefix", &quoted(&old_prefix), &quoted(&new_prefix)),
        ));
    }
    match (old.gzip, new.gzip) {
        (false, true) => findings.push(Finding::new(Rule::CompressionAdded, place, "gzip for large requests")),
        (true, false) => findings.push(Finding::new(Rule::CompressionRemoved, place, "no gzip for large requests")),
        _ => {}
    }
    errors(pair, old, new, findings);
    for (old, new) in [(old.input, new.input), (old.output, new.output)] {
        let (old_id, new_id) = (&pair.old.types[old.0].id, &pair.new.types[new.0].id);
        if old_id != new_id && !old_id.is_empty() && !new_id.is_empty() {
            findings.push(Finding::new(Rule::ShapeOfOperationRenamed, place, from_to("shape", old_id, new_id)));
        }
        findings.visit(Reference::Type(old), Reference::Type(new));
    }
    docs(place, &old.docs, &new.docs, findings);
}

fn errors(pair: &Pair<'_>, old: &Operation, new: &Operation, findings: &mut Findings) {
    let place = &new.id;
    let errors = matched(&old.errors, &new.errors, |error| error.variant.as_str());
    for (_, removed) in errors.removed {
        findings.push(Finding::new(Rule::ErrorRemoved, place, format!("`{}` removed", removed.variant)));
    }
    for (_, added) in errors.added {
        findings.push(Finding::new(Rule::ErrorAdded, place, format!("`{}` added", added.variant)));
    }
    for (old, new) in errors.both {
        let (old_path, new_path) =
            (ItemPath::of(pair.old, old.target).to_string(), ItemPath::of(pair.new, new.target).to_string());
        if old_path != new_path {
            findings.push(
                Finding::new(Rule::TypeRenamed, place, from_to("type", &old_path, &new_path)).joining(Joins::SameCause),
            );
        }
        findings.visit(Reference::Type(old.target), Reference::Type(new.target));
    }
}

fn host_prefix(service: &Service, operation: &Operation) -> String {
    let label = |index: usize| match &service.types[operation.input.0].kind {
        TypeKind::Structure(structure) => structure.members.get(index).map_or("", |member| member.wire.as_str()),
        _ => "",
    };
    let parts = operation.host_prefix.iter().map(|part| match part {
        HostPart::Literal(text) => text.clone(),
        HostPart::Label(index) => format!("{{{}}}", label(*index)),
    });
    parts.collect()
}
