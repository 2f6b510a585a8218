// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use super::InvalidParams;

/// The parameters that a client knows by itself.
#[cfg(feature = "client")]
#[inline]
pub(crate) fn built_in(values: super::BuiltIns) -> ParamsBuilder {
    Params::builder()
        .set_endpoint(values.endpoint)
        .set_region(values.region)
        .set_use_dual_stack(values.use_dual_stack)
        .set_use_fips(values.use_fips)
}

/// Adds the account of the credentials to parameters, where the rules ask for it.
#[cfg(feature = "client")]
pub(crate) const OF_ACCOUNT: Option<fn(&Params, String) -> Params> = None;

/// Parameters on which the endpoint of a request depends.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    pub(super) endpoint: Option<String>,
    pub(super) region: Option<String>,
    pub(super) use_dual_stack: bool,
    pub(super) use_fips: bool,
}

impl Params {
    /// Creates a builder of parameters.
    #[inline] pub fn builder() -> ParamsBuilder { ParamsBuilder::default() }
    /// Override the endpoint used to send this request.
    ///
    /// A client sets it as `SDK::Endpoint` says.
    #[inline] pub fn endpoint(&self) -> Option<&str> { self.endpoint.as_deref() }
    /// The AWS region used to dispatch the request.
    ///
    /// A client sets it as `AWS::Region` says.
    #[inline] pub fn region(&self) -> Option<&str> { self.region.as_deref() }
    /// When true, use the dual-stack endpoint.
    ///
    /// A client sets it as `AWS::UseDualStack` says.
    ///
    /// Unset, it is `false`.
    #[inline] pub fn use_dual_stack(&self) -> Option<bool> { Some(self.use_dual_stack) }
    /// When true, use the FIPS-compliant regional endpoint.
    ///
    /// A client sets it as `AWS::UseFIPS` says.
    ///
    /// Unset, it is `false`.
    #[inline] pub fn use_fips(&self) -> Option<bool> { Some(self.use_fips) }
}

/// A builder of [`Params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParamsBuilder {
    endpoint: Option<String>,
    region: Option<String>,
    use_dual_stack: Option<bool>,
    use_fips: Option<bool>,
}

impl ParamsBuilder {
    /// Override the endpoint used to send this request.
    ///
    /// A client sets it as `SDK::Endpoint` says.
    pub fn endpoint(mut self, value: impl Into<String>) -> Self { self.endpoint = Some(value.into()); self }
    /// Sets or clears `Endpoint`.
    #[inline] pub fn set_endpoint(mut self, value: Option<String>) -> Self { self.endpoint = value; self }
    /// The AWS region used to dispatch the request.
    ///
    /// A client sets it as `AWS::Region` says.
    pub fn region(mut self, value: impl Into<String>) -> Self { self.region = Some(value.into()); self }
    /// Sets or clears `Region`.
    #[inline] pub fn set_region(mut self, value: Option<String>) -> Self { self.region = value; self }
    /// When true, use the dual-stack endpoint.
    ///
    /// A client sets it as `AWS::UseDualStack` says.
    ///
    /// Unset, it is `false`.
    pub fn use_dual_stack(mut self, value: impl Into<bool>) -> Self { self.use_dual_stack = Some(value.into()); self }
    /// Sets or clears `UseDualStack`.
    #[inline] pub fn set_use_dual_stack(mut self, value: Option<bool>) -> Self { self.use_dual_stack = value; self }
    /// When true, use the FIPS-compliant regional endpoint.
    ///
    /// A client sets it as `AWS::UseFIPS` says.
    ///
    /// Unset, it is `false`.
    pub fn use_fips(mut self, value: impl Into<bool>) -> Self { self.use_fips = Some(value.into()); self }
    /// Sets or clears `UseFIPS`.
    #[inline] pub fn set_use_fips(mut self, value: Option<bool>) -> Self { self.use_fips = value; self }
    /// Consumes the builder and constructs [`Params`], with the default of each parameter that has one.
    ///
    /// # Errors
    /// A required parameter that is not set.
    #[inline]
    pub fn build(self) -> Result<Params, InvalidParams> {
        Ok(Params {
            endpoint: self.endpoint,
            region: self.region,
            use_dual_stack: self.use_dual_stack.unwrap_or_default(),
            use_fips: self.use_fips.unwrap_or_default(),
        })
    }
}
