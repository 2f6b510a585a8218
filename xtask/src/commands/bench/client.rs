//! One call of the emitted client beside one of the SDK's, over a transport that answers at once: time, allocations and
//! instructions. Measured by the crate of the peers.

use serde_json::Value;

use super::measure::{self, OURS, Profile, number, word};
use super::row::{Amount, Row, Target};
use crate::problem::Problem;

/// A call takes at most half of what the SDK's takes.
const HALF: Target = Target::Ratio(0.5);

const SIGNING: &str = "the signature: digests of the body, of the request and of what is signed, for both alike";

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let lines = measure::peers(Profile::Client, &["calls"])?;
    let mut rows = compared(&lines, "", "nanos", Amount::Nanos);
    rows.extend(compared(&lines, ", allocations", "allocations", Amount::Count));
    let counted = measure::peers(Profile::Client, &["calls", "instructions"])?;
    if counted.is_empty() {
        rows.push(Row::skipped("call, instructions", HALF, "valgrind is not installed"));
    }
    rows.extend(compared(&counted, ", instructions", "instructions", Amount::Count));
    Ok(rows)
}

/// One row for every call of the SDK's, of one figure.
fn compared(lines: &[Value], about: &str, figure: &str, amount: fn(f64) -> Amount) -> Vec<Row> {
    let peers = lines.iter().filter(|line| word(line, "codec") != OURS);
    let rows = peers.filter_map(|line| {
        let (work, peer) = (word(line, "work"), word(line, "codec"));
        let ours = lines.iter().find(|ours| word(ours, "work") == work && word(ours, "codec") == OURS)?;
        let [ours, theirs] = [ours, line].map(|line| amount(number(line, figure)));
        let mut row = Row::beside(format!("{work}{about}"), peer, ours, theirs);
        // The rounds' ratios hold when the machine slows down for a while; the ratio of two medians does not.
        if let (Ok(figures), Amount::Nanos(_)) = (&mut row.figures, ours) {
            figures.ratio = Some(number(line, "ours"));
        }
        Some(row.held_to(HALF, SIGNING))
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::super::row::Standing;
    use super::*;
    use serde_json::json;

    #[test]
    fn a_call_is_held_to_half_of_the_sdk_s() {
        let line = |codec: &str, nanos: f64, ours: f64, allocations: u64| json!({ "work": "call", "codec": codec, "nanos": nanos, "ours": ours, "allocations": allocations });
        let lines = [line(OURS, 30.0, 1.0, 70), line("aws-sdk", 50.0, 0.4, 100)];
        let time = compared(&lines, "", "nanos", Amount::Nanos);
        let allocations = compared(&lines, ", allocations", "allocations", Amount::Count);
        assert_eq!((time[0].standing(), time[0].work.as_str()), (Standing::Met, "call"));
        assert_eq!(
            (allocations[0].standing(), allocations[0].work.as_str()),
            (Standing::Missed(1.4), "call, allocations")
        );
    }
}
