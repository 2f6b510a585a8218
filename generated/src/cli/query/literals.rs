// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Literals between backticks. The AWS CLI takes any text there: one that is no JSON is a string. The crate wants JSON,
//! so such a text gets its quotes here. Never looks at the rest of the grammar.

use std::fmt;

use crate::cli::value::Value;

/// An expression whose literals are JSON.
pub struct Strict {
    /// The expression.
    pub text: String,
    /// Where literals have grown: an offset behind one, and how many bytes less it is in the original.
    growth: Vec<(usize, isize)>,
}

impl Strict {
    /// The offset in the original of one in the text.
    pub fn original(&self, offset: usize) -> usize {
        let growth = self.growth.iter().take_while(|(end, _)| *end <= offset).last().map_or(0, |(_, growth)| *growth);
        offset.saturating_add_signed(-growth)
    }
}

/// A literal that cannot be read, in the AWS CLI's words.
pub struct BadToken<'a> {
    text: &'a str,
    offset: usize,
    problem: String,
}

impl fmt::Display for BadToken<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = self.text[..self.offset].chars().count();
        write!(f, "Bad jmespath expression: {}:\n{}\n{}^", self.problem, self.text, " ".repeat(column))
    }
}

/// Quotes the literals that are no JSON.
pub fn strict(text: &str) -> Result<Strict, BadToken<'_>> {
    let mut strict = Strict { text: String::with_capacity(text.len()), growth: Vec::new() };
    let mut rest = 0;
    while let Some(start) = text[rest..].find(['`', '\'', '"']).map(|start| rest + start) {
        strict.text.push_str(&text[rest..start]);
        let mark = text[start..].chars().next().unwrap_or_default();
        let Some(end) = closing(text, start + 1, mark) else {
            return Err(BadToken { text, offset: start, problem: format!("Unclosed {mark} delimiter") });
        };
        rest = end + 1;
        if mark == '`' && Value::parse(unescaped(&text[start + 1..end]).as_bytes()).is_err() {
            quote(&mut strict, text, start, end)?;
        } else {
            strict.text.push_str(&text[start..rest]);
        }
    }
    strict.text.push_str(&text[rest..]);
    Ok(strict)
}

fn quote<'a>(strict: &mut Strict, text: &'a str, start: usize, end: usize) -> Result<(), BadToken<'a>> {
    let lexeme = &text[start + 1..end];
    let quoted = format!("\"{}\"", lexeme.trim_start());
    if Value::parse(unescaped(&quoted).as_bytes()).is_err() {
        return Err(BadToken { text, offset: start, problem: format!("Bad token {}", unescaped(lexeme)) });
    }
    strict.text.push('`');
    strict.text.push_str(&quoted);
    strict.text.push('`');
    strict.growth.push((strict.text.len(), strict.text.len() as isize - end as isize - 1));
    Ok(())
}

/// The offset of the mark that ends a token; one after a backslash does not.
fn closing(text: &str, start: usize, mark: char) -> Option<usize> {
    let mut chars = text[start..].char_indices();
    while let Some((index, c)) = chars.next() {
        if c == mark {
            return Some(start + index);
        }
        if c == '\\' {
            chars.next();
        }
    }
    None
}

fn unescaped(lexeme: &str) -> String {
    lexeme.replace("\\`", "`")
}

/// The JSON of the literal that begins at an offset; `None` where there is none between backticks.
pub fn json_at(text: &str, offset: usize) -> Option<String> {
    let start = offset + 1;
    text.get(offset..start).filter(|mark| *mark == "`")?;
    Some(unescaped(&text[start..closing(text, start, '`')?]))
}

/// The text of a token that begins with a mark, with its marks.
pub fn marked(text: &str, offset: usize) -> &str {
    let rest = &text[offset..];
    let mark = rest.chars().next().unwrap_or_default();
    closing(text, offset + mark.len_utf8(), mark).map_or(rest, |end| &text[offset..=end])
}
