//! JMESPath, the query language of waiters, as a syntax tree. Never evaluates an expression: `lower` resolves it
//! against the types of a service, and the emitted crate holds Rust.
//!
//! The parser is our own: the one crate that is kept up takes longer to build than this whole module is to read, and
//! overflows the stack where a model nests deep enough.

mod lexer;
mod parser;
#[cfg(test)]
mod tests;

pub(crate) use parser::parse;

/// A JMESPath expression (jmespath.org, "Grammar").
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expression {
    /// `@`, or what an expression begins with unsaid: `a` is the field `a` of it.
    Current,
    /// `of.name`
    Field(Box<Self>, String),
    /// `of[index]`
    Index(Box<Self>, i64),
    /// `of[start:stop:step]`
    Slice(Box<Self>),
    /// `of[]`: elements that are lists become their elements. Always the list of a projection.
    Flatten(Box<Self>),
    /// `of.*`: the values of a map. Always the list of a projection.
    Values(Box<Self>),
    /// `list[*].each`, `list[?test].each`: the results that are not null.
    Projection {
        /// Where the elements come from.
        list: Box<Self>,
        /// Which of them count, all without it.
        test: Option<Box<Self>>,
        /// Expression applied to each, the element being [`Current`](Self::Current).
        each: Box<Self>,
    },
    /// A text, number, boolean or null.
    Literal(Literal),
    /// `[a, b]`
    List(Vec<Self>),
    /// `{a: b}`
    Hash,
    /// `!of`
    Not(Box<Self>),
    /// `left && right`
    And(Box<Self>, Box<Self>),
    /// `left || right`
    Or(Box<Self>, Box<Self>),
    /// `left == right` and so on
    Compare(Comparator, Box<Self>, Box<Self>),
    /// `name(arguments)`
    Call(String, Vec<Self>),
    /// `&of`, an argument that a function evaluates.
    Reference,
    /// `of | then`, `of.[a, b]`: the second with the first as [`Current`](Self::Current).
    Then(Box<Self>, Box<Self>),
}

/// A value in an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// A text.
    String(String),
    /// A list or an object.
    Composite,
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparator {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}
