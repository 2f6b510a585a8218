// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// What the service sends back, as JSON with HTTP status 200, when the action is successful.
///
/// Output of [`ExecuteProvisionedProductServiceAction`](mod@crate::operation::execute_provisioned_product_service_action).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExecuteProvisionedProductServiceActionOutput {
    /// Describes in detail how the provisioning of the product went.
    pub record_detail: Option<crate::types::RecordDetail>,
    pub(crate) _request_id: Option<String>,
}

impl ExecuteProvisionedProductServiceActionOutput {
    pub(crate) const EMPTY: Self = Self {
        record_detail: None,
        _request_id: None,
    };
    /// Creates a builder for [`ExecuteProvisionedProductServiceActionOutput`](Self).
    #[inline]
    pub fn builder() -> ExecuteProvisionedProductServiceActionOutputBuilder {
        ExecuteProvisionedProductServiceActionOutputBuilder::default()
    }
    /// Describes in detail how the provisioning of the product went.
    #[inline] pub fn record_detail(&self) -> Option<&crate::types::RecordDetail> { self.record_detail.as_ref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

impl crate::operation::RequestId for ExecuteProvisionedProductServiceActionOutput {
    #[inline] fn request_id(&self) -> Option<&str> { self._request_id.as_deref() }
}

/// A builder for [`ExecuteProvisionedProductServiceActionOutput`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct ExecuteProvisionedProductServiceActionOutputBuilder { inner: ExecuteProvisionedProductServiceActionOutput }

impl Default for ExecuteProvisionedProductServiceActionOutputBuilder {
    #[inline] fn default() -> Self { Self { inner: ExecuteProvisionedProductServiceActionOutput::EMPTY } }
}

impl ExecuteProvisionedProductServiceActionOutputBuilder {
    /// Describes in detail how the provisioning of the product went.
    #[inline]
    pub fn record_detail(mut self, input: crate::types::RecordDetail) -> Self {
        self.inner.record_detail = Some(input);
        self
    }
    /// Sets or clears `record_detail`.
    #[inline]
    pub fn set_record_detail(mut self, input: Option<crate::types::RecordDetail>) -> Self {
        self.inner.record_detail = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_record_detail(&self) -> &Option<crate::types::RecordDetail> { &self.inner.record_detail }
    /// Consumes the builder and constructs a [`ExecuteProvisionedProductServiceActionOutput`].
    #[inline] pub fn build(self) -> ExecuteProvisionedProductServiceActionOutput { self.inner }
}
