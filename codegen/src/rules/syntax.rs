//! Endpoint rules as they are written, each part with its place.

use smithy::source::Span;

/// `smithy.rules#endpointRuleSet`
#[derive(Debug, Clone)]
pub(crate) struct RuleSet {
    /// In order.
    pub(crate) params: Vec<Param>,
    /// In order.
    pub(crate) rules: Vec<Rule>,
}

/// `smithy.rules#endpointBdd`
#[derive(Debug, Clone)]
pub(crate) struct Diagram {
    /// In order.
    pub(crate) params: Vec<Param>,
    /// By index.
    pub(crate) conditions: Vec<Condition>,
    /// Endpoints and errors, by index.
    pub(crate) results: Vec<Rule>,
    /// Every node, the terminal one included.
    pub(crate) nodes: Vec<DiagramNode>,
    /// Where it begins.
    pub(crate) root: Reference,
}

/// A node of a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DiagramNode {
    /// Index of its condition.
    pub(crate) condition: usize,
    /// Where it leads when the condition holds.
    pub(crate) high: Reference,
    /// Where it leads otherwise.
    pub(crate) low: Reference,
}

/// A reference in a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    /// To a node, as an index.
    Node(usize),
    /// To a node whose branches are swapped.
    Complement(usize),
    /// To a result, as an index.
    Result(usize),
    /// To no result.
    NoMatch,
}

/// A parameter.
#[derive(Debug, Clone)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) span: Span,
    /// `string`, `boolean` or `stringArray`, in any case.
    pub(crate) ty: String,
    pub(crate) required: bool,
    pub(crate) default: Option<serde_json::Value>,
    pub(crate) built_in: Option<String>,
    pub(crate) documentation: String,
    /// Message and date.
    pub(crate) deprecated: Option<(Option<String>, Option<String>)>,
}

/// A rule.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) conditions: Vec<Condition>,
    pub(crate) outcome: Outcome,
}

/// A condition.
#[derive(Debug, Clone)]
pub(crate) struct Condition {
    pub(crate) call: Expr,
    /// The variable that is given the result, and where it is named.
    pub(crate) assign: Option<(String, Span)>,
}

/// Outcome of a rule.
#[derive(Debug, Clone)]
pub(crate) enum Outcome {
    Endpoint(Endpoint),
    Error(Expr),
    Rules(Vec<Rule>),
}

/// An endpoint object.
#[derive(Debug, Clone)]
pub(crate) struct Endpoint {
    pub(crate) url: Expr,
    pub(crate) headers: Vec<(String, Vec<Expr>)>,
    pub(crate) properties: Vec<(String, Property)>,
}

/// The value of a property of an endpoint.
#[derive(Debug, Clone)]
pub(crate) enum Property {
    Boolean(bool),
    Integer(i64),
    Text(Expr),
    List(Vec<Property>),
    Map(Vec<(String, Property)>),
}

/// An expression.
#[derive(Debug, Clone)]
pub(crate) struct Expr {
    pub(crate) kind: ExprKind,
    pub(crate) span: Span,
}

/// Kind of an expression, with its operands.
#[derive(Debug, Clone)]
pub(crate) enum ExprKind {
    Boolean(bool),
    Integer(i64),
    /// A text, which may be a template.
    Text(Vec<Piece>),
    /// `{ "ref": "Name" }`
    Reference(String),
    /// `{ "fn": "name", "argv": [] }`
    Call(String, Vec<Expr>),
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Literal(String),
    /// `{name}` or `{name#path}`
    Value(String, Option<String>),
}
