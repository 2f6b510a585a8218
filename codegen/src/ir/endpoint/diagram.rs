//! Rules as a binary decision diagram (`smithy.rules#endpointBdd`). Plain data.

use super::{Condition, Expr, Local, Outcome};

/// A binary decision diagram.
#[derive(Debug, Clone)]
pub struct Diagram {
    /// Variables that conditions assign, in that order.
    pub variables: Vec<Variable>,
    /// Each is one condition of the model.
    pub conditions: Vec<DiagramCondition>,
    /// Its possible results.
    pub results: Vec<DiagramResult>,
    /// The nodes, but for the terminal one.
    pub nodes: Vec<Node>,
    /// Where it begins.
    pub root: Target,
}

/// A variable of a diagram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name, and whether it holds a text or list of its own.
    pub local: Local,
    /// Its content.
    pub content: VariableContent,
}

/// Content of a variable of a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VariableContent {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// A record.
    Record,
}

/// A condition of a diagram.
#[derive(Debug, Clone)]
pub struct DiagramCondition {
    /// Preconditions: the values that have to be there.
    pub given: Vec<Condition>,
    /// The test.
    pub test: DiagramTest,
}

/// Test of a condition of a diagram.
#[derive(Debug, Clone, PartialEq)]
pub enum DiagramTest {
    /// Whether a boolean is true.
    Holds(Expr),
    /// Whether an optional value is there; then the variable has it.
    Assign(usize, Expr),
    /// The variable has the value.
    AssignAlways(usize, Expr),
}

/// A possible result of a diagram.
#[derive(Debug, Clone)]
pub struct DiagramResult {
    /// Preconditions: the values that have to be there.
    pub given: Vec<Condition>,
    /// An endpoint or an error.
    pub outcome: Outcome,
}

/// A node of a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Index of its condition.
    pub condition: usize,
    /// Where it leads when the condition holds.
    pub high: Target,
    /// Where it leads otherwise.
    pub low: Target,
}

/// Where a node leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To a node, as an index.
    Node(usize),
    /// To a node whose branches are swapped.
    Complement(usize),
    /// To a result, as an index.
    Result(usize),
    /// To no result.
    NoMatch,
}
