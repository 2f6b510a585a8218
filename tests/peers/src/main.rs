//! Runs the emitted crate and its peers over the same bodies and prints one JSON object per measurement.
//! Never judges: targets and tables are made by `cargo xtask bench`.

mod allocations;
mod bodies;
#[cfg(feature = "client")]
mod calls;
mod cases;
mod growth;
mod instructions;
mod measure;
mod plot;
mod twin;

use std::env;
use std::process::ExitCode;

use serde_json::json;

use crate::cases::Group;

/// Rounds in which every codec of a group has its turn.
const ROUNDS: usize = 151;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["calls"] => measured(calls()),
        ["calls", "instructions"] => instructions::run(calls()),
        ["cases"] => measured(cases::all()),
        ["growth"] => growth::run(),
        ["instructions"] => instructions::run(cases::all()),
        ["plot"] => return plot(),
        ["repeat", work, codec, count] => return repeat(work, codec, count),
        _ => {
            eprintln!(
                "usage: peers calls [instructions] | cases | growth | instructions | plot | repeat WORK CODEC COUNT"
            );
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Calls of clients, which are built with the feature `client` alone.
fn calls() -> Vec<Group> {
    #[cfg(feature = "client")]
    return calls::all();
    #[cfg(not(feature = "client"))]
    return Vec::new();
}

/// Time and allocations of every codec.
fn measured(groups: Vec<Group>) {
    for mut group in groups {
        let allocations: Vec<u64> = group.codecs.iter_mut().map(|codec| codec.allocations()).collect();
        let times = measure::interleaved(&mut group.codecs, ROUNDS);
        for ((codec, time), allocations) in group.codecs.iter().zip(times).zip(allocations) {
            let line = json!({
                "work": group.work, "codec": codec.name, "nanos": time.median, "least": time.least,
                "ours": time.ours, "allocations": allocations, "bytes": group.bytes,
            });
            println!("{line}");
        }
    }
}

/// The curves of the lines on stdin.
fn plot() -> ExitCode {
    match plot::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// One codec alone, as often as told: what an outer tool counts or samples.
fn repeat(work: &str, codec: &str, count: &str) -> ExitCode {
    let groups = cases::all().into_iter().chain(calls());
    let codecs = groups.filter(|group| group.work == work).flat_map(|group| group.codecs);
    let chosen = codecs.into_iter().find(|known| known.name == codec);
    let (Some(mut codec), Ok(count)) = (chosen, count.parse()) else {
        eprintln!("no such case");
        return ExitCode::from(2);
    };
    codec.run(count);
    ExitCode::SUCCESS
}
