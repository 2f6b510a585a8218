// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// Names the plan to execute.
///
/// Input of [`ExecuteProvisionedProductPlan`](mod@crate::operation::execute_provisioned_product_plan).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExecuteProvisionedProductPlanInput {
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
    /// The identifier of the plan to execute.
    ///
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub plan_id: Option<String>,
    /// A unique identifier of your choice that makes the request idempotent: among requests that differ in
    /// nothing but this token, each repetition gets the same response.
    ///
    /// This field is autopopulated if not provided.
    ///
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub idempotency_token: Option<String>,
}

impl ExecuteProvisionedProductPlanInput {
    pub(crate) const EMPTY: Self = Self {
        accept_language: None,
        plan_id: None,
        idempotency_token: None,
    };
    /// Creates a builder for [`ExecuteProvisionedProductPlanInput`](Self).
    #[inline]
    pub fn builder() -> ExecuteProvisionedProductPlanInputBuilder {
        ExecuteProvisionedProductPlanInputBuilder::default()
    }
    /// The code of the language in which the service answers.
    #[inline] pub fn accept_language(&self) -> Option<&str> { self.accept_language.as_deref() }
    /// The identifier of the plan to execute.
    #[inline] pub fn plan_id(&self) -> Option<&str> { self.plan_id.as_deref() }
    /// A unique identifier of your choice that makes the request idempotent: among requests that differ in
    /// nothing but this token, each repetition gets the same response.
    #[inline] pub fn idempotency_token(&self) -> Option<&str> { self.idempotency_token.as_deref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

/// A builder for [`ExecuteProvisionedProductPlanInput`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct ExecuteProvisionedProductPlanInputBuilder { pub(crate) inner: ExecuteProvisionedProductPlanInput }

impl Default for ExecuteProvisionedProductPlanInputBuilder {
    #[inline] fn default() -> Self { Self { inner: ExecuteProvisionedProductPlanInput::EMPTY } }
}

impl ExecuteProvisionedProductPlanInputBuilder {
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
    /// The identifier of the plan to execute.
    /// **Constraints:** required; 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn plan_id(mut self, input: impl Into<String>) -> Self { self.inner.plan_id = Some(input.into()); self }
    /// Sets or clears `plan_id`.
    #[inline] pub fn set_plan_id(mut self, input: Option<String>) -> Self { self.inner.plan_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_plan_id(&self) -> &Option<String> { &self.inner.plan_id }
    /// A unique identifier of your choice that makes the request idempotent: among requests that differ in
    /// nothing but this token, each repetition gets the same response.
    /// **Constraints:** required; filled with a random UUID by `build` when not set; 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    pub fn idempotency_token(mut self, input: impl Into<String>) -> Self {
        self.inner.idempotency_token = Some(input.into());
        self
    }
    /// Sets or clears `idempotency_token`.
    #[inline]
    pub fn set_idempotency_token(mut self, input: Option<String>) -> Self { self.inner.idempotency_token = input; self }
    /// Returns the current value.
    #[inline] pub fn get_idempotency_token(&self) -> &Option<String> { &self.inner.idempotency_token }
    /// Consumes the builder and constructs a [`ExecuteProvisionedProductPlanInput`].
    ///
    /// # Errors
    /// Returns a [`BuildError`](crate::error::BuildError) if `PlanId` is not set.
    ///
    /// Sets an absent idempotency token to a random UUID, so that sending the same value again repeats the request
    /// instead of making another.
    #[inline]
    pub fn build(self) -> Result<ExecuteProvisionedProductPlanInput, crate::error::BuildError> {
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
    ) -> Result<ExecuteProvisionedProductPlanInput, crate::error::BuildError> {
        let required = crate::error::build::Required("ExecuteProvisionedProductPlanInput");
        required.check(&self.inner.plan_id, "plan_id", "PlanId")?;
        self.inner.idempotency_token.get_or_insert_with(token);
        Ok(self.inner)
    }
}
