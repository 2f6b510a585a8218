// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

/// The record that the service keeps of one request: what was asked for, how far it has come, and what
/// went wrong.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct RecordDetail {
    /// The identifier of this record.
    ///
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub record_id: Option<String>,
    /// The name of the provisioned product, as people read it.
    ///
    /// **Constraints:** 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9._-]*$`.
    pub provisioned_product_name: Option<String>,
    /// The state that the provisioned product is in.
    ///
    /// - `CREATED` - The request exists, but its operation has yet to start.
    /// - `IN_PROGRESS` - The operation that was asked for is under way.
    /// - `IN_PROGRESS_IN_ERROR` - The operation that was asked for failed, and the provisioned product is
    ///   still changing while the damage is repaired, for example by a rollback.
    /// - `SUCCEEDED` - The operation that was asked for is complete, with success.
    /// - `FAILED` - The operation that was asked for is complete, without success. The error messages
    ///   returned with it are where to investigate.
    pub status: Option<crate::types::RecordStatus>,
    /// When the record was created, as a UTC time stamp.
    pub created_time: Option<crate::primitives::DateTime>,
    /// When the record last changed, as a UTC time stamp.
    pub updated_time: Option<crate::primitives::DateTime>,
    /// What kind of product was provisioned. These values are supported:
    ///
    /// - `CFN_STACK`
    /// - `CFN_STACKSET`
    /// - `TERRAFORM_OPEN_SOURCE`
    /// - `TERRAFORM_CLOUD`
    /// - `EXTERNAL`
    ///
    /// Earlier documentation knows `CFN_STACK` alone.
    pub provisioned_product_type: Option<String>,
    /// What kind of request the record is about.
    ///
    /// - `PROVISION_PRODUCT`
    /// - `UPDATE_PROVISIONED_PRODUCT`
    /// - `TERMINATE_PROVISIONED_PRODUCT`
    pub record_type: Option<String>,
    /// The identifier of the provisioned product.
    ///
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub provisioned_product_id: Option<String>,
    /// The identifier of the product.
    ///
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub product_id: Option<String>,
    /// The identifier of the provisioning artifact, that is, of the version of the product.
    ///
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub provisioning_artifact_id: Option<String>,
    /// The identifier of the path through which the product was reached.
    ///
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub path_id: Option<String>,
    /// What went wrong: the errors that occurred.
    pub record_errors: Option<Vec<crate::types::RecordError>>,
    /// The tags that belong to the record: one or more.
    ///
    /// **Constraints:** at most 50 items.
    pub record_tags: Option<Vec<crate::types::RecordTag>>,
    /// The Amazon Resource Name (ARN) of the launch role that belongs to the provisioned product.
    ///
    /// **Constraints:** 1 to 1224 characters; pattern `^arn:[a-z0-9-\.]{1,63}:iam::[a-z0-9-\.]{0,63}:role\/.{0,1023}$`.
    pub launch_role_arn: Option<String>,
}

impl RecordDetail {
    pub(crate) const EMPTY: Self = Self {
        record_id: None,
        provisioned_product_name: None,
        status: None,
        created_time: None,
        updated_time: None,
        provisioned_product_type: None,
        record_type: None,
        provisioned_product_id: None,
        product_id: None,
        provisioning_artifact_id: None,
        path_id: None,
        record_errors: None,
        record_tags: None,
        launch_role_arn: None,
    };
    /// Creates a builder for [`RecordDetail`](Self).
    #[inline] pub fn builder() -> RecordDetailBuilder { RecordDetailBuilder::default() }
    /// The identifier of this record.
    #[inline] pub fn record_id(&self) -> Option<&str> { self.record_id.as_deref() }
    /// The name of the provisioned product, as people read it.
    #[inline] pub fn provisioned_product_name(&self) -> Option<&str> { self.provisioned_product_name.as_deref() }
    /// The state that the provisioned product is in.
    #[inline] pub fn status(&self) -> Option<&crate::types::RecordStatus> { self.status.as_ref() }
    /// When the record was created, as a UTC time stamp.
    #[inline] pub fn created_time(&self) -> Option<&crate::primitives::DateTime> { self.created_time.as_ref() }
    /// When the record last changed, as a UTC time stamp.
    #[inline] pub fn updated_time(&self) -> Option<&crate::primitives::DateTime> { self.updated_time.as_ref() }
    /// What kind of product was provisioned.
    #[inline] pub fn provisioned_product_type(&self) -> Option<&str> { self.provisioned_product_type.as_deref() }
    /// What kind of request the record is about.
    #[inline] pub fn record_type(&self) -> Option<&str> { self.record_type.as_deref() }
    /// The identifier of the provisioned product.
    #[inline] pub fn provisioned_product_id(&self) -> Option<&str> { self.provisioned_product_id.as_deref() }
    /// The identifier of the product.
    #[inline] pub fn product_id(&self) -> Option<&str> { self.product_id.as_deref() }
    /// The identifier of the provisioning artifact, that is, of the version of the product.
    #[inline] pub fn provisioning_artifact_id(&self) -> Option<&str> { self.provisioning_artifact_id.as_deref() }
    /// The identifier of the path through which the product was reached.
    #[inline] pub fn path_id(&self) -> Option<&str> { self.path_id.as_deref() }
    /// What went wrong: the errors that occurred.
    #[inline]
    pub fn record_errors(&self) -> &[crate::types::RecordError] { self.record_errors.as_deref().unwrap_or_default() }
    /// The tags that belong to the record: one or more.
    #[inline]
    pub fn record_tags(&self) -> &[crate::types::RecordTag] { self.record_tags.as_deref().unwrap_or_default() }
    /// The Amazon Resource Name (ARN) of the launch role that belongs to the provisioned product.
    #[inline] pub fn launch_role_arn(&self) -> Option<&str> { self.launch_role_arn.as_deref() }
    /// Validates the value against the constraints of the API. Allocates nothing when it is valid.
    ///
    /// # Errors
    /// Returns all violations, each with its path.
    #[inline]
    pub fn validate(&self, level: crate::validate::Level) -> Result<(), crate::validate::Violations> {
        crate::validate::Validate::validate(self, level)
    }
}

/// A builder for [`RecordDetail`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a builder does nothing until `build`"]
#[non_exhaustive]
pub struct RecordDetailBuilder { inner: RecordDetail }

impl Default for RecordDetailBuilder {
    #[inline] fn default() -> Self { Self { inner: RecordDetail::EMPTY } }
}

impl RecordDetailBuilder {
    /// The identifier of this record.
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn record_id(mut self, input: impl Into<String>) -> Self { self.inner.record_id = Some(input.into()); self }
    /// Sets or clears `record_id`.
    #[inline] pub fn set_record_id(mut self, input: Option<String>) -> Self { self.inner.record_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_record_id(&self) -> &Option<String> { &self.inner.record_id }
    /// The name of the provisioned product, as people read it.
    /// **Constraints:** 1 to 128 characters; pattern `^[a-zA-Z0-9][a-zA-Z0-9._-]*$`.
    pub fn provisioned_product_name(mut self, input: impl Into<String>) -> Self {
        self.inner.provisioned_product_name = Some(input.into());
        self
    }
    /// Sets or clears `provisioned_product_name`.
    #[inline]
    pub fn set_provisioned_product_name(mut self, input: Option<String>) -> Self {
        self.inner.provisioned_product_name = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_provisioned_product_name(&self) -> &Option<String> { &self.inner.provisioned_product_name }
    /// The state that the provisioned product is in.
    #[inline]
    pub fn status(mut self, input: crate::types::RecordStatus) -> Self { self.inner.status = Some(input); self }
    /// Sets or clears `status`.
    #[inline]
    pub fn set_status(mut self, input: Option<crate::types::RecordStatus>) -> Self { self.inner.status = input; self }
    /// Returns the current value.
    #[inline] pub fn get_status(&self) -> &Option<crate::types::RecordStatus> { &self.inner.status }
    /// When the record was created, as a UTC time stamp.
    #[inline]
    pub fn created_time(mut self, input: crate::primitives::DateTime) -> Self {
        self.inner.created_time = Some(input);
        self
    }
    /// Sets or clears `created_time`.
    #[inline]
    pub fn set_created_time(mut self, input: Option<crate::primitives::DateTime>) -> Self {
        self.inner.created_time = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_created_time(&self) -> &Option<crate::primitives::DateTime> { &self.inner.created_time }
    /// When the record last changed, as a UTC time stamp.
    #[inline]
    pub fn updated_time(mut self, input: crate::primitives::DateTime) -> Self {
        self.inner.updated_time = Some(input);
        self
    }
    /// Sets or clears `updated_time`.
    #[inline]
    pub fn set_updated_time(mut self, input: Option<crate::primitives::DateTime>) -> Self {
        self.inner.updated_time = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_updated_time(&self) -> &Option<crate::primitives::DateTime> { &self.inner.updated_time }
    /// What kind of product was provisioned.
    pub fn provisioned_product_type(mut self, input: impl Into<String>) -> Self {
        self.inner.provisioned_product_type = Some(input.into());
        self
    }
    /// Sets or clears `provisioned_product_type`.
    #[inline]
    pub fn set_provisioned_product_type(mut self, input: Option<String>) -> Self {
        self.inner.provisioned_product_type = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_provisioned_product_type(&self) -> &Option<String> { &self.inner.provisioned_product_type }
    /// What kind of request the record is about.
    pub fn record_type(mut self, input: impl Into<String>) -> Self { self.inner.record_type = Some(input.into()); self }
    /// Sets or clears `record_type`.
    #[inline] pub fn set_record_type(mut self, input: Option<String>) -> Self { self.inner.record_type = input; self }
    /// Returns the current value.
    #[inline] pub fn get_record_type(&self) -> &Option<String> { &self.inner.record_type }
    /// The identifier of the provisioned product.
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
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
    /// The identifier of the product.
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn product_id(mut self, input: impl Into<String>) -> Self { self.inner.product_id = Some(input.into()); self }
    /// Sets or clears `product_id`.
    #[inline] pub fn set_product_id(mut self, input: Option<String>) -> Self { self.inner.product_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_product_id(&self) -> &Option<String> { &self.inner.product_id }
    /// The identifier of the provisioning artifact, that is, of the version of the product.
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn provisioning_artifact_id(mut self, input: impl Into<String>) -> Self {
        self.inner.provisioning_artifact_id = Some(input.into());
        self
    }
    /// Sets or clears `provisioning_artifact_id`.
    #[inline]
    pub fn set_provisioning_artifact_id(mut self, input: Option<String>) -> Self {
        self.inner.provisioning_artifact_id = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_provisioning_artifact_id(&self) -> &Option<String> { &self.inner.provisioning_artifact_id }
    /// The identifier of the path through which the product was reached.
    /// **Constraints:** 1 to 100 characters; pattern `^[a-zA-Z0-9_\-]*$`.
    pub fn path_id(mut self, input: impl Into<String>) -> Self { self.inner.path_id = Some(input.into()); self }
    /// Sets or clears `path_id`.
    #[inline] pub fn set_path_id(mut self, input: Option<String>) -> Self { self.inner.path_id = input; self }
    /// Returns the current value.
    #[inline] pub fn get_path_id(&self) -> &Option<String> { &self.inner.path_id }
    /// Appends an item to `record_errors`. To override the contents of this collection use [`set_record_errors`](Self::set_record_errors).
    ///
    /// What went wrong: the errors that occurred.
    #[inline]
    pub fn record_errors(mut self, input: crate::types::RecordError) -> Self {
        self.inner.record_errors.get_or_insert_default().push(input);
        self
    }
    /// Sets or clears `record_errors`.
    #[inline]
    pub fn set_record_errors(mut self, input: Option<Vec<crate::types::RecordError>>) -> Self {
        self.inner.record_errors = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_record_errors(&self) -> &Option<Vec<crate::types::RecordError>> { &self.inner.record_errors }
    /// Appends an item to `record_tags`. To override the contents of this collection use [`set_record_tags`](Self::set_record_tags).
    ///
    /// The tags that belong to the record: one or more.
    /// **Constraints:** at most 50 items.
    #[inline]
    pub fn record_tags(mut self, input: crate::types::RecordTag) -> Self {
        self.inner.record_tags.get_or_insert_default().push(input);
        self
    }
    /// Sets or clears `record_tags`.
    #[inline]
    pub fn set_record_tags(mut self, input: Option<Vec<crate::types::RecordTag>>) -> Self {
        self.inner.record_tags = input;
        self
    }
    /// Returns the current value.
    #[inline] pub fn get_record_tags(&self) -> &Option<Vec<crate::types::RecordTag>> { &self.inner.record_tags }
    /// The Amazon Resource Name (ARN) of the launch role that belongs to the provisioned product.
    /// **Constraints:** 1 to 1224 characters; pattern `^arn:[a-z0-9-\.]{1,63}:iam::[a-z0-9-\.]{0,63}:role\/.{0,1023}$`.
    pub fn launch_role_arn(mut self, input: impl Into<String>) -> Self {
        self.inner.launch_role_arn = Some(input.into());
        self
    }
    /// Sets or clears `launch_role_arn`.
    #[inline]
    pub fn set_launch_role_arn(mut self, input: Option<String>) -> Self { self.inner.launch_role_arn = input; self }
    /// Returns the current value.
    #[inline] pub fn get_launch_role_arn(&self) -> &Option<String> { &self.inner.launch_role_arn }
    /// Consumes the builder and constructs a [`RecordDetail`].
    #[inline] pub fn build(self) -> RecordDetail { self.inner }
}
