//! The report of a run, on stdout. Pure text.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use super::row::{Amount, Row, Standing, Target};
use crate::output::Format;

/// The rows of a group.
pub(super) struct Section {
    /// As `--only` names it.
    pub(super) name: &'static str,
    /// Subject of its rows.
    pub(super) about: &'static str,
    /// Its rows.
    pub(super) rows: Vec<Row>,
}

pub(super) const HEADINGS: [&str; 7] = ["work", "peer", "ours", "peer's", "ratio", "target", ""];

/// Renders the report of a run, for stdout.
pub(super) fn of(sections: &[Section], format: Format) -> String {
    let rows = || sections.iter().flat_map(|section| &section.rows);
    match format {
        Format::Human => {
            let mut text = table(sections);
            let _ = write!(text, "\n{}\n", summary(rows()));
            text + &bounds(rows())
        }
        Format::Short => rows().map(|row| cells(row).join(" | ") + "\n").collect(),
        Format::Json => {
            sections.iter().flat_map(|section| section.rows.iter().map(|row| as_json(section, row))).collect()
        }
    }
}

/// One table for all groups, its columns in line.
fn table(sections: &[Section]) -> String {
    let rows: Vec<[String; 7]> = sections.iter().flat_map(|section| section.rows.iter().map(cells)).collect();
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([HEADINGS[column].len()]).max().unwrap_or(0)
    };
    let widths: [usize; 7] = std::array::from_fn(width);
    let line = |cells: &[String; 7]| {
        let padded = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| match column {
            2..=5 => format!("{cell:>width$}"),
            _ => format!("{cell:<width$}"),
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    line(&HEADINGS.map(str::to_owned)) + &rows.iter().map(line).collect::<String>()
}

/// The row as texts, in the order of the headings.
pub(super) fn cells(row: &Row) -> [String; 7] {
    let Row { work, peer, target, figures, .. } = row;
    let (ours, theirs, ratio, standing) = match figures {
        Ok(figures) => (
            figures.ours.to_string(),
            figures.theirs.as_ref().map(Amount::to_string).unwrap_or_default(),
            figures.ratio.map(|ratio| shown(ratio, *target)).unwrap_or_default(),
            row.standing().to_string(),
        ),
        Err(why) => (String::new(), String::new(), String::new(), format!("skipped: {why}")),
    };
    [work.clone(), peer.clone(), ours, theirs, ratio, target.to_string(), standing]
}

/// A ratio in the form of its target.
fn shown(ratio: f64, target: Target) -> String {
    match target {
        Target::Part(_) => format!("1/{:.1}", 1.0 / ratio),
        Target::Ratio(_) | Target::AtLeast(_) | Target::AtMost(_) | Target::Stated => format!("{ratio:.2}"),
    }
}

pub(super) fn summary<'r>(rows: impl Iterator<Item = &'r Row>) -> String {
    let (mut met, mut missed, mut skipped) = (0, 0, 0);
    for row in rows {
        match row.standing() {
            Standing::Met => met += 1,
            Standing::Missed(_) => missed += 1,
            Standing::Skipped => skipped += 1,
            Standing::Stated => {}
        }
    }
    format!("targets: {met} met, {missed} missed, {skipped} skipped")
}

/// Reasons why the missed rows miss their targets, each once.
pub(super) fn bounds<'r>(rows: impl Iterator<Item = &'r Row>) -> String {
    let mut missed: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in rows.filter(|row| matches!(row.standing(), Standing::Missed(_)) && !row.bound.is_empty()) {
        let beside = if row.peer.is_empty() { String::new() } else { format!(" beside {}", row.peer) };
        missed.entry(row.bound).or_default().push(format!("{}{beside}", row.work));
    }
    missed.iter().map(|(bound, works)| format!("- {}: bound by {bound}.\n", works.join("; "))).collect()
}

fn as_json(section: &Section, row: &Row) -> String {
    let figures = row.figures.as_ref().ok();
    let target = match row.target {
        Target::Ratio(bound) | Target::AtLeast(bound) => json!(bound),
        Target::Part(parts) => json!(1.0 / parts),
        Target::AtMost(most) => json!(most.number()),
        Target::Stated => Value::Null,
    };
    let object = json!({
        "group": section.name,
        "work": row.work,
        "peer": row.peer,
        "ours": figures.map(|figures| figures.ours.number()),
        "theirs": figures.and_then(|figures| figures.theirs).map(Amount::number),
        "ratio": figures.and_then(|figures| figures.ratio),
        "target": target,
        "standing": cells(row)[6],
    });
    format!("{object}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sections() -> Vec<Section> {
        let time = Amount::Nanos;
        let rows = vec![
            Row::beside("decode", "aws-sdk", time(30.0), time(100.0)).held_to(Target::Ratio(0.25), "memory"),
            Row::beside("build", "aws-sdk", time(1e9), time(50e9)).held_to(Target::Part(40.0), "rustc"),
            Row::skipped("whole", Target::Stated, "no models"),
        ];
        vec![Section { name: "codec", about: "All of it", rows }]
    }

    #[test]
    fn the_table_is_in_line_and_ends_with_what_bounds_a_miss() {
        let text = of(&sections(), Format::Human);
        let expected = "\
work    peer       ours  peer's   ratio  target
decode  aws-sdk   30 ns  100 ns    0.30    0.25  missed by 20 %
build   aws-sdk  1.00 s  50.0 s  1/50.0    1/40  met
whole                                            skipped: no models

targets: 1 met, 1 missed, 1 skipped
- decode beside aws-sdk: bound by memory.
";
        assert_eq!(text, expected);
    }

    #[test]
    fn other_forms_hold_the_same() {
        let short = of(&sections(), Format::Short);
        assert!(short.starts_with("decode | aws-sdk | 30 ns | 100 ns | 0.30 | 0.25 | missed by 20 %\n"), "{short}");
        let json = of(&sections(), Format::Json);
        crate::schema::hold(&json, "bench_row");
        let json: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
        assert_eq!((&json["ours"], &json["target"]), (&json!(30.0), &json!(0.25)));
    }
}
