//! Expressions of the rules, and the functions and records that they name. Plain data.

use super::Variable;

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
