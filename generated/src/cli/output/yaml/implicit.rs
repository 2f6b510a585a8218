// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The strings that YAML 1.2 would read as something else without quotes: numbers, booleans, null, and the timestamps,
//! `<<` and `=` of YAML 1.1. The rules are those of the library `ruamel.yaml`, which the AWS CLI uses.

/// Whether a plain scalar would not be read as a string.
pub fn is_other_than_string(text: &str) -> bool {
    matches!(
        text,
        "" | "~" | "null" | "Null" | "NULL" | "true" | "True" | "TRUE" | "false" | "False" | "FALSE" | "<<" | "="
    ) || is_float(text)
        || is_integer(text)
        || is_timestamp(text)
}

/// A text that is consumed from its start.
#[derive(Clone, Copy)]
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// Removes characters that match; how many there were.
    fn skip(&mut self, matches: impl Fn(char) -> bool) -> usize {
        let rest = self.0.trim_start_matches(matches);
        let count = self.0.len() - rest.len();
        self.0 = rest;
        count
    }

    /// Removes one character that matches.
    fn one(&mut self, matches: impl Fn(char) -> bool) -> bool {
        match self.0.chars().next() {
            Some(c) if matches(c) => {
                self.0 = &self.0[c.len_utf8()..];
                true
            }
            _ => false,
        }
    }

    /// Removes between `least` and `most` digits; `None` when there are fewer.
    fn digits(&mut self, least: usize, most: usize) -> Option<()> {
        let count = self.0.bytes().take(most).take_while(u8::is_ascii_digit).count();
        self.0 = &self.0[count..];
        (count >= least).then_some(())
    }

    fn literal(&mut self, text: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(text)?;
        Some(())
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_digit_or_underscore(c: char) -> bool {
    is_digit(c) || c == '_'
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(is_sign).unwrap_or(text)
}

fn is_float(text: &str) -> bool {
    let number = unsigned(text);
    if matches!(number, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let mut rest = Rest(number);
    if rest.one(is_digit) {
        rest.skip(is_digit_or_underscore);
        let point = rest.one(|c| c == '.');
        if point {
            rest.skip(is_digit_or_underscore);
        }
        return if rest.is_empty() { point } else { is_exponent(rest, Sign::Optional) };
    }
    rest.one(|c| c == '.')
        && rest.skip(is_digit_or_underscore) > 0
        && (rest.is_empty() || is_exponent(rest, Sign::Required))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Optional,
    Required,
}

fn is_exponent(mut rest: Rest<'_>, sign: Sign) -> bool {
    rest.one(|c| matches!(c, 'e' | 'E'))
        && (rest.one(is_sign) || sign == Sign::Optional)
        && rest.skip(is_digit) > 0
        && rest.is_empty()
}

fn is_integer(text: &str) -> bool {
    if !text.starts_with(|c| is_sign(c) || is_digit(c)) {
        return false;
    }
    let digits = unsigned(text);
    let all =
        |digits: &str, matches: fn(char) -> bool| !digits.is_empty() && digits.chars().all(|c| c == '_' || matches(c));
    all(digits, is_digit)
        || digits.strip_prefix("0b").is_some_and(|digits| all(digits, |c| matches!(c, '0' | '1')))
        || digits.strip_prefix("0o").is_some_and(|digits| all(digits, |c| matches!(c, '0'..='7')))
        || digits.strip_prefix("0x").is_some_and(|digits| all(digits, |c| c.is_ascii_hexdigit()))
}

/// `2001-12-14`, or with a time, `2001-12-14t21:59:43.10-05:00`.
fn is_timestamp(text: &str) -> bool {
    date(text).is_some_and(|rest| rest.is_empty()) || date_time(text).is_some_and(|rest| rest.is_empty())
}

fn date(text: &str) -> Option<Rest<'_>> {
    let mut rest = Rest(text);
    rest.digits(4, 4)?;
    rest.literal("-")?;
    rest.digits(2, 2)?;
    rest.literal("-")?;
    rest.digits(2, 2)?;
    Some(rest)
}

fn date_time(text: &str) -> Option<Rest<'_>> {
    let is_blank = |c| matches!(c, ' ' | '\t');
    let mut rest = Rest(text);
    rest.digits(4, 4)?;
    for _ in ["month", "day"] {
        rest.literal("-")?;
        rest.digits(1, 2)?;
    }
    if !rest.one(|c| matches!(c, 'T' | 't')) && rest.skip(is_blank) == 0 {
        return None;
    }
    rest.digits(1, 2)?;
    for _ in ["minute", "second"] {
        rest.literal(":")?;
        rest.digits(2, 2)?;
    }
    if rest.one(|c| c == '.') {
        rest.skip(is_digit);
    }
    if rest.is_empty() {
        return Some(rest);
    }
    rest.skip(is_blank);
    if rest.one(is_sign) {
        rest.digits(1, 2)?;
        if rest.one(|c| c == ':') {
            rest.digits(2, 2)?;
        }
    } else {
        rest.literal("Z")?;
    }
    Some(rest)
}
