// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

impl crate::client::ClientOperation for super::ExecuteProvisionedProductServiceAction {
    const AUTH: &'static [crate::client::AuthScheme] = &[crate::client::AuthScheme::SigV4 { name: "servicecatalog" }];
    #[inline]
    fn prepare(input: &mut Self::Input, token: &mut dyn FnMut() -> String) {
        input.execute_token.get_or_insert_with(&mut *token);
    }
}

/// A fluent builder for a request to [`ExecuteProvisionedProductServiceAction`](mod@crate::operation::execute_provisioned_product_service_action): [`send`](Self::send) sends it.
///
/// [`Client::execute_provisioned_product_service_action`](crate::Client::execute_provisioned_product_service_action) creates it.
#[derive(Clone, Debug)]
#[must_use = "a request is not sent until `send`"]
pub struct ExecuteProvisionedProductServiceActionFluentBuilder {
    pub(crate) handle: crate::client::Handle,
    pub(crate) inner: super::builders::ExecuteProvisionedProductServiceActionInputBuilder,
}

impl ExecuteProvisionedProductServiceActionFluentBuilder {
    /// Returns the builder of the input.
    #[inline]
    pub fn as_input(&self) -> &super::builders::ExecuteProvisionedProductServiceActionInputBuilder { &self.inner }
    /// Sends the request and returns the response.
    ///
    /// # Errors
    /// The input lacks a required member or breaks another limit that the client checks, the service answered
    /// with an error, or no answer came: see [`SdkError`](crate::error::SdkError).
    #[inline]
    pub async fn send(self) -> Result<
        super::ExecuteProvisionedProductServiceActionOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductServiceActionError>,
    > {
        crate::client::call::<
            super::ExecuteProvisionedProductServiceAction,
        >(&self.handle, self.inner.inner, Default::default()).await
    }
    /// Consumes the builder and constructs a call whose configuration and request can be changed.
    #[inline]
    pub fn customize(self) -> crate::client::customize::CustomizableOperation<
        super::ExecuteProvisionedProductServiceActionOutput,
        super::ExecuteProvisionedProductServiceActionError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// The identifier of the provisioned product on which the action runs.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn provisioned_product_id(mut self, input: impl Into<String>) -> Self {
        self.inner.inner.provisioned_product_id = Some(input.into());
        self
    }
    /// Sets or clears `provisioned_product_id`.
    #[inline]
    pub fn set_provisioned_product_id(mut self, input: Option<String>) -> Self {
        self.inner.inner.provisioned_product_id = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_provisioned_product_id(&self) -> &Option<String> { &self.inner.inner.provisioned_product_id }
    /// The identifier of the self-service action, such as `act-fs7abcd89wxyz`.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn service_action_id(mut self, input: impl Into<String>) -> Self {
        self.inner.inner.service_action_id = Some(input.into());
        self
    }
    /// Sets or clears `service_action_id`.
    #[inline]
    pub fn set_service_action_id(mut self, input: Option<String>) -> Self {
        self.inner.inner.service_action_id = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_service_action_id(&self) -> &Option<String> { &self.inner.inner.service_action_id }
    /// An idempotency token: it identifies this request to execute, and no other.
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub fn execute_token(mut self, input: impl Into<String>) -> Self {
        self.inner.inner.execute_token = Some(input.into());
        self
    }
    /// Sets or clears `execute_token`.
    #[inline]
    pub fn set_execute_token(mut self, input: Option<String>) -> Self { self.inner.inner.execute_token = input; self }
    /// Returns the current value.
    #[inline] pub fn get_execute_token(&self) -> &Option<String> { &self.inner.inner.execute_token }
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
    /// Adds a key-value pair to `parameters`. To override the contents of this collection use [`set_parameters`](Self::set_parameters).
    ///
    /// The parameters of the self-service action, each with its values.
    /// **Constraints:** 1 to 200 entries; each key: 1 to 50 characters; each value: at most 25 items; each value, each item: at most 512 characters.
    pub fn parameters(mut self, k: impl Into<String>, v: Vec<String>) -> Self {
        self.inner.inner.parameters.get_or_insert_default().insert(k.into(), v);
        self
    }
    /// Sets or clears `parameters`.
    #[inline]
    pub fn set_parameters(mut self, input: Option<std::collections::HashMap<String, Vec<String>>>) -> Self {
        self.inner.inner.parameters = input;
        self
    }
    /// Returns the current value.
    #[inline]
    pub fn get_parameters(&self) -> &Option<std::collections::HashMap<String, Vec<String>>> {
        &self.inner.inner.parameters
    }
}

impl crate::client::customize::internal::CustomizableSend<
    super::ExecuteProvisionedProductServiceActionOutput,
    super::ExecuteProvisionedProductServiceActionError,
> for ExecuteProvisionedProductServiceActionFluentBuilder {
    type Operation = super::ExecuteProvisionedProductServiceAction;
    #[inline]
    async fn send(self, overrides: crate::client::Overrides) -> Result<
        super::ExecuteProvisionedProductServiceActionOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductServiceActionError>,
    > {
        crate::client::call::<super::ExecuteProvisionedProductServiceAction>(&self.handle, self.inner.inner, overrides).await
    }
}

impl super::builders::ExecuteProvisionedProductServiceActionInputBuilder {
    /// Sends a request with this input.
    ///
    /// # Errors
    /// Those of `send` of the fluent builder.
    #[inline]
    pub async fn send_with(self, client: &crate::Client) -> Result<
        super::ExecuteProvisionedProductServiceActionOutput,
        crate::error::SdkError<super::ExecuteProvisionedProductServiceActionError>,
    > {
        ExecuteProvisionedProductServiceActionFluentBuilder {
            handle: client.handle.clone(),
            inner: self,
        }.send().await
    }
}
