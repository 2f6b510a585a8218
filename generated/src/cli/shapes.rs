// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The shapes of inputs and outputs.

#[allow(unused_imports, reason = "which kinds there are is up to the model")]
use super::schema::{Kind, Member, Shape, TimestampFormat};

pub static RECORD_DETAIL: Shape = Shape::structure(
    "RecordDetail",
    &[
        Member::new("RecordId", &ID).about("The identifier of this record."),
        Member::new("ProvisionedProductName", &PROVISIONED_PRODUCT_NAME).about("The name of the provisioned product, as people read it."),
        Member::new("Status", &RECORD_STATUS).about("The state that the provisioned product is in.\n\n- `CREATED` - The request exists, but its operation has yet to start.\n- `IN_PROGRESS` - The operation that was asked for is under way.\n- `IN_PROGRESS_IN_ERROR` - The operation that was asked for failed, and the provisioned product is\n  still changing while the damage is repaired, for example by a rollback.\n- `SUCCEEDED` - The operation that was asked for is complete, with success.\n- `FAILED` - The operation that was asked for is complete, without success. The error messages\n  returned with it are where to investigate."),
        Member::new("CreatedTime", &CREATED_TIME).about("When the record was created, as a UTC time stamp."),
        Member::new("UpdatedTime", &UPDATED_TIME).about("When the record last changed, as a UTC time stamp."),
        Member::new("ProvisionedProductType", &PROVISIONED_PRODUCT_TYPE).about("What kind of product was provisioned. These values are supported:\n\n- `CFN_STACK`\n- `CFN_STACKSET`\n- `TERRAFORM_OPEN_SOURCE`\n- `TERRAFORM_CLOUD`\n- `EXTERNAL`\n\nEarlier documentation knows `CFN_STACK` alone."),
        Member::new("RecordType", &RECORD_TYPE).about("What kind of request the record is about.\n\n- `PROVISION_PRODUCT`\n- `UPDATE_PROVISIONED_PRODUCT`\n- `TERMINATE_PROVISIONED_PRODUCT`"),
        Member::new("ProvisionedProductId", &ID).about("The identifier of the provisioned product."),
        Member::new("ProductId", &ID).about("The identifier of the product."),
        Member::new("ProvisioningArtifactId", &ID).about("The identifier of the provisioning artifact, that is, of the version of the product."),
        Member::new("PathId", &ID).about("The identifier of the path through which the product was reached."),
        Member::new("RecordErrors", &RECORD_ERRORS).about("What went wrong: the errors that occurred."),
        Member::new("RecordTags", &RECORD_TAGS).about("The tags that belong to the record: one or more."),
        Member::new("LaunchRoleArn", &ROLE_ARN).about("The Amazon Resource Name (ARN) of the launch role that belongs to the provisioned product."),
    ],
);

pub static RECORD_ERROR: Shape = Shape::structure(
    "RecordError",
    &[
        Member::new("Code", &ERROR_CODE).about("The error as a numeric value, written as text."),
        Member::new("Description", &ERROR_DESCRIPTION).about("The error in words."),
    ],
);

pub static RECORD_TAG: Shape = Shape::structure(
    "RecordTag",
    &[
        Member::new("Key", &RECORD_TAG_KEY).about("The tag's key."),
        Member::new("Value", &RECORD_TAG_VALUE).about("The tag's value."),
    ],
);

pub static EXECUTE_PROVISIONED_PRODUCT_PLAN_INPUT: Shape = Shape::structure(
    "ExecuteProvisionedProductPlanInput",
    &[
        Member::new("AcceptLanguage", &ACCEPT_LANGUAGE).option("accept-language").about("The code of the language in which the service answers.\n\n- `jp` - Japanese\n- `zh` - Chinese\n\nEarlier documentation lists one more code:\n\n- `en` - English (default)"),
        Member::new("PlanId", &ID).option("plan-id").required().about("The identifier of the plan to execute."),
        Member::new("IdempotencyToken", &IDEMPOTENCY_TOKEN).option("idempotency-token").required().token().about("A unique identifier of your choice that makes the request idempotent: among requests that differ in\nnothing but this token, each repetition gets the same response.\n\nThis field is autopopulated if not provided."),
    ],
);

pub static EXECUTE_PROVISIONED_PRODUCT_PLAN_OUTPUT: Shape = Shape::structure(
    "ExecuteProvisionedProductPlanOutput",
    &[Member::new("RecordDetail", &RECORD_DETAIL).about("Tells how the provisioning of the product went.")],
);

pub static EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_INPUT: Shape = Shape::structure(
    "ExecuteProvisionedProductServiceActionInput",
    &[
        Member::new("ProvisionedProductId", &ID).option("provisioned-product-id").required()
            .about("The identifier of the provisioned product on which the action runs."),
        Member::new("ServiceActionId", &ID).option("service-action-id").required()
            .about("The identifier of the self-service action, such as `act-fs7abcd89wxyz`."),
        Member::new("ExecuteToken", &IDEMPOTENCY_TOKEN).option("execute-token").required().token().about("An idempotency token: it identifies this request to execute, and no other.\n\nThis field is autopopulated if not provided."),
        Member::new("AcceptLanguage", &ACCEPT_LANGUAGE).option("accept-language").about("The code of the language in which the service answers.\n\n- `jp` - Japanese\n- `zh` - Chinese\n\nEarlier documentation lists one more code:\n\n- `en` - English (default)"),
        Member::new("Parameters", &EXECUTION_PARAMETER_MAP).option("parameters").about("The parameters of the self-service action, each with its values.\n\nA parameter may be of a special type, such as `TARGET`. Service Catalog generates a default value\nfor such a parameter, and a value given here overrides it.\n\nWithout this field, no additional parameters are passed, and each special parameter, such as\n`TARGET`, takes its default value."),
    ],
);

pub static EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_OUTPUT: Shape = Shape::structure(
    "ExecuteProvisionedProductServiceActionOutput",
    &[
        Member::new("RecordDetail", &RECORD_DETAIL).about("Describes in detail how the provisioning of the product went."),
    ],
);

pub static ACCEPT_LANGUAGE: Shape = Shape::new("AcceptLanguage", Kind::String).max_length(100);
pub static CREATED_TIME: Shape = Shape::new("CreatedTime", Kind::Timestamp(TimestampFormat::EpochSeconds));
pub static ERROR_CODE: Shape = Shape::new("ErrorCode", Kind::String);
pub static ERROR_DESCRIPTION: Shape = Shape::new("ErrorDescription", Kind::String);
pub static EXECUTION_PARAMETER_KEY: Shape = Shape::new("ExecutionParameterKey", Kind::String).length(1, 50);

pub static EXECUTION_PARAMETER_MAP: Shape = Shape::new(
        "ExecutionParameterMap",
        Kind::Map { key: &EXECUTION_PARAMETER_KEY, value: &EXECUTION_PARAMETER_VALUE_LIST },
    )
    .length(1, 200);

pub static EXECUTION_PARAMETER_VALUE: Shape = Shape::new("ExecutionParameterValue", Kind::String).max_length(512);

pub static EXECUTION_PARAMETER_VALUE_LIST: Shape = Shape::new(
        "ExecutionParameterValueList",
        Kind::List(&EXECUTION_PARAMETER_VALUE),
    )
    .max_length(25);

pub static ID: Shape = Shape::new("Id", Kind::String).length(1, 100).pattern("^[a-zA-Z0-9_\\-]*$");

pub static IDEMPOTENCY_TOKEN: Shape = Shape::new("IdempotencyToken", Kind::String).length(1, 128)
    .pattern("^[a-zA-Z0-9][a-zA-Z0-9_-]*$");

pub static PROVISIONED_PRODUCT_NAME: Shape = Shape::new("ProvisionedProductName", Kind::String).length(1, 128)
    .pattern("^[a-zA-Z0-9][a-zA-Z0-9._-]*$");

pub static PROVISIONED_PRODUCT_TYPE: Shape = Shape::new("ProvisionedProductType", Kind::String);
pub static RECORD_ERRORS: Shape = Shape::new("RecordErrors", Kind::List(&RECORD_ERROR));

pub static RECORD_STATUS: Shape = Shape::new(
    "RecordStatus",
    Kind::Enum(&["CREATED", "IN_PROGRESS", "IN_PROGRESS_IN_ERROR", "SUCCEEDED", "FAILED"]),
);

pub static RECORD_TAGS: Shape = Shape::new("RecordTags", Kind::List(&RECORD_TAG)).max_length(50);

pub static RECORD_TAG_KEY: Shape = Shape::new("RecordTagKey", Kind::String).length(1, 128)
    .pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$");

pub static RECORD_TAG_VALUE: Shape = Shape::new("RecordTagValue", Kind::String).length(1, 256)
    .pattern("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$");

pub static RECORD_TYPE: Shape = Shape::new("RecordType", Kind::String);

pub static ROLE_ARN: Shape = Shape::new("RoleArn", Kind::String).length(1, 1224)
    .pattern("^arn:[a-z0-9-\\.]{1,63}:iam::[a-z0-9-\\.]{0,63}:role\\/.{0,1023}$");

pub static UPDATED_TIME: Shape = Shape::new("UpdatedTime", Kind::Timestamp(TimestampFormat::EpochSeconds));
