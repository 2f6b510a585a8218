//! The page of results that is in git: for each group, the section of the run that measured it last. Pure text.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::report::{self, HEADINGS, Section};

const HEAD: &str = "# Results

Written by `cargo xtask bench --write`, or with `--only` by a run for each section. Read the ratios: both sides of one were
measured in the same run, taking turns, and a machine that slows down slows both.
";

/// The page with the sections of a run in the place of those that it had, in an order.
pub(super) fn updated(page: &str, sections: &[Section], order: &[&str], machine: &[(&str, String)]) -> String {
    let present = page.split("\n## ").skip(1);
    let present: BTreeMap<&str, &str> =
        present.filter_map(|section| Some((section.split_once('\n')?.0, section))).collect();
    let mut text = HEAD.to_owned();
    for name in order {
        match (sections.iter().find(|section| section.name == *name), present.get(name)) {
            (Some(measured), _) => text.push_str(&section(measured)),
            (None, Some(present)) => text.extend(["\n## ", present]),
            (None, None) => {}
        }
    }
    let _ = write!(
        text,
        "\n## Bodies\n\n{BODIES}\n## Measured apart\n\n{APART}\n## Not measured\n\n{ABSENT}\n## Machine\n\n"
    );
    for (name, value) in machine {
        let _ = writeln!(text, "- {name}: {value}");
    }
    text
}

/// A group: its table, and what bounds the rows that miss their targets.
fn section(section: &Section) -> String {
    let mut text = format!("\n## {}\n\n{}.\n\n| {} |\n", section.name, section.about, HEADINGS.join(" | "));
    text.push_str("|---|---|--:|--:|--:|--:|---|\n");
    for row in &section.rows {
        let _ = writeln!(text, "| {} |", report::cells(row).join(" | "));
    }
    if section.name == "growth" {
        text.push_str("\n![Time over the number of tags, and over the number of operations](growth.svg)\n");
    }
    let bounds = report::bounds(section.rows.iter());
    if !bounds.is_empty() {
        let _ = write!(text, "\n{bounds}");
    }
    text
}

const BODIES: &str = "- small: a response with a full RecordDetail, 3 errors and 10 tags; 1,357 bytes.\n\
                      - large: the same with 200 errors of about 300 characters with escapes, and 50 tags; 80,072 bytes.\n\
                      - request: ExecuteProvisionedProductServiceAction with 10 parameters; 722 bytes.\n\
                      - small, medium and large bodies under load: a plan and its new record; 10 parameters and a record \
                      with 3 errors and 10 tags; 200 parameters of 380 characters and a record with 200 errors and 50 \
                      tags.\n";

const APART: &str = "- The emitted server under the load of small bodies for ten minutes, `soak 600` of tests/peers/load: resident memory \
                     of 3.3 MB after the first minute, and of 3.5 MB after the tenth.\n";

const ABSENT: &str = "- Smithy's loader in Java: the figure beside `codegen` is quoted from an earlier measurement.\n";

#[cfg(test)]
mod tests {
    use super::super::row::{Amount, Row, Target};
    use super::*;

    #[test]
    fn a_run_replaces_its_own_sections() {
        let time = Amount::Nanos;
        let row = Row::beside("decode", "aws-sdk", time(30.0), time(100.0)).held_to(Target::Ratio(0.25), "memory");
        let page = "# Old\n\n## load\n\nKept.\n\n## codec\n\nGone.\n\n## Machine\n\n- cores: 1\n";
        let sections = [Section { name: "codec", about: "All of it", rows: vec![row] }];
        let text = updated(page, &sections, &["codec", "build", "load"], &[("cores", "2".to_owned())]);
        let rest = text.strip_prefix(HEAD).unwrap();
        let expected = "
## codec

All of it.

| work | peer | ours | peer's | ratio | target |  |
|---|---|--:|--:|--:|--:|---|
| decode | aws-sdk | 30 ns | 100 ns | 0.30 | 0.25 | missed by 20 % |

- decode beside aws-sdk: bound by memory.

## load

Kept.

## Bodies
";
        assert!(rest.starts_with(expected) && rest.ends_with("\n- cores: 2\n"), "{rest}");
    }
}
