// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.accept_language {
            let at = at.member(&["AcceptLanguage", "accept_language"]);
            checker.text_length(at, value, None, Some(100));
        }
        if let Some((at, value)) = checker.required(at.member(&["PlanId", "plan_id"]), &self.plan_id)
        {
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some((at, value)) = checker.required(at.member(&["IdempotencyToken", "idempotency_token"]), &self.idempotency_token)
        {
            checker.text_length(at, value, Some(1), Some(128));
            checker.pattern(at, value, "^[a-zA-Z0-9][a-zA-Z0-9_-]*$", super::patterns::is_idempotency_token);
        }
    }
}
