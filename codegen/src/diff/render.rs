//! A diff as text: for people, on one line each, as JSON, or as Markdown for a pull request. Prints nothing itself.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Change, Diff, Rule};
use crate::markdown::{cell, code};
use smithy::terminal;

/// How many places of a change are named before the rest is counted.
const PLACES: usize = 3;

/// How a diff looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The verdict, then each kind of change with its effects.
    Human,
    /// The verdict, then one line for each change.
    Short,
    /// One JSON object on one line.
    Json,
    /// The verdict, then a table.
    Markdown,
}

/// Renders a diff. The verdict is the first line, except in JSON, where it is a property.
pub fn render(diff: &Diff, style: Style) -> String {
    match style {
        Style::Human => human(diff),
        Style::Short => short(diff),
        Style::Json => format!("{}\n", as_json(diff)),
        Style::Markdown => markdown(diff),
    }
}

/// The diff as a JSON value.
pub fn as_json(diff: &Diff) -> Value {
    let change = |change: &Change| {
        json!({
            "rule": change.rule.name(),
            "severity": change.impact().as_str(),
            "change": change.what,
            "places": change.places,
            "rust": change.rust,
            "effect_on_code": change.effect_on_code(),
            "effect_at_run_time": change.effect_at_run_time(),
            "advice": change.advice,
        })
    };
    json!({
        "verdict": diff.verdict(),
        "severity": diff.impact().map(super::SemverImpact::as_str),
        "changes": diff.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

/// Changes of one kind share their effects.
fn human(diff: &Diff) -> String {
    let mut text = format!("{}\n", diff.verdict());
    for group in diff.changes.chunk_by(|a, b| a.rule == b.rule) {
        let Some(rule) = group.first().map(|change| change.rule) else { continue };
        let count = group.iter().map(|change| change.count).sum();
        let _ = writeln!(text, "\n{}: {}", rule.impact(), rule.counted(count));
        for change in group {
            let _ = writeln!(text, "    {}: {}", places(change, plain), change.what);
            if change.advice != rule.advice() {
                let _ = writeln!(text, "        {}", change.advice);
            }
        }
        effects(&mut text, rule);
    }
    text
}

fn effects(text: &mut String, rule: Rule) {
    let lines =
        [("your code", rule.effect_on_code()), ("run time", rule.effect_at_run_time()), ("to do", rule.advice())];
    for (label, line) in lines {
        let _ = writeln!(text, "  {label:<10} {line}");
    }
}

fn short(diff: &Diff) -> String {
    let mut text = format!("{}\n", diff.verdict());
    for change in &diff.changes {
        let _ =
            writeln!(text, "{}[{}]: {}: {}", change.impact(), change.rule.name(), places(change, plain), change.what);
    }
    text
}

fn markdown(diff: &Diff) -> String {
    let mut text = format!("**{}**\n", diff.verdict());
    if !diff.changes.is_empty() {
        text.push_str("\n| change | effect on your code | effect at run time | what to do |\n|---|---|---|---|\n");
    }
    for change in &diff.changes {
        let title = change.rule.counted(change.count);
        let what = format!("**{}**: {title}<br>{}: {}", change.impact(), places(change, code), change.what);
        let cells = [what.as_str(), change.effect_on_code(), change.effect_at_run_time(), &change.advice].map(cell);
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    text
}

/// A place in text for a terminal.
fn plain(place: &str) -> String {
    terminal::line(place).into_owned()
}

/// The first places without their namespace, which is nearly always the same, and their names in Rust.
fn places(change: &Change, spell: impl Fn(&str) -> String) -> String {
    let name = |(place, rust): (&String, &Option<String>)| {
        let modelled = spell(place.split_once('#').map_or(place.as_str(), |(_, name)| name));
        rust.as_ref().map_or(modelled.clone(), |rust| format!("{modelled} ({})", spell(rust)))
    };
    let shown: Vec<String> = change.places.iter().zip(&change.rust).take(PLACES).map(name).collect();
    let more = change.places.len() - shown.len();
    let shown = shown.join(", ");
    if more > 0 { format!("{shown} and {more} more") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::SemverImpact;
    use hostile::HOSTILE;

    fn diff() -> Diff {
        let places: Vec<String> = (1..=5).map(|number| format!("ns#S$m{number}")).collect();
        let change = |rule: Rule, what: &str, places: Vec<String>| Change {
            rule,
            what: what.into(),
            rust: vec![None; places.len()],
            places,
            advice: rule.advice().into(),
            count: 1,
        };
        Diff {
            changes: vec![
                change(Rule::MemberRemoved, "`a` removed", vec!["ns#S$a".into()]),
                change(Rule::LimitRelaxed, "`Id`: pattern `a|b` → `a|b|c`", places),
            ],
        }
    }

    #[test]
    fn the_verdict_comes_first() {
        for style in [Style::Human, Style::Short] {
            let text = render(&diff(), style);
            assert!(text.starts_with("MAJOR: 1 member removed, 1 limit relaxed\n"), "{text}");
        }
        assert!(render(&diff(), Style::Markdown).starts_with("**MAJOR: 1 member removed"));
        assert_eq!(as_json(&diff())["severity"], SemverImpact::Major.as_str());
    }

    #[test]
    fn many_places_are_counted() {
        let text = render(&diff(), Style::Short);
        assert!(text.contains("minor[LimitRelaxed]: S$m1, S$m2, S$m3 and 2 more: `Id`"), "{text}");
    }

    #[test]
    fn a_place_is_a_name_among_others_in_every_form() {
        for hostile in HOSTILE {
            let change = Change {
                rule: Rule::MetadataChanged,
                what: code(hostile),
                rust: vec![None],
                places: vec![(*hostile).to_owned()],
                advice: Rule::MetadataChanged.advice().into(),
                count: 1,
            };
            let diff = Diff { changes: vec![change] };
            for style in [Style::Human, Style::Short, Style::Json, Style::Markdown] {
                let text = terminal::text(&render(&diff, style)).into_owned();
                assert!(!text.contains(|c| terminal::is_hidden(c) && c != '\n'), "{text:?}");
            }
            assert_eq!(render(&diff, Style::Short).lines().count(), 2);
            let markdown = render(&diff, Style::Markdown);
            assert_eq!(markdown.lines().count(), 5, "{markdown}");
            let place = hostile.split_once('#').map_or(*hostile, |(_, name)| name);
            assert!(markdown.contains(&cell(&format!("<br>{}: {}", code(place), code(hostile)))), "{markdown}");
            assert_eq!(as_json(&diff)["changes"][0]["places"], json!([hostile]));
        }
    }

    #[test]
    fn a_bar_does_not_end_a_cell() {
        let text = render(&diff(), Style::Markdown);
        assert!(text.contains(r"`a\|b` → `a\|b\|c`"), "{text}");
        assert!(
            text.lines()
                .filter(|line| line.starts_with('|'))
                .all(|line| line.replace("\\|", "").matches('|').count() == 5)
        );
    }
}
