//! Loads Smithy models and prints the operations with the limits of their inputs:
//! `cargo run -p smithy --example operations -- MODEL.json…`

#![allow(clippy::print_stdout, reason = "an example that prints")]

use std::process::ExitCode;

use serde_json::json;
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style, render_all};
use smithy::model::{Detail, Member, Model, Shape};
use smithy::source::{Source, Sources};

/// The traits that limit a value.
const LIMITS: [&str; 5] =
    ["smithy.api#required", "smithy.api#length", "smithy.api#range", "smithy.api#pattern", "smithy.api#uniqueItems"];

fn main() -> ExitCode {
    let read = |name: String| std::fs::read_to_string(&name).map(|text| Source { name, text });
    let sources = match std::env::args().skip(1).map(read).collect() {
        Ok(sources) => Sources(sources),
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut diagnostics = Diagnostics::default();
    let model = smithy::assemble(&sources, &mut diagnostics);
    eprint!("{}", render_all(&diagnostics, &sources, Style::Plain));
    if diagnostics.has_errors() {
        return ExitCode::from(2);
    }
    for shape in model.shapes.values() {
        print_operation(&model, shape);
    }
    ExitCode::SUCCESS
}

fn print_operation(model: &Model<'_>, shape: &Shape<'_>) {
    let Detail::Operation(operation) = &shape.detail else { return };
    println!("{}", shape.id.name());
    let input = operation.input.as_ref().and_then(|input| model.shapes.get(input));
    for member in input.map(|input| input.members.as_slice()).unwrap_or_default() {
        println!("  {}: {}{}", member.name, member.target.name(), limits(model, member));
    }
}

/// The limits of a member; its own trait comes before its target's.
fn limits(model: &Model<'_>, member: &Member<'_>) -> String {
    let target = model.shapes.get(&member.target);
    let limit = |id: &&str| {
        let value = member.traits.get(id).or_else(|| target?.traits.get(id))?;
        let name = id.trim_start_matches("smithy.api#");
        Some(if value.to_value() == json!({}) { format!(", {name}") } else { format!(", {name} {}", value.to_value()) })
    };
    LIMITS.iter().filter_map(limit).collect()
}
