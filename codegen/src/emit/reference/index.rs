//! The first page: the operations, the types, and how to read what is said of limits.

use crate::ir::{LimitCount, Service};
use crate::markdown::{code, from_text};

use super::location::{Group, group_page, letter, operation_page};
use super::types::sorted;
use super::{docs, summary};

/// The counting and checking of limits; the same for every service.
const LIMITS: &str = "\
Lengths count the Unicode scalar values of a string, the bytes of a blob, the items of a list and the entries of a map. \
A pattern must match the whole value, whatever anchors it has. A value that is absent has no limits but to be required; \
an empty value is not an absent one.

`validate` checks a value at a level:

- `Level::Required`: required members are there.
- `Level::Basic`: and nothing is shorter or smaller than it may be.
- `Level::Strict`: and every other limit is kept.

A response is never rejected because of a limit.";

/// The blocks of the page.
pub(super) fn page(service: &Service) -> Vec<String> {
    let mut blocks = vec![
        format!("# {}: reference", from_text(&service.title)),
        format!(
            "API version {} of {}, as the crate {} has it.",
            from_text(&service.version),
            from_text(&service.sdk_id),
            code(&service.package.name)
        ),
    ];
    blocks.extend(docs(&service.docs));
    blocks.push("## Operations".to_owned());
    blocks.push(operations(service));
    blocks.push("## Types".to_owned());
    blocks.push(types(service));
    blocks.push("## Limits".to_owned());
    blocks.push(counted(service));
    blocks.push(LIMITS.to_owned());
    blocks
}

fn counted(service: &Service) -> String {
    format!(
        "The model states these: {}. A limit that stands in its documentation alone is not checked.",
        LimitCount::of(service)
    )
}

fn operations(service: &Service) -> String {
    let line = |operation: &crate::ir::Operation| {
        let about = summary(&operation.docs);
        let about = if about.is_empty() { String::new() } else { format!(": {about}") };
        format!("- [{}]({}){about}\n", code(&operation.name), operation_page(operation))
    };
    service.operations.iter().map(line).collect()
}

/// A line for each group: its types, or its pages where they are split.
fn types(service: &Service) -> String {
    let mut lines = String::new();
    for group in Group::ALL {
        let mut links: Vec<String> = Vec::new();
        for definition in sorted(service, group) {
            let page = group_page(service, group, definition);
            let link = match letter(service, definition) {
                Some(letter) => format!("[{}]({page})", letter.to_ascii_uppercase()),
                None => format!("[{}]({page}#{})", code(&definition.name), definition.name),
            };
            if links.last() != Some(&link) {
                links.push(link);
            }
        }
        if !links.is_empty() {
            lines.push_str(&format!("- {}: {}\n", group.title(), links.join(", ")));
        }
    }
    lines
}
