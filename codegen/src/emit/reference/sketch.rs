//! The request and response syntax: the shape of a JSON body, with the kind of each value in its place.
//! Cuts off and names what would make the page endless, be it large or recursive.

use crate::ir::{Service, Ty, TypeId, TypeKind};

use super::member::{json_string, values};

/// Most lines of a sketch that shows more than its first level.
const MOST_LINES: usize = 100;

/// Deepest level of structures that is shown.
const DEEPEST: usize = 6;

/// Longest list of an enum's values that stands in a sketch, in characters.
const LONGEST_VALUES: usize = 100;

/// The deepest sketch of a structure that is still for reading.
pub(super) fn structure(service: &Service, id: TypeId) -> String {
    let at = |depth: usize| {
        let mut sketch = Sketch { service, text: String::new(), above: Vec::new(), lines: 0, depth };
        sketch.value(Ty::Structure(id), 0);
        sketch
    };
    let mut best = at(1);
    for depth in 2..=DEEPEST {
        let deeper = at(depth);
        if deeper.lines > MOST_LINES || deeper.text == best.text {
            break;
        }
        best = deeper;
    }
    best.text
}

struct Sketch<'s> {
    service: &'s Service,
    text: String,
    /// Structures and unions around the place.
    above: Vec<TypeId>,
    /// Lines so far; beyond [`MOST_LINES`] only the first level goes on.
    lines: usize,
    /// The number of levels of structures that are shown.
    depth: usize,
}

impl Sketch<'_> {
    fn value(&mut self, ty: Ty, indent: usize) {
        match ty {
            Ty::Structure(id) | Ty::Union(id) => self.named(id, indent),
            Ty::List(id) => {
                let item = self.service.lists[id.0].member.ty;
                self.enclosed('[', ']', indent, |sketch| sketch.value(item, indent + 1));
            }
            Ty::Map(id) => {
                let (key, value) = (self.service.maps[id.0].key.ty, self.service.maps[id.0].value.ty);
                self.enclosed('{', '}', indent, |sketch| {
                    sketch.value(key, indent + 1);
                    sketch.text.push_str(": ");
                    sketch.value(value, indent + 1);
                });
            }
            Ty::Enum(id) => {
                let values: Vec<String> = values(self.service, id).iter().map(|value| json_string(value)).collect();
                let values = values.join(" | ");
                let short = !values.is_empty() && values.len() <= LONGEST_VALUES;
                self.text.push_str(if short { &values } else { "\"string\"" });
            }
            plain => self.text.push_str(kind(plain)),
        }
    }

    fn named(&mut self, id: TypeId, indent: usize) {
        let definition = &self.service.types[id.0];
        let members: Vec<(&str, Option<Ty>)> = match &definition.kind {
            TypeKind::Structure(structure) => {
                structure.members.iter().map(|member| (member.wire.as_str(), Some(member.target.ty))).collect()
            }
            TypeKind::Union(union) => {
                let variants = union.variants.iter();
                variants.map(|one| (one.wire.as_str(), one.target.as_ref().map(|target| target.ty))).collect()
            }
            TypeKind::Enum(_) | TypeKind::IntEnum(_) => Vec::new(),
        };
        if members.is_empty() {
            self.text.push_str("{}");
            return;
        }
        let endless = self.above.contains(&id) || self.above.len() >= self.depth;
        if endless || !self.above.is_empty() && self.lines > MOST_LINES {
            self.text.push_str(&format!("{{ /* {} */ }}", definition.name));
            return;
        }
        self.above.push(id);
        let open = if matches!(definition.kind, TypeKind::Union(_)) { "{ /* one of */" } else { "{" };
        self.text.push_str(open);
        for (index, (wire, ty)) in members.iter().enumerate() {
            self.text.push_str(if index == 0 { "\n" } else { ",\n" });
            self.line(indent + 1);
            self.text.push_str(&format!("{}: ", json_string(wire)));
            match ty {
                Some(ty) => self.value(*ty, indent + 1),
                None => self.text.push_str("{}"),
            }
        }
        self.text.push('\n');
        self.line(indent);
        self.text.push('}');
        self.above.pop();
    }

    fn enclosed(&mut self, open: char, close: char, indent: usize, inner: impl FnOnce(&mut Self)) {
        self.text.push(open);
        // Lists and maps that hold themselves have no structure between to stop at.
        if indent > 4 * DEEPEST {
            self.text.push_str(" /* and so on */ ");
        } else {
            self.text.push('\n');
            self.line(indent + 1);
            inner(self);
            self.text.push('\n');
            self.line(indent);
        }
        self.text.push(close);
    }

    fn line(&mut self, indent: usize) {
        self.lines += 1;
        self.text.push_str(&"    ".repeat(indent));
    }
}

fn kind(ty: Ty) -> &'static str {
    match ty {
        Ty::Boolean => "boolean",
        Ty::String => "\"string\"",
        Ty::Blob => "\"base64\"",
        Ty::Timestamp(crate::ir::TimestampFormat::EpochSeconds) => "number",
        Ty::Timestamp(_) => "\"timestamp\"",
        Ty::Document => "any",
        _ => "number",
    }
}
