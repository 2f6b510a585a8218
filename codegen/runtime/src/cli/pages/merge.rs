//! The pages of a command as outputs to print: all as one, or one by one. Knows no format.

use super::at;
use crate::cli::schema::Pages;
use crate::cli::value::Value;

/// The name under which the token is printed with which another command goes on.
const TOKEN: &str = "NextToken";

/// The output that the pages so far make together.
pub struct Merged {
    pages: &'static Pages,
    output: Value,
    /// Members that the first page tells for all.
    constant: Option<Vec<(String, Value)>>,
}

impl Merged {
    /// Nothing, of these pages.
    pub fn new(pages: &'static Pages) -> Self {
        Self { pages, output: Value::Object(Vec::new()), constant: None }
    }

    /// Adds a page, and gives back what it is as an output of its own, with the members that the first page alone has.
    pub fn add(&mut self, page: &Value) -> Value {
        let value = |name: &&str| ((*name).to_owned(), page.get(name).cloned().unwrap_or(Value::Null));
        let mut own = match self.constant {
            Some(_) => Vec::new(),
            None => self.pages.constant.iter().map(value).collect(),
        };
        self.constant.get_or_insert_with(|| own.clone());
        own.extend(self.pages.sums.iter().map(value));
        let mut own = Value::Object(own);
        for path in self.pages.results {
            let value = at(page, path).cloned().unwrap_or(Value::Null);
            self.join(path, value.clone());
            *slot(&mut own, path) = value;
        }
        for name in self.pages.sums {
            self.join(&[name], page.get(name).cloned().unwrap_or(Value::Null));
        }
        own
    }

    fn join(&mut self, path: &[&str], value: Value) {
        if value != Value::Null {
            join(slot(&mut self.output, path), value);
        }
    }

    /// All pages as one output.
    pub fn finish(self, resume: Option<String>) -> Value {
        let Value::Object(mut members) = self.output else { return Value::Object(Vec::new()) };
        for (name, value) in self.constant.unwrap_or_default() {
            if !members.iter().any(|(known, _)| *known == name) {
                members.push((name, value));
            }
        }
        if let Some(token) = resume {
            members.retain(|(name, _)| name != TOKEN);
            members.push((TOKEN.to_owned(), Value::String(token)));
        }
        Value::Object(members)
    }
}

/// The output that tells of the token with which another command goes on, where pages are printed one by one.
pub fn resumed(token: String) -> Value {
    let token = Value::Object(vec![(TOKEN.to_owned(), Value::String(token))]);
    Value::Object(vec![(TOKEN.to_owned(), token)])
}

/// Joins lists and maps, and adds numbers up.
fn join(all: &mut Value, value: Value) {
    match (&mut *all, value) {
        (Value::List(all), Value::List(values)) => all.extend(values),
        (Value::Object(all), Value::Object(entries)) => all.extend(entries),
        (Value::Integer(all), Value::Integer(number)) => *all = all.saturating_add(number),
        (_, value) => *all = value,
    }
}

/// The value at the end of a path, which is made where it is not.
fn slot<'v>(value: &'v mut Value, path: &[&str]) -> &'v mut Value {
    let Some((name, rest)) = path.split_first() else { return value };
    if !matches!(value, Value::Object(_)) {
        *value = Value::Object(Vec::new());
    }
    let Value::Object(members) = value else { return value };
    let index = members.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
        members.push(((*name).to_owned(), Value::Null));
        members.len() - 1
    });
    slot(&mut members[index].1, rest)
}
