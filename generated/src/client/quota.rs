// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The quota of retries, so that a service that is down gets no flood of them. One for all clients of a Region in the
//! process; never persistent.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::ErrorKind;

/// Tokens of a quota that was never used.
const CAPACITY: u32 = 500;

/// Cost of a retry after a failure of the connection or of the service.
const TRANSIENT_COST: u32 = 10;

/// Cost of a retry after any other failure.
const COST: u32 = 5;

static QUOTAS: Mutex<BTreeMap<String, Arc<Quota>>> = Mutex::new(BTreeMap::new());

/// Tokens that retries take and successes give back.
#[derive(Debug)]
pub struct Quota {
    tokens: Mutex<u32>,
}

impl Quota {
    /// A full quota.
    pub fn full() -> Self {
        Self { tokens: Mutex::new(CAPACITY) }
    }

    /// The quota of a Region.
    pub fn of(region: &str) -> Arc<Self> {
        let mut quotas = QUOTAS.lock().unwrap_or_else(PoisonError::into_inner);
        match quotas.get(region) {
            Some(quota) => quota.clone(),
            None => quotas.entry(region.to_owned()).or_insert_with(|| Arc::new(Self::full())).clone(),
        }
    }

    /// Takes what a retry costs; `None` when there is too little.
    pub fn take(&self, kind: ErrorKind) -> Option<u32> {
        let cost = if kind == ErrorKind::TransientError { TRANSIENT_COST } else { COST };
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        *tokens = tokens.checked_sub(cost)?;
        Some(cost)
    }

    /// Gives back what the last retry of a call cost that then succeeded; one token for a call without a retry.
    pub fn give_back(&self, cost: Option<u32>) {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        *tokens = (*tokens + cost.unwrap_or(1)).min(CAPACITY);
    }
}
