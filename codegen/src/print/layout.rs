//! Lays code out more densely than prettyplease does: what it breaks at 89 columns stands on one line of 120 where it
//! fits, like the support code, and so does a function of one or two statements, with its `#[inline]`. Moves line breaks
//! and the commas, braces and semicolons that only they call for; never changes another token, nor a comment.
//!
//! In rustfmt's terms: `max_width = 120`, `use_small_heuristics = "Max"`, `fn_single_line`, `inline_attribute_width`.

use std::borrow::Cow;

/// Columns of a line.
const WIDTH: usize = 120;

/// Statements of a function that may stand on the line of its signature.
const SHORT: usize = 2;

/// A line as prettyplease prints it. Every block around it asks for its indentation, which is counted once.
#[derive(Clone, Copy)]
struct Line<'t> {
    text: &'t str,
    indentation: usize,
}

/// The text of an item, as prettyplease prints it, in fewer lines.
pub(super) fn dense(item: &str) -> String {
    let lines: Vec<Line<'_>> = item.lines().map(|text| Line { text, indentation: indentation(text) }).collect();
    let mut text = String::with_capacity(item.len());
    for line in block(&lines) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Lines of one indentation, each with the deeper ones that belong to it.
fn block<'t>(lines: &[Line<'t>]) -> Vec<Cow<'t, str>> {
    let mut dense: Vec<Cow<'t, str>> = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((first, mut behind)) = rest.split_first() {
        let mut line = Cow::Borrowed(first.text);
        while let (Some(inner), false) = (deeper(&line, behind), is_comment(&line)) {
            let inner = arguments(&line, inner).unwrap_or(inner);
            behind = &behind[inner.len()..];
            let closing = behind.first().map(|next| next.text).filter(|next| opens(&line) && is_closing(next));
            behind = &behind[usize::from(closing.is_some())..];
            let inner = if line.ends_with("! {") { statements(inner) } else { block(inner) };
            match joined(&line, &inner, closing) {
                Some(joined) => line = Cow::Owned(joined),
                None => {
                    let inner = hung(&mut line, inner);
                    push(&mut dense, std::mem::take(&mut line));
                    dense.extend(inner);
                    let Some(closing) = closing else { break };
                    line = Cow::Borrowed(closing);
                }
            }
        }
        if !line.is_empty() || first.text.is_empty() {
            push(&mut dense, line);
        }
        rest = behind;
    }
    dense
}

/// The tokens in the braces of a macro, which prettyplease fills lines with: one statement on each. None of them holds
/// a literal with a semicolon or a space.
fn statements<'t>(lines: &[Line<'_>]) -> Vec<Cow<'t, str>> {
    let margin = " ".repeat(lines.first().map_or(0, |line| line.indentation));
    let text = lines.iter().map(|line| bare(line.text)).collect::<Vec<_>>().join(" ").replace(" ::", "::");
    text.split_inclusive(';').map(|statement| Cow::Owned(format!("{margin}{}", statement.trim_start()))).collect()
}

/// Adds a line, behind what it continues: the `for` of an `impl`, a short function behind its `#[inline]`.
fn push<'t>(dense: &mut Vec<Cow<'t, str>>, mut line: Cow<'t, str>) {
    // Prettyplease parts the keyword from the path in the tokens of a macro.
    if line.contains("!(crate ::") {
        line = Cow::Owned(line.replace("!(crate ::", "!(crate::"));
    }
    let behind = bare(&line);
    if let Some(last) = dense.last_mut() {
        let continues = last.starts_with("impl") && !last.ends_with(['{', '}']) && behind.starts_with("for ")
            || bare(last) == "#[inline]" && behind.ends_with('}');
        if continues && last.len() + 1 + behind.len() <= WIDTH {
            let last = last.to_mut();
            last.push(' ');
            last.push_str(behind);
            return;
        }
    }
    dense.push(line);
}

/// Hangs the only call of a chain on its receiver, and moves its arguments to the left; of several calls in front of a
/// text all but the one with the text, and that one where it fits on no line. Gives back the lines below.
fn hung<'t>(line: &mut Cow<'t, str>, mut inner: Vec<Cow<'t, str>>) -> Vec<Cow<'t, str>> {
    let is_chain = inner.len() > 1 && inner.iter().all(|call| bare(call).starts_with('.'));
    if let Some((text, calls)) = inner.split_last().filter(|(last, _)| is_chain && is_call_of_text(last)) {
        let calls: String = calls.iter().map(|call| bare(call)).collect();
        if line.len() + calls.len() <= WIDTH {
            line.to_mut().push_str(&calls);
            if text.len() > WIDTH {
                line.to_mut().push_str(bare(text));
                return Vec::new();
            }
            return inner.split_off(inner.len() - 1);
        }
    }
    let margin = inner.first().map_or(0, |call| indentation(call));
    let is_call = |line: &Cow<'_, str>| indentation(line) == margin && bare(line).starts_with('.');
    match inner.split_first() {
        Some((call, arguments)) if is_call(call) && !arguments.iter().any(is_call) => {
            let step = margin - indentation(line);
            line.to_mut().push_str(bare(call));
            arguments.iter().map(|line| Cow::Owned(line.get(step..).unwrap_or_default().to_owned())).collect()
        }
        _ => inner,
    }
}

/// Tells a literal of text, with the comma behind it.
fn is_text(line: &str) -> bool {
    bare(line).starts_with('"') && line.ends_with("\",")
}

/// Tells `.call("text")`, with what stands behind it.
fn is_call_of_text(line: &str) -> bool {
    line.split_once("(\"").is_some_and(|(method, _)| !method.contains(['(', '"']))
        && [")", "),", ");"].iter().any(|end| line.strip_suffix(end).is_some_and(|call| call.ends_with('"')))
}

/// The arguments of a chain's receiver, which stand deeper than the calls of the chain.
fn arguments<'l, 't>(line: &str, inner: &'l [Line<'t>]) -> Option<&'l [Line<'t>]> {
    let margin = inner.first().filter(|_| opens(line)).map(|first| first.indentation)?;
    let end = inner.iter().position(|line| line.indentation < margin)?;
    is_closing(inner[end].text).then(|| &inner[..end])
}

/// The lines that are indented deeper than `line`, where there are any.
fn deeper<'l, 't>(line: &str, behind: &'l [Line<'t>]) -> Option<&'l [Line<'t>]> {
    let outer = indentation(line);
    let count = behind.iter().take_while(|line| line.indentation > outer).count();
    (count > 0).then(|| &behind[..count])
}

/// Counts bytes, since nothing but spaces indents a line: to look for characters takes a dev build several times longer.
fn indentation(line: &str) -> usize {
    line.bytes().position(|byte| byte != b' ').unwrap_or(line.len())
}

/// A line without its indentation.
fn bare(line: &str) -> &str {
    line.split_at(indentation(line)).1
}

fn is_comment(line: &str) -> bool {
    bare(line).starts_with("//")
}

fn opens(line: &str) -> bool {
    line.ends_with(['{', '(', '[', '<'])
}

fn is_closing(line: &str) -> bool {
    bare(line).starts_with(['}', ')', ']', '>'])
}

/// A line, what stands in it and what closes it as one line, where that fits and reads well.
fn joined(line: &str, inner: &[Cow<'_, str>], closing: Option<&str>) -> Option<String> {
    // A text that fits on no line stays with its call.
    if let ([text], Some(closing), true) = (inner, closing, line.ends_with('('))
        && is_text(text)
        && text.len() > WIDTH
    {
        return Some(format!("{line}{}{}", list(inner), bare(closing)));
    }
    // None of them is empty: the many lines of a large item need not be measured.
    if inner.len() * 2 > WIDTH + 4 {
        return None;
    }
    let length: usize = inner.iter().map(|inner| bare(inner).len() + 1).sum();
    if line.len() + length > WIDTH + 4 || inner.iter().any(|line| bare(line).starts_with(['#', '/'])) {
        return None;
    }
    let closing = closing.map_or("", bare);
    let text = match line.as_bytes().last()? {
        b'(' | b'[' | b'<' => format!("{line}{}{closing}", list(inner)),
        b'{' => braced(line, inner, closing)?,
        // A chain of calls, or what stands behind an operator.
        _ => inner.iter().fold(line.to_owned(), |text, inner| {
            let inner = bare(inner);
            let space = if inner.starts_with(['.', '?']) { "" } else { " " };
            text + space + inner
        }),
    };
    (text.len() <= WIDTH).then_some(text)
}

/// Items of a list on one line, which ends in no comma.
fn list(inner: &[Cow<'_, str>]) -> String {
    let items = spaced(inner);
    items.strip_suffix(',').map(str::to_owned).unwrap_or(items)
}

fn spaced(inner: &[Cow<'_, str>]) -> String {
    let trimmed: Vec<&str> = inner.iter().map(|line| bare(line)).collect();
    trimmed.join(" ")
}

/// A block or literal in braces on one line. Those of `match`, of loops and of what holds items keep their lines.
fn braced(line: &str, inner: &[Cow<'_, str>], closing: &str) -> Option<String> {
    let header = bare(line);
    let first_word = header.split([' ', '(']).next().unwrap_or_default();
    let is_expression = inner.len() == 1 && inner.iter().all(|line| !line.ends_with([';', ',', '}']));
    if is_function(header) {
        return (inner.len() <= SHORT && inner.iter().all(|line| !line.ends_with('{')))
            .then(|| format!("{line} {} {closing}", spaced(inner)));
    }
    match first_word {
        "if" => (inner.len() == 1 && closing == "}" && !header.contains(" else "))
            .then(|| format!("{line} {} }}", spaced(inner))),
        _ if header.ends_with("=> {") && closing == "}" => match (is_expression, assignment(inner)) {
            (true, _) => Some(format!("{}{},", line.strip_suffix('{')?, spaced(inner))),
            (false, Some(assignment)) => Some(format!("{}{assignment},", line.strip_suffix('{')?)),
            (false, None) => (inner.len() == 1).then(|| format!("{line} {} }}", spaced(inner))),
        },
        _ if header.ends_with("| {") && is_expression => {
            Some(format!("{}{}{}", line.strip_suffix('{')?, spaced(inner), closing.strip_prefix('}')?))
        }
        "pub" if header.starts_with("pub struct ") && inner.len() == 1 => {
            Some(format!("{line} {} {closing}", list(inner)))
        }
        "pub" | "pub(crate)" | "pub(super)" | "struct" | "enum" | "impl" | "mod" | "trait" | "match" | "while"
        | "for" | "loop" | "}" => None,
        _ if inner.iter().all(|line| line.ends_with(',')) && !header.contains("match ") => {
            // The fields of a type of the model: another is one more line.
            let path = header.strip_suffix(" {").and_then(|header| header.rsplit(' ').next()).unwrap_or_default();
            (inner.len() == 1 || path.contains("::")).then(|| format!("{line} {} {closing}", list(inner)))
        }
        _ => None,
    }
}

/// The only statement of a block as an expression, if it assigns to a variable or field.
fn assignment<'a>(inner: &'a [Cow<'_, str>]) -> Option<&'a str> {
    let [statement] = inner else { return None };
    let expression = bare(statement).strip_suffix(';')?;
    let (target, _) = expression.split_once(" = ")?;
    target.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '#')).then_some(expression)
}

/// Tells a line that begins the body of a function.
fn is_function(header: &str) -> bool {
    let visible = ["pub(crate) ", "pub(super) ", "pub "].iter().find_map(|visibility| header.strip_prefix(visibility));
    let header = visible.unwrap_or(header);
    header.strip_prefix("const ").unwrap_or(header).starts_with("fn ")
}

#[cfg(test)]
mod tests;
