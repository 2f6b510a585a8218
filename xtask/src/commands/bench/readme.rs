//! The figures that the README shows, taken from the rows of a run. Pure text: of the README nothing else changes.

use super::features::FEATURE;
use super::report::cells;
use super::row::Row;

/// The README with the figures of the rows: in its table of measured work, and beside each feature.
pub(super) fn updated(readme: &str, rows: &[&Row]) -> String {
    let line = |line: &str| measured(line, rows).or_else(|| cost(line, rows)).unwrap_or_else(|| line.to_owned());
    readme.lines().map(|text| line(text) + "\n").collect()
}

/// A line of the measured work, `| work | beside | here | there | ratio |`.
fn measured(line: &str, rows: &[&Row]) -> Option<String> {
    let [_, work, peer, _, _, _, _] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { return None };
    let row = rows.iter().find(|row| row.work == work && row.peer == peer && row.figures.is_ok())?;
    let [work, peer, ours, theirs, ratio, ..] = cells(row);
    Some(format!("| {work} | {peer} | {ours} | {theirs} | {ratio} |"))
}

/// A line of the features, whose second cell is the cost: `| feature | cost | adds | brings |`.
fn cost(line: &str, rows: &[&Row]) -> Option<String> {
    let (feature, rest) = line.strip_prefix("| `")?.split_once("` | ")?;
    let (_, rest) = rest.split_once(" |")?;
    let figure = |what: &str| {
        let work = format!("{FEATURE}`{feature}`, {what}");
        let row = rows.iter().find(|row| row.work == work)?;
        row.figures.as_ref().ok().map(|figures| figures.ours.to_string())
    };
    let (time, crates) = (figure("cold dev build")?, figure("dependencies")?);
    Some(format!("| `{feature}` | {time}, {crates} |{rest}"))
}

#[cfg(test)]
mod tests {
    use super::super::row::{Amount, Target};
    use super::*;

    #[test]
    fn figures_are_replaced_and_nothing_else() {
        let alone = |work: &str, amount| Row::alone(work, amount, Target::Stated);
        let rows = [
            Row::beside("decode", "sdk", Amount::Nanos(30.0), Amount::Nanos(100.0)),
            alone("feature `client`, cold dev build", Amount::Nanos(40e9)),
            alone("feature `client`, dependencies", Amount::Count(43.0)),
        ];
        let readme = "# A\n\n| decode | sdk | 1 | 2 | 3 |\n| decode | other | 1 | 2 | 3 |\n| `client` | ? | a | `b` |\n| `serde` | ? | a | b |\n";
        let expected = "# A\n\n| decode | sdk | 30 ns | 100 ns | 0.30 |\n| decode | other | 1 | 2 | 3 |\n| `client` | 40.0 s, 43 | a | `b` |\n| `serde` | ? | a | b |\n";
        assert_eq!(updated(readme, &rows.each_ref()), expected);
    }
}
