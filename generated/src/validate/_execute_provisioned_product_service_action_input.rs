// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate
for crate::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some((at, value)) = checker.required(at.member(&["ProvisionedProductId", "provisioned_product_id"]), &self.provisioned_product_id)
        {
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some((at, value)) = checker.required(at.member(&["ServiceActionId", "service_action_id"]), &self.service_action_id)
        {
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some((at, value)) = checker.required(at.member(&["ExecuteToken", "execute_token"]), &self.execute_token)
        {
            checker.text_length(at, value, Some(1), Some(128));
            checker.pattern(at, value, "^[a-zA-Z0-9][a-zA-Z0-9_-]*$", super::patterns::is_idempotency_token);
        }
        if let Some(value) = &self.accept_language {
            let at = at.member(&["AcceptLanguage", "accept_language"]);
            checker.text_length(at, value, None, Some(100));
        }
        if let Some(value) = &self.parameters {
            let at = at.member(&["Parameters", "parameters"]);
            checker.length(at, value.len(), Some(1), Some(200));
            let mark = checker.mark();
            for (key, value) in value {
                {
                    let own = key.as_str();
                    let at = at.own_key(&own);
                    checker.text_length(at, key, Some(1), Some(50));
                }
                let key = key.as_str();
                let at = at.key(&key);
                checker.length(at, value.len(), None, Some(25));
                for (index, value) in value.iter().enumerate() {
                    let at = at.index(index);
                    checker.text_length(at, value, None, Some(512));
                }
            }
            checker.sort_from(mark);
        }
    }
}
