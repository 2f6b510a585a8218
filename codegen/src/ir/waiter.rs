//! Waiters: operations that are sent again until a resource is in a state. Plain data.

use super::{Docs, Expression};

/// A waiter of `smithy.waiters#waitable`.
#[derive(Debug, Clone)]
pub struct Waiter {
    /// Its name in the model, `TableExists`.
    pub name: String,
    /// Rust module, `table_exists` (raw where it is a keyword).
    pub module: String,
    /// The module's file without its extension.
    pub file_stem: String,
    /// Method of the client, `wait_until_table_exists`.
    pub method: String,
    /// Name of its builder, `TableExistsFluentBuilder`.
    pub builder: String,
    /// Name of what it returns, `TableExistsFinalPoll`.
    pub final_poll: String,
    /// Name of its error, `WaitUntilTableExistsError`.
    pub error: String,
    /// The operation that it sends, as an index.
    pub operation: usize,
    /// Documentation.
    pub docs: Docs,
    /// Shortest pause between two requests, in seconds.
    pub min_delay: u32,
    /// Longest pause between two requests, in seconds.
    pub max_delay: u32,
    /// In the model's order, up to the last that can be reached.
    pub acceptors: Vec<Acceptor>,
    /// The expressions of the acceptors, each once.
    pub queries: Vec<Query>,
}

/// Which state an answer leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptor {
    /// The state.
    pub state: AcceptorState,
    /// Which answers.
    pub accepts: Accepts,
}

/// Consequence of an answer that an acceptor accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptorState {
    /// Waiting is over.
    Success,
    /// The state will never be reached.
    Failure,
    /// The request is sent again.
    Retry,
}

/// The answers that an acceptor accepts.
#[derive(Debug, Clone, PartialEq)]
pub enum Accepts {
    /// Every output.
    Outputs,
    /// Every error that the service sends.
    Errors,
    /// A modelled error, by the predicate of the operation's error enum.
    ModelledError(String),
    /// An error with a code that the operation does not model.
    ErrorCode(String),
    /// An output for which a query, as an index, has a result.
    Query(usize, Expectation),
}

/// The result that is expected of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// This text.
    String(String),
    /// This truth.
    Boolean(bool),
    /// A list with elements, each of which is this text.
    AllStrings(String),
    /// A list with this text in it.
    AnyString(String),
}

/// An expression over an answer, or over a request and its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// Name of the emitted function, `table_table_status`.
    pub function: String,
    /// As the model writes it.
    pub source: String,
    /// The value that it inspects.
    pub subject: Subject,
    /// The expression that it evaluates.
    pub expression: Expression,
}

/// Value that a query inspects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The answer.
    Output,
    /// The request and the answer.
    InputAndOutput,
}
