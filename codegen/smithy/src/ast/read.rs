//! Reads a file into the AST. A part that is broken is reported and left out; the rest is read all the same.

use super::expect::{object, report_duplicates, string};
use super::foreign;
use super::reference::{references, target};
use super::{Apply, File, Member, Shape, Trait, Version, version};
use crate::codes;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::model::ShapeType;
use crate::node::{Key, Kind, Node};
use crate::shape_id::{ShapeId, is_identifier};
use crate::source::Span;
use crate::suggest;

/// An object's entries, in order.
pub(super) type Entries<'a> = Vec<(Key<'a>, Node<'a>)>;

/// Reads a whole file.
pub(super) fn file<'a>(node: &Node<'a>, diagnostics: &mut Diagnostics) -> Option<File<'a>> {
    let entries = node.entries();
    report_duplicates(&entries, diagnostics);
    let version = match file_version(node, &entries) {
        Ok(version) => version,
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            return None;
        }
    };
    let mut file = File { version, metadata: Vec::new(), shapes: Vec::new(), applies: Vec::new() };
    for (key, value) in &entries {
        match &*key.name {
            "smithy" => {}
            "metadata" => match object(value, "`metadata`", diagnostics) {
                Ok(metadata) => file.metadata = metadata,
                Err(diagnostic) => diagnostics.push(diagnostic),
            },
            "shapes" if value.kind() == Kind::Object => definitions(&value.entries(), &mut file, diagnostics),
            "shapes" => diagnostics.extend(object(value, "`shapes`", &mut Diagnostics::default()).err()),
            _ => diagnostics.push(unknown_property(key, &["metadata", "shapes", "smithy"])),
        }
    }
    Some(file)
}

/// As many shapes are read at a time by one core.
const SHARE: usize = 64;

/// Reads the entries of `shapes`, all cores at work.
fn definitions<'a>(entries: &Entries<'a>, file: &mut File<'a>, diagnostics: &mut Diagnostics) {
    let version = file.version;
    let read = |entries: &[(Key<'a>, Node<'a>)]| {
        let mut part = File { version, metadata: Vec::new(), shapes: Vec::new(), applies: Vec::new() };
        let mut own = Diagnostics::default();
        for (key, value) in entries {
            definition(key, value, &mut part, &mut own);
        }
        (part, own)
    };
    for (part, own) in parallel::map(entries.chunks(SHARE).collect(), read) {
        file.shapes.extend(part.shapes);
        file.applies.extend(part.applies);
        diagnostics.extend(own.0);
    }
}

fn file_version(node: &Node<'_>, entries: &Entries<'_>) -> Result<Version, Diagnostic> {
    let Some((_, value)) = entries.iter().find(|(key, _)| key.name == "smithy") else {
        let diagnostic =
            Diagnostic::error(codes::NOT_A_MODEL, "this is no Smithy JSON AST: there is no `smithy` property");
        let hint = foreign::hint(entries).unwrap_or("a model begins with `{ \"smithy\": \"2.0\"`");
        return Err(diagnostic.at(start_of(node)).hint(hint));
    };
    match &*string(value, "`smithy`")? {
        "1" | "1.0" => Ok(Version::V1),
        "2" | "2.0" => Ok(Version::V2),
        other => {
            let message = format!("unsupported Smithy version: `{other}`");
            Err(Diagnostic::error(codes::UNSUPPORTED_VERSION, message)
                .at(value.span())
                .hint("1.0 and 2.0 are supported"))
        }
    }
}

/// The first byte of a value, where its whole span would mark too much.
fn start_of(node: &Node<'_>) -> Span {
    let span = node.span();
    Span { end: span.end.min(span.start + 1), ..span }
}

/// Reads an entry of `shapes`: a shape, or an `apply` statement.
fn definition<'a>(key: &Key<'a>, node: &Node<'a>, file: &mut File<'a>, diagnostics: &mut Diagnostics) {
    let Some(id) = ShapeId::parse_with_member(&key.name) else {
        diagnostics.push(invalid_key_id(key));
        return;
    };
    let mut own = Diagnostics::default();
    match entry(&id, key, node, file.version, &mut own) {
        Ok(Definition::Shape(shape)) => {
            version::check(&shape, &mut own);
            file.shapes.push(*shape);
        }
        Ok(Definition::Apply(apply)) => {
            version::check_traits(&apply.traits, file.version, &apply.target, &mut own);
            file.applies.push(apply);
        }
        Err(Unreadable::Because(diagnostic)) => own.push(*diagnostic),
        Err(Unreadable::Reported) => {}
    }
    diagnostics.extend(
        own.0.into_iter().map(|diagnostic| if diagnostic.shape.is_some() { diagnostic } else { diagnostic.shape(&id) }),
    );
}

fn invalid_key_id(key: &Key<'_>) -> Diagnostic {
    let member = key.name.split_once('$').filter(|(shape, _)| ShapeId::parse(shape).is_some());
    match member {
        Some((shape, member)) => invalid_member_name(member).at(key.span).shape(shape),
        None => Diagnostic::error(codes::INVALID_SHAPE_ID, format!("invalid shape id: `{}`", key.name)).at(key.span),
    }
}

fn invalid_member_name(name: &str) -> Diagnostic {
    Diagnostic::error(codes::INVALID_MEMBER_NAME, format!("invalid member name: `{name}`"))
        .hint("letters, digits and underscores, not beginning with a digit")
}

enum Definition<'a> {
    Shape(Box<Shape<'a>>),
    Apply(Apply<'a>),
}

/// Why a definition cannot be read.
enum Unreadable {
    /// For this, which nobody has reported yet.
    Because(Box<Diagnostic>),
    /// For errors that have been reported.
    Reported,
}

impl From<Diagnostic> for Unreadable {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Because(Box::new(diagnostic))
    }
}

fn entry<'a>(
    id: &ShapeId,
    key: &Key<'a>,
    node: &Node<'a>,
    version: Version,
    diagnostics: &mut Diagnostics,
) -> Result<Definition<'a>, Unreadable> {
    let entries = object(node, "the definition of a shape", diagnostics)?;
    let Some((_, type_node)) = entries.iter().find(|(key, _)| key.name == "type") else {
        return Err(missing("type").at(key.span).into());
    };
    let type_name = string(type_node, "`type`")?;
    if type_name == "apply" {
        report_unknown(&entries, &["traits", "type"], diagnostics);
        let traits = traits_of(&entries, diagnostics)?;
        return Ok(Definition::Apply(Apply { target: id.clone(), span: key.span, traits }));
    }
    let written_as_set = type_name == "set";
    let ty = if written_as_set { Some(ShapeType::List) } else { ShapeType::from_name(&type_name) };
    let Some(ty) = ty else {
        let hint = suggest::did_you_mean(&type_name, ShapeType::names());
        let diagnostic = Diagnostic::error(codes::UNKNOWN_SHAPE_TYPE, format!("invalid shape type: `{type_name}`"));
        return Err(diagnostic.at(type_node.span()).hint_if(hint).into());
    };
    if id.split_member().is_some() {
        let message = format!("only `apply` may name a member, but `{id}` is a {type_name}");
        return Err(Diagnostic::error(codes::INVALID_SHAPE_ID, message).at(key.span).into());
    }
    report_unknown(&entries, properties(ty), diagnostics);
    let mut shape = Shape {
        id: id.clone(),
        span: key.span,
        definition: node.clone(),
        version,
        ty,
        written_as_set,
        members: Vec::new(),
        traits: Vec::new(),
        references: Vec::new(),
        service_version: None,
        rename: Vec::new(),
    };
    let before = diagnostics.0.len();
    for (key, value) in &entries {
        if let Err(diagnostic) = property(&mut shape, &key.name, key, value, diagnostics) {
            diagnostics.push(diagnostic);
        }
    }
    let broken = diagnostics.0[before..].iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if broken { Err(Unreadable::Reported) } else { Ok(Definition::Shape(Box::new(shape))) }
}

/// The properties that a shape of this type may have, sorted.
fn properties(ty: ShapeType) -> &'static [&'static str] {
    match ty {
        ShapeType::List => &["member", "mixins", "traits", "type"],
        ShapeType::Map => &["key", "mixins", "traits", "type", "value"],
        ShapeType::Structure | ShapeType::Union | ShapeType::Enum | ShapeType::IntEnum => {
            &["members", "mixins", "traits", "type"]
        }
        ShapeType::Operation => &["errors", "input", "mixins", "output", "traits", "type"],
        ShapeType::Service => &["errors", "mixins", "operations", "rename", "resources", "traits", "type", "version"],
        ShapeType::Resource => &[
            "collectionOperations",
            "create",
            "delete",
            "identifiers",
            "list",
            "mixins",
            "operations",
            "properties",
            "put",
            "read",
            "resources",
            "traits",
            "type",
            "update",
        ],
        ShapeType::Blob
        | ShapeType::Boolean
        | ShapeType::String
        | ShapeType::Timestamp
        | ShapeType::Byte
        | ShapeType::Short
        | ShapeType::Integer
        | ShapeType::Long
        | ShapeType::Float
        | ShapeType::Double
        | ShapeType::BigInteger
        | ShapeType::BigDecimal
        | ShapeType::Document => &["mixins", "traits", "type"],
    }
}

fn property<'a>(
    shape: &mut Shape<'a>,
    name: &str,
    key: &Key<'a>,
    value: &Node<'a>,
    diagnostics: &mut Diagnostics,
) -> Result<(), Diagnostic> {
    if !properties(shape.ty).contains(&name) {
        return Ok(());
    }
    match name {
        "traits" => shape.traits = traits(value, diagnostics)?,
        "members" => {
            for (key, value) in object(value, "`members`", diagnostics)? {
                shape.members.extend(reported(member(&key, &value, diagnostics), diagnostics));
            }
        }
        "member" | "key" | "value" => shape.members.push(member(key, value, diagnostics)?),
        "version" => shape.service_version = Some(string(value, "`version`")?.into_owned()),
        "rename" => {
            for (key, value) in object(value, "`rename`", diagnostics)? {
                let renamed = rename(&key, &value);
                shape.rename.extend(reported(renamed, diagnostics));
            }
        }
        "type" => {}
        _ => references(shape, name, value, diagnostics)?,
    }
    Ok(())
}

/// The value, or the error is reported.
pub(super) fn reported<T>(result: Result<T, Diagnostic>, diagnostics: &mut Diagnostics) -> Option<T> {
    result.map_err(|diagnostic| diagnostics.push(diagnostic)).ok()
}

fn rename(key: &Key<'_>, value: &Node<'_>) -> Result<(ShapeId, String), Diagnostic> {
    let Some(id) = ShapeId::parse_with_member(&key.name) else {
        return Err(
            Diagnostic::error(codes::INVALID_SHAPE_ID, format!("invalid shape id: `{}`", key.name)).at(key.span)
        );
    };
    Ok((id, string(value, "the new name of a shape")?.into_owned()))
}

fn member<'a>(key: &Key<'a>, node: &Node<'a>, diagnostics: &mut Diagnostics) -> Result<Member<'a>, Diagnostic> {
    if !is_identifier(&key.name) {
        return Err(invalid_member_name(&key.name).at(key.span));
    }
    let entries = object(node, &format!("member `{}`", key.name), diagnostics)?;
    report_unknown(&entries, &["target", "traits"], diagnostics);
    let (target, target_span) =
        target(node, &entries).map_err(|diagnostic| diagnostic.hint(format!("member `{}` needs one", key.name)))?;
    let traits = traits_of(&entries, diagnostics)?;
    Ok(Member { name: key.name.clone().into_owned(), span: key.span, target, target_span, traits })
}

fn traits_of<'a>(entries: &Entries<'a>, diagnostics: &mut Diagnostics) -> Result<Vec<Trait<'a>>, Diagnostic> {
    match entries.iter().find(|(key, _)| key.name == "traits") {
        Some((_, value)) => traits(value, diagnostics),
        None => Ok(Vec::new()),
    }
}

fn traits<'a>(node: &Node<'a>, diagnostics: &mut Diagnostics) -> Result<Vec<Trait<'a>>, Diagnostic> {
    let mut traits = Vec::new();
    for (key, value) in object(node, "`traits`", diagnostics)? {
        match ShapeId::parse(&key.name) {
            Some(id) => traits.push(Trait { id, span: key.span, value }),
            None => {
                let message = format!("invalid trait id: `{}`", key.name);
                diagnostics.push(Diagnostic::error(codes::INVALID_SHAPE_ID, message).at(key.span));
            }
        }
    }
    Ok(traits)
}

/// A property that the JSON AST requires.
pub(super) fn missing(property: &str) -> Diagnostic {
    Diagnostic::error(codes::MISSING_PROPERTY, format!("there is no `{property}`"))
}

/// Warns of properties that the JSON AST does not have here.
pub(super) fn report_unknown(entries: &Entries<'_>, known: &[&str], diagnostics: &mut Diagnostics) {
    let unknown = entries.iter().filter(|(key, _)| !known.contains(&&*key.name));
    diagnostics.extend(unknown.map(|(key, _)| unknown_property(key, known)).collect::<Vec<_>>());
}

fn unknown_property(key: &Key<'_>, known: &[&str]) -> Diagnostic {
    let near = suggest::did_you_mean(&key.name, known.iter().copied());
    let hint = near.unwrap_or_else(|| format!("known here: {}", known.join(", ")));
    Diagnostic::warning(codes::UNKNOWN_PROPERTY, format!("unknown property `{}`", key.name)).at(key.span).hint(hint)
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;

    /// `severity code` of what reading finds.
    fn reported(text: &str) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        let _ = crate::ast::parse(0, text, &mut diagnostics);
        diagnostics.0.iter().map(|diagnostic| format!("{} {}", diagnostic.severity, diagnostic.code)).collect()
    }

    fn shape(definition: &str) -> Vec<String> {
        reported(&format!(r#"{{ "smithy": "2.0", "shapes": {{ "a#A": {definition} }} }}"#))
    }

    #[test]
    fn the_file_has_a_version_that_is_known() {
        for version in ["1", "1.0", "2", "2.0"] {
            assert_eq!(reported(&format!(r#"{{ "smithy": "{version}" }}"#)), [""; 0]);
        }
        assert_eq!(reported(r#"{ "smithy": "2.1" }"#), ["error S0111"]);
        assert_eq!(reported(r#"{ "smithy": 2.0 }"#), ["error S0112"]);
        assert_eq!(reported("{}"), ["error S0110"]);
        assert_eq!(reported("[]"), ["error S0110"]);
        assert_eq!(
            reported(r#"{ "smithy": "2.0", "shapes": [], "metadata": 1, "more": {} }"#),
            ["error S0112", "error S0112", "warning S0114"]
        );
    }

    #[test]
    fn shapes_have_a_type_and_only_its_properties() {
        assert_eq!(shape(r#"{ "type": "string", "traits": {} }"#), [""; 0]);
        assert_eq!(shape("{}"), ["error S0113"]);
        assert_eq!(shape("null"), ["error S0112"]);
        assert_eq!(shape(r#"{ "type": "strin" }"#), ["error S0118"]);
        assert_eq!(shape(r#"{ "type": "string", "members": {} }"#), ["warning S0114"]);
        assert_eq!(shape(r#"{ "type": "string", "type": "string" }"#), ["error S0115"]);
        assert_eq!(shape(r#"{ "type": "set", "member": { "target": "a#A" } }"#), ["error S0119"]);
    }

    #[test]
    fn members_and_traits_are_named_and_targeted() {
        let member = |member: &str| shape(&format!(r#"{{ "type": "structure", "members": {{ {member} }} }}"#));
        assert_eq!(member(r#""x": { "target": "a#A" }"#), [""; 0]);
        assert_eq!(member(r#""x": {}"#), ["error S0113"]);
        assert_eq!(member(r#""x-y": { "target": "a#A" }"#), ["error S0117"]);
        assert_eq!(member(r#""x": { "target": "String" }, "y": "a#A""#), ["error S0116", "error S0112"]);
        assert_eq!(shape(r#"{ "type": "string", "traits": { "required": {} } }"#), ["error S0116"]);
    }

    #[test]
    fn only_apply_may_name_a_member() {
        let entry =
            |definition: &str| reported(&format!(r#"{{ "smithy": "2.0", "shapes": {{ "a#A$x": {definition} }} }}"#));
        assert_eq!(entry(r#"{ "type": "apply", "traits": {} }"#), [""; 0]);
        assert_eq!(entry(r#"{ "type": "string" }"#), ["error S0116"]);
    }
}
