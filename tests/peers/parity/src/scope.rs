//! Meaning of the names of a signature where it stands: its module, `Self`, and its parameters by number.

use std::collections::BTreeMap;

use syn::{GenericParam, Generics, Lifetime};

use crate::tree::plain;
use crate::world::ModuleId;

/// Names in force.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The module that paths start from.
    pub module: ModuleId,
    parameters: BTreeMap<String, String>,
    lifetimes: BTreeMap<String, String>,
}

impl Scope {
    /// A module without parameters.
    pub fn of(module: ModuleId) -> Self {
        Self { module, parameters: BTreeMap::new(), lifetimes: BTreeMap::new() }
    }

    /// Gives a name a spelling: `Self`, or the parameter of an alias.
    pub fn bind(&mut self, name: &str, spelling: String) {
        self.parameters.insert(name.to_owned(), spelling);
    }

    /// Numbers the parameters of an item or function, after those that are in force already.
    pub fn declare(&mut self, generics: &Generics) {
        for parameter in &generics.params {
            match parameter {
                GenericParam::Lifetime(parameter) => {
                    let spelling = format!("'{}", self.lifetimes.len());
                    self.lifetimes.insert(parameter.lifetime.ident.to_string(), spelling);
                }
                GenericParam::Type(parameter) => {
                    let spelling = format!("T{}", self.parameters.len());
                    self.parameters.insert(plain(&parameter.ident), spelling);
                }
                GenericParam::Const(parameter) => {
                    let spelling = format!("N{}", self.parameters.len());
                    self.parameters.insert(plain(&parameter.ident), spelling);
                }
            }
        }
    }

    /// As `declare`, for the header of an implementation: a lifetime may be named there or elided.
    pub fn declare_header(&mut self, generics: &Generics) {
        self.declare(generics);
        for spelling in self.lifetimes.values_mut() {
            spelling.clear();
        }
    }

    /// The spelling of a parameter or of `Self`.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    /// The spelling of a lifetime; empty when it is elided.
    pub fn lifetime(&self, lifetime: &Lifetime) -> String {
        let name = lifetime.ident.to_string();
        match name.as_str() {
            "_" => String::new(),
            "static" => "'static".to_owned(),
            _ => self.lifetimes.get(&name).cloned().unwrap_or_else(|| format!("'{name}")),
        }
    }
}
