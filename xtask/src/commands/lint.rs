//! `cargo xtask lint`: everything there is to say of a model, and what each diagnostic code means.

use std::fmt::Write;
use std::path::PathBuf;

use ::codegen::codes;
use ::codegen::config::Config;
use ::codegen::coverage::Coverage;
use ::codegen::{LintReport, Request, lint};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::json;
use smithy::diagnostic::{Code, Counts, Diagnostics};

use crate::output::{self, Format};
use crate::problem::Problem;
use crate::{Verdict, configuration, input};

/// Its name on the command line.
pub(crate) const NAME: &str = "lint";

/// Its arguments.
pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Loads and assembles models and reports every diagnostic, and what becomes of each trait")
        .after_help("Exits with 1 when the models have errors.")
        .arg(
            Arg::new("models")
                .value_name("MODEL")
                .num_args(1..)
                .action(ArgAction::Append)
                .value_parser(value_parser!(PathBuf))
                .help("Smithy JSON AST files, merged [default: the slice of codegen.toml]"),
        )
        .arg(configuration::option().conflicts_with_all(["models", "explain"]))
        .arg(
            Arg::new("explain")
                .long("explain")
                .value_name("CODE")
                .conflicts_with("models")
                .help("Say what a diagnostic code means and how to fix it, or `all` of them"),
        )
        .arg(output::format_option())
}

/// Runs the command.
///
/// # Errors
/// A file cannot be read, or a code does not exist.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let format = output::format(arguments);
    if let Some(code) = arguments.get_one::<String>("explain") {
        return explain(code, format);
    }
    if let Some(models) = arguments.get_many::<PathBuf>("models") {
        return judge(&models.cloned().collect::<Vec<_>>(), None, format);
    }
    let otherwise = "the models: `cargo xtask lint MODEL`";
    let Some(configured) = configuration::needed(arguments, format, otherwise)? else { return Ok(Verdict::BadInput) };
    let (models, format) = (configured.models(), output::format_of(arguments, &configured.config));
    let Config { service, operations, .. } = configured.config;
    let request = Request { service, operations, ..Request::default() };
    judge(&models, Some(&request), format).or_else(|problems| Ok(output::refused(&problems, format)))
}

/// Reports on these models, or on a slice of them.
fn judge(models: &[PathBuf], request: Option<&Request>, format: Format) -> Result<Verdict, Vec<Problem>> {
    let sources = input::read_all(models)?;
    let mut diagnostics = Diagnostics::default();
    let report = lint(&sources, request, &mut diagnostics);
    diagnostics.sort();
    output::findings(&output::rendered(&diagnostics, &sources, format));
    let counts = diagnostics.counts();
    output::report(&match format {
        Format::Human => human(&report, counts),
        Format::Short => format!("{}\n", summary(&report, counts)),
        Format::Json => as_json(&report, counts),
    })?;
    Ok(if counts.errors > 0 { Verdict::Findings } else { Verdict::Good })
}

fn explain(code: &str, format: Format) -> Result<Verdict, Vec<Problem>> {
    let codes: Vec<Code> =
        if code.eq_ignore_ascii_case("all") { codes::all().collect() } else { codes::find(code).into_iter().collect() };
    if codes.is_empty() {
        let problem = Problem::usage(format!("there is no diagnostic code `{}`", code.escape_debug()));
        return Err(vec![problem.hint("codes look like S0101; `--explain all` shows every one")]);
    }
    let explained = codes.into_iter().map(|code| match format {
        Format::Human => code.explain(),
        Format::Short => format!("{code}: {}", code.explanation().title),
        Format::Json => {
            json!({ "code": code.as_str(), "title": code.explanation().title, "explanation": code.explain() })
                .to_string()
        }
    });
    let between = if format == Format::Human { "\n" } else { "" };
    let lines = explained.map(|text| format!("{}\n", text.trim_end()));
    output::report(&lines.collect::<Vec<_>>().join(between))?;
    Ok(Verdict::Good)
}

fn summary(report: &LintReport, counts: Counts) -> String {
    let Counts { errors, warnings, notes } = counts;
    let traits = |wanted: Coverage| report.traits.iter().filter(|used| used.coverage == wanted).count();
    let of = [Coverage::Honoured, Coverage::Documented, Coverage::Ignored, Coverage::Unlisted];
    let of = of.map(|coverage| format!("{} {}", traits(coverage), coverage.as_str()));
    let counted = [(report.shapes, "shape"), (errors, "error"), (warnings, "warning"), (notes, "note")];
    let [shapes, diagnostics @ ..] = counted.map(|(count, name)| output::counted(count, name));
    format!("{shapes}: {}; traits: {}", diagnostics.join(", "), of.join(", "))
}

fn human(report: &LintReport, counts: Counts) -> String {
    let mut text = String::new();
    let width = report.traits.iter().map(|used| used.id.len()).max().unwrap_or_default();
    for group in report.traits.chunk_by(|a, b| a.coverage == b.coverage) {
        let Some(first) = group.first() else { continue };
        let _ = writeln!(text, "{} traits:", first.coverage.as_str());
        for used in group {
            let _ = writeln!(text, "  {:<width$} {:>5}  {}", used.id, used.uses, used.why);
        }
    }
    let _ = writeln!(text, "{}", summary(report, counts));
    text
}

fn as_json(report: &LintReport, counts: Counts) -> String {
    let traits: Vec<_> = report
        .traits
        .iter()
        .map(|used| json!({ "id": used.id, "uses": used.uses, "coverage": used.coverage.as_str(), "why": used.why }))
        .collect();
    let counts = json!({ "errors": counts.errors, "warnings": counts.warnings, "notes": counts.notes });
    format!("{}\n", json!({ "shapes": report.shapes, "counts": counts, "traits": traits }))
}
