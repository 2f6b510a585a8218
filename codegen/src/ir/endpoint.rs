//! The rules that resolve the endpoint of a request: typed, every name resolved. Plain data.
//!
//! A value is a boolean, a text, a list of texts, or one of the records that functions of the rules language return.
//! An optional value is only ever bound, tested for presence, or a branch of a choice.

use super::{Docs, Expression};

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

/// A local variable of the emitted code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// Rust name.
    pub name: String,
    /// Whether it is a text or list of its own, not one borrowed.
    pub is_owned: bool,
}

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A boolean.
    Boolean(bool),
    /// A text that is no template.
    Text(String),
    /// Texts and values in a row.
    Template(Vec<TemplatePart>),
    /// A parameter, as an index; optional where it may be absent.
    Param(usize),
    /// A local variable.
    Local(Local),
    /// A variable of a diagram: optional.
    Variable(Box<Variable>),
    /// A property of a record.
    Attribute(Box<Expr>, Attribute),
    /// A component of the resource of an ARN: optional.
    Resource(Box<Expr>, usize),
    /// An item of a list: optional.
    Item(Box<Expr>, usize),
    /// A call.
    Call(Function, Vec<Expr>),
    /// Whether an optional value is there.
    IsSet(Box<Expr>),
    /// The opposite of a boolean.
    Not(Box<Expr>),
    /// Whether two booleans or two texts are equal.
    Equals(Box<Expr>, Box<Expr>),
    /// The first of some values that is there: optional ones, and where the result is not optional a last one that
    /// always is.
    Coalesce(Vec<Expr>, Option<Box<Expr>>),
    /// One of two values, each as a flag says optional or not, by a boolean.
    Choose(Box<Expr>, Box<Branch>, Box<Branch>),
}

/// A branch of a choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// The value.
    pub value: Expr,
    /// Whether it has to be made optional, because the other branch is.
    pub wrap: Wrap,
}

/// Whether a value is made optional.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrap {
    /// It stays as it is.
    None,
    /// It becomes optional.
    Some,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq)]
pub enum TemplatePart {
    /// Text.
    Literal(String),
    /// A value that is a text.
    Value(Expr),
}

/// The properties of records, but for indexed ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    PartitionName,
    PartitionDnsSuffix,
    PartitionDualStackDnsSuffix,
    PartitionSupportsFips,
    PartitionSupportsDualStack,
    PartitionImplicitGlobalRegion,
    ArnPartition,
    ArnService,
    ArnRegion,
    ArnAccountId,
    ArnResourceIds,
    UrlScheme,
    UrlAuthority,
    UrlPath,
    UrlNormalizedPath,
    UrlIsIp,
}

/// The functions that the emitted code calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `parseURL`: optional
    ParseUrl,
    /// `aws.parseArn`: optional
    ParseArn,
    /// `aws.partition`
    Partition,
    /// `substring` from the start: optional
    FromStart(usize, usize),
    /// `substring` in reverse: optional
    FromEnd(usize, usize),
    /// `uriEncode`
    UriEncode,
    /// `isValidHostLabel`
    IsHostLabel,
    /// `isValidHostLabel` with subdomains.
    IsHostName,
    /// `aws.isVirtualHostableS3Bucket`
    IsBucketLabel,
    /// `aws.isVirtualHostableS3Bucket` with subdomains.
    IsBucketName,
    /// `split` into so many parts at most, or 0.
    Split(usize),
}

impl Expr {
    /// Whether it makes a text or list of its own.
    pub fn is_owned(&self) -> bool {
        match self {
            Self::Template(_) | Self::Call(Function::UriEncode | Function::Split(_), _) => true,
            Self::Attribute(_, Attribute::UrlNormalizedPath | Attribute::ArnResourceIds) => true,
            Self::Local(local) => local.is_owned,
            Self::Coalesce(values, last) => values.iter().chain(last.as_deref()).any(Self::is_owned),
            Self::Choose(_, a, b) => a.value.is_owned() || b.value.is_owned(),
            _ => false,
        }
    }

    /// The expressions directly in it.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Boolean(_) | Self::Text(_) | Self::Param(_) | Self::Local(_) | Self::Variable(_) => Vec::new(),
            Self::Template(parts) => parts.iter().filter_map(TemplatePart::value).collect(),
            Self::Attribute(value, _) | Self::Resource(value, _) | Self::Item(value, _) => vec![value],
            Self::IsSet(value) | Self::Not(value) => vec![value],
            Self::Call(_, arguments) => arguments.iter().collect(),
            Self::Equals(a, b) => vec![a, b],
            Self::Coalesce(values, last) => values.iter().chain(last.as_deref()).collect(),
            Self::Choose(condition, a, b) => vec![condition, &a.value, &b.value],
        }
    }

    /// Whether a test holds for it or for anything in it.
    pub fn any(&self, test: &mut dyn FnMut(&Self) -> bool) -> bool {
        test(self) || self.parts().into_iter().any(|part| part.any(test))
    }
}

impl TemplatePart {
    /// Its value, if it is one.
    pub fn value(&self) -> Option<&Expr> {
        match self {
            Self::Literal(_) => None,
            Self::Value(value) => Some(value),
        }
    }
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
    fn any(&self, test: &dyn Fn(&Self) -> bool) -> bool {
        test(self) || matches!(self, Self::Rules(rules) if rules.iter().any(|rule| rule.outcome.any(test)))
    }

    fn expressions<'e>(&'e self, all: &mut Vec<&'e Expr>) {
        match self {
            Self::Endpoint(endpoint) => all.extend(endpoint.expressions()),
            Self::Error(message) => all.push(message),
            Self::Rules(rules) => rules.iter().for_each(|rule| rule.expressions(all)),
            Self::NoMatch => {}
        }
    }
}

impl Rule {
    fn expressions<'e>(&'e self, all: &mut Vec<&'e Expr>) {
        all.extend(self.conditions.iter().map(Condition::expr));
        self.outcome.expressions(all);
    }
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
