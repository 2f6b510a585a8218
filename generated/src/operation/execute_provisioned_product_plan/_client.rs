// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

impl crate::client::ClientOperation for super::ExecuteProvisionedProductPlan {
    const AUTH: &'static [crate::client::AuthScheme] = &[crate::client::AuthScheme::SigV4 { name: "servicecatalog" }];
    #[inline]
    fn prepare(input: &mut Self::Input, token: &mut dyn FnMut() -> String) {
        input.idempotency_token.get_or_insert_with(&mut *token);
    }
}

/// A fluent builder for a request to [`ExecuteProvisionedProductPlan`](mod@crate::operation::execute_provisioned_product_plan): [`send`](Self::send) sends it.
///
/// [`Client::execute_provisioned_product_plan`](crate::Client::execute_provisioned_product_plan) creates it.
#[derive(Clone, Debug)]
#[must_use = "a request is not sent until `send`"]
pub struct ExecuteProvisionedProductPlanFluentBuilder {
    pub(crate) handle: crate::client::Handle,
    pub(crate) inner: super::builders::ExecuteProvisionedProductPlanInputBuilder,
}

impl ExecuteProvisionedProductPlanFluentBuilder {
    /// Returns the builder of the input.
    #[inline] pub fn as_input(&self) -> &super::builders::ExecuteProvisionedProductPlanInputBuilder { &self.inner }
    /// Sends the request and returns the response.
    ///
    /// # Errors
    /// The input lacks a required member or breaks another limit that the client checks, the service answered
    /// with an error, or no answer came: see [`SdkError`](crate::error::SdkError).
    #[inline]
    pub async fn send(self) -> Result<
        super::ExecuteProvisionedProductPlanOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductPlanError>,
    > {
        crate::client::call::<super::ExecuteProvisionedProductPlan>(&self.handle, self.inner.inner, Default::default()).await
    }
    /// Consumes the builder and constructs a call whose configuration and request can be changed.
    #[inline]
    pub fn customize(self) -> crate::client::customize::CustomizableOperation<
        super::ExecuteProvisionedProductPlanOutput,
        super::ExecuteProvisionedProductPlanError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// The code of the language in which the service answers.
    /// **Constraints:** at most 100 characters.
    pub fn accept_language(mut self, input: impl Into<String>) -> Self {
        self.inner.inner.accept_language = Some(input.into());
        self
    }
    /// Sets or clears `accept_language`.
    #[inline]
    pub fn set_accept_language(mut self, input: Option<String>) -> Self {
        self.inner.inner.accept_language = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_accept_language(&self) -> &Option<String> { &self.inner.inner.accept_language }
    /// The identifier of the plan to execute.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn plan_id(mut self, input: impl Into<String>) -> Self { self.inner.inner.plan_id = Some(input.into()); self }
    /// Sets or clears `plan_id`.
    #[inline] pub fn set_plan_id(mut self, input: Option<String>) -> Self { self.inner.inner.plan_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_plan_id(&self) -> &Option<String> { &self.inner.inner.plan_id }
    /// A unique identifier of your choice that makes the request idempotent: among requests that differ in
    /// nothing but this token, each repetition gets the same response.
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub fn idempotency_token(mut self, input: impl Into<String>) -> Self {
        self.inner.inner.idempotency_token = Some(input.into());
        self
    }
    /// Sets or clears `idempotency_token`.
    #[inline]
    pub fn set_idempotency_token(mut self, input: Option<String>) -> Self {
        self.inner.inner.idempotency_token = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_idempotency_token(&self) -> &Option<String> { &self.inner.inner.idempotency_token }
}

impl crate::client::customize::internal::CustomizableSend<
    super::ExecuteProvisionedProductPlanOutput,
    super::ExecuteProvisionedProductPlanError,
> for ExecuteProvisionedProductPlanFluentBuilder {
    type Operation = super::ExecuteProvisionedProductPlan;
    #[inline]
    async fn send(self, overrides: crate::client::Overrides) -> Result<
        super::ExecuteProvisionedProductPlanOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductPlanError>,
    > {
        crate::client::call::<super::ExecuteProvisionedProductPlan>(&self.handle, self.inner.inner, overrides).await
    }
}

impl super::builders::ExecuteProvisionedProductPlanInputBuilder {
    /// Sends a request with this input.
    ///
    /// # Errors
    /// Those of `send` of the fluent builder.
    #[inline]
    pub async fn send_with(self, client: &crate::Client) -> Result<
        super::ExecuteProvisionedProductPlanOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductPlanError>,
    > {
        ExecuteProvisionedProductPlanFluentBuilder {
            handle: client.handle.clone(),
            inner: self,
        }.send().await
    }
}
