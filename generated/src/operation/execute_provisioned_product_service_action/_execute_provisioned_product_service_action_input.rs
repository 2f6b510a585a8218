// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// Names the provisioned product, the self-service action to run on it, and the parameters of the
/// action.
///
/// Input of [`ExecuteProvisionedProductServiceAction`](mod@crate::operation::execute_provisioned_product_service_action).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExecuteProvisionedProductServiceActionInput {
    /// The identifier of the provisioned product on which the action runs.
    ///
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub provisioned_product_id: Option<String>,
    /// The identifier of the self-service action, such as `act-fs7abcd89wxyz`.
    ///
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub service_action_id: Option<String>,
    /// An idempotency token: it identifies this request to execute, and no other.
    ///
    /// This field is autopopulated if not provided.
    ///
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub execute_token: Option<String>,
    /// The code of the language in which the service answers.
    ///
    /// - `jp` - Japanese
    /// - `zh` - Chinese
    ///
    /// Earlier documentation lists one more code:
    ///
    /// - `en` - English (default)
    ///
    /// **Constraints:** at most 100 characters.
    pub accept_language: Option<String>,
    /// The parameters of the self-service action, each with its values.
    ///
    /// A parameter may be of a special type, such as `TARGET`. Service Catalog generates a default value
    /// for such a parameter, and a value given here overrides it.
    ///
    /// Without this field, no additional parameters are passed, and each special parameter, such as
    /// `TARGET`, takes its default value.
    ///
    /// **Constraints:** 1 to 200 entries; each key: 1 to 50 characters; each value: at most 25 items; each value, each item: at most 512 characters.
    pub parameters: Option<std::collections::HashMap<String, Vec<String>>>,
}

impl ExecuteProvisionedProductServiceActionInput {
    pub(crate) const EMPTY: Self = Self {
        provisioned_product_id: None,
        service_action_id: None,
        execute_token: None,
        accept_language: None,
        parameters: None,
    };
    /// Creates a builder for [`ExecuteProvisionedProductServiceActionInput`](Self).
    #[inline]
    pub fn builder() -> ExecuteProvisionedProductServiceActionInputBuilder {
        ExecuteProvisionedProductServiceActionInputBuilder::default()
    }
    /// The identifier of the provisioned product on which the action runs.
    #[inline] pub fn provisioned_product_id(&self) -> Option<&str> { self.provisioned_product_id.as_deref() }
    /// The identifier of the self-service action, such as `act-fs7abcd89wxyz`.
    #[inline] pub fn service_action_id(&self) -> Option<&str> { self.service_action_id.as_deref() }
    /// An idempotency token: it identifies this request to execute, and no other.
    #[inline] pub fn execute_token(&self) -> Option<&str> { self.execute_token.as_deref() }
    /// The code of the language in which the service answers.
    #[inline] pub fn accept_language(&self) -> Option<&str> { self.accept_language.as_deref() }
    /// The parameters of the self-service action, each with its values.
    #[inline]
    pub fn parameters(&self) -> Option<&std::collections::HashMap<String, Vec<String>>> { self.parameters.as_ref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

/// A builder for [`ExecuteProvisionedProductServiceActionInput`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct ExecuteProvisionedProductServiceActionInputBuilder {
    pub(crate) inner: ExecuteProvisionedProductServiceActionInput,
}

impl Default for ExecuteProvisionedProductServiceActionInputBuilder {
    #[inline] fn default() -> Self { Self { inner: ExecuteProvisionedProductServiceActionInput::EMPTY } }
}

impl ExecuteProvisionedProductServiceActionInputBuilder {
    /// The identifier of the provisioned product on which the action runs.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn provisioned_product_id(mut self, input: impl Into<String>) -> Self {
        self.inner.provisioned_product_id = Some(input.into());
        self
    }
    /// Sets or clears `provisioned_product_id`.
    #[inline]
    pub fn set_provisioned_product_id(mut self, input: Option<String>) -> Self {
        self.inner.provisioned_product_id = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_provisioned_product_id(&self) -> &Option<String> { &self.inner.provisioned_product_id }
    /// The identifier of the self-service action, such as `act-fs7abcd89wxyz`.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn service_action_id(mut self, input: impl Into<String>) -> Self {
        self.inner.service_action_id = Some(input.into());
        self
    }
    /// Sets or clears `service_action_id`.
    #[inline]
    pub fn set_service_action_id(mut self, input: Option<String>) -> Self { self.inner.service_action_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_service_action_id(&self) -> &Option<String> { &self.inner.service_action_id }
    /// An idempotency token: it identifies this request to execute, and no other.
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub fn execute_token(mut self, input: impl Into<String>) -> Self {
        self.inner.execute_token = Some(input.into());
        self
    }
    /// Sets or clears `execute_token`.
    #[inline]
    pub fn set_execute_token(mut self, input: Option<String>) -> Self { self.inner.execute_token = input; self }
    /// Returns the current value.
    #[inline] pub fn get_execute_token(&self) -> &Option<String> { &self.inner.execute_token }
    /// The code of the language in which the service answers.
    /// **Constraints:** at most 100 characters.
    pub fn accept_language(mut self, input: impl Into<String>) -> Self {
        self.inner.accept_language = Some(input.into());
        self
    }
    /// Sets or clears `accept_language`.
    #[inline]
    pub fn set_accept_language(mut self, input: Option<String>) -> Self { self.inner.accept_language = input; self }
    /// Returns the current value.
    #[inline] pub fn get_accept_language(&self) -> &Option<String> { &self.inner.accept_language }
    /// Adds a key-value pair to `parameters`. To override the contents of this collection use [`set_parameters`](Self::set_parameters).
    ///
    /// The parameters of the self-service action, each with its values.
    /// **Constraints:** 1 to 200 entries; each key: 1 to 50 characters; each value: at most 25 items; each value, each item: at most 512 characters.
    pub fn parameters(mut self, k: impl Into<String>, v: Vec<String>) -> Self {
        self.inner.parameters.get_or_insert_default().insert(k.into(), v);
        self
    }
    /// Sets or clears `parameters`.
    #[inline]
    pub fn set_parameters(mut self, input: Option<std::collections::HashMap<String, Vec<String>>>) -> Self {
        self.inner.parameters = input;
        self
    }
    /// Returns the current value.
    #[inline]
    pub fn get_parameters(&self) -> &Option<std::collections::HashMap<String, Vec<String>>> { &self.inner.parameters }
    /// Consumes the builder and constructs a [`ExecuteProvisionedProductServiceActionInput`].
    ///
    /// # Errors
    /// Returns a [`BuildError`](crate::error::BuildError) if `ProvisionedProductId` or `ServiceActionId` is not set.
    ///
    /// Sets an absent idempotency token to a random UUID, so that sending the same value again repeats the request
    /// instead of making another.
    #[inline]
    pub fn build(self) -> Result<ExecuteProvisionedProductServiceActionInput, crate::error::BuildError> {
        self.build_with(crate::idempotency::token)
    }
    /// Builds as [`build`](Self::build) does, with an absent idempotency token taken from `token`: for reproducible
    /// tests.
    ///
    /// # Errors
    /// Fails as [`build`](Self::build) does.
    pub fn build_with(
        mut self,
        token: impl FnOnce() -> String,
    ) -> Result<ExecuteProvisionedProductServiceActionInput, crate::error::BuildError> {
        let required = crate::error::build::Required("ExecuteProvisionedProductServiceActionInput");
        required.check(&self.inner.provisioned_product_id, "provisioned_product_id", "ProvisionedProductId")?;
        required.check(&self.inner.service_action_id, "service_action_id", "ServiceActionId")?;
        self.inner.execute_token.get_or_insert_with(token);
        Ok(self.inner)
    }
}
