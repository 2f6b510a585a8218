//! Values for a pattern: some that it matches, at the bounds of its counts, and some that differ from those by little.
//! The same in every run.

use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind};

/// Longest value, in characters.
const LONGEST: usize = 3_000;
/// Length of a long value, in characters; long ones are few, since the other engine takes seconds for them.
const LONG: usize = 400;
const LONG_VALUES: usize = 6;

/// How often something is repeated where the pattern leaves it open.
#[derive(Clone, Copy, PartialEq)]
enum Counts {
    Fewest,
    Most,
    /// One more or one less than allowed, once in a while.
    Beyond,
    Any,
}

/// Values for the pattern, in the dialect of `regex-syntax`.
pub(super) fn values(pattern: &str) -> Vec<String> {
    let hir = regex_syntax::parse(pattern).expect(pattern);
    let mut random = Random(pattern.len() as u64);
    let mut values = vec![String::new(), "a".into(), "\n".into(), "é".into()];
    for round in 0..32 {
        let counts = [Counts::Any, Counts::Fewest, Counts::Any, Counts::Most, Counts::Any, Counts::Beyond][round % 6];
        let mut value = Vec::new();
        spell(&hir, counts, &mut random, &mut value);
        for _ in 0..4 {
            values.push(changed(&value, &mut random));
        }
        values.push(value.into_iter().collect());
    }
    let mut long = 0;
    values.retain(|value| {
        long += usize::from(value.len() > LONG);
        value.len() <= LONG || long <= LONG_VALUES
    });
    values
}

/// Appends a match, as far as assertions and bounds are kept.
fn spell(hir: &Hir, counts: Counts, random: &mut Random, out: &mut Vec<char>) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.extend(String::from_utf8_lossy(&literal.0).chars()),
        HirKind::Class(Class::Unicode(class)) => out.extend(member(class, random)),
        HirKind::Class(Class::Bytes(_)) => {}
        HirKind::Capture(capture) => spell(&capture.sub, counts, random, out),
        HirKind::Repetition(repetition) => {
            let (min, max) = (repetition.min as usize, repetition.max.map(|max| max as usize));
            let few = random.below(4);
            let times = match (counts, max) {
                (Counts::Fewest, _) => min,
                (Counts::Most, Some(max)) => max,
                (Counts::Beyond, Some(max)) if few == 0 => max + 1,
                (Counts::Beyond, _) if few == 1 => min.saturating_sub(1),
                (_, max) => (min + few).min(max.unwrap_or(usize::MAX)),
            };
            for _ in 0..times {
                if out.len() < LONGEST {
                    spell(&repetition.sub, counts, random, out);
                }
            }
        }
        HirKind::Concat(parts) => parts.iter().for_each(|part| spell(part, counts, random, out)),
        HirKind::Alternation(parts) => spell(&parts[random.below(parts.len())], counts, random, out),
    }
}

/// A character at an end of one of the ranges, or inside.
fn member(class: &ClassUnicode, random: &mut Random) -> Option<char> {
    let ranges = class.ranges();
    let range = ranges.get(random.below(ranges.len().max(1)))?;
    let (first, last) = (range.start(), range.end());
    Some(match random.below(4) {
        0 => first,
        1 => last,
        _ => {
            let width = u32::from(last) - u32::from(first) + 1;
            char::from_u32(u32::from(first) + random.below(width as usize) as u32).unwrap_or(first)
        }
    })
}

/// Takes a character away, puts another in, cuts, doubles.
fn changed(value: &[char], random: &mut Random) -> String {
    const OTHERS: [char; 16] =
        ['a', 'Z', '0', '_', '-', ':', '/', '.', ' ', '\n', '\r', '\u{2028}', 'é', 'ω', '😀', '\u{10ffff}'];
    let mut value = value.to_vec();
    let at = random.below(value.len() + 1);
    let other = match random.below(2) {
        0 => OTHERS[random.below(OTHERS.len())],
        _ => value.get(random.below(value.len().max(1))).copied().unwrap_or('a'),
    };
    match random.below(6) {
        0 if at < value.len() => {
            value.remove(at);
        }
        1 if at < value.len() => value[at] = other,
        2 => value.truncate(at),
        3 => value.extend(value.clone()),
        4 => value.push(other),
        _ => value.insert(at, other),
    }
    value.into_iter().collect()
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % bound as u64) as usize
    }
}
