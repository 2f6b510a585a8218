//! Parentheses: groups, inline flags and look-around.
//! It never keeps a capture, since nothing asks for one.

use super::{Direction, Last, LookAround, Translator};

impl Translator<'_> {
    pub(super) fn open(&mut self) -> Result<(), String> {
        for (prefix, direction, negated) in [
            ("?=", Direction::Ahead, false),
            ("?!", Direction::Ahead, true),
            ("?<=", Direction::Behind, false),
            ("?<!", Direction::Behind, true),
        ] {
            if self.eat(prefix) {
                return self.look_around(direction, negated);
            }
        }
        if self.eat("?<") {
            let (name, rest) = self.rest.split_once('>').ok_or("A group's name is not closed.")?;
            if name.is_empty() || !name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$') {
                return Err("A group's name is malformed.".into());
            }
            self.rest = rest;
        } else if self.eat("?") {
            return self.flags();
        }
        self.open_group("(?:");
        Ok(())
    }

    fn open_group(&mut self, text: &str) {
        self.groups.push(self.flags);
        self.output.push_str(text);
        self.last = Last::Nothing;
    }

    pub(super) fn close(&mut self) -> Result<(), String> {
        self.flags = self.groups.pop().ok_or("A group is closed but never opened.")?;
        self.atom(")");
        Ok(())
    }

    /// `(?i)`, `(?s-i:` and the like, after the question mark. None reaches the output: each part says what it takes.
    fn flags(&mut self) -> Result<(), String> {
        let (mut on, mut flags) = (true, self.flags);
        let mut seen = false;
        loop {
            match self.next() {
                Some('i') => flags.ignore_case = on,
                Some('s') => flags.dot_all = on,
                Some('u') => flags.unicode_case = on,
                Some('-') if on => on = false,
                Some(')') => {
                    self.flags = flags;
                    self.last = Last::Nothing;
                    return Ok(());
                }
                Some(':') => {
                    self.open_group("(?:");
                    self.flags = flags;
                    return Ok(());
                }
                Some('>') if !seen => return Err("The pattern uses an atomic group.".into()),
                _ => return Err("The pattern uses a group or flag that ECMA-262 does not have.".into()),
            }
            seen = true;
        }
    }

    /// Takes a look-around out of the pattern. One that stands at the edge of the value is a condition on the whole
    /// value; any other would need a matcher that looks around.
    fn look_around(&mut self, direction: Direction, negated: bool) -> Result<(), String> {
        let body = until_closed(&mut self.rest)?;
        let at_edge = self.groups.is_empty()
            && match direction {
                Direction::Ahead => self.output.bytes().all(|b| b == b'^'),
                Direction::Behind => self.rest.bytes().all(|b| b == b'$'),
            };
        if !at_edge {
            return Err("The pattern uses look-around.".into());
        }
        let inner = Translator::new(body, self.flags).run()?;
        if !inner.conditions.is_empty() {
            return Err("The pattern nests look-around.".into());
        }
        self.conditions.push(LookAround { text: inner.text, direction, negated });
        self.last = Last::Nothing;
        Ok(())
    }
}

/// Splits the text of a group from what follows its closing parenthesis.
fn until_closed<'a>(rest: &mut &'a str) -> Result<&'a str, String> {
    let (mut depth, mut in_class, mut escaped) = (0_usize, false, false);
    let whole = *rest;
    for (at, c) in whole.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => depth += 1,
            ')' if depth == 0 => {
                *rest = &whole[at + 1..];
                return Ok(&whole[..at]);
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    Err("A group is not closed.".into())
}
