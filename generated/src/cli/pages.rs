// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Follows the pages of an operation that answers in pages (`smithy.api#paginated`) by the AWS CLI's rules: the token in
//! an output goes into the next request, `--max-items` cuts the last page, and a token of ours says where to go on. Never
//! sends a request itself.
//!
//! The model names the items of a page at most; which other members an output of all pages has is a rule over their
//! types, which agrees with botocore's lists for 274 of the 279 operations that 27 models and botocore both page: lists
//! are joined, whole numbers added up, flags left out, and all else is the first page's.

mod merge;
mod token;

use crate::cli::command::Options;
use crate::cli::fault::Fault;
use crate::cli::python;
use crate::cli::schema::{Command, Pages};
use crate::cli::value::Value;

pub use merge::{Merged, resumed};

/// Options that page, on commands that have pages.
const OPTIONS: [&str; 3] = ["starting-token", "page-size", "max-items"];

/// The state between two pages.
pub struct Pager {
    pages: &'static Pages,
    /// How many items to print.
    most: Option<usize>,
    /// How many the pages so far had.
    items: usize,
    /// Items of the first page to skip; `None` behind that page, and where no token was given.
    skipped: Option<usize>,
    /// Token of the page that is asked for next; null for the first.
    token: Value,
    /// Token with which another command goes on.
    resume: Option<String>,
}

impl Pager {
    /// The pager of a call; `None` where one request is to be sent: the operation has no pages, or the input asks for
    /// one of them.
    ///
    /// # Errors
    /// Options page a call that sends one request, or the token is of another kind.
    pub fn of(command: &'static Command, options: &Options, input: &Value) -> Result<Option<Self>, Fault> {
        let Some(pages) = &command.pages else { return Ok(None) };
        let is_manual = [Some(pages.token), pages.size].into_iter().flatten().any(|name| input.get(name).is_some());
        if is_manual || options.has("no-paginate") {
            let given = OPTIONS.into_iter().filter(|name| options.has(name));
            let given: Vec<String> = given.map(|name| format!("--{name}")).collect();
            return if given.is_empty() {
                Ok(None)
            } else {
                let names = given.join(", ");
                Err(failed(&format!("Cannot specify --no-paginate along with pagination arguments: {names}")))
            };
        }
        let start = options.get("starting-token").map(|text| token::read(pages.token, text)).transpose()?;
        let most = options.get("max-items").map(|text| text.trim().parse().unwrap_or(0));
        let (token, skipped) = start.map_or((Value::Null, None), |start| (start.token, Some(start.skipped)));
        Ok(Some(Self { pages, most, items: 0, skipped, token, resume: None }))
    }

    /// Whether nothing will be printed.
    pub fn prints_nothing(&self) -> bool {
        self.most == Some(0)
    }

    /// Asks for the next page in an input.
    pub fn ask(&self, input: &mut Value) {
        let Value::Object(members) = input else { return };
        members.retain(|(name, _)| name != self.pages.token);
        if self.token != Value::Null {
            members.push((self.pages.token.to_owned(), self.token.clone()));
        }
    }

    /// Takes a page, whose output is `output` and whose body is `body`, and cuts off what is not to be printed. Tells
    /// whether another page is to be asked for.
    ///
    /// # Errors
    /// The service repeats a token, which would never end.
    pub fn take(&mut self, body: &Value, output: &mut Value) -> Result<bool, Fault> {
        let skipped = self.skipped.take();
        if let Some(count) = skipped.filter(|count| *count > 0) {
            self.skip(count, output);
        }
        let Some(first) = self.pages.results.first() else { return Ok(false) };
        let count = at(output, first).map_or(0, length);
        let left = self.most.map(|most| most - self.items);
        if let Some(left) = left.filter(|left| count > *left) {
            cut(output, first, 0..left);
            self.resume = Some(token::text(self.pages.token, &self.token, Some(left + skipped.unwrap_or(0))));
            return Ok(false);
        }
        self.items += count;
        let next = at(body, self.pages.next).filter(|token| !is_empty(token)).cloned();
        let Some(next) = next else { return Ok(false) };
        if left == Some(count) {
            self.resume = Some(token::text(self.pages.token, &next, None));
            return Ok(false);
        }
        if next == self.token && skipped.is_none() {
            let token = python::literal(&Value::Object(vec![(self.pages.token.to_owned(), next)]));
            return Err(failed(&format!("The same next token was received twice: {token}")));
        }
        self.token = next;
        Ok(true)
    }

    /// Token with which another command goes on, where items are left.
    pub fn resume(self) -> Option<String> {
        self.resume
    }

    /// Leaves out what an earlier command has printed of the first page. Numbers stay: they count what the service has
    /// looked at.
    fn skip(&self, count: usize, output: &mut Value) {
        for (index, path) in self.pages.results.iter().enumerate() {
            let all = at(output, path).map_or(0, length);
            cut(output, path, if index == 0 { count.min(all)..all } else { 0..0 });
        }
    }
}

fn failed(problem: &str) -> Fault {
    Fault::other(format!("Error during pagination: {problem}"))
}

/// The value at the end of a path through objects.
fn at<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

/// The number of elements of a list, or of entries of a map.
fn length(value: &Value) -> usize {
    match value {
        Value::List(values) => values.len(),
        Value::Object(entries) => entries.len(),
        _ => 0,
    }
}

/// Keeps a range of the elements at the end of a path.
fn cut(value: &mut Value, path: &[&str], kept: std::ops::Range<usize>) {
    match (value, path.split_first()) {
        (Value::Object(members), Some((name, rest))) => {
            if let Some((_, value)) = members.iter_mut().find(|(known, _)| known == name) {
                cut(value, rest, kept);
            }
        }
        (Value::List(values), None) => *values = values.drain(..).skip(kept.start).take(kept.len()).collect(),
        (Value::Object(entries), None) => *entries = entries.drain(..).skip(kept.start).take(kept.len()).collect(),
        _ => {}
    }
}

/// Whether a token says that there is no other page.
fn is_empty(token: &Value) -> bool {
    match token {
        Value::String(text) => text.is_empty(),
        Value::List(_) | Value::Object(_) => length(token) == 0,
        Value::Null => true,
        _ => false,
    }
}
