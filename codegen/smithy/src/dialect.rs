//! Where the dialects of regular expressions part: ECMA-262 with the flag `u` and without, and Java, which Smithy's own
//! tools use. A class that two of them close and read differently has no meaning that all its readers share.
//!
//! Never weighs what only the leniency of ECMA-262 without `u` allows, an escaped letter for itself: nobody writes
//! `\z` or `\p` for the letter. Where the dialects agree on a construct but not on its Unicode fringe (`.`, `\s`, `\b`),
//! ECMA-262 holds, which Smithy names.

/// Finds where a class ends: given the text after its opening bracket, the bytes up to and with the closing one.
type ClassEnd = fn(&str) -> Option<usize>;

/// Names the fault that a pattern has in every dialect, in a few words.
pub fn fault(pattern: &str) -> Option<&'static str> {
    let ecma = structural_fault(pattern, ecma_class_end)?;
    // Between `\Q` and `\E` Java reads no syntax at all.
    if pattern.contains(r"\Q") {
        return None;
    }
    structural_fault(pattern, java_class_end).map(|_| ecma)
}

/// Why a class reads differently in Java and in ECMA-262, if both can read it. `rest` follows its opening bracket.
pub fn ambiguous_class(rest: &str) -> Option<&'static str> {
    let body = &rest[..java_class_end(rest)? - 1];
    let body = body.strip_prefix('^').unwrap_or(body);
    if body.starts_with(']') {
        return Some("Where a class starts with `]`, Java reads a character and ECMA-262 its end.");
    }
    let mut ampersands = 0;
    for c in Unescaped(body) {
        ampersands = if c == '&' { ampersands + 1 } else { 0 };
        if c == '[' {
            return Some("In a class, Java reads `[` as a class of its own and ECMA-262 as a character.");
        }
        if ampersands == 2 {
            return Some("In a class, Java reads `&&` as an intersection and ECMA-262 as characters.");
        }
    }
    None
}

/// A class ends with its first bracket, even where that makes it empty.
fn ecma_class_end(rest: &str) -> Option<usize> {
    let mut unescaped = Unescaped(rest);
    unescaped.find(|c| *c == ']')?;
    Some(rest.len() - unescaped.0.len())
}

/// Classes nest, and a bracket that comes first in one stands for itself.
fn java_class_end(rest: &str) -> Option<usize> {
    let mut unescaped = Unescaped(rest);
    unescaped.eat('^');
    // For each open class, whether something stands in it.
    let mut open = vec![false];
    while let Some(part) = unescaped.next_part() {
        match part {
            Part::Character('[') => {
                unescaped.eat('^');
                open.push(false);
            }
            Part::Character(']') if open.last() == Some(&true) => {
                open.pop();
                match open.last_mut() {
                    Some(outer) => *outer = true,
                    None => return Some(rest.len() - unescaped.0.len()),
                }
            }
            // An intersection of nothing is nothing yet.
            Part::Character('&') if unescaped.eat('&') => {}
            _ => open.last_mut().into_iter().for_each(|filled| *filled = true),
        }
    }
    None
}

/// Finds faults of structure, whatever the constructs mean: brackets, parentheses, counts, a backslash at the end.
fn structural_fault(pattern: &str, class_end: ClassEnd) -> Option<&'static str> {
    let mut unescaped = Unescaped(pattern);
    let mut depth = 0_usize;
    while let Some(part) = unescaped.next_part() {
        match part {
            Part::Escape if unescaped.0.is_empty() && ends_in_backslash(pattern) => {
                return Some("a backslash stands at the end");
            }
            Part::Character('[') => match class_end(unescaped.0) {
                Some(end) => unescaped.0 = &unescaped.0[end..],
                None => return Some("a character class is not closed"),
            },
            Part::Character('(') => depth += 1,
            Part::Character(')') if depth == 0 => return Some("a group is closed but never opened"),
            Part::Character(')') => depth -= 1,
            Part::Character('{') if counts_backwards(unescaped.0) => {
                return Some("the counts of a repetition are out of order");
            }
            Part::Character(_) | Part::Escape => {}
        }
    }
    (depth > 0).then_some("a group is not closed")
}

fn ends_in_backslash(pattern: &str) -> bool {
    pattern.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1
}

/// `{9,1}`, after its brace.
fn counts_backwards(rest: &str) -> bool {
    let counts = rest.split_once('}').and_then(|(counts, _)| counts.split_once(','));
    let numbers = counts.and_then(|(fewest, most)| Some((fewest.parse::<u32>().ok()?, most.parse::<u32>().ok()?)));
    numbers.is_some_and(|(fewest, most)| fewest > most)
}

/// The smallest part of a pattern.
enum Part {
    /// A character that is not escaped.
    Character(char),
    /// A backslash and what stands behind it.
    Escape,
}

/// The characters of a pattern, without those behind a backslash.
struct Unescaped<'a>(&'a str);

impl Unescaped<'_> {
    /// The next part.
    fn next_part(&mut self) -> Option<Part> {
        let mut chars = self.0.chars();
        let part = match chars.next()? {
            '\\' => {
                chars.next();
                Part::Escape
            }
            c => Part::Character(c),
        };
        self.0 = chars.as_str();
        Some(part)
    }

    fn eat(&mut self, c: char) -> bool {
        let rest = self.0.strip_prefix(c);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }
}

impl Iterator for Unescaped<'_> {
    type Item = char;

    /// The next character; a backslash for an escape.
    fn next(&mut self) -> Option<char> {
        self.next_part().map(|part| match part {
            Part::Character(c) => c,
            Part::Escape => '\\',
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_broken_when_no_dialect_can_read_it() {
        for broken in ["[a", "[", "[^", "(a", "a)", "(?:(a)", r"a\", r"[a\]", "a{9,1}", "[[", r"[\"] {
            assert!(fault(broken).is_some(), "{broken}");
        }
        for sound in [
            "^[^]*$",
            "[]",
            "[[]",
            r"\x4",
            "[]a]",
            "[a[b]c]",
            "[a&&b]",
            r"\Q[\E",
            r"\\",
            "a{1,9}",
            "a{,5}",
            "[(]",
            "[^)]",
            r"^(?!aws)(?<n>x)\k<n>$",
            "a++",
            "(?i)a",
            r"\p{L}",
            "(?P<n>a)",
            "{9,x}",
        ] {
            assert_eq!(fault(sound), None, "{sound}");
        }
    }

    #[test]
    fn classes_end_where_each_dialect_has_it() {
        for (rest, ecma, java) in [
            ("a]", Some(2), Some(2)),
            ("]", Some(1), None),
            ("]a]", Some(1), Some(3)),
            ("^]", Some(2), None),
            ("^]]", Some(2), Some(3)),
            ("[]", Some(2), None),
            ("[a]]b", Some(3), Some(4)),
            (r"\]]", Some(3), Some(3)),
            ("a&&[^b]]", Some(7), Some(8)),
            ("&&]", Some(3), None),
            ("a", None, None),
        ] {
            assert_eq!((ecma_class_end(rest), java_class_end(rest)), (ecma, java), "{rest}");
        }
    }

    #[test]
    fn a_class_is_ambiguous_when_two_dialects_read_it_differently() {
        for rest in ["a&&b]", "a[b]]", "[a]]", "]a]", "^]]", r"\p{Print}&&[^|:/]]+$", "a[^b]c]"] {
            assert!(ambiguous_class(rest).is_some(), "{rest}");
        }
        for rest in ["a]", "[]", "^]*$", "]", r"a\&&]", r"\[\]]", "a&b&]", "a-z--]", "a~~b]", "#&*[]$", "[a-z]"] {
            assert_eq!(ambiguous_class(rest), None, "{rest}");
        }
    }
}
