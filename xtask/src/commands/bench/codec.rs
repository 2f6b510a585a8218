//! Decode, encode and validate: times as parts of the peers' times, and allocations. Measured by the crate of the
//! peers.

use serde_json::Value;

use super::measure::{self, OURS, Profile, number, word};
use super::row::{Amount, Row, Target};
use crate::problem::Problem;

/// Target of a time: the ratio to a peer's that it must not exceed.
struct Goal {
    work: &'static str,
    peer: &'static str,
    ratio: f64,
    bound: &'static str,
}

const VALUE: &str =
    "reading strings and allocating the value: \"clone and drop\" is the least that an owned one can take";
const PASSES: &str = "walking the value twice, once to add up lengths so that one allocation is enough, and copying every \
                      text";
const LIMITS: &str = "the lengths of all parameters, about half of the time, and the patterns, a third";

const GOALS: [Goal; 8] = [
    Goal { work: "decode small", peer: "aws-sdk", ratio: 0.25, bound: VALUE },
    Goal { work: "decode large", peer: "aws-sdk", ratio: 0.22, bound: VALUE },
    Goal { work: "decode small", peer: "serde_json", ratio: 0.42, bound: VALUE },
    Goal { work: "decode large", peer: "serde_json", ratio: 0.55, bound: VALUE },
    Goal { work: "encode request", peer: "aws-sdk", ratio: 0.11, bound: PASSES },
    Goal { work: "encode large", peer: "serde_json", ratio: 0.33, bound: PASSES },
    Goal { work: "validate request", peer: "by hand + regex", ratio: 0.35, bound: LIMITS },
    Goal { work: "validate request", peer: "garde", ratio: 0.15, bound: LIMITS },
];

/// Built with link-time optimisation on both sides. Level means within the noise of a run, 4 %.
const FAT_GOALS: [Goal; 2] = [
    Goal { work: "decode small", peer: "sonic-rs", ratio: 1.0, bound: VALUE },
    Goal { work: "decode large", peer: "sonic-rs", ratio: 1.04, bound: VALUE },
];

/// Allocations of one call.
const ALLOCATIONS: [(&str, f64); 3] = [("encode request", 1.0), ("encode large", 1.0), ("validate request", 0.0)];

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let lines = measure::peers(Profile::Release, &["cases"])?;
    let mut rows: Vec<Row> = compared(&lines, "", &GOALS);
    rows.extend(ALLOCATIONS.iter().filter_map(|(work, most)| allocations(&lines, work, *most)));
    let fat = measure::peers(Profile::Fat, &["cases"])?;
    let fat: Vec<Value> = fat.into_iter().filter(|line| word(line, "work").starts_with("decode")).collect();
    let fat_rows = compared(&fat, ", fat LTO", &FAT_GOALS);
    rows.extend(fat_rows.into_iter().filter(|row| row.peer == "sonic-rs"));
    Ok(rows)
}

/// One row for every peer of every work.
fn compared(lines: &[Value], built: &str, goals: &[Goal]) -> Vec<Row> {
    let time = |line: &Value| Amount::Nanos(number(line, "nanos"));
    let peers = lines.iter().filter(|line| word(line, "codec") != OURS);
    let rows = peers.filter_map(|line| {
        let (work, peer) = (word(line, "work"), word(line, "codec"));
        let ours = lines.iter().find(|ours| word(ours, "work") == work && word(ours, "codec") == OURS)?;
        let mut row = Row::beside(format!("{work}{built}"), peer, time(ours), time(line));
        // The rounds' ratios hold when the machine slows down for a while; the ratio of two medians does not.
        if let Ok(figures) = &mut row.figures {
            figures.ratio = Some(number(line, "ours"));
        }
        let goal = goals.iter().find(|goal| goal.work == work && goal.peer == peer);
        Some(match goal {
            Some(goal) => row.held_to(Target::Ratio(goal.ratio), goal.bound),
            None => row,
        })
    });
    rows.collect()
}

fn allocations(lines: &[Value], work: &str, most: f64) -> Option<Row> {
    let ours = lines.iter().find(|line| word(line, "work") == work && word(line, "codec") == OURS)?;
    let count = Amount::Count(number(ours, "allocations"));
    Some(Row::alone(format!("{work}, allocations"), count, Target::AtMost(Amount::Count(most))))
}

#[cfg(test)]
mod tests {
    use super::super::row::Standing;
    use super::*;
    use serde_json::json;

    #[test]
    fn rows_take_the_ratio_of_the_rounds_and_their_goal() {
        let line = |codec: &str, nanos: f64, ours: f64| json!({ "work": "decode small", "codec": codec, "nanos": nanos, "ours": ours, "allocations": 3 });
        let lines = [line(OURS, 30.0, 1.0), line("aws-sdk", 100.0, 0.24), line("other", 10.0, 3.0)];
        let rows = compared(&lines, "", &GOALS);
        assert_eq!(rows.iter().map(Row::standing).collect::<Vec<_>>(), [Standing::Met, Standing::Stated]);
        let row = allocations(&lines, "decode small", 1.0).unwrap();
        assert_eq!((row.work.as_str(), row.standing()), ("decode small, allocations", Standing::Missed(3.0)));
    }
}
