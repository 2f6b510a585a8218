//! The assembled model: files merged, 1.0 upgraded, `apply` applied, mixins flattened, targets resolved.
//! Plain data; knows nothing of Rust. `assemble` makes it, `lower` reads it.

use std::collections::BTreeMap;

use crate::node::Node;
use crate::shape_id::ShapeId;
use crate::source::Span;

/// All shapes, by id.
#[derive(Debug, Default)]
pub struct Model<'a> {
    /// Every shape of the merged files. Prelude shapes (`smithy.api#String` …) are not in here unless a file has them.
    pub shapes: BTreeMap<ShapeId, Shape<'a>>,
    /// Merged metadata.
    pub metadata: BTreeMap<String, Node<'a>>,
}

/// The types of shapes (Smithy 2.0, "Shape types"). `set` is upgraded to a list with `@uniqueItems`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the Smithy shape type of that name")]
pub enum ShapeType {
    Blob,
    Boolean,
    String,
    Enum,
    Timestamp,
    Byte,
    Short,
    Integer,
    IntEnum,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Document,
    List,
    Map,
    Structure,
    Union,
    Service,
    Operation,
    Resource,
}

/// Every shape type with its name in the JSON AST.
const TYPE_NAMES: [(ShapeType, &str); 22] = [
    (ShapeType::Blob, "blob"),
    (ShapeType::Boolean, "boolean"),
    (ShapeType::String, "string"),
    (ShapeType::Enum, "enum"),
    (ShapeType::Timestamp, "timestamp"),
    (ShapeType::Byte, "byte"),
    (ShapeType::Short, "short"),
    (ShapeType::Integer, "integer"),
    (ShapeType::IntEnum, "intEnum"),
    (ShapeType::Long, "long"),
    (ShapeType::Float, "float"),
    (ShapeType::Double, "double"),
    (ShapeType::BigInteger, "bigInteger"),
    (ShapeType::BigDecimal, "bigDecimal"),
    (ShapeType::Document, "document"),
    (ShapeType::List, "list"),
    (ShapeType::Map, "map"),
    (ShapeType::Structure, "structure"),
    (ShapeType::Union, "union"),
    (ShapeType::Service, "service"),
    (ShapeType::Operation, "operation"),
    (ShapeType::Resource, "resource"),
];

impl ShapeType {
    /// The type of that name in the JSON AST. `set` is none of them.
    pub fn from_name(name: &str) -> Option<Self> {
        TYPE_NAMES.iter().find(|(_, known)| *known == name).map(|(ty, _)| *ty)
    }

    /// The name in the JSON AST.
    pub fn as_str(self) -> &'static str {
        TYPE_NAMES.iter().find(|(ty, _)| *ty == self).map_or("", |(_, name)| name)
    }

    /// Every name in the JSON AST.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TYPE_NAMES.iter().map(|(_, name)| *name)
    }
}

impl std::fmt::Display for ShapeType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A shape, traits of its mixins included.
#[derive(Debug, Clone)]
pub struct Shape<'a> {
    /// Its id.
    pub id: ShapeId,
    /// Its definition's key in the file.
    pub span: Span,
    /// Its type.
    pub ty: ShapeType,
    /// Members in order: of a structure, union, enum or intEnum; `member` of a list; `key` and `value` of a map.
    pub members: Vec<Member<'a>>,
    /// Effective traits.
    pub traits: Traits<'a>,
    /// Properties that only services, operations and resources have.
    pub detail: Detail,
    /// Every reference to another shape but those of members, in the order of the file. `detail` sums them up.
    pub references: Vec<Reference>,
    /// The definition as it stands in the file.
    pub definition: Node<'a>,
}

/// A reference from a service, operation or resource, or of any shape to a mixin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Role of that shape for this one.
    pub relation: Relation,
    /// Name of the identifier or property; empty for the other relations.
    pub name: String,
    /// The shape referred to; may name a member, which is never right.
    pub target: ShapeId,
    /// The target's place in the file.
    pub span: Span,
}

/// Role of a referenced shape for the one that refers to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the Smithy relationship of that name")]
pub enum Relation {
    Input,
    Output,
    Error,
    Create,
    Put,
    Read,
    Update,
    Delete,
    List,
    Operation,
    CollectionOperation,
    Resource,
    Identifier,
    Property,
    Mixin,
}

impl Relation {
    /// The relationship's name in selectors and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Output => "output",
            Self::Error => "error",
            Self::Create => "create",
            Self::Put => "put",
            Self::Read => "read",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::List => "list",
            Self::Operation => "operation",
            Self::CollectionOperation => "collectionOperation",
            Self::Resource => "resource",
            Self::Identifier => "identifier",
            Self::Property => "property",
            Self::Mixin => "mixin",
        }
    }

    /// Whether it binds a lifecycle operation to a resource.
    pub fn is_lifecycle(self) -> bool {
        matches!(self, Self::Create | Self::Put | Self::Read | Self::Update | Self::Delete | Self::List)
    }

    /// Whether it binds any operation to a service or resource.
    pub fn binds_operation(self) -> bool {
        self.is_lifecycle() || matches!(self, Self::Operation | Self::CollectionOperation)
    }
}

/// A member; enum members target `smithy.api#Unit`.
#[derive(Debug, Clone)]
pub struct Member<'a> {
    /// Member name.
    pub name: String,
    /// Target shape: in the model, or of the prelude.
    pub target: ShapeId,
    /// Traits on the member itself, not the target's.
    pub traits: Traits<'a>,
    /// Its key in the file.
    pub span: Span,
    /// The target's place in the file.
    pub target_span: Span,
}

/// Applied traits by trait id.
#[derive(Debug, Clone, Default)]
pub struct Traits<'a>(pub BTreeMap<ShapeId, Node<'a>>);

impl<'a> Traits<'a> {
    /// The value of a trait, `get("smithy.api#length")`.
    pub fn get(&self, id: &str) -> Option<&Node<'a>> {
        self.0.get(id)
    }

    /// Whether the trait is applied.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// The value of a trait as it holds for a member with these traits: applied to the member, or else to its target.
    pub fn effective<'t>(&'t self, target: Option<&'t Self>, id: &str) -> Option<&'t Node<'a>> {
        self.get(id).or_else(|| target?.get(id))
    }
}

/// Properties that only services, operations and resources have.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Any other shape.
    None,
    /// A service.
    Service(Service),
    /// An operation.
    Operation(Operation),
    /// A resource.
    Resource(Resource),
}

/// Service properties.
#[derive(Debug, Clone, Default)]
pub struct Service {
    /// `version`, empty when absent.
    pub version: String,
    /// Bound operations.
    pub operations: Vec<ShapeId>,
    /// Bound resources.
    pub resources: Vec<ShapeId>,
    /// Errors common to all operations.
    pub errors: Vec<ShapeId>,
    /// `rename`: shape to the name that it takes in this service.
    pub rename: BTreeMap<ShapeId, String>,
}

/// Operation properties; `smithy.api#Unit` is `None`.
#[derive(Debug, Clone, Default)]
pub struct Operation {
    /// Input structure.
    pub input: Option<ShapeId>,
    /// Output structure.
    pub output: Option<ShapeId>,
    /// Error structures.
    pub errors: Vec<ShapeId>,
}

/// Resource properties.
#[derive(Debug, Clone, Default)]
pub struct Resource {
    /// Identifier name to shape.
    pub identifiers: BTreeMap<String, ShapeId>,
    /// Property name to shape.
    pub properties: BTreeMap<String, ShapeId>,
    /// Every operation that the resource binds, lifecycle ones first.
    pub operations: Vec<ShapeId>,
    /// Child resources.
    pub resources: Vec<ShapeId>,
}
