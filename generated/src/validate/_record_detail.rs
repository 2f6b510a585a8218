// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

use crate::validate::{Checker, Path, Validate};

impl Validate for crate::types::RecordDetail {
    #[inline]
    fn check(&self, at: &Path<'_>, checker: &mut Checker) {
        if let Some(value) = &self.record_id {
            let at = at.member(&["RecordId", "record_id"]);
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some(value) = &self.provisioned_product_name {
            let at = at.member(&["ProvisionedProductName", "provisioned_product_name"]);
            checker.text_length(at, value, Some(1), Some(128));
            checker.pattern(at, value, "^[a-zA-Z0-9][a-zA-Z0-9._-]*$", super::patterns::is_provisioned_product_name);
        }
        if let Some(value) = &self.status {
            let at = at.member(&["Status", "status"]);
            checker.membership(at, value.is_known(), crate::types::RecordStatus::values());
        }
        if let Some(value) = &self.provisioned_product_id {
            let at = at.member(&["ProvisionedProductId", "provisioned_product_id"]);
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some(value) = &self.product_id {
            let at = at.member(&["ProductId", "product_id"]);
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some(value) = &self.provisioning_artifact_id {
            let at = at.member(&["ProvisioningArtifactId", "provisioning_artifact_id"]);
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some(value) = &self.path_id {
            let at = at.member(&["PathId", "path_id"]);
            checker.text_length(at, value, Some(1), Some(100));
            checker.pattern(at, value, "^[a-zA-Z0-9_\\-]*$", super::patterns::is_id);
        }
        if let Some(value) = &self.record_tags {
            let at = at.member(&["RecordTags", "record_tags"]);
            checker.length(at, value.len(), None, Some(50));
            for (index, value) in value.iter().enumerate() {
                let at = at.index(index);
                Validate::check(value, &at, checker);
            }
        }
        if let Some(value) = &self.launch_role_arn {
            let at = at.member(&["LaunchRoleArn", "launch_role_arn"]);
            checker.text_length(at, value, Some(1), Some(1224));
            checker.pattern(
                at,
                value,
                "^arn:[a-z0-9-\\.]{1,63}:iam::[a-z0-9-\\.]{0,63}:role\\/.{0,1023}$",
                super::patterns::is_role_arn,
            );
        }
    }
}
