//! Puts the emitted server and a bare hyper under the same load, in turns, and prints a JSON object per measurement.
//! Never judges: targets and tables are made by `cargo xtask bench`.

mod bodies;
mod client;
mod process;
mod servers;

use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use serde_json::json;

use bodies::Size;
use client::Measured;
use process::Process;

/// Turns that each server has with each body.
const ROUNDS: usize = 7;

type Failure = Box<dyn Error>;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let result = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", server, size] => servers::serve(server, size),
        ["run"] => run(Duration::from_secs(1)),
        ["soak", seconds] => {
            seconds.parse().map_err(Failure::from).and_then(|seconds| soak(Duration::from_secs(seconds)))
        }
        _ => {
            eprintln!("usage: load run | soak SECONDS");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Measures every body with both servers in turns.
fn run(turn: Duration) -> Result<(), Failure> {
    for size in Size::ALL {
        let processes = [Process::start(servers::OURS, size)?, Process::start(servers::ECHO, size)?];
        for process in &processes {
            client::load(process.address, size, turn / 2)?;
        }
        let before = processes.each_ref().map(Process::memory);
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            rounds.push([turned(&processes[0], size, turn)?, turned(&processes[1], size, turn)?]);
        }
        for (index, process) in processes.iter().enumerate() {
            let of = |figure: fn(&Turn) -> f64| median(rounds.iter().map(|round| figure(&round[index])).collect());
            let ratio = |figure: fn(&Turn) -> f64| {
                median(rounds.iter().map(|round| figure(&round[0]) / figure(&round[index])).collect())
            };
            let growth = process.memory().zip(before[index]).map(|(after, before)| after.saturating_sub(before));
            let line = json!({
                "work": size.as_str(), "server": process.server,
                "rate": of(Turn::rate), "p50": of(Turn::p50), "p99": of(Turn::p99), "processor": of(Turn::processor),
                "rate_ours": ratio(Turn::rate), "p50_ours": ratio(Turn::p50), "p99_ours": ratio(Turn::p99),
                "processor_ours": ratio(Turn::processor), "growth": growth,
            });
            println!("{line}");
        }
    }
    Ok(())
}

/// Keeps up the load, and prints the memory of the server.
fn soak(time: Duration) -> Result<(), Failure> {
    let process = Process::start(servers::OURS, Size::Small)?;
    for tenth in 0..=10 {
        println!("{}", json!({ "tenth": tenth, "memory": process.memory() }));
        if tenth < 10 {
            client::load(process.address, Size::Small, time / 10)?;
        }
    }
    Ok(())
}

/// Results of a turn, and the server's time on the processor.
struct Turn {
    measured: Measured,
    processor: f64,
}

fn turned(process: &Process, size: Size, time: Duration) -> Result<Turn, Failure> {
    let before = process.processor_nanos();
    let measured = client::load(process.address, size, time)?;
    let spent = process.processor_nanos().zip(before).map_or(f64::NAN, |(after, before)| after - before);
    Ok(Turn { processor: spent / measured.requests(), measured })
}

impl Turn {
    /// Requests a second.
    fn rate(&self) -> f64 {
        self.measured.requests() / self.measured.elapsed.as_secs_f64()
    }

    /// The time within which half of the requests were answered, in nanoseconds.
    fn p50(&self) -> f64 {
        self.measured.percentile(0.50)
    }

    /// The time within which 99 of 100 requests were answered, in nanoseconds.
    fn p99(&self) -> f64 {
        self.measured.percentile(0.99)
    }

    /// The server's time on the processor for a request, in nanoseconds.
    fn processor(&self) -> f64 {
        self.processor
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
