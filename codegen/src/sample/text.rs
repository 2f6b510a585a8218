//! Texts that keep a length and a pattern: the member's name where that will do, else the pattern spelt out.
//! Nothing leaves this module that was not checked against both.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Repetition};
use smithy::matching::matches_whole;

use crate::ir::{CountedClass, Matcher};
use crate::naming;

/// Longest sample, in characters: an example is for reading.
const LONGEST: u64 = 1_000;

/// How often a character class stands where the pattern leaves it open.
const PREFERRED_RUN: u64 = 4;

/// Limits on a text: `@length` in characters, and `@pattern`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rules<'s> {
    /// Fewest characters.
    pub(super) min: u64,
    /// Most characters.
    pub(super) max: Option<u64>,
    /// How the whole text is matched.
    pub(super) pattern: Option<&'s Matcher>,
}

/// A text that keeps the rules, the `nth` of those that differ; `None` when there is none to be found.
pub(super) fn sample(name: &str, nth: usize, rules: Rules<'_>) -> Option<String> {
    let checks = checks(rules.pattern)?;
    let main = &checks.first()?.hir;
    let named = names(name).into_iter().map(|name| if nth == 0 { name } else { format!("{name}-{}", nth + 1) });
    named.chain(spelt(main, nth, rules)).find(|text| keeps(text, &checks, rules))
}

/// Whether a text keeps the rules; not when that cannot be told.
pub(super) fn is_kept(text: &str, rules: Rules<'_>) -> bool {
    checks(rules.pattern).is_some_and(|checks| keeps(text, &checks, rules))
}

/// Whether it is certain that a text does not match a pattern.
pub(crate) fn breaks(text: &str, pattern: &Matcher) -> bool {
    let checks = checks(Some(pattern)).filter(|_| pattern.is_checked()).unwrap_or_default();
    checks.iter().any(|check| matches_whole(&check.hir, text) == Some(!check.wanted))
}

fn keeps(text: &str, checks: &[Check], rules: Rules<'_>) -> bool {
    let length = text.chars().count() as u64;
    let fits = rules.min <= length && rules.max.is_none_or(|max| length <= max);
    let is_checked = rules.pattern.is_some_and(Matcher::is_checked);
    fits && (!is_checked || checks.iter().all(|check| matches_whole(&check.hir, text) == Some(check.wanted)))
}

/// The spellings of a name that patterns tend to allow.
fn names(name: &str) -> [String; 4] {
    let words = naming::words(name);
    [words.join("-"), words.join("_"), words.concat(), naming::type_name(name).to_string()]
}

/// A syntax tree, and whether the whole text is to match it.
struct Check {
    hir: Hir,
    wanted: bool,
}

/// The checks of a pattern, itself first; words, where there is none or it is not checked.
fn checks(pattern: Option<&Matcher>) -> Option<Vec<Check>> {
    let wanted = |hir| vec![Check { hir, wanted: true }];
    Some(match pattern {
        None | Some(Matcher::Skipped(_)) => {
            wanted(repeated(&[('a', 'z'), ('0', '9'), ('-', '-'), ('_', '_')], 0, None))
        }
        Some(Matcher::Sequences(sequences)) => {
            let one = |sequence: &Vec<CountedClass>| {
                Hir::concat(sequence.iter().map(|one| repeated(&one.ranges, one.min, one.max)).collect())
            };
            wanted(Hir::alternation(sequences.iter().map(one).collect()))
        }
        Some(Matcher::Automaton(_, text)) => wanted(regex_syntax::parse(text).ok()?),
        Some(Matcher::Not(inner)) => {
            checks(Some(inner))?.into_iter().map(|check| Check { wanted: !check.wanted, ..check }).collect()
        }
        Some(Matcher::All(parts)) => {
            let parts: Option<Vec<Vec<Check>>> = parts.iter().map(|part| checks(Some(part))).collect();
            parts?.into_iter().flatten().collect()
        }
    })
}

fn repeated(ranges: &[(char, char)], min: u32, max: Option<u32>) -> Hir {
    let ranges = ranges.iter().map(|(first, last)| ClassUnicodeRange::new(*first, *last));
    let class = Hir::class(Class::Unicode(ClassUnicode::new(ranges)));
    Hir::repetition(Repetition { min, max, greedy: true, sub: Box::new(class) })
}

/// Texts of the pattern, those of a pleasant length first.
fn spelt(hir: &Hir, nth: usize, rules: Rules<'_>) -> impl Iterator<Item = String> {
    let (min, max) = bounds(hir);
    let least = min.max(rules.min);
    let most = [max, rules.max, Some(LONGEST)].into_iter().flatten().min().unwrap_or(LONGEST);
    let lengths = (least <= most).then(|| {
        let wanted = preferred(hir).clamp(least, most);
        std::iter::once(wanted).chain(least..=most.min(least.saturating_add(16)))
    });
    lengths.into_iter().flatten().filter_map(move |length| {
        let mut text = Spelling { text: String::new(), picked: nth };
        spell(hir, length, &mut text).map(|()| text.text)
    })
}

/// Fewest and most characters of a match.
fn bounds(hir: &Hir) -> (u64, Option<u64>) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => (0, Some(0)),
        HirKind::Literal(literal) => {
            let length = String::from_utf8_lossy(&literal.0).chars().count() as u64;
            (length, Some(length))
        }
        HirKind::Class(_) => (1, Some(1)),
        HirKind::Capture(capture) => bounds(&capture.sub),
        HirKind::Repetition(repetition) => {
            let (min, max) = bounds(&repetition.sub);
            let most = match (repetition.max, max) {
                (Some(0), _) | (_, Some(0)) => Some(0),
                (Some(times), Some(max)) => Some(max.saturating_mul(times.into())),
                _ => None,
            };
            (min.saturating_mul(repetition.min.into()), most)
        }
        HirKind::Concat(parts) => parts.iter().map(bounds).fold((0, Some(0)), |(least, most), (min, max)| {
            (least.saturating_add(min), Option::zip(most, max).map(|(most, max)| u64::saturating_add(most, max)))
        }),
        HirKind::Alternation(branches) => {
            let all = || branches.iter().map(bounds);
            let most = all().map(|(_, max)| max).try_fold(0, |most: u64, max| Some(most.max(max?)));
            (all().map(|(min, _)| min).min().unwrap_or_default(), most)
        }
    }
}

/// The length that reads well.
fn preferred(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Capture(capture) => preferred(&capture.sub),
        HirKind::Concat(parts) => parts.iter().map(preferred).fold(0, u64::saturating_add),
        HirKind::Alternation(branches) => branches.first().map(preferred).unwrap_or_default(),
        HirKind::Repetition(repetition) => {
            let (min, max) = (u64::from(repetition.min), repetition.max.map(u64::from));
            let times = match (repetition.sub.kind(), max) {
                (_, Some(1)) => min,
                (HirKind::Class(_), max) => PREFERRED_RUN.max(min).min(max.unwrap_or(u64::MAX)),
                (_, max) => min.max(1).min(max.unwrap_or(1).max(min)),
            };
            times.saturating_mul(preferred(&repetition.sub))
        }
        _ => bounds(hir).0,
    }
}

/// A text on its way, and how many characters were picked from classes: each pick takes the next letter.
struct Spelling {
    text: String,
    picked: usize,
}

/// Appends a match of exactly `length` characters, if the way that it is looked for leads to one.
fn spell(hir: &Hir, length: u64, out: &mut Spelling) -> Option<()> {
    let (min, max) = bounds(hir);
    if length < min || max.is_some_and(|max| max < length) {
        return None;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Some(()),
        HirKind::Literal(literal) => {
            out.text.push_str(std::str::from_utf8(&literal.0).ok()?);
            Some(())
        }
        HirKind::Class(Class::Unicode(class)) => {
            out.text.push(pick(class, &mut out.picked)?);
            Some(())
        }
        HirKind::Class(Class::Bytes(_)) => None,
        HirKind::Capture(capture) => spell(&capture.sub, length, out),
        HirKind::Repetition(repetition) => repeat(repetition, length, out),
        HirKind::Concat(parts) => {
            let shares = shares(parts, length)?;
            parts.iter().zip(shares).try_for_each(|(part, share)| spell(part, share, out))
        }
        HirKind::Alternation(branches) => {
            let start = out.text.len();
            branches.iter().find_map(|branch| {
                out.text.truncate(start);
                spell(branch, length, out)
            })
        }
    }
}

/// Repeats as seldom as the length allows, in parts as equal as can be.
fn repeat(repetition: &Repetition, length: u64, out: &mut Spelling) -> Option<()> {
    let (min, max) = bounds(&repetition.sub);
    let least = if min == 0 { 0 } else { u64::from(repetition.min) };
    if length == 0 && least == 0 {
        return Some(());
    }
    let times = match max {
        Some(0) => return None,
        Some(max) => least.max(length.div_ceil(max)),
        None => least.max(1),
    };
    (0..times).try_for_each(|index| {
        let share = length / times + u64::from(index < length % times);
        spell(&repetition.sub, share, out)
    })
}

/// Preferred lengths of the parts, grown or shrunk from the left until they make up the whole.
fn shares(parts: &[Hir], length: u64) -> Option<Vec<u64>> {
    let mut shares: Vec<u64> = parts.iter().map(preferred).collect();
    let mut sum = shares.iter().fold(0, |sum: u64, share| sum.saturating_add(*share));
    for (share, part) in shares.iter_mut().zip(parts) {
        let (min, max) = bounds(part);
        let shrunk = share.saturating_sub(min).min(sum.saturating_sub(length));
        let grown = max.map_or(u64::MAX, |max| max.saturating_sub(*share)).min(length.saturating_sub(sum));
        *share = *share - shrunk + grown;
        sum = sum - shrunk + grown;
    }
    (sum == length).then_some(shares)
}

/// The next letter or digit of the class, else its first character that can be seen.
fn pick(class: &ClassUnicode, picked: &mut usize) -> Option<char> {
    let has = |c: char| class.iter().any(|range| range.start() <= c && c <= range.end());
    let next = |alphabet: &str| alphabet.chars().cycle().nth(*picked % alphabet.len()).filter(|c| has(*c));
    let seen = || class.iter().flat_map(|range| [range.start(), range.end()]).find(|c| c.is_ascii_graphic());
    let common = next("abcdefghijklmnopqrstuvwxyz").or_else(|| next("1234567890"));
    let other = || next("ABCDEFGHIJKLMNOPQRSTUVWXYZ").or_else(seen).or_else(|| Some(class.iter().next()?.start()));
    let character = common.or_else(other);
    *picked += 1;
    character
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::{PatternMode, analyse};

    fn of(name: &str, pattern: &str, min: u64, max: Option<u64>) -> Option<String> {
        let matcher = analyse(pattern, PatternMode::Whole);
        sample(name, 0, Rules { min, max, pattern: Some(&matcher) })
    }

    #[test]
    fn a_name_stands_for_itself_where_it_may() {
        assert_eq!(of("PlanId", "^[a-zA-Z0-9_\\-]*$", 1, Some(100)).as_deref(), Some("plan-id"));
        assert_eq!(of("PlanId", "^[a-z_]*$", 1, Some(100)).as_deref(), Some("plan_id"));
        assert_eq!(of("PlanId", "[A-Z][A-Za-z]+", 1, None).as_deref(), Some("PlanId"));
        assert_eq!(sample("PlanId", 0, Rules::default()).as_deref(), Some("plan-id"));
        assert_eq!(sample("PlanId", 1, Rules::default()).as_deref(), Some("plan-id-2"));
    }

    #[test]
    fn a_pattern_is_spelt_out_within_the_length() {
        let arn = "^arn:[a-z0-9-\\.]{1,63}:iam::[a-z0-9-\\.]{0,63}:role\\/.{0,1023}$";
        let table = [
            (arn, 1, Some(1224), "arn:abcd:iam::efgh:role/ijkl"),
            ("^\\d{12}$", 12, Some(12), "123456789012"),
            ("[0-9a-f]{8}-[0-9a-f]{4}", 1, None, "abcdef78-9012"),
            ("^(vpc|subnet)-[a-z]+$", 1, None, "vpc-abcd"),
            ("^(vpc|subnet)-[a-z]+$", 20, None, "vpc-abcdefghijklmnop"),
            ("(ab)+", 5, Some(7), "ababab"),
            ("[a-z]+(\\.[a-z]+)*", 9, Some(9), "abcd.efgh"),
            ("x?|[A-Z]{3}", 2, None, "ABC"),
        ];
        for (pattern, min, max, expected) in table {
            assert_eq!(of("the name", pattern, min, max).as_deref(), Some(expected), "{pattern}");
        }
    }

    #[test]
    fn without_a_pattern_any_text_is_kept() {
        assert!(is_kept("OWNER!", Rules { min: 1, max: Some(6), pattern: None }));
        assert!(!is_kept("OWNER!", Rules { min: 1, max: Some(5), pattern: None }));
    }

    #[test]
    fn what_cannot_be_is_not_made_up() {
        assert_eq!(of("a", "[a-z]{3}", 4, None), None);
        assert_eq!(of("a", "b", 0, Some(0)), None);
        assert_eq!(of("a", "b\\bc", 0, None), None);
        assert_eq!(of("a", "(b\\b-){2}", 0, None).as_deref(), Some("b-b-"));
        assert_eq!(sample("a", 0, Rules { min: u64::MAX, ..Rules::default() }), None);
    }

    #[test]
    fn huge_counts_cost_nothing() {
        assert_eq!(of("name", "^(\\S{1,8192}\\s?){1,1000000}$", 1, None).as_deref(), Some("name"));
        assert_eq!(of("name", "^(()*)*x$", 1, None).as_deref(), Some("x"));
        assert_eq!(of("name", "^(a{0}){1000000000}x$", 1, None).as_deref(), Some("x"));
    }

    /// The engine that the emitted crate would use agrees with what was accepted here.
    #[test]
    fn acceptance_is_that_of_the_regex_crate() {
        let patterns = [
            "(a|ab)(c|bcd)(d*)",
            "a{2,4}b?",
            "(a*)*b",
            "[^a]+",
            "(ab|a)*b",
            "^a$|^b$",
            "(?i)ab",
            r"([ab]+(?-u:\b)-?)+",
            r"(a(?-u:\B)|b)*.?",
        ];
        let texts = [
            "", "a", "b", "ab", "aab", "abcd", "aaaab", "abab", "aaaaab", "AB", "abcdd", "c", "xb", "ab-ab", "a-", "-",
        ];
        for pattern in patterns {
            let anchored = format!("\\A(?:{pattern})\\z");
            let regex = regex::Regex::new(&anchored).unwrap();
            let hir = regex_syntax::parse(&anchored).unwrap();
            for text in texts {
                assert_eq!(matches_whole(&hir, text), Some(regex.is_match(text)), "{pattern} {text:?}");
            }
        }
    }
}
