//! The `smithy.test` traits become cases, for each side that they apply to. A side that cannot run a case says why,
//! from the case's own fields; ids decide nothing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::codes;
use crate::conformance::case::{Body, Case, Check, Request, Response, RoutingHeader, Side, Skipped, Value};
use crate::conformance::{malformed, params};
use crate::ir::{Operation, Service, TypeId, WireCode};
use crate::naming;
use crate::slice;
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::model::{Model, Shape};
use smithy::node::Node;

const REQUEST_TESTS: &str = "smithy.test#httpRequestTests";
const RESPONSE_TESTS: &str = "smithy.test#httpResponseTests";
const MALFORMED_TESTS: &str = "smithy.test#httpMalformedRequestTests";

/// Every trait that holds cases of a protocol.
pub(super) const TESTS: [&str; 3] = [REQUEST_TESTS, RESPONSE_TESTS, MALFORMED_TESTS];

/// Headers that a server writes by itself; no parameter can give it another.
const SERVER_HEADERS: [&str; 3] = ["content-type", "content-length", "x-amzn-query-error"];

/// The header that a protocol has in requests alone; what a case says of it in a response says nothing.
const REQUEST_HEADER: &str = "x-amz-target";

/// Selection of cases: by protocol, and whether only bodies can be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scope<'s> {
    /// The protocol trait whose cases are kept.
    pub(super) protocol: &'s str,
    /// Whether there is nothing but its bodies to run.
    pub(super) bodies_only: bool,
}

/// All cases of a service.
#[derive(Debug, Default)]
pub(super) struct Suite {
    pub(super) cases: Vec<Case>,
    pub(super) skipped: Vec<Skipped>,
    names: BTreeMap<(Side, &'static str), naming::Scope>,
}

/// Reads every case. One that does not fit the model is an error.
pub(super) fn lower(model: &Model<'_>, service: &Service, scope: Scope<'_>, diagnostics: &mut Diagnostics) -> Suite {
    let mut suite = Suite::default();
    let mut seen_errors = Vec::new();
    for (index, operation) in service.operations.iter().enumerate() {
        let Some(shape) = model.shapes.get(operation.id.as_str()) else { continue };
        let subject = Subject { service, operation, index, scope };
        for case in cases(shape, REQUEST_TESTS, scope) {
            report(suite.request(&subject, &case), shape, &case, diagnostics);
        }
        for case in cases(shape, RESPONSE_TESTS, scope) {
            report(suite.response(&subject, &case, None), shape, &case, diagnostics);
        }
        let input =
            slice::operation(model, &shape.id).and_then(|operation| model.shapes.get(operation.input.as_ref()?));
        for case in cases(shape, MALFORMED_TESTS, scope) {
            suite.malformed(&subject, &case, input);
        }
        for (error, target) in operation.errors.iter().map(|error| error.target).enumerate() {
            let Some(shape) = model.shapes.get(service.types[target.0].id.as_str()) else { continue };
            if !seen_errors.contains(&target) {
                seen_errors.push(target);
                for case in cases(shape, RESPONSE_TESTS, scope) {
                    report(suite.response(&subject, &case, Some((error, target))), shape, &case, diagnostics);
                }
            }
        }
    }
    suite
}

/// The operation that a case is run on.
struct Subject<'s> {
    service: &'s Service,
    operation: &'s Operation,
    index: usize,
    scope: Scope<'s>,
}

/// The cases of a shape that are for the protocol.
fn cases<'a>(shape: &Shape<'a>, id: &str, scope: Scope<'_>) -> Vec<Node<'a>> {
    let all = shape.traits.get(id).map(Node::elements).unwrap_or_default();
    all.into_iter().filter(|case| text(case, "protocol").as_deref() == Some(scope.protocol)).collect()
}

fn report(outcome: Result<(), String>, shape: &Shape<'_>, case: &Node<'_>, diagnostics: &mut Diagnostics) {
    if let Err(reason) = outcome {
        let id = text(case, "id").unwrap_or_default();
        let message = format!("the test case `{id}` cannot be read: {reason}");
        diagnostics.push(Diagnostic::error(codes::TEST_CASE, message).at(case.span()).shape(shape.id.as_str()));
    }
}

impl Suite {
    fn request(&mut self, subject: &Subject<'_>, node: &Node<'_>) -> Result<(), String> {
        let params = node.get("params");
        let request = Request {
            method: text(node, "method").unwrap_or_else(|| "POST".to_owned()),
            uri: text(node, "uri").unwrap_or_else(|| "/".to_owned()),
            host: text(node, "host"),
            resolved_host: text(node, "resolvedHost"),
            headers: headers(node),
            required_headers: texts(node, "requireHeaders"),
            forbidden_headers: texts(node, "forbidHeaders"),
            body: body(node),
            input: params::structure(subject.service, subject.operation.input, params.as_ref())?,
        };
        for side in sides(node) {
            match cannot_run_request(side, subject, node, &request) {
                Some(reason) => self.skip(node, side, reason),
                None => self.add(text(node, "id"), side, subject, Check::Request(request.clone())),
            }
        }
        Ok(())
    }

    fn response(
        &mut self,
        subject: &Subject<'_>,
        node: &Node<'_>,
        error: Option<(usize, TypeId)>,
    ) -> Result<(), String> {
        let target = error.map_or(subject.operation.output, |(_, target)| target);
        let params = node.get("params");
        let vendor = node.get("vendorParams");
        let vendor = |name: &str| vendor.as_ref().and_then(|vendor| text(vendor, name));
        let status = node.get("code").and_then(|code| u16::try_from(code.as_i64()?).ok());
        let mut headers = headers(node);
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case(REQUEST_HEADER));
        let response = Response {
            status: status.ok_or("its `code` is no HTTP status")?,
            headers,
            forbidden_headers: texts(node, "forbidHeaders"),
            body: body(node),
            error: error.map(|(index, _)| index),
            value: params::structure(subject.service, target, params.as_ref())?,
            reported_code: vendor("code"),
            reported_type: vendor("type"),
        };
        for side in sides(node) {
            match cannot_run_response(side, subject, &response) {
                Some(reason) => self.skip(node, side, reason),
                None => self.add(text(node, "id"), side, subject, Check::Response(response.clone())),
            }
        }
        Ok(())
    }

    fn malformed(&mut self, subject: &Subject<'_>, node: &Node<'_>, input: Option<&Shape<'_>>) {
        let id = text(node, "id").unwrap_or_default();
        for case in malformed::expand(node, &id, input) {
            let outcome = stream(subject).map_or(case.outcome, Err);
            match outcome {
                Ok(check) => self.add(Some(case.id), Side::Server, subject, Check::Malformed(check)),
                Err(reason) => self.skipped.push(Skipped { id: case.id, side: Side::Server, reason }),
            }
        }
    }

    fn add(&mut self, id: Option<String>, side: Side, subject: &Subject<'_>, check: Check) {
        let id = id.unwrap_or_default();
        let names = self.names.entry((side, check.module())).or_default();
        let name = names.claim(naming::method(&id)).to_string();
        let added = added(side, &check);
        self.cases.push(Case { id, name, side, operation: subject.index, check, added });
    }

    fn skip(&mut self, node: &Node<'_>, side: Side, reason: String) {
        self.skipped.push(Skipped { id: text(node, "id").unwrap_or_default(), side, reason });
    }
}

/// The headers of the protocol that a server needs and the case neither names nor forbids.
fn added(side: Side, check: &Check) -> Vec<RoutingHeader> {
    let (Side::Server, Check::Request(request)) = (side, check) else { return Vec::new() };
    let mentioned = request.headers.iter().map(|(name, _)| name).chain(&request.forbidden_headers);
    let mentioned: Vec<&String> = mentioned.collect();
    let is_silent = |header: &RoutingHeader| !mentioned.iter().any(|name| name.eq_ignore_ascii_case(header.as_str()));
    RoutingHeader::ALL.into_iter().filter(is_silent).collect()
}

fn cannot_run_request(side: Side, subject: &Subject<'_>, node: &Node<'_>, request: &Request) -> Option<String> {
    if let Some(reason) = no_wire(subject) {
        return Some(reason);
    }
    let has_params = request.input != Value::Structure(Vec::new());
    if side == Side::Server && has_params && request.body.is_none() {
        return Some("its params are given, but no body that they could come from".to_owned());
    }
    let query = ["queryParams", "requireQueryParams"].into_iter().find(|key| node.get(key).is_some());
    query.map(|key| format!("its `{key}` need a protocol with a query"))
}

fn cannot_run_response(side: Side, subject: &Subject<'_>, response: &Response) -> Option<String> {
    if let Some(reason) = no_wire(subject) {
        return Some(reason);
    }
    let is_ours = |name: &str| SERVER_HEADERS.iter().any(|known| known.eq_ignore_ascii_case(name));
    let (foreign, _) = response.headers.iter().find(|(name, _)| side == Side::Server && !is_ours(name))?;
    Some(format!("no parameter gives a server the header {foreign}"))
}

/// Why nothing of an operation goes over the wire, if nothing does.
fn no_wire(subject: &Subject<'_>) -> Option<String> {
    let bindings = || format!("{} has no wire code; only bodies can be run", subject.scope.protocol);
    stream(subject).or_else(|| subject.scope.bodies_only.then(bindings))
}

/// The member of an operation that is a stream, in words.
fn stream(subject: &Subject<'_>) -> Option<String> {
    match &subject.operation.wire {
        WireCode::Streams(member) => Some(member.clone()),
        WireCode::Emitted | WireCode::NoProtocol => None,
    }
}

/// The sides that a case applies to.
fn sides(node: &Node<'_>) -> Vec<Side> {
    let applies_to = text(node, "appliesTo");
    let applies = |side: &Side| applies_to.as_deref().is_none_or(|only| only == side.as_str());
    [Side::Client, Side::Server].into_iter().filter(applies).collect()
}

fn body(node: &Node<'_>) -> Option<Body> {
    let body = text(node, "body")?;
    let media_type = text(node, "bodyMediaType").unwrap_or_default();
    // An empty text is no JSON: the body has to be empty.
    Some(if media_type == "application/json" && !body.is_empty() { Body::Json(body) } else { Body::Text(body) })
}

fn headers(node: &Node<'_>) -> Vec<(String, String)> {
    let entries = node.get("headers").map(|headers| headers.entries()).unwrap_or_default();
    let pair =
        |(key, value): (smithy::node::Key<'_>, Node<'_>)| Some((key.name.into_owned(), value.as_str()?.into_owned()));
    entries.into_iter().filter_map(pair).collect()
}

fn texts(node: &Node<'_>, name: &str) -> Vec<String> {
    let list = node.get(name).map(|list| list.elements()).unwrap_or_default();
    list.iter().filter_map(|element| element.as_str().map(Cow::into_owned)).collect()
}

fn text(node: &Node<'_>, name: &str) -> Option<String> {
    node.get(name)?.as_str().map(Cow::into_owned)
}
