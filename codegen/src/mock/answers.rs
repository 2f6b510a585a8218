//! The file of answers: read, and checked against the model. Whatever is wrong with it is reported at once.
//!
//! ```json
//! { "Operation": [
//!     { "when": { "/Member/Below": "value" }, "times": 2, "output": { } },
//!     { "error": { "NameOfError": { "Message": "…" } }, "status": 400, "delay": 250 },
//!     { "fault": "close" }
//! ] }
//! ```

use super::pointer::{self, Nowhere, Part};
use super::value::{self, Checker};
use crate::codes;
use crate::ir::{Operation, Service, WireCode};
use smithy::diagnostic::{Diagnostic, Diagnostics};
use smithy::did_you_mean;
use smithy::node::{Key, Kind, Node};
use smithy::source::{Source, Sources, Span};

/// The members of an answer.
const MEMBERS: [&str; 7] = ["when", "times", "output", "error", "status", "delay", "fault"];

/// The faults of an answer, and whether an output or error can go with them.
const FAULTS: [(&str, bool); 4] = [("close", false), ("cut", true), ("garbage", false), ("hang", false)];

/// The longest delay, in milliseconds: an hour.
const LONGEST_DELAY: i64 = 3_600_000;

/// The errors that any AWS service may answer, whatever its model ("Common errors" of the API references).
pub(super) const COMMON_ERRORS: [&str; 16] = [
    "AccessDeniedException",
    "ExpiredTokenException",
    "IncompleteSignature",
    "InternalFailure",
    "InvalidSignatureException",
    "MissingAuthenticationToken",
    "NotAuthorized",
    "OptInRequired",
    "RequestExpired",
    "ServiceUnavailable",
    "ServiceUnavailableException",
    "ThrottlingException",
    "UnknownOperationException",
    "UnrecognizedClientException",
    "ValidationError",
    "ValidationException",
];

/// The answers of an operation, by its index in the service.
pub(super) struct Given {
    pub(super) operation: usize,
    pub(super) answers: Vec<Answer>,
}

/// An answer that fits the model.
pub(super) struct Answer {
    /// File and line.
    pub(super) label: String,
    /// Pointers into the input, and the JSON texts that have to stand there.
    pub(super) when: Vec<(String, String)>,
    pub(super) times: Option<i64>,
    pub(super) content: Option<Content>,
    pub(super) status: Option<i64>,
    pub(super) delay: Option<i64>,
    pub(super) fault: Option<&'static str>,
}

/// The content of an answer, as JSON texts.
pub(super) enum Content {
    Output(String),
    Error { name: String, members: String },
}

/// Reads the file; it counts as the source of that index. Empty where there is none.
pub(super) fn read(service: &Service, source: Option<&Source>, file: u32, diagnostics: &mut Diagnostics) -> Vec<Given> {
    let Some(source) = source else { return Vec::new() };
    let root = match Node::parse(file, &source.text) {
        Ok(root) => root,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return Vec::new();
        }
    };
    let mut reader = Reader { service, source, diagnostics, never: Vec::new() };
    if root.kind() != Kind::Object {
        reader.wrong(root.span(), "the answers are not an object with the names of operations".to_owned());
        return Vec::new();
    }
    let entries = root.entries();
    reader.report_repeated(&entries);
    let given = entries.iter().filter_map(|(key, value)| reader.operation(key, value)).collect();
    let never = reader.never;
    if !diagnostics.has_errors() {
        diagnostics.extend(never);
    }
    given
}

/// Reads one file.
struct Reader<'r> {
    service: &'r Service,
    source: &'r Source,
    diagnostics: &'r mut Diagnostics,
    /// Warnings about answers that others forestall: premature while those are wrong.
    never: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn wrong(&mut self, span: Span, message: String) {
        self.diagnostics.push(Diagnostic::error(codes::ANSWER_FORM, message).at(span));
    }

    fn report_repeated(&mut self, entries: &[(Key<'_>, Node<'_>)]) {
        for (index, (key, _)) in entries.iter().enumerate() {
            if entries[..index].iter().any(|(earlier, _)| earlier.name == key.name) {
                self.wrong(key.span, format!("`{}` stands there twice", key.name));
            }
        }
    }

    fn text(&self, span: Span) -> String {
        self.source.text.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned()
    }

    fn operation(&mut self, key: &Key<'_>, value: &Node<'_>) -> Option<Given> {
        let service = self.service;
        let index = service.operations.iter().position(|operation| operation.name == key.name);
        let operation = index.map(|index| &service.operations[index]);
        let Some((index, operation)) = index.zip(operation).filter(|(_, operation)| operation.has_wire()) else {
            self.unknown_operation(key, operation);
            return None;
        };
        if value.kind() != Kind::Array {
            self.wrong(value.span(), format!("the answers of `{}` are not a list", operation.name));
            return None;
        }
        let mut answers: Vec<Answer> = Vec::new();
        for node in value.elements() {
            let matches_all = |answer: &Answer| answer.when.is_empty() && answer.times.is_none();
            if let Some(first) = answers.iter().find(|answer| matches_all(answer)) {
                let message = format!("this answer is never given: that of {} matches every input", first.label);
                self.never.push(Diagnostic::warning(codes::ANSWER_NEVER, message).at(node.span()));
            }
            answers.extend(self.answer(operation, &node));
        }
        Some(Given { operation: index, answers })
    }

    fn unknown_operation(&mut self, key: &Key<'_>, operation: Option<&Operation>) {
        let mut message = format!("`{}` is no operation that is served", key.name);
        if let Some(WireCode::Streams(member)) = operation.map(|operation| &operation.wire) {
            message.push_str(&format!(": {member}"));
        }
        let names = super::served(self.service).map(|operation| operation.name.as_str());
        let hint = did_you_mean(&key.name, names);
        self.diagnostics.push(Diagnostic::error(codes::ANSWER_OPERATION, message).at(key.span).hint_if(hint));
    }

    fn answer(&mut self, operation: &Operation, node: &Node<'_>) -> Option<Answer> {
        if node.kind() != Kind::Object {
            self.wrong(node.span(), format!("an answer is an object, not {}", value::shown(node)));
            return None;
        }
        let entries = node.entries();
        self.report_repeated(&entries);
        for (key, _) in entries.iter().filter(|(key, _)| !MEMBERS.contains(&&*key.name)) {
            let hint = did_you_mean(&key.name, MEMBERS).unwrap_or_else(|| format!("it has {}", listed(&MEMBERS)));
            let message = format!("an answer has no member `{}`", key.name);
            self.diagnostics.push(Diagnostic::error(codes::ANSWER_FORM, message).at(key.span).hint(hint));
        }
        let line = Sources(vec![self.source.clone()]).position(Span { file: 0, ..node.span() });
        let number = |reader: &mut Self, name: &str, min: i64, max: i64| reader.number(node, name, min, max);
        let answer = Answer {
            label: format!("{}:{}", self.source.name, line.map_or(0, |(line, _)| line)),
            when: node.get("when").map(|when| self.when(operation, &when)).unwrap_or_default(),
            times: number(self, "times", 1, i64::MAX),
            content: self.content(operation, node),
            status: number(self, "status", 200, 599),
            delay: number(self, "delay", 0, LONGEST_DELAY),
            fault: node.get("fault").and_then(|fault| self.fault(&fault)),
        };
        self.report_conflicts(node, &answer);
        Some(answer)
    }

    fn number(&mut self, answer: &Node<'_>, name: &str, min: i64, max: i64) -> Option<i64> {
        let node = answer.get(name)?;
        let number = node.as_i64().filter(|number| (min..=max).contains(number));
        if number.is_none() {
            let unit = if name == "delay" { " of milliseconds" } else { "" };
            let range = if max == i64::MAX { format!("at least {min}") } else { format!("{min} to {max}") };
            self.wrong(node.span(), format!("`{name}` is a whole number{unit}, {range}"));
        }
        number
    }

    fn fault(&mut self, node: &Node<'_>) -> Option<&'static str> {
        let known = node.as_str().and_then(|text| FAULTS.iter().find(|(name, _)| *name == text));
        if known.is_none() {
            let names = FAULTS.map(|(name, _)| name);
            self.wrong(node.span(), format!("`fault` is one of {}", listed(&names)));
        }
        known.map(|(name, _)| *name)
    }

    fn when(&mut self, operation: &Operation, node: &Node<'_>) -> Vec<(String, String)> {
        if node.kind() != Kind::Object {
            self.wrong(node.span(), "`when` is not an object of JSON pointers and values".to_owned());
            return Vec::new();
        }
        let entries = node.entries();
        self.report_repeated(&entries);
        for (key, value) in &entries {
            match pointer::follow(self.service, operation, &key.name) {
                // The absence of a value.
                Ok(_) if value.is_null() => {}
                Ok(Part::Target(target)) => self.checker("").target(target, value, &key.name),
                Ok(Part::Anything) => {}
                Err(Nowhere { message, hint }) => {
                    let diagnostic = Diagnostic::error(codes::ANSWER_POINTER, message).at(key.span);
                    self.diagnostics.push(diagnostic.shape(&operation.id).hint_if(hint));
                }
            }
        }
        entries.iter().map(|(key, value)| (key.name.clone().into_owned(), self.text(value.span()))).collect()
    }

    fn content(&mut self, operation: &Operation, answer: &Node<'_>) -> Option<Content> {
        if let Some(output) = answer.get("output") {
            self.checker("the output").structure(operation.output, &output);
            return Some(Content::Output(self.text(output.span())));
        }
        self.error(operation, &answer.get("error")?)
    }

    fn error(&mut self, operation: &Operation, node: &Node<'_>) -> Option<Content> {
        let entries = node.entries();
        let [(key, members)] = entries.as_slice() else {
            self.wrong(
                node.span(),
                "`error` is an object with the name of one error, and its members in it".to_owned(),
            );
            return None;
        };
        let types = &self.service.types;
        let modelled = operation.errors.iter().map(|error| error.target);
        match modelled.clone().find(|id| types[id.0].shape_name() == key.name) {
            Some(id) => self.checker("the error").structure(id, members),
            None if COMMON_ERRORS.contains(&&*key.name) => self.common_error(members),
            None => {
                let names = modelled.map(|id| types[id.0].shape_name()).chain(COMMON_ERRORS);
                let hint = did_you_mean(&key.name, names);
                let message = format!("`{}` is no error of `{}`", key.name, operation.name);
                let diagnostic = Diagnostic::error(codes::ANSWER_ERROR, message).at(key.span);
                self.diagnostics.push(diagnostic.shape(&operation.id).hint_if(hint));
            }
        }
        Some(Content::Error { name: key.name.clone().into_owned(), members: self.text(members.span()) })
    }

    /// An error without a shape has a message and nothing else.
    fn common_error(&mut self, members: &Node<'_>) {
        let fits = |(key, value): &(Key<'_>, Node<'_>)| key.name == "message" && value.kind() == Kind::String;
        if members.kind() != Kind::Object || !members.entries().iter().all(fits) {
            let message = "an error that is not in the model has the member `message`, a string, and no other";
            self.diagnostics.push(Diagnostic::error(codes::ANSWER_VALUE, message).at(members.span()));
        }
    }

    fn checker(&mut self, root: &'static str) -> Checker<'_> {
        Checker { service: self.service, diagnostics: self.diagnostics, root }
    }

    fn report_conflicts(&mut self, node: &Node<'_>, answer: &Answer) {
        let span = |name: &str| node.get(name).map_or_else(|| node.span(), |value| value.span());
        let has = |name: &str| node.get(name).is_some();
        if has("output") && has("error") {
            self.wrong(span("error"), "an answer has an `output` or an `error`, not both".to_owned());
        }
        let silent = answer.fault.filter(|fault| FAULTS.iter().any(|(name, goes)| name == fault && !goes));
        if let Some(fault) = silent.filter(|_| has("output") || has("error")) {
            self.wrong(span("fault"), format!("with the fault `{fault}`, neither output nor error is sent"));
        }
        if has("status") && matches!(answer.fault, Some("close" | "hang")) {
            self.wrong(span("status"), "with this fault, no status is sent".to_owned());
        }
        let wanted = match (has("output"), has("error"), answer.fault) {
            (true, false, None) => 200..=299,
            (false, _, None) => 400..=599,
            _ => 200..=599,
        };
        if answer.status.is_some_and(|status| !wanted.contains(&status)) {
            let to = if *wanted.end() < 300 { "of an output is 200 to 299" } else { "without an output is 400 to 599" };
            self.wrong(span("status"), format!("the status {to}"));
        }
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
