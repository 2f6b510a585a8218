//! The rules of an execution, all within one transaction: whoever was answered finds the record after a crash.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use servicecatalog::types::RecordDetail;

use crate::Failure;
use crate::catalog::{Kind, Prepared};
use crate::execution::is_final;
use crate::store::{Claim, Record, Store, Transaction};

/// A request to execute, whatever the operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub operation: &'static str,
    /// The idempotency token.
    pub token: String,
    pub subject: Subject,
    /// The whole input as on the wire: the token stands for it.
    pub input: Value,
}

/// The plan or action to execute.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    Plan { id: String },
    Action { id: String, product: String, parameters: BTreeSet<String> },
}

/// A reason not to execute.
#[derive(Debug)]
pub enum Refusal {
    InvalidParameters(String),
    InvalidState(String),
    NotFound(String),
    /// The store does not work; clients are not told why.
    Internal(Failure),
}

impl<E: Into<Failure>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Internal(error.into())
    }
}

/// Executes a request once, however often it comes, and returns its record as it stands now.
pub fn execute(store: &Store, request: Request, step: Duration, now: SystemTime) -> Result<RecordDetail, Refusal> {
    let transaction = store.begin()?;
    let token = Claim::Token(request.operation, &request.token);
    if let Some(record) = transaction.claimed(token)? {
        if record.input == request.input {
            return Ok(record.at(now));
        }
        return Err(Refusal::InvalidParameters("The token was used for another request.".to_owned()));
    }
    let (prepared, product) = prepared(&transaction, &request.subject)?;
    let mut detail = available(&transaction, &product, now)?;
    let mut claims = vec![token, Claim::Product(&product)];
    if let Subject::Plan { id } = &request.subject {
        if transaction.claimed(Claim::Plan(id))?.is_some() {
            return Err(Refusal::InvalidState(format!("The plan {id} was executed before.")));
        }
        claims.push(Claim::Plan(id));
    }
    detail.record_type = Some(prepared.record_type);
    detail.record_errors = (!prepared.errors.is_empty()).then_some(prepared.errors);
    let operation = request.operation.to_owned();
    let mut record =
        Record { detail, course: prepared.course, created: now, step, operation, input: request.input.clone() };
    transaction.add(&mut record, &claims)?;
    transaction.commit()?;
    Ok(record.at(now))
}

/// The plan or action of a request, and the product that it is about.
fn prepared(transaction: &Transaction, subject: &Subject) -> Result<(Prepared, String), Refusal> {
    match subject {
        Subject::Plan { id } => {
            let missing = || Refusal::NotFound(format!("There is no plan {id}."));
            let plan = transaction.prepared(Kind::Plans, id)?.ok_or_else(missing)?;
            let product = plan.product.clone().ok_or_else(missing)?;
            Ok((plan, product))
        }
        Subject::Action { id, product, parameters } => {
            let missing = || Refusal::NotFound(format!("There is no service action {id}."));
            let action = transaction.prepared(Kind::Actions, id)?.ok_or_else(missing)?;
            let known = |name: &&String| action.parameters.as_ref().is_none_or(|known| known.contains(name));
            match parameters.iter().find(|name| !known(name)) {
                Some(name) => Err(Refusal::InvalidParameters(format!("The action takes no parameter {name}."))),
                None => Ok((action, product.clone())),
            }
        }
    }
}

/// Members that a record takes from its product, if that can be changed now.
fn available(transaction: &Transaction, id: &str, now: SystemTime) -> Result<RecordDetail, Refusal> {
    let missing = || Refusal::NotFound(format!("There is no provisioned product {id}."));
    let product = transaction.product(id)?.ok_or_else(missing)?;
    if !product.is_available {
        return Err(Refusal::InvalidState(format!("The provisioned product {id} is not available.")));
    }
    match transaction.claimed(Claim::Product(id))? {
        Some(latest) if !is_final(&latest.state(now).status) => {
            Err(Refusal::InvalidState(format!("The provisioned product {id} is being changed.")))
        }
        _ => Ok(product.record),
    }
}
