// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Endpoint parameters that a client knows by itself. Which of them the rules ask for is up to the model.

/// The parameters of endpoint rules that come from a client's configuration.
#[derive(Clone, Debug, Default)]
#[allow(dead_code, reason = "rules ask for some of them")]
pub struct BuiltIns {
    /// `AWS::Region`
    pub region: Option<String>,
    /// `SDK::Endpoint`
    pub endpoint: Option<String>,
    /// `AWS::UseFIPS`
    pub use_fips: Option<bool>,
    /// `AWS::UseDualStack`
    pub use_dual_stack: Option<bool>,
    /// `AWS::Auth::AccountIdEndpointMode`
    pub account_id_endpoint_mode: Option<String>,
}
