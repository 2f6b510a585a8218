//! Rules as a tree: conditions, outcomes, and the endpoint that an outcome describes. Plain data.

use super::{Expr, Local};

/// Outcome under some conditions.
#[derive(Debug, Clone)]
pub struct Rule {
    /// All of them, in order; each may use what those before it bind.
    pub conditions: Vec<Condition>,
    /// The outcome when they hold.
    pub outcome: Outcome,
}

/// A condition, or a step between conditions.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A boolean is true.
    Holds(Expr),
    /// An optional value is there, and has this name from then on.
    Bind(Local, Expr),
    /// A value has this name from then on.
    Let(Local, Expr),
}

impl Condition {
    /// Whether it can fail.
    pub fn is_refutable(&self) -> bool {
        !matches!(self, Self::Let(..))
    }
}

/// Outcome of a rule.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// An endpoint.
    Endpoint(Box<EndpointTemplate>),
    /// An error with a message.
    Error(Expr),
    /// Further rules, of which the last one always matches.
    Rules(Vec<Rule>),
    /// An error, because no rule matches.
    NoMatch,
}

/// An endpoint as the rules describe it.
#[derive(Debug, Clone, PartialEq)]
pub struct EndpointTemplate {
    /// Its URL.
    pub url: Expr,
    /// Its headers, each with its values.
    pub headers: Vec<(String, Vec<Expr>)>,
    /// Its authentication schemes: name and settings.
    pub auth_schemes: Vec<(Expr, Vec<(String, PropertyTemplate)>)>,
    /// All other properties.
    pub properties: Vec<(String, PropertyTemplate)>,
}

/// The value of a property.
#[derive(Debug, Clone, PartialEq)]
pub enum PropertyTemplate {
    /// `true` or `false`
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A text.
    Text(Expr),
    /// A list.
    List(Vec<PropertyTemplate>),
    /// A map.
    Map(Vec<(String, PropertyTemplate)>),
}

impl PropertyTemplate {
    fn expressions<'e>(&'e self, all: &mut Vec<&'e Expr>) {
        match self {
            Self::Boolean(_) | Self::Integer(_) => {}
            Self::Text(expr) => all.push(expr),
            Self::List(items) => items.iter().for_each(|item| item.expressions(all)),
            Self::Map(entries) => entries.iter().for_each(|(_, value)| value.expressions(all)),
        }
    }
}

impl EndpointTemplate {
    /// Whether nothing comes with the URL.
    pub fn is_url_alone(&self) -> bool {
        self.headers.is_empty() && self.auth_schemes.is_empty() && self.properties.is_empty()
    }

    /// Every expression of it.
    pub fn expressions(&self) -> Vec<&Expr> {
        let mut all = vec![&self.url];
        all.extend(self.headers.iter().flat_map(|(_, values)| values));
        for (name, settings) in &self.auth_schemes {
            all.push(name);
            settings.iter().for_each(|(_, value)| value.expressions(&mut all));
        }
        self.properties.iter().for_each(|(_, value)| value.expressions(&mut all));
        all
    }
}

impl Condition {
    /// Its expression.
    pub fn expr(&self) -> &Expr {
        let (Self::Holds(expr) | Self::Bind(_, expr) | Self::Let(_, expr)) = self;
        expr
    }
}

impl Outcome {
    /// Whether a test holds for it or for an outcome below it.
    pub(super) fn any(&self, test: &dyn Fn(&Self) -> bool) -> bool {
        test(self) || matches!(self, Self::Rules(rules) if rules.iter().any(|rule| rule.outcome.any(test)))
    }

    /// Adds every expression of it.
    pub(super) fn expressions<'e>(&'e self, all: &mut Vec<&'e Expr>) {
        match self {
            Self::Endpoint(endpoint) => all.extend(endpoint.expressions()),
            Self::Error(message) => all.push(message),
            Self::Rules(rules) => rules.iter().for_each(|rule| rule.expressions(all)),
            Self::NoMatch => {}
        }
    }
}

impl Rule {
    /// Adds every expression of it.
    pub(super) fn expressions<'e>(&'e self, all: &mut Vec<&'e Expr>) {
        all.extend(self.conditions.iter().map(Condition::expr));
        self.outcome.expressions(all);
    }
}
