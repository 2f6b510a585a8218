//! Decides at generation how a `@pattern` is matched in the emitted crate: by sequences of counted
//! character classes, by an automaton, or not at all with the reason. It never leaves a decision to the emitted crate.

mod automaton;
mod case;
mod class;
mod escape;
mod property;
mod reduce;
mod sequence;
mod translate;

use regex_syntax::hir::{Class, Hir, HirKind, Repetition};

use crate::ir::{CountedClass, Matcher, UnicodeProperty};
use crate::naming;
use sequence::Counted;
use translate::{Direction, LookAround, Translation};

/// The extent of a value that a pattern must match: `pattern` in a `[shape]` table of `codegen.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PatternMode {
    /// The whole value, whatever anchors the pattern has: it is grouped, then anchored.
    #[default]
    Whole,
    /// Any part of the value, unless the pattern has anchors.
    Search,
    /// The pattern is not checked.
    Skip,
}

/// Decides how a pattern is matched. It is read as ECMA-262 with the flag `u`, as leniently as without it, and with
/// the inline flags and property names of Java where only Java has them. What two dialects read differently is skipped.
pub(crate) fn analyse(source: &str, mode: PatternMode) -> Matcher {
    matcher(source, mode).unwrap_or_else(Matcher::Skipped)
}

/// The matcher, or the reason why the pattern cannot be honoured, in one sentence.
fn matcher(source: &str, mode: PatternMode) -> Result<Matcher, String> {
    let mut parts = Vec::new();
    for check in checks(source, mode)? {
        let part = part(&check)?;
        parts.push(if check.is_negated { Matcher::Not(Box::new(part)) } else { part });
    }
    Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Matcher::All(parts) })
}

/// A check of a value: it matches a text of the dialect of `regex-syntax`, or does not.
pub(crate) struct Check {
    text: String,
    reach: Reach,
    /// Negated: a match is a miss.
    pub(crate) is_negated: bool,
}

/// Checks that a pattern asks for: the pattern itself, then the look-around at its edges.
///
/// # Errors
/// The reason why a pattern cannot be honoured, in one sentence.
pub(crate) fn checks(source: &str, mode: PatternMode) -> Result<Vec<Check>, String> {
    if mode == PatternMode::Skip {
        return Err("It is switched off in the generator's configuration.".into());
    }
    let Translation { text, conditions } = translate::translate(source)?;
    let mut checks = Vec::with_capacity(1 + conditions.len());
    for LookAround { text: condition, direction, negated } in conditions {
        let (reach, at_edge) = match direction {
            Direction::Ahead => (Reach::Start, text.starts_with('^')),
            Direction::Behind => (Reach::End, text.ends_with('$')),
        };
        if mode == PatternMode::Search && !at_edge {
            return Err(LOOK_AROUND.into());
        }
        checks.push(Check { text: condition, reach, is_negated: negated });
    }
    checks.insert(0, Check { text, reach: Reach::of(mode), is_negated: false });
    Ok(checks)
}

/// The Unicode properties that a pattern names, each once; none if it cannot be honoured.
pub(crate) fn properties(source: &str) -> Vec<UnicodeProperty> {
    let Ok(Translation { text, conditions }) = translate::translate(source) else { return Vec::new() };
    let texts: Vec<&str> =
        [text.as_str()].into_iter().chain(conditions.iter().map(|condition| condition.text.as_str())).collect();
    let named = texts.iter().flat_map(|text| property::names(text)).map(|name| {
        let text = format!(r"\p{{{name}}}");
        (text.clone(), naming::constant(&name.replace('=', "_")).to_string(), text)
    });
    let has_space = texts.iter().any(|text| text.contains(escape::SPACE) || text.contains(escape::NOT_SPACE));
    let space = has_space.then(|| (r"\s".to_owned(), "SPACE".to_owned(), escape::SPACE.to_owned()));
    let mut properties: Vec<UnicodeProperty> = Vec::new();
    for (name, constant, text) in named.chain(space) {
        if properties.iter().all(|known| known.constant != constant)
            && let Ok(hir) = parse(&text)
            && let HirKind::Class(Class::Unicode(class)) = hir.kind()
        {
            let ranges = class.ranges().iter().map(|range| (range.start(), range.end())).collect();
            properties.push(UnicodeProperty { name, constant, ranges });
        }
    }
    properties
}

/// Tells patterns that every string matches, so that they say nothing.
pub(crate) fn accepts_everything(matcher: &Matcher) -> bool {
    match matcher {
        Matcher::Sequences(sequences) => sequences.iter().any(|sequence| match sequence.as_slice() {
            [one] => one.ranges == [('\0', char::MAX)] && one.min == 0 && one.max.is_none(),
            _ => false,
        }),
        _ => false,
    }
}

const LOOK_AROUND: &str = "The pattern uses look-around.";

/// The part of a value that a translated text must match.
#[derive(Clone, Copy, PartialEq)]
enum Reach {
    Whole,
    Start,
    End,
    Anywhere,
}

impl Reach {
    fn of(mode: PatternMode) -> Self {
        if mode == PatternMode::Search { Self::Anywhere } else { Self::Whole }
    }
}

fn part(check: &Check) -> Result<Matcher, String> {
    let hir = parse(&check.text)?;
    let anything = || {
        let sub = Box::new(Hir::class(Class::Unicode(Counted::anything().class)));
        Hir::repetition(Repetition { min: 0, max: None, greedy: true, sub })
    };
    let whole = match check.reach {
        Reach::Whole => hir,
        Reach::Start => Hir::concat(vec![hir, anything()]),
        Reach::End => Hir::concat(vec![anything(), hir]),
        Reach::Anywhere => Hir::concat(vec![anything(), hir, anything()]),
    };
    if let Some(sequences) = sequence::sequences(&whole) {
        return Ok(Matcher::Sequences(sequences.iter().map(|one| one.iter().map(plain).collect()).collect()));
    }
    let automaton = automaton::automaton(&whole)?;
    if automaton.states.is_empty() {
        // Nothing but the empty string, or not even that.
        return Ok(Matcher::Sequences(automaton.start.iter().map(|_| Vec::new()).collect()));
    }
    Ok(Matcher::Automaton(automaton, check.anchored()))
}

impl Check {
    /// The text with what it must match said by anchors.
    pub(crate) fn anchored(&self) -> String {
        let text = &self.text;
        match self.reach {
            Reach::Whole => format!(r"\A(?:{text})\z"),
            Reach::Start => format!(r"\A(?:{text})"),
            Reach::End => format!(r"(?:{text})\z"),
            Reach::Anywhere => text.clone(),
        }
    }
}

fn parse(text: &str) -> Result<Hir, String> {
    regex_syntax::parse(text).map_err(|error| {
        let cause = match &error {
            regex_syntax::Error::Parse(error) => error.kind().to_string(),
            regex_syntax::Error::Translate(error) => error.kind().to_string(),
            _ => "it is malformed".into(),
        };
        format!("The pattern cannot be compiled: {cause}.")
    })
}

fn plain(counted: &Counted) -> CountedClass {
    let ranges = counted.class.ranges().iter().map(|range| (range.start(), range.end())).collect();
    CountedClass { ranges, min: counted.min, max: counted.max }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{FixedPart, Next, State};

    fn class(ranges: &[(char, char)], min: u32, max: Option<u32>) -> CountedClass {
        CountedClass { ranges: ranges.to_vec(), min, max }
    }

    fn skipped(source: &str) -> String {
        match analyse(source, PatternMode::Whole) {
            Matcher::Skipped(reason) => reason,
            other => panic!("{source}: {other:?}"),
        }
    }

    #[test]
    fn the_whole_value_must_match_whatever_the_anchors() {
        let digits = class(&[('0', '9')], 12, Some(12));
        for source in [r"\d{12}", r"^\d{12}", r"\d{12}$", r"^(\d{12})$"] {
            assert_eq!(analyse(source, PatternMode::Whole), Matcher::Sequences(vec![vec![digits.clone()]]), "{source}");
        }
        let letter = |letter| class(&[(letter, letter)], 1, Some(1));
        let either = Matcher::Sequences(vec![vec![letter('a'), letter('b')], vec![letter('c')]]);
        assert_eq!(analyse("^ab|c$", PatternMode::Whole), either);
        let matcher = analyse("^(?:abcde)+|c$", PatternMode::Whole);
        let Matcher::Automaton(automaton, text) = matcher else { panic!("{matcher:?}") };
        assert_eq!(text, r"\A(?:^(?:abcde)+|c$)\z", "grouped, then anchored");
        let state = |part, next: &[Next]| State { part, next: next.to_vec() };
        let (word, c) = (FixedPart::Text("abcde".into()), FixedPart::Run(vec![('c', 'c')], 1));
        assert_eq!(automaton.start, [Next::Then(0), Next::Then(1)]);
        assert_eq!(automaton.states, [state(word, &[Next::Then(0), Next::End]), state(c, &[Next::End])]);
    }

    #[test]
    fn a_search_reaches_everywhere_that_no_anchor_forbids() {
        let anything = class(&[('\0', char::MAX)], 0, None);
        let digit = class(&[('0', '9')], 1, Some(1));
        let search = |source| analyse(source, PatternMode::Search);
        assert_eq!(search(r"^\d$"), Matcher::Sequences(vec![vec![digit.clone()]]));
        assert_eq!(search(r"^\d"), Matcher::Sequences(vec![vec![digit.clone(), anything.clone()]]));
        assert_eq!(search(r"\d$"), Matcher::Sequences(vec![vec![anything.clone(), digit.clone()]]));
        let others = class(&[('\0', '/'), (':', char::MAX)], 0, None);
        assert_eq!(search(r"\d"), Matcher::Sequences(vec![vec![others, digit, anything]]));
        assert!(matches!(search("ab"), Matcher::Automaton(_, text) if text == "ab"));
    }

    #[test]
    fn look_around_at_the_edges_is_a_conjunction() {
        let matcher = analyse("^(?!aws:)[a-z:]*$", PatternMode::Whole);
        let Matcher::All(parts) = matcher else { panic!("{matcher:?}") };
        let [Matcher::Sequences(main), Matcher::Not(not)] = parts.as_slice() else { panic!("{parts:?}") };
        assert_eq!(main, &[[class(&[(':', ':'), ('a', 'z')], 0, None)]]);
        assert!(matches!(&**not, Matcher::Sequences(one) if one[0].len() == 5), "{not:?}");
        assert_eq!(skipped("[a-z]*(?!aws:)[a-z:]*"), LOOK_AROUND);
    }

    #[test]
    fn what_cannot_be_honoured_is_skipped_with_a_sentence() {
        for source in [r"(a)\1", "a++", "(?:[^a]{1,9}b){1,600}", "[a", r"\p{InGreek}", "(?=a)|b", "a{9,1}"] {
            let reason = skipped(source);
            assert!(reason.starts_with(char::is_uppercase) || reason.starts_with('`'), "{source}: {reason}");
            assert!(reason.ends_with('.') && !reason.contains('\n'), "{source}: {reason}");
        }
        assert!(matches!(analyse("a", PatternMode::Skip), Matcher::Skipped(_)));
    }

    #[test]
    fn what_two_dialects_read_differently_is_skipped() {
        for source in [
            r"^[\p{Print}&&[^|:/]]+$",
            "[a-z&&b]",
            "^[[a-z]]$",
            "[]a]",
            "[^]]",
            r"\v",
            r"[\v]",
            r"\cj",
            r"\p{Alpha}",
            r"\P{Lower}",
            r"[\p{Upper}]",
            r"\h+",
            r"[\h]",
            r"\R",
            r"\Q[\E",
            r"\e",
            r"\a",
            r"\012",
            r"(?i)\p{Lu}",
        ] {
            skipped(source);
        }
    }

    #[test]
    fn the_only_valid_reading_holds() {
        let one = |source| match analyse(source, PatternMode::Whole) {
            Matcher::Sequences(sequences) => sequences,
            other => panic!("{source}: {other:?}"),
        };
        assert_eq!(one("^[^]*$"), [[class(&[('\0', char::MAX)], 0, None)]], "Java leaves the class open");
        assert_eq!(one("[[]"), [[class(&[('[', '[')], 1, Some(1))]]);
        assert_eq!(one("[]"), Vec::<Vec<CountedClass>>::new(), "no value is in an empty class");
        assert_eq!(one("{a}")[0].len(), 3, "Java has nothing to repeat");
        assert_eq!(one(r"\p{Print}+"), [[class(&[(' ', '~')], 1, None)]], "ECMA-262 has no such property");
        assert_eq!(one(r"\cJ"), one(r"\n"));
        assert_eq!(one("(?i)k"), [[class(&[('K', 'K'), ('k', 'k')], 1, Some(1))]], "Java folds ASCII alone");
    }

    #[test]
    fn hostile_patterns_end_soon() {
        for source in [
            "(".repeat(10_000),
            format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000)),
            "(?:".repeat(200) + "a" + &"){9}".repeat(200),
            r"\p{L}".repeat(3_000),
            format!("{}z", "(a|b)?".repeat(2_000)),
            (0..3_000).map(|i| format!("a{i}")).collect::<Vec<_>>().join("|"),
            "[\\".repeat(3_000),
        ] {
            let _ = analyse(&source, PatternMode::Whole);
            let _ = analyse(&source, PatternMode::Search);
        }
    }

    #[test]
    fn only_any_number_of_any_character_accepts_everything() {
        let accepts = |source| accepts_everything(&analyse(source, PatternMode::Whole));
        assert!(accepts(r"^[\s\S]*$") && accepts("[^]*") && accepts("(?s).*") && accepts(r"[\P{M}\p{M}]*"));
        assert!(!accepts(".*") && !accepts(r"^[\s\S]+$") && !accepts("") && !accepts("a++"));
    }
}
