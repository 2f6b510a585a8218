//! Rewrites an ECMA-262 pattern in the dialect of the `regex` crate, with the same meaning for a whole-value match.
//! It never guesses: what has no exact counterpart is refused with a sentence for the docs.
//!
//! Characters are Unicode scalar values, as with ECMA-262's `u` flag, but the syntax is as lenient as without it
//! (Annex B), because published models write `[\w-_]` and `\-`. Inline flags and Java's property names, both frequent
//! in AWS models, are honoured where they leave no doubt.

mod groups;

use super::case::Case;
use super::class;
use super::escape::{self, Escape};

/// Longest pattern that is looked at, in bytes; the longest of AWS has about 2,000.
const MAX_LENGTH: usize = 16 * 1024;

/// A pattern in the dialect of `regex`, neither grouped nor anchored.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Translation {
    /// The pattern without its look-around.
    pub(super) text: String,
    /// The look-around that stands at either end: conditions on the whole value.
    pub(super) conditions: Vec<LookAround>,
}

/// A look-ahead at the start of the pattern or a look-behind at its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LookAround {
    /// The translated pattern of the look-around.
    pub(super) text: String,
    /// Which way it looks.
    pub(super) direction: Direction,
    /// `(?!` or `(?<!`.
    pub(super) negated: bool,
}

/// Which way a look-around looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// `(?=`, `(?!`: the value starts so.
    Ahead,
    /// `(?<=`, `(?<!`: the value ends so.
    Behind,
}

/// Translates a whole pattern.
///
/// # Errors
/// A sentence that says what cannot be honoured.
pub(super) fn translate(source: &str) -> Result<Translation, String> {
    if source.len() > MAX_LENGTH {
        return Err(format!("The pattern is longer than {MAX_LENGTH} bytes."));
    }
    Translator::new(source, Flags::default()).run()
}

/// The operand of a quantifier.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    /// Nothing: the start of an alternative, or after another quantifier.
    Nothing,
    /// A zero-width assertion that starts at this byte of the output.
    Assertion(usize),
    /// A character, class or group.
    Atom,
}

/// The inline flags that hold at one place.
#[derive(Debug, Clone, Copy, Default)]
struct Flags {
    /// `s`: `.` takes line terminators too.
    dot_all: bool,
    /// `i`.
    ignore_case: bool,
    /// `u`, Java's: `i` goes beyond ASCII.
    unicode_case: bool,
}

impl Flags {
    fn case(self) -> Case {
        match (self.ignore_case, self.unicode_case) {
            (false, _) => Case::Sensitive,
            (true, false) => Case::Ascii,
            (true, true) => Case::Unicode,
        }
    }
}

struct Translator<'a> {
    rest: &'a str,
    output: String,
    /// The flags outside each open group.
    groups: Vec<Flags>,
    flags: Flags,
    last: Last,
    conditions: Vec<LookAround>,
    top_level_choice: bool,
}

impl<'a> Translator<'a> {
    fn new(rest: &'a str, flags: Flags) -> Self {
        Self {
            rest,
            output: String::with_capacity(rest.len()),
            groups: Vec::new(),
            flags,
            last: Last::Nothing,
            conditions: Vec::new(),
            top_level_choice: false,
        }
    }

    fn run(mut self) -> Result<Translation, String> {
        while let Some(c) = self.next() {
            match c {
                '\\' => self.escape()?,
                '[' => {
                    let class = class::translate(&mut self.rest, self.flags.case())?;
                    self.atom(&class);
                }
                '.' if self.flags.dot_all => self.atom("(?s:.)"),
                '.' => self.atom(escape::NOT_LINE_TERMINATOR),
                '^' => self.assertion("^"),
                '$' => self.assertion("$"),
                '(' => self.open()?,
                ')' => self.close()?,
                '|' => {
                    self.top_level_choice |= self.groups.is_empty();
                    self.output.push('|');
                    self.last = Last::Nothing;
                }
                '*' => self.quantify("*", 0)?,
                '+' => self.quantify("+", 1)?,
                '?' => self.quantify("?", 0)?,
                '{' => self.brace()?,
                c => self.literal(c),
            }
        }
        if !self.groups.is_empty() {
            return Err("A group is not closed.".into());
        }
        if self.top_level_choice && !self.conditions.is_empty() {
            return Err("Look-around stands in one of several alternatives.".into());
        }
        Ok(Translation { text: self.output, conditions: self.conditions })
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn atom(&mut self, text: &str) {
        self.output.push_str(text);
        self.last = Last::Atom;
    }

    fn literal(&mut self, c: char) {
        let case = self.flags.case();
        let mut text = String::new();
        match case {
            Case::Ascii if c.is_ascii_alphabetic() => {
                text.push('[');
                case.write_range(c, c, &mut text);
                text.push(']');
            }
            _ => escape::write(c, &mut text),
        }
        let folds = c.is_alphabetic();
        self.atom(&if folds { case.applied_by_regex(text) } else { text });
    }

    fn assertion(&mut self, text: &str) {
        self.last = Last::Assertion(self.output.len());
        self.output.push_str(text);
    }

    fn escape(&mut self) -> Result<(), String> {
        match escape::read(&mut self.rest, escape::Context::Pattern)? {
            Escape::Char(c) => self.literal(c),
            Escape::Set(set) => {
                let case = self.flags.case();
                self.atom(&case.applied_by_regex(case.kept_by(&set)?.to_owned()));
            }
            Escape::Assertion(text) => self.assertion(text),
            Escape::TextEnd if self.rest.trim_start_matches([')', '$']).is_empty() => self.assertion("$"),
            Escape::TextEnd => return Err(r"`\Z` stands before the end.".into()),
        }
        Ok(())
    }

    /// `{m}`, `{m,}`, `{m,n}`; any other brace is a literal.
    fn brace(&mut self) -> Result<(), String> {
        let quantifier = self.rest.split_once('}').filter(|(counts, _)| is_counts(counts));
        let Some((counts, rest)) = quantifier else {
            self.literal('{');
            return Ok(());
        };
        self.rest = rest;
        let fewest = counts.split(',').next().map_or(Ok(0), str::parse::<u32>);
        let fewest = fewest.map_err(|_| "A repetition count is too large.")?;
        self.quantify(&format!("{{{counts}}}"), fewest)
    }

    fn quantify(&mut self, quantifier: &str, fewest: u32) -> Result<(), String> {
        // Laziness chooses among matches; it does not change whether there is one.
        if !self.eat("?") && self.eat("+") {
            return Err("The pattern uses a possessive quantifier.".into());
        }
        match self.last {
            Last::Nothing => return Err("A quantifier has nothing to repeat.".into()),
            Last::Atom => self.output.push_str(quantifier),
            // Repeating an assertion asserts it once; `${1,128}` is published by AWS.
            Last::Assertion(start) if fewest == 0 => self.output.truncate(start),
            Last::Assertion(_) => {}
        }
        self.last = Last::Nothing;
        Ok(())
    }
}

fn is_counts(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match text.split_once(',') {
        Some((fewest, most)) => is_number(fewest) && (most.is_empty() || is_number(most)),
        None => is_number(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        let translation = translate(source).expect(source);
        assert_eq!(translation.conditions, [], "{source}");
        translation.text
    }

    #[test]
    fn ecma_constructs_keep_their_meaning() {
        for (source, expected) in [
            (r"^[a-z]\d\w$", "^[a-z][0-9][0-9A-Za-z_]$"),
            (r"\/\-\.\@é", r"/\-\.@é"),
            (r"\x41\u0042\u{43}\cJ\0", r"ABC\x{A}\x{0}"),
            (r"\uD83D\uDE00", "😀"),
            ("(?<name>a)(b)(?:c)", "(?:a)(?:b)(?:c)"),
            ("a*?b+?c??d{1,2}?", "a*b+c?d{1,2}"),
            ("a{,5}{x}]}", r"a\{,5\}\{x\}\]\}"),
            ("#&~-", r"\#\&\~\-"),
            (r"\bx", r"(?-u:\b)x"),
            (r"(a*)${1,128}$", "(?:a*)$$"),
            ("^*a", "a"),
        ] {
            assert_eq!(text(source), expected, "{source}");
        }
    }

    #[test]
    fn the_dot_follows_flag_s_to_the_end_of_its_group() {
        let dot = escape::NOT_LINE_TERMINATOR;
        assert_eq!(text("(?s:.)."), format!("(?:(?s:.)){dot}"));
        assert_eq!(text("((?s).)."), format!("(?:(?s:.)){dot}"));
        assert_eq!(text("(?s)a|."), "a|(?s:.)");
        assert_eq!(text("(?is)(?-s:.)"), format!("(?:{dot})"));
        let ahead = |source| translate(source).expect("it leads").conditions.remove(0).text;
        assert_eq!(ahead("(?s)^(?!.)a"), "(?s:.)");
        assert_eq!(ahead("^(?!.)a"), dot);
    }

    #[test]
    fn case_is_ignored_to_the_end_of_its_group() {
        for (source, expected) in [
            ("(?i)a1é", "[aA]1é"),
            ("(?i:a)a", "(?:[aA])a"),
            ("(?i)[^a-c]", "[^a-cA-C]"),
            ("(?iu)k1[a-c]", "(?i:k)1(?i:[a-c])"),
            ("(?i)(?-i)a(?i:b)", "a(?:[bB])"),
            ("((?i)a)a", "(?:[aA])a"),
        ] {
            assert_eq!(text(source), expected, "{source}");
        }
        let translation = translate("(?i)^(?!aws)b").expect("it leads");
        assert_eq!(translation.conditions[0].text, "[aA][wW][sS]");
    }

    #[test]
    fn look_around_at_the_edges_becomes_a_condition() {
        let translation = translate("^(?!aws:)a*(?<!-)$").expect("both stand at an edge");
        assert_eq!(translation.text, "^a*$");
        let ahead = LookAround { text: "aws:".into(), direction: Direction::Ahead, negated: true };
        let behind = LookAround { text: r"\-".into(), direction: Direction::Behind, negated: true };
        assert_eq!(translation.conditions, [ahead, behind]);
    }

    #[test]
    fn what_has_no_counterpart_is_refused() {
        for source in [
            "a++",
            "a*+",
            "a?+",
            "a{2}+",
            "(?>a)",
            r"(a)\1",
            r"(?<n>a)\k<n>",
            "a(?!b)c",
            "(?!a)b|c",
            "(?P<n>a)",
            "a**",
            "*a",
            "(?:|*)",
            "(a",
            "a)",
            "[a",
            r"\ud800",
            r"\q",
            r"a\",
            "(?x)a b",
            "(?m)^a",
            r"\Za",
            "(?!(?!a))b",
        ] {
            assert!(translate(source).is_err(), "{source}");
        }
        assert!(translate(&"a".repeat(MAX_LENGTH + 1)).is_err());
    }
}
