//! Keeps the names of one namespace apart. It resolves collisions by the order of the claims, and by nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::Ident;

/// How a [`Scope`] tells names apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Compare {
    /// `Foo` and `foo` are two names, as in Rust.
    Exactly,
    /// `foo` and `Foo` are one name, as on the file systems of Windows and macOS.
    IgnoringCase,
}

/// The names that are taken in one namespace: the types of a crate, the variants of an enum, the files of a directory.
///
/// Who claims a name first keeps it; the next claims are numbered from 2: `Foo`, `Foo2`, `Foo3`; `foo`, `foo_2`;
/// `V1`, `V1_2`. A number that is taken is passed over. So the order of the claims must not depend on chance.
/// `r#type` and `type` are one name; a numbered name is never raw.
#[derive(Debug, Clone)]
pub struct Scope {
    compare: Compare,
    taken: BTreeSet<String>,
    /// The next number to try for a name, so that many equal claims stay cheap.
    next: BTreeMap<String, u32>,
}

impl Scope {
    /// A namespace of Rust in which nothing is taken.
    pub fn new() -> Self {
        Self::comparing(Compare::Exactly)
    }

    /// A namespace of Rust in which these names are taken.
    pub fn with_reserved(names: &[&str]) -> Self {
        let mut scope = Self::new();
        scope.taken.extend(names.iter().map(|name| scope.compare.key(name)));
        scope
    }

    /// A directory in which nothing is taken, for [`type_file_stem`](super::type_file_stem) and [`method`](super::method): names that
    /// differ in case alone are one file on Windows and macOS.
    pub fn ignoring_case() -> Self {
        Self::comparing(Compare::IgnoringCase)
    }

    fn comparing(compare: Compare) -> Self {
        Self { compare, taken: BTreeSet::new(), next: BTreeMap::new() }
    }

    /// Takes `wanted`, or the first free name after it.
    pub fn claim(&mut self, wanted: Ident) -> Ident {
        let key = self.compare.key(wanted.bare());
        if self.taken.insert(key.clone()) {
            return wanted;
        }
        let (base, next) = (wanted.bare(), self.next.entry(key).or_insert(2));
        loop {
            let numbered = format!("{base}{}{next}", gap(base));
            *next = next.saturating_add(1);
            if self.taken.insert(self.compare.key(&numbered)) {
                return Ident::escape(numbered);
            }
        }
    }
}

impl Default for Scope {
    fn default() -> Self {
        Self::new()
    }
}

impl Compare {
    /// The form in which equal names are equal.
    fn key(self, name: &str) -> String {
        match self {
            Self::Exactly => name.to_owned(),
            Self::IgnoringCase => name.to_ascii_lowercase(),
        }
    }
}

/// The separator between a name and its number: `_` in snake case and behind a digit.
fn gap(name: &str) -> &'static str {
    let in_pascal_case = name.bytes().any(|byte| byte.is_ascii_uppercase());
    match name.as_bytes().last() {
        Some(b'_') => "",
        Some(last) if in_pascal_case && !last.is_ascii_digit() => "",
        _ => "_",
    }
}

#[cfg(test)]
mod tests {
    use super::Scope;
    use crate::naming::{field, method, type_file_stem, type_name, union_variant};

    #[test]
    fn the_first_claim_keeps_the_name_and_the_rest_are_numbered() {
        let mut scope = Scope::new();
        let names = ["foo-bar", "FooBar", "foo_bar", "V1", "V_1"].map(|name| scope.claim(type_name(name)).to_string());
        assert_eq!(names, ["FooBar", "FooBar2", "FooBar3", "V1", "V1_2"]);
    }

    #[test]
    fn a_number_that_is_taken_is_passed_over() {
        let mut scope = Scope::new();
        let names = ["A", "A2", "a", "a"].map(|name| scope.claim(union_variant(name)).to_string());
        assert_eq!(names, ["A", "A2", "A3", "A4"]);
    }

    #[test]
    fn raw_and_reserved_names_collide() {
        let mut scope = Scope::with_reserved(&["type", "new"]);
        assert_eq!(scope.claim(field("Type")).as_str(), "type_2");
        assert_eq!(scope.claim(method("New")).as_str(), "new_2");
        assert_eq!(scope.claim(field("self")).as_str(), "self_");
        assert_eq!(scope.claim(field("Self")).as_str(), "self_2");
    }

    #[test]
    fn files_collide_whatever_their_case() {
        let mut scope = Scope::ignoring_case();
        assert_eq!(scope.claim(type_file_stem("FooBar")).as_str(), "_foo_bar");
        assert_eq!(scope.claim(type_name("Foo")).as_str(), "Foo");
        assert_eq!(scope.claim(field("foo")).as_str(), "foo_2");
    }
}
