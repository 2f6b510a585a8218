//! `cargo xtask bench`: the emitted crate and the generator beside their peers, as ratios with targets, in one table.
//! Writes below the target folder, and with `--write` the results that are in git.

mod build;
mod cli;
mod client;
mod codec;
mod features;
mod generator;
mod growth;
mod instructions;
mod ir;
mod load;
mod machine;
mod measure;
mod page;
mod place;
mod readme;
mod report;
mod row;
mod size;

use std::fs;

use clap::{Arg, ArgAction, ArgMatches, Command};

use self::row::Row;
use crate::Verdict;
use crate::lock::Lock;
use crate::output;
use crate::problem::{At, Problem};
use crate::progress::Progress;

/// Its name on the command line.
pub(crate) const NAME: &str = "bench";

/// Rows that are measured together.
struct Group {
    name: &'static str,
    about: &'static str,
    rows: fn() -> Result<Vec<Row>, Problem>,
}

/// Every group, in the order of the table: what a busy machine disturbs most comes first.
const GROUPS: [Group; 11] = [
    Group { name: "codec", about: "Decode, encode and validate, in time and allocations", rows: codec::rows },
    Group {
        name: "client",
        about: "A call of the client without the network, in time, allocations and instructions",
        rows: client::rows,
    },
    Group { name: "load", about: "The emitted server under load, in rate, latency and memory", rows: load::rows },
    Group { name: "instructions", about: "Instructions of the same, counted by valgrind", rows: instructions::rows },
    Group { name: "growth", about: "How time grows with the body and with the model", rows: growth::rows },
    Group { name: "generator", about: "The built `xtask` at work, as a process", rows: generator::rows },
    Group {
        name: "size",
        about: "A stripped program that decodes one response, beyond an empty one",
        rows: size::rows,
    },
    Group { name: "cli", about: "The emitted program beside the AWS CLI, in time to start and size", rows: cli::rows },
    Group { name: "ir", about: "LLVM IR inside functions, before optimisation", rows: ir::rows },
    Group {
        name: "features",
        about: "Cold builds with each feature of the emitted crate, everything downloaded before",
        rows: features::rows,
    },
    Group { name: "build", about: "Cold builds, with everything downloaded before", rows: build::rows },
];

/// Its arguments.
pub(crate) fn command() -> Command {
    let list: String = GROUPS.iter().map(|group| format!("\n  {:<14}{}", group.name, group.about)).collect();
    Command::new(NAME)
        .about("Measures the emitted crate and the generator beside their peers")
        .after_help(format!(
            "Groups:{list}\n\nA target is a ratio within one run, or a limit. What needs public models takes them from \
             the folder `models` of the folder that SMITHY_DATA names, and is skipped when it is unset. A missed \
             target is a result, not a failure: the exit code is 0."
        ))
        .arg(
            Arg::new("only")
                .long("only")
                .value_name("GROUP")
                .num_args(1..)
                .action(ArgAction::Append)
                .value_parser(GROUPS.map(|group| group.name))
                .hide_possible_values(true)
                .help("Measure these groups alone"),
        )
        .arg(
            Arg::new("write")
                .long("write")
                .action(ArgAction::SetTrue)
                .help("Also rewrite what was measured in tests/peers/RESULTS.md, tests/peers/growth.svg and README.md"),
        )
        .arg(output::format_option())
}

/// Runs the command.
///
/// # Errors
/// The peers are not at hand, a build or a run fails, or results cannot be written.
pub(crate) fn run(arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    place::enter_root().map_err(|problem| vec![problem])?;
    let only: Vec<&String> = arguments.get_many("only").into_iter().flatten().collect();
    let is_chosen = |group: &&Group| only.is_empty() || only.iter().any(|name| *name == group.name);
    let chosen: Vec<&Group> = GROUPS.iter().filter(is_chosen).collect();
    let _lock = Lock::inside(&place::scratch(""), output::format(arguments)).map_err(|problem| vec![problem])?;
    let mut sections = Vec::new();
    let mut problems = Vec::new();
    let progress = Progress::start("measuring", Some(chosen.len()));
    for group in chosen {
        progress.name(group.name);
        match (group.rows)() {
            Ok(rows) => sections.push(report::Section { name: group.name, about: group.about, rows }),
            Err(problem) => problems.push(problem),
        }
        progress.advance(group.name);
    }
    drop(progress);
    output::report(&report::of(&sections, output::format(arguments)))?;
    if problems.is_empty() && arguments.get_flag("write") {
        write(&sections).map_err(|problem| vec![problem])?;
    }
    if problems.is_empty() { Ok(Verdict::Good) } else { Err(problems) }
}

/// Rewrites the results that are in git.
fn write(sections: &[report::Section]) -> Result<(), Problem> {
    let results = place::peers().join("RESULTS.md");
    let present = fs::read_to_string(&results).at(&results, "cannot be read")?;
    let text = page::updated(&present, sections, &GROUPS.map(|group| group.name), &machine::facts()?);
    fs::write(&results, text).at(&results, "cannot be written")?;
    let readme = place::root().join("README.md");
    let text = fs::read_to_string(&readme).at(&readme, "cannot be read")?;
    let rows: Vec<&Row> = sections.iter().flat_map(|section| &section.rows).collect();
    fs::write(&readme, readme::updated(&text, &rows)).at(&readme, "cannot be written")?;
    if sections.iter().any(|section| section.name == "growth") {
        let (drawn, kept) = (growth::plot(), place::peers().join("growth.svg"));
        fs::copy(&drawn, &kept).at(&drawn, "cannot be copied")?;
    }
    Ok(())
}
