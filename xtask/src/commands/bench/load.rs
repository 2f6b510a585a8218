//! The emitted server under load, beside a bare hyper that reads the same requests and answers with the same bytes.

use serde_json::Value;

use super::measure::{self, OURS, number, word};
use super::place;
use super::row::{Amount, Row, Target};
use crate::problem::Problem;

/// Part of the bare server's rate that is to be reached with the small bodies.
const RATE: f64 = 0.8;
/// Growth of the server's memory after it is warm that is still no leak.
const GROWTH: Amount = Amount::Bytes(4e6);
/// Bound of the rate.
const WORK: &str = "reading, checking and writing the bodies, which the peer leaves alone";

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let lines = measure::printed_by(&place::peers().join("load"), "load", &["run"])?;
    let works = lines.iter().filter(|line| word(line, "server") == OURS);
    Ok(works.flat_map(|ours| of_work(&lines, ours)).collect())
}

/// Rows of one size of bodies.
fn of_work(lines: &[Value], ours: &Value) -> Vec<Row> {
    let work = word(ours, "work");
    let theirs = lines.iter().find(|line| word(line, "work") == work && word(line, "server") != OURS);
    let Some(theirs) = theirs else { return Vec::new() };
    let beside = |about: &str, figure: &str, amount: fn(f64) -> Amount| {
        let (mine, other) = (amount(number(ours, figure)), amount(number(theirs, figure)));
        let mut row = Row::beside(format!("{work} bodies, {about}"), word(theirs, "server"), mine, other);
        // The rounds' ratios hold when the machine slows down for a while; the ratio of two medians does not.
        if let Ok(figures) = &mut row.figures {
            figures.ratio = Some(number(theirs, &format!("{figure}_ours")));
        }
        row
    };
    let rate = beside("requests a second", "rate", Amount::Count);
    let mut rows = vec![
        if work == "small" { rate.held_to(Target::AtLeast(RATE), WORK) } else { rate },
        beside("half answered within", "p50", Amount::Nanos),
        beside("99 of 100 answered within", "p99", Amount::Nanos),
        beside("processor time a request", "processor", Amount::Nanos),
    ];
    if let Some(growth) = ours["growth"].as_f64() {
        let about = format!("{work} bodies, memory grown");
        rows.push(Row::alone(about, Amount::Bytes(growth), Target::AtMost(GROWTH)));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::row::Standing;
    use super::*;
    use serde_json::json;

    #[test]
    fn the_rate_of_small_bodies_has_a_target() {
        let line = |server: &str, work: &str, rate: f64, ratio: f64| {
            json!({ "server": server, "work": work, "rate": rate, "rate_ours": ratio, "p50": 1e5, "p50_ours": 1.1,
                    "p99": 2e5, "p99_ours": 1.2, "processor": 9e3, "processor_ours": 1.3, "growth": 0 })
        };
        let lines = |ratio| [line(OURS, "small", 8e3, 1.0), line("hyper", "small", 1e4, ratio)];
        let rows = of_work(&lines(0.8), &lines(0.8)[0]);
        let standings: Vec<Standing> = rows.iter().map(Row::standing).collect();
        let stated = Standing::Stated;
        assert_eq!(standings, [Standing::Met, stated, stated, stated, Standing::Met]);
        let missed = &of_work(&lines(0.4), &lines(0.4)[0])[0];
        assert_eq!(missed.standing(), Standing::Missed(2.0));
        assert_eq!((missed.target.to_string(), missed.peer.as_str()), ("at least 0.80".to_owned(), "hyper"));
    }
}
