//! Instructions of one call, which repeat on any machine: what a time that moved is checked against.

use super::measure::{self, OURS, Profile, number, word};
use super::row::{Amount, Row, Target};
use crate::problem::Problem;

/// The rows: ours, beside each peer's.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let lines = measure::peers(Profile::Release, &["instructions"])?;
    if lines.is_empty() {
        return Ok(vec![Row::skipped("instructions", Target::Stated, "valgrind is not installed")]);
    }
    let count = |line| Amount::Count(number(line, "instructions"));
    let peers = lines.iter().filter(|line| word(line, "codec") != OURS);
    let rows = peers.filter_map(|line| {
        let work = word(line, "work");
        let ours = lines.iter().find(|ours| word(ours, "work") == work && word(ours, "codec") == OURS)?;
        Some(Row::beside(format!("{work}, instructions"), word(line, "codec"), count(ours), count(line)))
    });
    Ok(rows.collect())
}
