//! JMESPath expressions, resolved against the types of the service. Plain data: each says its type and whether it can
//! be null, so that an emitter has nothing to find out.

use super::{ListId, MapId, Ty, TypeId};

/// An expression over the data of a service.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// Its operator and operands.
    pub kind: ExpressionKind,
    /// Type of its value.
    pub ty: ValueType,
    /// Whether it can be null.
    pub nullable: bool,
}

/// Operator of an expression, with its operands.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpressionKind {
    /// The value that the expression is about; in a projection, the element.
    Current,
    /// The request of the operation.
    Input,
    /// The response of the operation.
    Output,
    /// A member of a structure, as an index.
    Member(Box<Expression>, TypeId, usize),
    /// A variant of a union, as an index.
    Variant(Box<Expression>, TypeId, usize),
    /// The entry of a map under a key.
    Entry(Box<Expression>, MapId, String),
    /// An element of a list; negative ones count from its end.
    Index(Box<Expression>, i64),
    /// The results that are not null, in a list.
    Projection(Box<Projection>),
    /// Values of one type in a list.
    List(Vec<Expression>),
    /// A text.
    String(String),
    /// `true` or `false`.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// The opposite of the truth of a value.
    Not(Box<Expression>),
    /// The first unless it is true in JMESPath's sense, else the second. Both have one type.
    And(Box<Expression>, Box<Expression>),
    /// The first if it is true in JMESPath's sense, else the second. Both have one type.
    Or(Box<Expression>, Box<Expression>),
    /// Whether two strings, booleans or numbers are equal.
    Equal(Box<Expression>, Box<Expression>),
    /// Whether a value is null.
    IsNull(Box<Expression>),
    /// Whether a string, list or map has no length.
    IsEmpty(Box<Expression>),
    /// How two numbers are ordered; null when one of them is.
    Order(Order, Box<Expression>, Box<Expression>),
    /// Length of a string in Unicode scalar values, or number of the entries of a list or map.
    Length(Box<Expression>),
    /// Whether a list has an element.
    ListContains(Box<Expression>, Box<Expression>),
    /// Whether a test of two strings holds.
    StringTest(StringTest, Box<Expression>, Box<Expression>),
    /// The keys of a map.
    Keys(Box<Expression>, MapId),
    /// The first value that is not null.
    NotNull(Vec<Expression>),
}

impl Expression {
    /// Whether this expression, or one that it is made of, has a property.
    pub fn any(&self, has: fn(&Self) -> bool) -> bool {
        has(self) || self.operands().into_iter().any(|operand| operand.any(has))
    }

    /// The expressions that it is directly made of.
    fn operands(&self) -> Vec<&Self> {
        match &self.kind {
            ExpressionKind::Current
            | ExpressionKind::Input
            | ExpressionKind::Output
            | ExpressionKind::String(_)
            | ExpressionKind::Boolean(_)
            | ExpressionKind::Integer(_)
            | ExpressionKind::Float(_) => Vec::new(),
            ExpressionKind::Member(of, ..)
            | ExpressionKind::Variant(of, ..)
            | ExpressionKind::Entry(of, ..)
            | ExpressionKind::Index(of, _)
            | ExpressionKind::Not(of)
            | ExpressionKind::IsNull(of)
            | ExpressionKind::IsEmpty(of)
            | ExpressionKind::Length(of)
            | ExpressionKind::Keys(of, _) => vec![of],
            ExpressionKind::And(left, right)
            | ExpressionKind::Or(left, right)
            | ExpressionKind::Equal(left, right)
            | ExpressionKind::Order(_, left, right)
            | ExpressionKind::ListContains(left, right)
            | ExpressionKind::StringTest(_, left, right) => vec![left, right],
            ExpressionKind::List(values) | ExpressionKind::NotNull(values) => values.iter().collect(),
            ExpressionKind::Projection(projection) => {
                [&projection.of, &projection.each].into_iter().chain(&projection.test).collect()
            }
        }
    }
}

/// A projection: an expression applied to each element.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The list or map.
    pub of: Expression,
    /// Where the elements come from.
    pub elements: Elements,
    /// Which elements count; all without it.
    pub test: Option<Expression>,
    /// Expression applied to each element.
    pub each: Expression,
}

/// Where the elements of a projection come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elements {
    /// A list.
    List,
    /// The lists in a list.
    Lists,
    /// The values of a map.
    Values,
}

/// A comparison by order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// A test of two strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringTest {
    /// The first has the second in it.
    Contains,
    /// The first starts with the second.
    StartsWith,
    /// The first ends with the second.
    EndsWith,
}

/// The type of an expression's value.
#[derive(Debug, Clone, PartialEq)]
pub enum ValueType {
    /// `bool`
    Boolean,
    /// A string or the text of an enum: `&str`.
    String,
    /// A number.
    Number(NumberType),
    /// A reference to a structure.
    Structure(TypeId),
    /// A reference to a union.
    Union(TypeId),
    /// A reference to a map.
    Map(MapId),
    /// A slice of a list of the model.
    Slice(ListId),
    /// A new list of values of a type, each of which may be null.
    Vec(Box<ValueType>, Nullable),
    /// A value of which nothing is known but whether it is null.
    Opaque(Ty),
}

/// Whether the elements of a list can be null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nullable {
    /// They can.
    Yes,
    /// They cannot.
    No,
}

/// How Rust holds a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberType {
    /// `i8`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `usize`, the length of something.
    Usize,
    /// A whole number of the expression itself, which takes the type of what it is compared with.
    Literal,
}
