//! Runs the emitted crate and its peers over the same bodies and prints one JSON object per measurement.
//! Never judges: targets and tables are made by `cargo xtask bench`.

mod allocations;
mod bodies;
mod cases;
mod growth;
mod instructions;
mod measure;
mod plot;
mod twin;

use std::env;
use std::process::ExitCode;

use serde_json::json;

/// Rounds in which every codec of a group has its turn.
const ROUNDS: usize = 151;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["cases"] => cases(),
        ["growth"] => growth::run(),
        ["instructions"] => instructions::run(),
        ["plot"] => return plot(),
        ["repeat", work, codec, count] => return repeat(work, codec, count),
        _ => {
            eprintln!("usage: peers cases | growth | instructions | plot | repeat WORK CODEC COUNT");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Time and allocations of every case.
fn cases() {
    for mut group in cases::all() {
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
    let codecs = cases::all().into_iter().filter(|group| group.work == work).flat_map(|group| group.codecs);
    let chosen = codecs.into_iter().find(|known| known.name == codec);
    let (Some(mut codec), Ok(count)) = (chosen, count.parse()) else {
        eprintln!("no such case");
        return ExitCode::from(2);
    };
    codec.run(count);
    ExitCode::SUCCESS
}
