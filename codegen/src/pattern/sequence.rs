//! Turns a parsed pattern into sequences of counted character classes, any of which a value may match.
//! It never approximates: the sequences accept exactly the values that the pattern matches whole, or there are none.

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look, Repetition};

use super::reduce;

/// Most sequences that stand for one pattern; beyond, an automaton is the better matcher.
pub(super) const MAX_SEQUENCES: usize = 16;
/// Most alternatives in one place before they are joined.
const MAX_PARTS: usize = 64;
/// Most elements of one sequence; a UUID has 36 before equal neighbours are joined.
const MAX_ELEMENTS: usize = 128;

/// `[class]{min,max}`, before it is plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) class: ClassUnicode,
    pub(super) min: u32,
    /// `None` is unbounded.
    pub(super) max: Option<u32>,
}

impl Counted {
    pub(super) fn once(class: ClassUnicode) -> Self {
        Self { class, min: 1, max: Some(1) }
    }

    /// Any number of any characters.
    pub(super) fn anything() -> Self {
        let class = ClassUnicode::new([ClassUnicodeRange::new('\0', char::MAX)]);
        Self { class, min: 0, max: None }
    }

    pub(super) fn is_fixed(&self) -> bool {
        Some(self.min) == self.max
    }

    /// As `{count}` and `{count, max}` at once: the counts of `self` repeated, if they leave no gap.
    fn repeated(&self, min: u32, max: Option<u32>) -> Option<Self> {
        let width = self.max.map(|most| most - self.min);
        // Between k and k + 1 repetitions nothing is missed when k * width + 1 >= the least of one; least so at `min`.
        let gapless = Some(min) == max
            || match width {
                Some(width) => min.checked_mul(width)?.checked_add(1)? >= self.min,
                None => min > 0 || self.min <= 1,
            };
        let most = match (self.max, max) {
            (Some(0), _) | (_, Some(0)) => Some(0),
            (Some(one), Some(many)) => Some(one.checked_mul(many)?),
            _ => None,
        };
        gapless.then_some(Self { class: self.class.clone(), min: self.min.checked_mul(min)?, max: most })
    }
}

/// An element of a sequence that is still being built.
#[derive(Debug, Clone, PartialEq)]
enum Element {
    Counted(Counted),
    /// `^`: only what can be empty may stand before.
    Start,
    /// `$`: only what can be empty may stand behind.
    End,
}

type Alternatives = Vec<Vec<Element>>;

/// The sequences of a pattern, each decided by one greedy pass; `None` when it has no such form.
pub(super) fn sequences(hir: &Hir) -> Option<Vec<Vec<Counted>>> {
    let sequences = alternatives(hir)?.into_iter().filter_map(anchored);
    reduce::reduce(sequences.collect())
}

fn alternatives(hir: &Hir) -> Option<Alternatives> {
    let counted = |class| vec![vec![Element::Counted(Counted::once(class))]];
    match hir.kind() {
        HirKind::Empty => Some(vec![Vec::new()]),
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            let element = |c| Element::Counted(Counted::once(ClassUnicode::new([ClassUnicodeRange::new(c, c)])));
            within_limits(vec![text.chars().map(element).collect()])
        }
        HirKind::Class(Class::Unicode(class)) => Some(counted(class.clone())),
        HirKind::Class(Class::Bytes(class)) => class.to_unicode_class().map(counted),
        HirKind::Look(Look::Start) => Some(vec![vec![Element::Start]]),
        HirKind::Look(Look::End) => Some(vec![vec![Element::End]]),
        HirKind::Look(_) => None,
        HirKind::Capture(capture) => alternatives(&capture.sub),
        HirKind::Repetition(repetition) => repeat(repetition),
        HirKind::Concat(parts) => {
            parts.iter().try_fold(vec![Vec::new()], |all, part| concat(&all, &alternatives(part)?))
        }
        HirKind::Alternation(parts) => {
            let parts: Option<Vec<Alternatives>> = parts.iter().take(MAX_PARTS + 1).map(alternatives).collect();
            let parts = parts.filter(|parts| parts.len() <= MAX_PARTS)?;
            within_limits(joined(parts.into_iter().flatten().collect()))
        }
    }
}

fn repeat(repetition: &Repetition) -> Option<Alternatives> {
    let (min, max) = (repetition.min, repetition.max);
    let inner = joined(alternatives(&repetition.sub)?);
    if let [sequence] = inner.as_slice()
        && let [Element::Counted(counted)] = sequence.as_slice()
        && let Some(repeated) = counted.repeated(min, max)
    {
        return Some(vec![vec![Element::Counted(repeated)]]);
    }
    if inner.iter().all(Vec::is_empty) {
        // Nothing but the empty string, or not even that.
        return Some(if min == 0 { vec![Vec::new()] } else { inner });
    }
    let max = max.filter(|max| *max as usize <= MAX_ELEMENTS)?;
    let mut power = vec![Vec::new()];
    let mut all = Vec::new();
    for count in 0..=max {
        if count >= min {
            all.extend(power.iter().cloned());
            all = within_limits(all)?;
        }
        if count < max {
            power = concat(&power, &inner)?;
        }
    }
    Some(all)
}

/// Fewer alternatives with the same meaning, unless anchors stand among them.
fn joined(alternatives: Alternatives) -> Alternatives {
    let counted = |element: &Element| match element {
        Element::Counted(counted) => Some(counted.clone()),
        Element::Start | Element::End => None,
    };
    let sequences: Option<Vec<Vec<Counted>>> =
        alternatives.iter().map(|elements| elements.iter().map(counted).collect()).collect();
    let Some(sequences) = sequences else { return alternatives };
    let elements = |sequence: Vec<Counted>| sequence.into_iter().map(Element::Counted).collect();
    reduce::join_all(sequences).into_iter().map(elements).collect()
}

fn concat(left: &Alternatives, right: &Alternatives) -> Option<Alternatives> {
    if left.len() * right.len() > MAX_SEQUENCES {
        return None;
    }
    let pairs = left.iter().flat_map(|head| right.iter().map(move |tail| [head.as_slice(), tail.as_slice()].concat()));
    within_limits(pairs.collect())
}

fn within_limits(alternatives: Alternatives) -> Option<Alternatives> {
    let fits = alternatives.len() <= MAX_SEQUENCES && alternatives.iter().all(|one| one.len() <= MAX_ELEMENTS);
    fits.then_some(alternatives)
}

/// Resolves the anchors of a sequence that must match the whole value; `None` when it can match nothing.
fn anchored(elements: Vec<Element>) -> Option<Vec<Counted>> {
    let first = elements.iter().rposition(|element| *element == Element::Start).map_or(0, |at| at + 1);
    let behind = elements.iter().position(|element| *element == Element::End).unwrap_or(elements.len());
    let mut sequence = Vec::new();
    for (at, element) in elements.into_iter().enumerate() {
        match element {
            Element::Counted(counted) if (first..behind).contains(&at) => sequence.push(counted),
            Element::Counted(counted) if counted.min > 0 => return None,
            _ => {}
        }
    }
    Some(sequence)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sequences of a pattern in a short notation: ranges, then counts.
    fn outline(pattern: &str) -> Option<Vec<String>> {
        let hir = regex_syntax::parse(pattern).expect(pattern);
        let show = |counted: &Counted| {
            let range = |range: &ClassUnicodeRange| match (range.start(), range.end()) {
                (start, end) if start == end => start.to_string(),
                (start, end) => format!("{start}-{end}"),
            };
            let ranges: String = counted.class.ranges().iter().map(range).collect();
            match (counted.min, counted.max) {
                (1, Some(1)) => ranges,
                (min, Some(max)) if min == max => format!("{ranges}{{{min}}}"),
                (min, Some(max)) => format!("{ranges}{{{min},{max}}}"),
                (min, None) => format!("{ranges}{{{min},}}"),
            }
        };
        let sequences = sequences(&hir)?;
        Some(sequences.iter().map(|one| one.iter().map(show).collect::<Vec<_>>().join(" ")).collect())
    }

    fn assert_outline(pattern: &str, expected: &[&str]) {
        assert_eq!(outline(pattern).expect(pattern), expected, "{pattern}");
    }

    #[test]
    fn plain_sequences() {
        assert_outline("^[a-z]{1,63}:[0-9]{12}$", &["a-z{1,63} : 0-9{12}"]);
        assert_outline("[a-c][a-c]*[a-c]{2,5}", &["a-c{3,}"]);
        assert_outline("(?:a|b|[x-z])+", &["a-bx-z{1,}"]);
        assert_outline("", &[""]);
    }

    #[test]
    fn repetition_of_a_counted_class_leaves_no_gap() {
        assert_outline("(?:[a-c]{0,3}){2}", &["a-c{0,6}"]);
        assert_outline("(?:[a-c]{2}){3}", &["a-c{6}"]);
        assert_outline("(?:[a-c]+)*", &["a-c{0,}"]);
        assert_outline("(?:[a-c]{2,3}){1,2}", &["a-c{2,6}"]);
        assert_outline("(?:a{8}){1,2}", &["a{8}", "a{16}"]);
        assert_eq!(outline("(?:[a-c]{2})*"), None);
        assert_eq!(outline("(?:[a-c]{2,})*").as_deref(), None);
    }

    #[test]
    fn a_class_may_not_eat_what_its_follower_needs() {
        assert_outline("[a-z]*-[a-z]*", &["a-z{0,} - a-z{0,}"]);
        assert_eq!(outline("[a-z-]*-[a-z]*"), None);
        assert_eq!(outline("[a-z]*[0-9]?[a-c][0-9]*"), None);
        assert_outline("[a-z]*[0-9a-c]?-[0-9]*", &["a-z{0,} 0-9a-c{0,1} - 0-9{0,}"]);
    }

    #[test]
    fn the_last_variable_element_takes_what_the_fixed_tail_leaves() {
        assert_outline("[a-z][a-z0-9]{0,9}[a-z]", &["a-z 0-9a-z{0,9} a-z"]);
        assert_outline("a.*bc", &["a \0-\t\u{b}-\u{10FFFF}{0,} b c"]);
    }

    #[test]
    fn anchors_inside_alternatives() {
        assert_outline("^(?:^a$)|^b$", &["a-b"]);
        assert_outline("(?:^a$)|bc", &["a", "b c"]);
        assert_outline("x*^a", &["a"]);
        assert_outline("x^a|b", &["b"]);
        assert_outline("a$b|c", &["c"]);
    }

    #[test]
    fn optional_groups_multiply() {
        assert_outline("a(?:-gov)?-b", &["a - b", "a - g o v - b"]);
        assert_outline("a(?:|b+)", &["a b{0,}"]);
        assert_eq!(outline("(?:a|bc)?(?:d|ef)?(?:g|hi)?(?:j|kl)?"), None);
    }

    #[test]
    fn word_boundaries_have_no_such_form() {
        assert_eq!(outline(r"a\b"), None);
    }
}
