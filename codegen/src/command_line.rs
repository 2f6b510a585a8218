//! The command that an emission comes from, as emitted files and reports write it: one line, fit for a shell.
//! Never says where on a machine something lies: the same choices give the same text everywhere.

use std::fmt;

/// The command that emits.
pub(crate) const CODEGEN: &str = "cargo xtask codegen";

/// So many values of an option are written in the first line of every file; README and listing have all.
const MOST_VALUES: usize = 3;

/// `cargo xtask codegen` with options. `Default` is the command without any, as `codegen.toml` alone calls for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommandLine {
    options: Vec<(&'static str, Vec<String>)>,
}

impl CommandLine {
    /// Adds an option, unless it has no value.
    #[must_use]
    pub fn option(mut self, flag: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        let values: Vec<String> = values.into_iter().collect();
        if !values.is_empty() {
            self.options.push((flag, values));
        }
        self
    }

    /// The command, with an ellipsis for the values of a long option.
    pub fn brief(&self) -> String {
        self.written(MOST_VALUES)
    }

    fn written(&self, most: usize) -> String {
        let mut text = CODEGEN.to_owned();
        for (flag, values) in &self.options {
            text = values.iter().take(most).fold(text + " " + flag, |text, value| text + " " + &quoted(value));
            if values.len() > most {
                text.push_str(" …");
            }
        }
        text
    }
}

impl fmt::Display for CommandLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(usize::MAX))
    }
}

/// A word as a shell takes it, whatever is in it. The text stays in a comment, a code span and a terminal alike: it has
/// no line break, backquote, angle bracket or control character.
pub fn quoted(word: &str) -> String {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || "_-./=:,@%+".contains(char);
    let is_printed = |char: char| {
        let is_text = char == ' ' || char.is_ascii_graphic() || char.is_alphanumeric();
        is_text && !"'`<>\\".contains(char)
    };
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    if word.chars().all(is_printed) {
        return format!("'{word}'");
    }
    let escaped = word.chars().map(|char| match u32::from(char) {
        _ if is_printed(char) => char.to_string(),
        number @ 0..=0x7f => format!("\\x{number:02x}"),
        number @ 0x80..=0xffff => format!("\\u{number:04x}"),
        number => format!("\\U{number:08x}"),
    });
    format!("$'{}'", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn options_are_written_with_their_values_and_without_any_not_at_all() {
        let command = CommandLine::default().option("--model", words(&["a.json", "b c.json"])).option("--service", []);
        assert_eq!(command.to_string(), "cargo xtask codegen --model a.json 'b c.json'");
        assert_eq!(CommandLine::default().to_string(), "cargo xtask codegen");
    }

    #[test]
    fn a_long_option_is_cut_in_the_brief_form_alone() {
        let command = CommandLine::default().option("--operation", words(&["A", "B", "C", "D"]));
        assert_eq!(command.to_string(), "cargo xtask codegen --operation A B C D");
        assert_eq!(command.brief(), "cargo xtask codegen --operation A B C …");
    }

    #[test]
    fn no_word_leaves_its_place() {
        let hostile = [
            ("", "''"),
            ("ns#Operation", "'ns#Operation'"),
            ("it's", r"$'it\x27s'"),
            ("a\nfn evil() {}", r"$'a\x0afn evil() {}'"),
            ("x-->y", r"$'x--\x3ey'"),
            ("`rm -rf`; $(x)", r"$'\x60rm -rf\x60; $(x)'"),
            ("back\\slash", r"$'back\x5cslash'"),
            ("\u{1b}[31m", r"$'\x1b[31m'"),
            ("\u{202e}gnp.exe", r"$'\u202egnp.exe'"),
            ("\u{2028}", r"$'\u2028'"),
            ("\u{e0041}", r"$'\U000e0041'"),
            ("größe 日本", "'größe 日本'"),
        ];
        for (word, expected) in hostile {
            assert_eq!(quoted(word), expected, "{word:?}");
        }
    }
}
