//! Executable entries: provisioned products, the plans that change them and the actions that they offer. An entry is
//! JSON, in a catalog's file as in the store; what it shares with a record has the names of the wire.

use serde_json::Value;
use servicecatalog::types::{RecordDetail, RecordError};

use crate::Failure;
use crate::execution::Course;

/// The catalog of a store that is given no other.
pub const SAMPLE: &str = include_str!("catalog.json");

/// The kinds of entries, as a catalog names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Products,
    Plans,
    Actions,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Products, Self::Plans, Self::Actions];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Products => "products",
            Self::Plans => "plans",
            Self::Actions => "actions",
        }
    }
}

/// A provisioned product.
#[derive(Debug)]
pub struct Product {
    /// Whether anything can be executed on it at all.
    pub is_available: bool,
    /// Members that every record about it has.
    pub record: RecordDetail,
}

/// An execution as a plan or an action prepares it.
#[derive(Debug)]
pub struct Prepared {
    /// The product that a plan changes; an action is told.
    pub product: Option<String>,
    /// `RecordType` of the record.
    pub record_type: String,
    pub course: Course,
    /// `RecordErrors` of the record, once it is in error.
    pub errors: Vec<RecordError>,
    /// The parameters that an action takes; `None` takes all.
    pub parameters: Option<Vec<String>>,
}

impl Product {
    pub fn from_json(entry: &Value) -> Result<Self, Failure> {
        let record = entry.get("record").ok_or("a product has no `record`")?;
        let is_available = entry.get("available").and_then(Value::as_bool).unwrap_or(true);
        Ok(Self { is_available, record: serde_json::from_value(record.clone())? })
    }
}

impl Prepared {
    pub fn from_json(entry: &Value) -> Result<Self, Failure> {
        let text = |name: &str| entry.get(name).and_then(Value::as_str);
        let course = Course::from_name(text("course").unwrap_or("succeeds"));
        let parameters = entry.get("parameters").and_then(Value::as_array);
        let errors = entry.get("errors").cloned().unwrap_or_else(|| Value::Array(Vec::new()));
        Ok(Self {
            product: text("product").map(str::to_owned),
            record_type: text("recordType").unwrap_or("UPDATE_PROVISIONED_PRODUCT").to_owned(),
            course: course.ok_or("a `course` is `succeeds`, `fails` or `rolls back`")?,
            errors: serde_json::from_value(errors)?,
            parameters: parameters.map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect()),
        })
    }
}
