// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Settings of one call that differ from its client's. Never outlive the call.

use crate::config::Builder;
use crate::config::http::HttpRequest;
use crate::error::BoxError;

/// Changes a request after its endpoint is known and before it is signed, on each attempt.
pub type Mutator = Box<dyn Fn(&mut HttpRequest) -> Result<(), BoxError> + Send + Sync>;

/// The settings of one call.
#[derive(Default)]
pub struct Overrides {
    /// Options in place of the client's.
    pub config: Option<Builder>,
    /// Changes of the request, in order.
    pub mutators: Vec<Mutator>,
}
