//! Patterns that check nothing, cannot be checked, or exclude what `@length` asks for.

use regex_syntax::hir::Look;

use crate::codes;
use crate::coverage::ids;
use crate::ir::{CountedClass, Matcher};
use crate::pattern::{PatternMode, accepts_everything, analyse};
use smithy::diagnostic::{Diagnostic, Diagnostics, Severity};
use smithy::model::{Model, Shape, Traits};
use smithy::node::Node;

/// Checks the pattern of a shape and those of its members.
pub(super) fn check(model: &Model<'_>, shape: &Shape<'_>, diagnostics: &mut Diagnostics) {
    one(&shape.traits, None, shape.id.as_str(), diagnostics);
    for member in &shape.members {
        let target = model.shapes.get(&member.target).map(|target| &target.traits);
        let own = member.traits.has(ids::PATTERN) || member.traits.has(ids::LENGTH);
        if own {
            one(&member.traits, target, shape.id.with_member(&member.name).as_str(), diagnostics);
        }
    }
}

fn one(own: &Traits<'_>, target: Option<&Traits<'_>>, place: &str, diagnostics: &mut Diagnostics) {
    let of = |id: &str| own.effective(target, id);
    let Some(node) = of(ids::PATTERN) else { return };
    let Some(source) = node.as_str() else { return };
    let matcher = analyse(&source, PatternMode::Whole);
    let place = format!("{place} smithy.api#pattern");
    if own.has(ids::PATTERN) && !is_refused(node, diagnostics) {
        diagnostics.extend(useless(&source, &matcher, node, &place));
    }
    if let Some(message) = of(ids::LENGTH).and_then(|length| contradiction(&matcher, length)) {
        diagnostics.push(Diagnostic::warning(codes::LIMITS_CONTRADICT, message).at(node.span()).shape(place));
    }
}

fn useless(source: &str, matcher: &Matcher, node: &Node<'_>, place: &str) -> Option<Diagnostic> {
    let diagnostic = match matcher {
        Matcher::Skipped(reason) => {
            Diagnostic::warning(codes::PATTERN_SKIPPED, format!("this pattern is not checked: {reason}"))
        }
        matcher if accepts_everything(matcher) => {
            Diagnostic::warning(codes::PATTERN_ACCEPTS_EVERYTHING, "this pattern accepts every value")
        }
        _ if accepts_any_part(&analyse(source, PatternMode::Search)) => {
            let message = "without an anchor at its end this pattern accepts everything";
            Diagnostic::note(codes::PATTERN_UNANCHORED, message).hint("the crate requires the whole value to match")
        }
        _ => return None,
    };
    Some(diagnostic.at(node.span()).shape(place))
}

/// Whether the loader has an error about it: that it is not checked says no more.
fn is_refused(pattern: &Node<'_>, diagnostics: &Diagnostics) -> bool {
    let is_error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    diagnostics.0.iter().any(|diagnostic| is_error(diagnostic) && diagnostic.span == Some(pattern.span()))
}

/// Whether a pattern that is searched for is found in every value: nothing of it is needed.
fn accepts_any_part(search: &Matcher) -> bool {
    match search {
        Matcher::Sequences(sequences) => {
            let takes_anything = |class: &CountedClass| class.ranges == [('\0', char::MAX)] && class.max.is_none();
            sequences.iter().any(|one| one.iter().all(|class| class.min == 0) && one.iter().any(takes_anything))
        }
        Matcher::Automaton(_, text) => regex_syntax::parse(text).is_ok_and(|hir| {
            let looks = hir.properties().look_set();
            hir.properties().minimum_len() == Some(0) && looks.iter().all(|look| look == Look::Start)
        }),
        Matcher::Not(_) | Matcher::All(_) | Matcher::Skipped(_) => false,
    }
}

fn contradiction(matcher: &Matcher, length: &Node<'_>) -> Option<String> {
    let (shortest, longest) = extent(matcher)?;
    let bound = |name: &str| length.get(name)?.number_text()?.parse::<u64>().ok();
    if let Some(max) = bound("max").filter(|max| shortest > *max) {
        return Some(format!("the pattern needs at least {shortest} characters, but @length allows {max}"));
    }
    let min = bound("min").filter(|min| longest.is_some_and(|longest| longest < *min))?;
    Some(format!("the pattern allows at most {} characters, but @length needs {min}", longest.unwrap_or_default()))
}

/// The fewest and most characters that match; rather too wide than wrong.
fn extent(matcher: &Matcher) -> Option<(u64, Option<u64>)> {
    match matcher {
        Matcher::Sequences(sequences) => {
            let shortest = sequences.iter().map(|one| one.iter().map(|class| u64::from(class.min)).sum()).min()?;
            let longest = |one: &Vec<CountedClass>| one.iter().map(|class| class.max.map(u64::from)).sum();
            let longest: Option<Vec<u64>> = sequences.iter().map(longest).collect();
            Some((shortest, longest.and_then(|all| all.into_iter().max())))
        }
        Matcher::Automaton(_, text) => {
            let hir = regex_syntax::parse(text).ok()?;
            // Lengths are in bytes, of which a character has up to four.
            let shortest = hir.properties().minimum_len()?.div_ceil(4);
            Some((shortest as u64, hir.properties().maximum_len().map(|longest| longest as u64)))
        }
        // Look-around only narrows what the pattern itself allows, which stands first.
        Matcher::All(parts) => extent(parts.first()?),
        Matcher::Not(_) | Matcher::Skipped(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use smithy::source::{Source, Sources};

    fn search_accepts(source: &str) -> bool {
        accepts_any_part(&analyse(source, PatternMode::Search))
    }

    #[test]
    fn a_pattern_that_the_loader_refuses_is_reported_once() {
        let text = r#"{ "smithy": "2.0", "shapes": {
            "a#S": { "type": "string", "traits": { "smithy.api#pattern": "^[a-z" } } } }"#;
        let sources = Sources(vec![Source { name: "model.json".to_owned(), text: text.to_owned() }]);
        let mut diagnostics = Diagnostics::default();
        crate::lint(&sources, None, &mut diagnostics);
        let about: Vec<Severity> = diagnostics.0.iter().map(|diagnostic| diagnostic.severity).collect();
        assert_eq!(about, [Severity::Error]);
    }

    #[test]
    fn what_needs_nothing_is_found_everywhere() {
        assert!(search_accepts(r"^[a-zA-Z0-9_\-]*") && search_accepts("a*|b") && search_accepts(".*"));
        assert!(!search_accepts("^[a-z]*$") && !search_accepts("[a-z]+") && !search_accepts("^arn:.*"));
    }

    #[test]
    fn extents_are_never_too_narrow() {
        assert_eq!(extent(&analyse("[a-z]{2,5}[0-9]", PatternMode::Whole)), Some((3, Some(6))));
        assert_eq!(extent(&analyse("[a-z]+", PatternMode::Whole)), Some((1, None)));
        let Some((shortest, longest)) = extent(&analyse("abc|abcde", PatternMode::Whole)) else {
            panic!("it is an automaton")
        };
        assert!(shortest <= 3 && longest.is_some_and(|longest| longest >= 5));
    }
}
