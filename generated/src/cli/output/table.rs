// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! `--output table`: an object is a box with a title, its scalars the columns; objects and lists within it are boxes
//! below, indented. A box that is wider than the screen is turned, so that each column becomes a row.

mod section;

use std::collections::BTreeSet;

use super::Screen;
use crate::cli::python;
use crate::cli::value::Value;
use section::Section;

/// The whole table; nothing for a value that counts as false in Python.
pub fn table(value: &Value, title: &str, screen: &Screen) -> String {
    let mut builder = Builder { sections: Vec::new(), screen };
    builder.value(Some(title), value, 0);
    if builder.sections.is_empty() {
        return String::new();
    }
    section::render(builder.sections, screen)
}

struct Builder<'a> {
    sections: Vec<Section>,
    screen: &'a Screen,
}

impl Builder<'_> {
    fn value(&mut self, title: Option<&str>, value: &Value, indent: usize) {
        if is_false(value) {
            return;
        }
        if let Some(title) = title {
            self.section(title, indent);
        }
        match value {
            Value::Object(members) => self.object(members, indent),
            Value::List(values) if matches!(values.first(), Some(Value::Object(_))) => {
                self.objects(values, title.unwrap_or_default(), indent);
            }
            Value::List(values) => self.list(values),
            _ => {}
        }
    }

    fn section(&mut self, title: &str, indent: usize) {
        self.sections.push(Section::new(self.screen.escape(title.to_owned()), indent));
    }

    /// Adds a row to the last section.
    fn row(&mut self, cells: Vec<String>) {
        let cells = cells.into_iter().map(|cell| self.screen.escape(cell)).collect();
        if let Some(section) = self.sections.last_mut() {
            section.row(cells);
        }
    }

    fn header(&mut self, names: &BTreeSet<&str>) {
        let names = names.iter().map(|name| self.screen.escape((*name).to_owned())).collect();
        if let Some(section) = self.sections.last_mut() {
            section.header(names);
        }
    }

    /// Adds an object: one row, or name and value when there is one scalar.
    fn object(&mut self, members: &[(String, Value)], indent: usize) {
        let (columns, nested) = names(members);
        match columns.len() {
            0 => {}
            1 => self.row(columns.iter().map(|name| (*name).to_owned()).chain(cells(members, &columns)).collect()),
            _ => {
                self.header(&columns);
                self.row(cells(members, &columns));
            }
        }
        for name in nested {
            if let Some(value) = member(members, name) {
                self.value(Some(name), value, indent + 1);
            }
        }
    }

    /// Adds a list whose first element is an object: a row for each, with the columns of all. What is nested in one
    /// follows its row, so the next begins a box again.
    fn objects(&mut self, values: &[Value], title: &str, indent: usize) {
        let mut columns = BTreeSet::new();
        let mut nested = BTreeSet::new();
        for members in values.iter().filter_map(members) {
            let names = names(members);
            columns.extend(names.0);
            nested.extend(names.1);
        }
        self.header(&columns);
        for (index, value) in values.iter().enumerate() {
            if index > 0 && !nested.is_empty() {
                self.section(title, indent);
                self.header(&columns);
            }
            // Other elements beside objects end the AWS CLI with an error of Python; here they have rows of their own.
            let Some(members) = members(value) else {
                self.list(std::slice::from_ref(value));
                continue;
            };
            self.row(cells(members, &columns));
            for name in &nested {
                if let Some(value) = member(members, name) {
                    self.value(Some(name), value, indent + 1);
                }
            }
        }
    }

    /// Adds any other list: a row for each scalar and for each list of scalars.
    fn list(&mut self, values: &[Value]) {
        for value in values {
            match value {
                Value::List(values) if values.iter().all(is_scalar) => {
                    self.row(values.iter().map(python::text).collect());
                }
                Value::List(_) => self.value(None, value, 0),
                // Python iterates over the names.
                Value::Object(members) => self.row(members.iter().map(|(name, _)| name.clone()).collect()),
                scalar => self.row(vec![python::text(scalar)]),
            }
        }
    }
}

/// The names of the scalars of an object, and of its other members.
fn names(members: &[(String, Value)]) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let of = |scalar| members.iter().filter(move |(_, value)| is_scalar(value) == scalar);
    (of(true).map(|member| member.0.as_str()).collect(), of(false).map(|member| member.0.as_str()).collect())
}

fn cells(members: &[(String, Value)], columns: &BTreeSet<&str>) -> Vec<String> {
    columns.iter().map(|name| member(members, name).map(python::text).unwrap_or_default()).collect()
}

fn members(value: &Value) -> Option<&[(String, Value)]> {
    match value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

fn member<'a>(members: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

fn is_scalar(value: &Value) -> bool {
    !matches!(value, Value::List(_) | Value::Object(_))
}

fn is_false(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Boolean(value) => !value,
        Value::Integer(value) => *value == 0,
        Value::Float(value) => *value == 0.0,
        Value::String(text) => text.is_empty(),
        Value::List(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
    }
}
