// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The order of the members of objects, beside the crate's values, whose objects are sorted. Never changes a value.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jmespath::{Rcvar, Variable};
use serde_json::Number;

use crate::cli::value::Value;

/// The order of each object of one evaluation, by its address. Objects that are listed are kept alive, so that no other
/// takes an address of theirs.
#[derive(Default)]
pub struct Orders {
    listed: Mutex<HashMap<usize, (Rcvar, Vec<String>)>>,
}

impl Orders {
    /// A value of the crate, its objects listed.
    pub fn variable(&self, value: &Value) -> Rcvar {
        let variable = match value {
            Value::Null => Variable::Null,
            Value::Boolean(value) => Variable::Bool(*value),
            Value::Integer(value) => Variable::Number(whole(*value)),
            Value::Float(value) => fraction(*value),
            Value::String(text) => Variable::String(text.clone()),
            Value::List(values) => Variable::Array(values.iter().map(|value| self.variable(value)).collect()),
            Value::Object(members) => {
                return self.object(members.iter().map(|(name, value)| (name.clone(), self.variable(value))));
            }
        };
        Rcvar::new(variable)
    }

    /// An object with its members in order. The last of equal names counts, in the place of the first.
    pub fn object(&self, members: impl Iterator<Item = (String, Rcvar)>) -> Rcvar {
        let mut names = Vec::new();
        let mut map = BTreeMap::new();
        for (name, value) in members {
            if map.insert(name.clone(), value).is_none() {
                names.push(name);
            }
        }
        let object = Rcvar::new(Variable::Object(map));
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        listed.insert(Arc::as_ptr(&object) as usize, (object.clone(), names));
        object
    }

    /// The members of an object in order; none of any other value.
    pub fn members(&self, object: &Rcvar) -> Vec<(String, Rcvar)> {
        let Some(map) = object.as_object() else { return Vec::new() };
        let listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((_, names)) = listed.get(&(Arc::as_ptr(object) as usize)) else {
            return map.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        };
        names.iter().filter_map(|name| Some((name.clone(), map.get(name)?.clone()))).collect()
    }

    /// A value of the crate as one of ours.
    pub fn value(&self, variable: &Rcvar) -> Value {
        match &**variable {
            Variable::Null | Variable::Expref(_) => Value::Null,
            Variable::Bool(value) => Value::Boolean(*value),
            Variable::Number(value) => match (value.as_i64(), value.as_u64()) {
                (Some(value), _) => Value::Integer(value.into()),
                (_, Some(value)) => Value::Integer(value.into()),
                _ => Value::Float(value.as_f64().unwrap_or(f64::NAN)),
            },
            Variable::String(text) => Value::String(text.clone()),
            Variable::Array(values) => Value::List(values.iter().map(|value| self.value(value)).collect()),
            Variable::Object(_) => {
                let member = |(name, value): (String, Rcvar)| (name, self.value(&value));
                Value::Object(self.members(variable).into_iter().map(member).collect())
            }
        }
    }
}

/// A whole number; beyond 64 bits the nearest float.
pub fn whole(value: i128) -> Number {
    match (i64::try_from(value), u64::try_from(value)) {
        (Ok(value), _) => value.into(),
        (_, Ok(value)) => value.into(),
        _ => Number::from_f64(value as f64).unwrap_or_else(|| 0.into()),
    }
}

/// A float; null where JSON has no number for it.
pub fn fraction(value: f64) -> Variable {
    Number::from_f64(value).map_or(Variable::Null, Variable::Number)
}
