//! Checks JSON values, as they stand on the wire, against the model: types, members, and every limit. Never converts one.

use super::limits;
use crate::codes;
use crate::instant;
use crate::ir::{Service, Structure, Target, TimestampFormat, Ty, TypeId, TypeKind, Union};
use crate::{base64, ir};
use smithy::Decimal;
use smithy::diagnostic::{Code, Diagnostic, Diagnostics};
use smithy::did_you_mean;
use smithy::node::{Kind, Node};
use smithy::source::Span;

/// Longest scalar that messages quote, in characters.
const LONGEST_QUOTE: usize = 40;

/// Checks values in answers, and reports their faults.
pub(super) struct Checker<'c> {
    pub(super) service: &'c Service,
    pub(super) diagnostics: &'c mut Diagnostics,
    /// Name of the whole value, which has no path.
    pub(super) root: &'static str,
}

impl Checker<'_> {
    /// Checks a value where the model has a target; `path` is where it stands, for messages.
    pub(super) fn target(&mut self, target: &Target, node: &Node<'_>, path: &str) {
        let reported = self.diagnostics.0.len();
        self.value(target.ty, node, path);
        if self.diagnostics.0.len() == reported {
            for fault in limits::broken(self.service, target, node) {
                self.report(codes::ANSWER_LIMIT, node.span(), format!("{path}: {fault}"), None);
            }
        }
    }

    /// Checks a structure, from its members on.
    pub(super) fn structure(&mut self, id: TypeId, node: &Node<'_>) {
        self.value(Ty::Structure(id), node, "");
    }

    fn value(&mut self, ty: Ty, node: &Node<'_>, path: &str) {
        let service = self.service;
        match ty {
            Ty::Document => {}
            Ty::Structure(id) | Ty::Union(id) => {
                if !self.is(node, Kind::Object, path) {
                    return;
                }
                match &service.types[id.0].kind {
                    TypeKind::Structure(structure) => self.members(structure, node, path),
                    TypeKind::Union(union) => self.union(union, node, path),
                    TypeKind::Enum(_) | TypeKind::IntEnum(_) => {}
                }
            }
            Ty::List(id) => self.list(&service.lists[id.0], node, path),
            Ty::Map(id) => self.map(&service.maps[id.0], node, path),
            simple => {
                if let Some(expected) = misfit(simple, node) {
                    self.misfit(node, expected, path);
                }
            }
        }
    }

    fn members(&mut self, structure: &Structure, node: &Node<'_>, path: &str) {
        let entries = node.entries();
        for (key, value) in &entries {
            let Some(member) = structure.members.iter().find(|member| member.wire == key.name) else {
                let names = structure.members.iter().map(|member| member.wire.as_str());
                self.unknown(key, names.collect(), path);
                continue;
            };
            if !value.is_null() {
                self.target(&member.target, value, &format!("{path}/{}", key.name));
            }
        }
        let is_given = |name: &str| entries.iter().any(|(key, value)| key.name == name && !value.is_null());
        for member in structure.members.iter().filter(|member| member.must_be_given && !is_given(&member.wire)) {
            let message = format!("{}: `{}` is missing, which is required", self.place(path), member.wire);
            self.report(codes::ANSWER_LIMIT, node.span(), message, None);
        }
    }

    fn union(&mut self, union: &Union, node: &Node<'_>, path: &str) {
        let entries: Vec<_> = node.entries().into_iter().filter(|(_, value)| !value.is_null()).collect();
        let [(key, value)] = entries.as_slice() else {
            let message = format!("{}: a union has exactly one member, not {}", self.place(path), entries.len());
            self.report(codes::ANSWER_VALUE, node.span(), message, None);
            return;
        };
        match union.variants.iter().find(|variant| variant.wire == key.name) {
            Some(variant) => match &variant.target {
                Some(target) => self.target(target, value, &format!("{path}/{}", key.name)),
                None => drop(self.is(value, Kind::Object, path)),
            },
            None => self.unknown(key, union.variants.iter().map(|variant| variant.wire.as_str()).collect(), path),
        }
    }

    fn list(&mut self, list: &ir::List, node: &Node<'_>, path: &str) {
        if !self.is(node, Kind::Array, path) {
            return;
        }
        for (index, item) in node.elements().iter().enumerate() {
            if !(list.sparse && item.is_null()) {
                self.target(&list.member, item, &format!("{path}/{index}"));
            }
        }
    }

    fn map(&mut self, map: &ir::Map, node: &Node<'_>, path: &str) {
        if !self.is(node, Kind::Object, path) {
            return;
        }
        for (key, value) in node.entries() {
            let path = format!("{path}/{}", key.name);
            self.target(&map.key, &key.to_node(), &path);
            if !(map.sparse && value.is_null()) {
                self.target(&map.value, &value, &path);
            }
        }
    }

    fn is(&mut self, node: &Node<'_>, kind: Kind, path: &str) -> bool {
        if node.kind() == kind {
            return true;
        }
        self.misfit(node, if kind == Kind::Array { "an array" } else { "an object" }, path);
        false
    }

    fn misfit(&mut self, node: &Node<'_>, expected: &str, path: &str) {
        let message = format!("{}: expected {expected}, not {}", self.place(path), shown(node));
        self.report(codes::ANSWER_VALUE, node.span(), message, None);
    }

    fn unknown(&mut self, key: &smithy::node::Key<'_>, names: Vec<&str>, path: &str) {
        let hint = did_you_mean(&key.name, names.iter().copied());
        let message = format!("{}: there is no member `{}`", self.place(path), key.name);
        self.report(codes::ANSWER_VALUE, key.span, message, hint);
    }

    fn place<'p>(&self, path: &'p str) -> &'p str {
        if path.is_empty() { self.root } else { path }
    }

    fn report(&mut self, code: Code, span: Span, message: String, hint: Option<String>) {
        self.diagnostics.push(Diagnostic::error(code, message).at(span).hint_if(hint));
    }
}

/// A value as messages quote it: a short scalar as it stands, anything else by its type.
pub(super) fn shown(node: &Node<'_>) -> String {
    let quoted = |text: &str| (text.chars().count() <= LONGEST_QUOTE).then(|| format!("`{text}`"));
    match node.kind() {
        Kind::Null => "`null`".to_owned(),
        Kind::Object => "an object".to_owned(),
        Kind::Array => "an array".to_owned(),
        Kind::String => quoted(&node.to_value().to_string()).unwrap_or_else(|| "a string".to_owned()),
        Kind::Number | Kind::Boolean => {
            let text = node.number_text().map_or_else(|| node.to_value().to_string(), str::to_owned);
            quoted(&text).unwrap_or_else(|| "a number".to_owned())
        }
    }
}

/// The form that a value of a simple type should have, when it has another.
fn misfit(ty: Ty, node: &Node<'_>) -> Option<&'static str> {
    let text = node.as_str();
    let whole = |min: i64, max: i64| node.as_i64().is_some_and(|number| (min..=max).contains(&number));
    let (fits, expected) = match ty {
        Ty::Boolean => (node.as_bool().is_some(), "`true` or `false`"),
        Ty::Byte => (whole(i8::MIN.into(), i8::MAX.into()), "a whole number of 8 bits"),
        Ty::Short => (whole(i16::MIN.into(), i16::MAX.into()), "a whole number of 16 bits"),
        Ty::Integer | Ty::IntEnum(_) => (whole(i32::MIN.into(), i32::MAX.into()), "a whole number of 32 bits"),
        Ty::Long => (whole(i64::MIN, i64::MAX), "a whole number of 64 bits"),
        Ty::Float => (is_float(node, |number| (number as f32).is_finite()), "a number of 32 bits"),
        Ty::Double => (is_float(node, f64::is_finite), "a number of 64 bits"),
        Ty::BigInteger => {
            (node.number_text().is_some_and(|text| !text.contains(['.', 'e', 'E'])), "a whole number without exponent")
        }
        Ty::BigDecimal => (node.number_text().and_then(Decimal::parse).is_some(), "a number"),
        Ty::String | Ty::Enum(_) => (text.is_some(), "a string"),
        Ty::Blob => (text.is_some_and(|text| base64::decode(&text).is_some()), "a string in Base64"),
        Ty::Timestamp(TimestampFormat::EpochSeconds) => (
            node.number_text().is_some_and(|text| instant::of_seconds(text).is_some()),
            "a number of seconds since 1970",
        ),
        Ty::Timestamp(TimestampFormat::DateTime) => {
            (text.is_some_and(|text| instant::of_text(&text).is_some()), "a text such as `2015-01-01T00:00:00Z`")
        }
        Ty::Timestamp(TimestampFormat::HttpDate) => {
            (text.is_some_and(|text| is_http_date(&text)), "a text such as `Thu, 01 Jan 2015 00:00:00 GMT`")
        }
        Ty::Document | Ty::Structure(_) | Ty::Union(_) | Ty::List(_) | Ty::Map(_) => return None,
    };
    (!fits).then_some(expected)
}

fn is_float(node: &Node<'_>, fits: impl Fn(f64) -> bool) -> bool {
    match (node.number_text(), node.as_str()) {
        (Some(text), _) => text.parse().is_ok_and(fits),
        (None, Some(text)) => ["NaN", "Infinity", "-Infinity"].contains(&&*text),
        (None, None) => false,
    }
}

/// RFC 9110 `IMF-fixdate`; the name of the day is not compared with the date.
fn is_http_date(text: &str) -> bool {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let parts: Vec<&str> = text.split(' ').collect();
    let [day_name, day, month, year, clock, "GMT"] = parts.as_slice() else { return false };
    let is_day = ["Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,", "Sun,"].contains(day_name);
    let month = MONTHS.find(month).filter(|at| at % 3 == 0 && month.len() == 3).map(|at| at / 3 + 1);
    let iso = month.map(|month| format!("{year}-{month:02}-{day}T{clock}Z"));
    is_day && iso.is_some_and(|iso| iso.len() == 20 && instant::of_text(&iso).is_some())
}
