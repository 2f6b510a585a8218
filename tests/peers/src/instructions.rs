//! Counts instructions with valgrind's callgrind: unlike times, they repeat on any machine. Says so where it is absent.

use std::env;
use std::io;
use std::process::Command;

use serde_json::json;

use crate::cases::Group;

/// The cheaper run, whose start and set-up are subtracted from the dearer one.
const FEW: u64 = 32;
const MANY: u64 = 160;

/// Prints the instructions of one run of each codec.
pub fn run(groups: Vec<Group>) {
    for group in groups {
        for codec in group.codecs {
            let (few, many) = match (count(group.work, codec.name, FEW), count(group.work, codec.name, MANY)) {
                (Ok(few), Ok(many)) => (few, many),
                (Err(error), _) | (_, Err(error)) => {
                    eprintln!("no instruction counts: valgrind: {error}");
                    return;
                }
            };
            let instructions = many.saturating_sub(few) / (MANY - FEW);
            println!("{}", json!({ "work": group.work, "codec": codec.name, "instructions": instructions }));
        }
    }
}

/// Instructions of a whole run of one case.
fn count(work: &str, codec: &str, times: u64) -> io::Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args(["repeat", work, codec, &times.to_string()])
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    let collected = report.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    collected.ok_or_else(|| io::Error::other(format!("no count in its report: {report}")))
}
