//! The page of an operation: what it does, what goes in and comes out, what can go wrong, and an example.

use crate::ir::{MemberPath, Operation, Pagination, Protocol, Service, Ty, TypeId, TypeKind, Waiter, WireCode};
use crate::markdown::{code, first_sentence};
use crate::sample;

use super::location::{anchor, href, operation_page};
use super::types::error_facts;
use super::{docs, example, facts, fenced, member, sketch, summary};

/// The blocks of the page of the operation with this index.
pub(super) fn page(service: &Service, index: usize) -> Vec<String> {
    let operation = &service.operations[index];
    let page = operation_page(operation);
    let mut blocks = vec![format!("# {}\n\n[Index](../README.md)", code(&operation.name))];
    blocks.extend(docs(&operation.docs));
    blocks.push(facts(at_a_glance(service, operation)));
    blocks.extend(request(service, operation, &page));
    blocks.extend(response(service, operation, &page));
    blocks.push("## Errors".to_owned());
    blocks.extend(errors(service, operation, &page));
    blocks.extend(examples(service, operation));
    blocks
}

fn at_a_glance(service: &Service, operation: &Operation) -> Vec<(String, String)> {
    let mut known = vec![("Rust".to_owned(), code(&format!("operation::{}", operation.module)))];
    if let Some(protocol) = service.protocol {
        let version = match protocol {
            Protocol::AwsJson1_0 => "1.0",
            Protocol::AwsJson1_1 => "1.1",
        };
        let target = code(&format!("X-Amz-Target: {}.{}", service.name, operation.name));
        let words = format!("`POST /`, `Content-Type: application/x-amz-json-{version}`, {target}");
        known.push(("HTTP".to_owned(), words));
    }
    if operation.idempotent {
        known.push(("Idempotent".to_owned(), "the same request may be sent again".to_owned()));
    }
    if operation.gzip {
        known.push(("Compression".to_owned(), "the body may be sent with gzip".to_owned()));
    }
    if let WireCode::Streams(member) = &operation.wire {
        known.push(("Wire code".to_owned(), format!("none: {member}")));
    }
    if let Some(pagination) = &operation.pagination {
        known.push(("Pages".to_owned(), pages(service, operation, pagination)));
    }
    known.extend(waiters(service, operation));
    known
}

/// How the pages of an operation follow each other.
fn pages(service: &Service, operation: &Operation, pagination: &Pagination) -> String {
    let path = |path: &MemberPath| {
        let names = path.0.iter().map(|(id, index)| member_name(service, *id, *index));
        code(&names.collect::<Vec<_>>().join("."))
    };
    let input = |index: usize| code(member_name(service, operation.input, index));
    let token = path(&pagination.output_token);
    let mut text = format!("{token} of a response goes into {} of the next request", input(pagination.input_token));
    if let Some(items) = &pagination.items {
        text.push_str(&format!("; the items are {}", path(&items.path)));
    }
    if let Some(page_size) = pagination.page_size {
        text.push_str(&format!("; {} limits a page", input(page_size)));
    }
    text
}

fn member_name(service: &Service, id: TypeId, index: usize) -> &str {
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) => &structure.members[index].wire,
        TypeKind::Union(_) | TypeKind::Enum(_) | TypeKind::IntEnum(_) => "",
    }
}

/// The waiters that send an operation.
fn waiters(service: &Service, operation: &Operation) -> Option<(String, String)> {
    let of_operation = service.waiters.iter().filter(|waiter| service.operations[waiter.operation].id == operation.id);
    let waiter = |waiter: &Waiter| {
        let (name, summary) = (code(&waiter.method), first_sentence(&waiter.docs.markdown));
        if summary.is_empty() { name } else { format!("{name}: {summary}") }
    };
    let texts: Vec<String> = of_operation.map(waiter).collect();
    (!texts.is_empty()).then(|| ("Waiters".to_owned(), texts.join("; ")))
}

fn request(service: &Service, operation: &Operation, page: &str) -> Vec<String> {
    let nothing = "The request has no parameters.";
    let mut blocks = syntax(service, "Request", operation.input);
    blocks.push(format!("{}\n\n## Request parameters", anchor(&service.types[operation.input.0])));
    blocks.push(docs_of(service, operation.input));
    blocks.extend(members(service, operation.input, page, nothing));
    blocks
}

fn response(service: &Service, operation: &Operation, page: &str) -> Vec<String> {
    let nothing = "The response has no elements.";
    let mut blocks = syntax(service, "Response", operation.output);
    blocks.push(format!("{}\n\n## Response elements", anchor(&service.types[operation.output.0])));
    if service.protocol.is_some() {
        blocks.push("A successful action is answered with HTTP status 200 and these data in JSON.".to_owned());
    }
    blocks.push(docs_of(service, operation.output));
    blocks.extend(members(service, operation.output, page, nothing));
    blocks
}

/// The shape of the body, where it is known to be JSON.
fn syntax(service: &Service, what: &str, id: TypeId) -> Vec<String> {
    if service.protocol.is_none() {
        return Vec::new();
    }
    vec![format!("## {what} syntax"), fenced("text", &sketch::structure(service, id))]
}

fn docs_of(service: &Service, id: TypeId) -> String {
    service.types[id.0].docs.markdown.clone()
}

fn members(service: &Service, id: TypeId, page: &str, nothing: &str) -> Vec<String> {
    match &service.types[id.0].kind {
        TypeKind::Structure(structure) if !structure.members.is_empty() => {
            structure.members.iter().flat_map(|member| member::member(service, page, 3, member)).collect()
        }
        _ => vec![nothing.to_owned()],
    }
}

fn errors(service: &Service, operation: &Operation, page: &str) -> Vec<String> {
    let about = format!(
        "An error that the model does not name is kept in {} with its code and message.",
        code(&format!("{}::Unhandled", operation.error)),
    );
    let mut blocks = Vec::new();
    for error in &operation.errors {
        let definition = &service.types[error.target.0];
        let Some(traits) = definition.error() else { continue };
        let link = href(service, page, error.target);
        blocks.push(format!("### [{}]({link})", code(&definition.name)));
        blocks.push(summary(&definition.docs));
        let variant = format!("{}::{}", operation.error, error.variant);
        let rust = format!("{}, {}", code(&variant), code(&format!("{}()", error.predicate)));
        blocks.push(facts([("Rust".to_owned(), rust)].into_iter().chain(error_facts(traits))));
    }
    blocks.push(about);
    blocks
}

fn examples(service: &Service, operation: &Operation) -> Vec<String> {
    let Some((program, input)) = example::request(service, operation).zip(sample::structure(service, operation.input))
    else {
        return Vec::new();
    };
    let mut blocks = vec![
        "## Example".to_owned(),
        "The values are made up. They keep every limit that the crate checks.".to_owned(),
        fenced("rust", &program),
    ];
    if operation.has_wire() {
        blocks.push("The body that it prints:".to_owned());
        blocks.push(fenced("json", &sample::pretty(service, Ty::Structure(operation.input), &input)));
        blocks.extend(filled(service, operation.input));
    }
    blocks
}

/// The members that the program leaves out and the body has.
fn filled(service: &Service, input: TypeId) -> Option<String> {
    let TypeKind::Structure(structure) = &service.types[input.0].kind else { return None };
    let token = structure.members.iter().find(|member| member.is_token())?;
    Some(format!("(In place of this {}, `build` puts a random UUID.)", code(&token.wire)))
}
