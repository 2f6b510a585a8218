//! Tables and lists of a run, for a terminal and for the file of results.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::compare::{Comparison, Difference};

/// One line for each service and one in total.
pub fn table(services: &[(String, Comparison)]) -> String {
    let mut text = String::from(
        "| SDK crate | facts | agree | agree with their feature | deliberate | differ | agree of what is not deliberate |\n\
         |---|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut total = [0_usize; 5];
    for (title, comparison) in services {
        let counts = counts(comparison);
        for (sum, count) in total.iter_mut().zip(counts) {
            *sum += count;
        }
        text.push_str(&row(title, counts));
    }
    if services.len() != 1 {
        text.push_str(&row("in total", total));
    }
    text
}

fn counts(comparison: &Comparison) -> [usize; 5] {
    let (deliberate, differ) = (comparison.deliberate.len(), comparison.differences.len());
    [comparison.facts, comparison.agree, comparison.of_features, deliberate, differ]
}

fn row(title: &str, [facts, agree, of_features, deliberate, differ]: [usize; 5]) -> String {
    let both = agree + of_features;
    let percent = percent(both, both + differ);
    format!("| {title} | {facts} | {agree} | {of_features} | {deliberate} | {differ} | {percent} |\n")
}

/// Two decimals, cut off and never rounded up: only all is 100 %.
fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "none".to_owned();
    }
    let hundredths = part * 10_000 / whole;
    format!("{}.{:02} %", hundredths / 100, hundredths % 100)
}

/// Which of the differences to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those without a reason.
    Unexplained,
    /// Those with one.
    Deliberate,
}

/// Every difference once, with the services that have it.
pub fn differences(services: &[(String, Comparison)], which: Which) -> String {
    let mut all: BTreeMap<&(String, Difference), Vec<&str>> = BTreeMap::new();
    for (title, comparison) in services {
        let differences = match which {
            Which::Unexplained => &comparison.differences,
            Which::Deliberate => &comparison.deliberate,
        };
        for difference in differences {
            all.entry(difference).or_default().push(title.split(' ').next().unwrap_or(title));
        }
    }
    let mut text = String::new();
    for ((key, difference), titles) in all {
        let where_ = if titles.len() == services.len() { "all".to_owned() } else { titles.join(", ") };
        let (word, sdk, ours) = match difference {
            Difference::Missing { sdk } => ("missing", sdk, None),
            Difference::Gated { sdk } => ("behind a feature", sdk, None),
            Difference::Changed { sdk, ours } => ("changed", sdk, Some(ours)),
        };
        let _ = write!(text, "{word}: {key} [{where_}]\n    SDK  {sdk}\n");
        if let Some(ours) = ours {
            let _ = writeln!(text, "    ours {ours}");
        }
    }
    text
}

/// The file of results.
pub fn results(table: &str) -> String {
    format!(
        "# The emitted API beside that of the aws-sdk crates\n\n\
         Written by `cargo run --release --manifest-path tests/peers/parity/Cargo.toml -- --write FILE`, never by hand.\n\
         A fact is one statement about the public API; README.md says which there are.\n\n{table}"
    )
}
