// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::operation;

impl crate::Client {
    /// Creates a fluent builder for [`ExecuteProvisionedProductPlan`](mod@operation::execute_provisioned_product_plan).
    ///
    /// Provisions a new product, or modifies one that is already provisioned, by carrying out the resource
    /// changes that the given plan lists.
    ///
    /// - `accept_language`: The code of the language in which the service answers.
    /// - `plan_id`, **required**: The identifier of the plan to execute.
    /// - `idempotency_token`: A unique identifier of your choice that makes the request idempotent: among requests that differ in nothing but this token, each repetition gets the same response.
    ///
    /// `send` returns [`ExecuteProvisionedProductPlanOutput`](operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput) with `record_detail`, or an [`SdkError`](crate::error::SdkError) of [`ExecuteProvisionedProductPlanError`](operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanError).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[cfg(feature = "client")]
    /// # async fn send(client: &servicecatalog::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .execute_provisioned_product_plan()
    ///     .plan_id("plan-id")
    ///     .send()
    ///     .await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn execute_provisioned_product_plan(
        &self,
    ) -> operation::execute_provisioned_product_plan::builders::ExecuteProvisionedProductPlanFluentBuilder {
        operation::execute_provisioned_product_plan::builders::ExecuteProvisionedProductPlanFluentBuilder {
            handle: self.handle.clone(),
            inner: Default::default(),
        }
    }
    /// Creates a fluent builder for [`ExecuteProvisionedProductServiceAction`](mod@operation::execute_provisioned_product_service_action).
    ///
    /// Runs a self-service action on a product that is already provisioned.
    ///
    /// - `provisioned_product_id`, **required**: The identifier of the provisioned product on which the action runs.
    /// - `service_action_id`, **required**: The identifier of the self-service action, such as `act-fs7abcd89wxyz`.
    /// - `execute_token`: An idempotency token: it identifies this request to execute, and no other.
    /// - `accept_language`: The code of the language in which the service answers.
    /// - `parameters`: The parameters of the self-service action, each with its values.
    ///
    /// `send` returns [`ExecuteProvisionedProductServiceActionOutput`](operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionOutput) with `record_detail`, or an [`SdkError`](crate::error::SdkError) of [`ExecuteProvisionedProductServiceActionError`](operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionError).
    ///
    /// # Example
    ///
    /// ```no_run
    /// # #[cfg(feature = "client")]
    /// # async fn send(client: &servicecatalog::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .execute_provisioned_product_service_action()
    ///     .provisioned_product_id("provisioned-product-id")
    ///     .service_action_id("service-action-id")
    ///     .send()
    ///     .await?;
    /// println!("{output:?}");
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn execute_provisioned_product_service_action(
        &self,
    ) -> operation::execute_provisioned_product_service_action::builders::ExecuteProvisionedProductServiceActionFluentBuilder {
        operation::execute_provisioned_product_service_action::builders::ExecuteProvisionedProductServiceActionFluentBuilder {
            handle: self.handle.clone(),
            inner: Default::default(),
        }
    }
}

impl crate::Config {
    /// Returns the name of the service in the scope of a signature.
    #[inline] pub fn signing_name(&self) -> &'static str { crate::meta::SIGNING_NAME }
}
