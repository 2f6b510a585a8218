//! The rules that resolve the endpoint of a request: typed, every name resolved. Plain data.
//!
//! A value is a boolean, a text, a list of texts, or one of the records that functions of the rules language return.
//! An optional value is only ever bound, tested for presence, or a branch of a choice.

mod diagram;
mod expr;
mod rule;

use super::{Docs, Expression};

pub(crate) use diagram::*;
pub(crate) use expr::*;
pub(crate) use rule::*;

/// Where the requests of a service go.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// In the order of the model.
    pub params: Vec<EndpointParam>,
    /// The parameter that holds the client's region, as an index.
    pub region: Option<usize>,
    /// How an endpoint follows from them.
    pub rules: EndpointRules,
}

/// A parameter of the rules.
#[derive(Debug, Clone)]
pub struct EndpointParam {
    /// Name in the model, `UseFIPS`.
    pub name: String,
    /// Rust field and method, `use_fips`.
    pub field: String,
    /// Name that follows `set_`.
    pub bare: String,
    /// Its type.
    pub ty: ParamType,
    /// Whether it is always there.
    pub presence: ParamPresence,
    /// Where a client has its value from, `AWS::UseFIPS`.
    pub built_in: Option<String>,
    /// Documentation.
    pub docs: Docs,
}

/// The types of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamType {
    /// `string`
    Text,
    /// `boolean`
    Boolean,
    /// `stringArray`
    Texts,
}

/// Whether a parameter is always there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParamPresence {
    /// It may be absent.
    Optional,
    /// Without it there are no parameters.
    Required,
    /// Absent, it has this value.
    Default(ParamValue),
}

/// A value of a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParamValue {
    /// A text.
    Text(String),
    /// A boolean.
    Boolean(bool),
    /// A list of texts.
    Texts(Vec<String>),
}

/// How an endpoint follows from the parameters.
#[derive(Debug, Clone)]
pub enum EndpointRules {
    /// The first rule that matches decides; the last one always does.
    Tree(Vec<Rule>),
    /// Nodes lead to a result.
    Diagram(Diagram),
}

impl EndpointRules {
    /// Whether any of them is an error.
    pub fn can_fail(&self) -> bool {
        self.any_outcome(&|outcome| matches!(outcome, Outcome::Error(_) | Outcome::NoMatch))
    }

    /// Whether any endpoint names an authentication scheme.
    pub fn has_auth_schemes(&self) -> bool {
        self.any_outcome(&|outcome| matches!(outcome, Outcome::Endpoint(endpoint) if !endpoint.auth_schemes.is_empty()))
    }

    /// Whether any endpoint is a URL alone.
    pub fn has_plain_urls(&self) -> bool {
        self.any_outcome(&|outcome| matches!(outcome, Outcome::Endpoint(endpoint) if endpoint.is_url_alone()))
    }

    fn any_outcome(&self, test: &dyn Fn(&Outcome) -> bool) -> bool {
        match self {
            Self::Tree(rules) => rules.iter().any(|rule| rule.outcome.any(test)),
            // No node may lead to a result.
            Self::Diagram(diagram) => {
                test(&Outcome::NoMatch) || diagram.results.iter().any(|result| result.outcome.any(test))
            }
        }
    }

    /// Every expression of them, those in others left out.
    pub fn expressions(&self) -> Vec<&Expr> {
        let mut all = Vec::new();
        match self {
            Self::Tree(rules) => rules.iter().for_each(|rule| rule.expressions(&mut all)),
            Self::Diagram(diagram) => {
                for condition in &diagram.conditions {
                    all.extend(condition.given.iter().map(Condition::expr));
                    let (DiagramTest::Holds(expr) | DiagramTest::Assign(_, expr) | DiagramTest::AssignAlways(_, expr)) =
                        &condition.test;
                    all.push(expr);
                }
                for result in &diagram.results {
                    all.extend(result.given.iter().map(Condition::expr));
                    result.outcome.expressions(&mut all);
                }
            }
        }
        all
    }
}

/// A value that an operation gives to a parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct EndpointBinding {
    /// Name of the parameter in the model.
    pub param: String,
    /// Its field and method.
    pub field: String,
    /// Its value.
    pub value: BoundValue,
}

/// Where an operation has a value from.
#[derive(Debug, Clone, PartialEq)]
pub enum BoundValue {
    /// From the model.
    Static(ParamValue),
    /// From the input: a text, a boolean, or a new list of texts.
    Input(Expression),
}
