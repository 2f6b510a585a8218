//! The names that are known at a place in endpoint rules: parameters and variables, with the type of each, and the
//! Rust name that it keeps wherever it is bound.

use std::collections::BTreeMap;

use crate::ir::endpoint::{Condition, EndpointParam, Expr, Local, ParamPresence, ParamType};
use crate::naming;

/// Names that the emitted function uses itself, its parameter among them.
const RESERVED: [&str; 4] = ["at", "error", "params", "rules"];

/// The types of the rules language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Boolean,
    Text,
    Texts,
    Partition,
    Arn,
    Url,
}

impl Type {
    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Boolean => "a boolean",
            Self::Text => "a text",
            Self::Texts => "a list of texts",
            Self::Partition => "a partition",
            Self::Arn => "an ARN",
            Self::Url => "a URL",
        }
    }
}

/// An expression with its type.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    pub(super) expr: Expr,
    pub(super) ty: Type,
    pub(super) optional: bool,
}

impl Typed {
    /// A value that is always there.
    pub(super) fn present(expr: Expr, ty: Type) -> Self {
        Self { expr, ty, optional: false }
    }

    /// A value that may be absent.
    pub(super) fn optional(expr: Expr, ty: Type) -> Self {
        Self { expr, ty, optional: true }
    }
}

/// The known names.
#[derive(Debug)]
pub(super) struct Scope {
    known: BTreeMap<String, Typed>,
    /// Stack of shadowed bindings: each name with its former meaning.
    undo: Vec<(String, Option<Typed>)>,
    locals: BTreeMap<String, String>,
    free: naming::Scope,
    /// Conditions that make sure of what an expression needs, to stand before the one that it belongs to.
    given: Vec<Condition>,
    /// How many names the values without a name of their own have taken since the last condition.
    unnamed: usize,
}

/// How far names had been bound.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark(usize);

impl Scope {
    /// The parameters, and room for variables.
    pub(super) fn new(params: &[EndpointParam], variables: Vec<&str>) -> Self {
        let mut free = naming::Scope::with_reserved(&RESERVED);
        let mut locals = BTreeMap::new();
        for name in params.iter().map(|param| param.name.as_str()).chain(variables) {
            if !locals.contains_key(name) {
                locals.insert(name.to_owned(), free.claim(naming::field(name)).to_string());
            }
        }
        let known = params.iter().enumerate().map(|(index, param)| {
            let ty = match param.ty {
                ParamType::Text => Type::Text,
                ParamType::Boolean => Type::Boolean,
                ParamType::Texts => Type::Texts,
            };
            let optional = param.presence == ParamPresence::Optional;
            (param.name.clone(), Typed { expr: Expr::Param(index), ty, optional })
        });
        let known = known.collect();
        Self { known, undo: Vec::new(), locals, free, given: Vec::new(), unnamed: 0 }
    }

    /// Resolves a name.
    pub(super) fn get(&self, name: &str) -> Option<&Typed> {
        self.known.get(name)
    }

    /// Every known name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.known.keys().map(String::as_str)
    }

    /// Lets a name stand for something else until the mark is returned to.
    pub(super) fn set(&mut self, name: &str, typed: Typed) {
        let before = self.known.insert(name.to_owned(), typed);
        self.undo.push((name.to_owned(), before));
    }

    /// The local variable of a name, for a value.
    pub(super) fn local(&self, name: &str, value: &Expr) -> Local {
        Local { name: self.locals.get(name).cloned().unwrap_or_default(), is_owned: value.is_owned() }
    }

    /// A local variable for a value without a name.
    pub(super) fn unnamed(&mut self, value: &Expr) -> Local {
        self.unnamed += 1;
        let mut free = self.free.clone();
        let name = (0..self.unnamed).map(|_| free.claim(naming::field("value"))).last();
        Local { name: name.map(String::from).unwrap_or_default(), is_owned: value.is_owned() }
    }

    /// Adds a condition that what follows needs.
    pub(super) fn require(&mut self, condition: Condition) {
        self.given.push(condition);
    }

    /// The conditions that were required since the last call.
    pub(super) fn take_given(&mut self) -> Vec<Condition> {
        self.unnamed = 0;
        std::mem::take(&mut self.given)
    }

    /// How far names are bound now.
    pub(super) fn mark(&self) -> Mark {
        Mark(self.undo.len())
    }

    /// Forgets what was bound since.
    pub(super) fn return_to(&mut self, mark: Mark) {
        while self.undo.len() > mark.0 {
            let Some((name, before)) = self.undo.pop() else { return };
            match before {
                Some(typed) => self.known.insert(name, typed),
                None => self.known.remove(&name),
            };
        }
    }
}
