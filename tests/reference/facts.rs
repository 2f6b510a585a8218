//! Facts from the AWS CLI, boto3 and API reference pages about the two operations: where a fact belongs, and what has
//! to stand there. Not their sentences.

/// A fact, or several about one thing.
pub struct Fact {
    /// The page.
    pub page: &'static str,
    /// The heading of the section.
    pub heading: &'static str,
    /// Words that the section has to contain.
    pub words: &'static [&'static str],
}

const fn fact(page: &'static str, heading: &'static str, words: &'static [&'static str]) -> Fact {
    Fact { page, heading, words }
}

const PLAN: &str = super::PLAN;
const ACTION: &str = super::ACTION;
const STRUCTURES: &str = "docs/types/structures.md";
const ENUMS: &str = "docs/types/enums.md";
const ERRORS: &str = "docs/types/errors.md";

const ID: &[&str] = &["Required:** yes", "Type:** string", "1 to 100 characters", r"`^[a-zA-Z0-9_\-]*"];
const TOKEN: &[&str] = &[
    "Required:** yes",
    "Type:** string",
    "1 to 128 characters",
    "`^[a-zA-Z0-9][a-zA-Z0-9_-]*",
    "autopopulated",
    "filled",
];
const LANGUAGE: &[&str] = &[
    "language",
    "`jp` - Japanese",
    "`zh` - Chinese",
    "Earlier documentation",
    "`en` - English (default)",
    "Type:** string",
    "at most 100 characters",
    "Required:** no",
];
const RESPONSE: &[&str] = &[
    r#""RecordDetail": {"#,
    r#""CreatedTime": number"#,
    r#""LaunchRoleArn": "string""#,
    r#""PathId": "string""#,
    r#""ProductId": "string""#,
    r#""ProvisionedProductId": "string""#,
    r#""ProvisionedProductName": "string""#,
    r#""ProvisionedProductType": "string""#,
    r#""ProvisioningArtifactId": "string""#,
    r#""RecordErrors": [ { "Code": "string", "Description": "string" } ]"#,
    r#""RecordId": "string""#,
    r#""RecordTags": [ { "Key": "string", "Value": "string" } ]"#,
    r#""RecordType": "string""#,
    r#""Status": "CREATED" | "IN_PROGRESS" | "IN_PROGRESS_IN_ERROR" | "SUCCEEDED" | "FAILED""#,
    r#""UpdatedTime": number"#,
];
const THREE_ERRORS: &[&str] = &["InvalidParametersException", "InvalidStateException", "ResourceNotFoundException"];
const STATUS_400: &[&str] = &["HTTP status code:** 400"];

/// Every fact.
pub const ALL: &[Fact] = &[
    // ExecuteProvisionedProductPlan
    fact(PLAN, "# `ExecuteProvisionedProductPlan`", &["Provisions", "modifies", "resource changes", "plan"]),
    fact(
        PLAN,
        "# `ExecuteProvisionedProductPlan`",
        &["[AWS API Documentation]", "goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductPlan"],
    ),
    fact(
        PLAN,
        "## Request syntax",
        &[r#""AcceptLanguage": "string""#, r#""IdempotencyToken": "string""#, r#""PlanId": "string""#],
    ),
    fact(PLAN, "### `AcceptLanguage`", LANGUAGE),
    fact(PLAN, "### `IdempotencyToken`", TOKEN),
    fact(
        PLAN,
        "### `IdempotencyToken`",
        &["unique identifier", "idempotent", "differ in nothing but this token", "same response"],
    ),
    fact(PLAN, "### `PlanId`", ID),
    fact(PLAN, "### `PlanId`", &["identifier of the plan"]),
    fact(PLAN, "## Response syntax", RESPONSE),
    fact(PLAN, "## Response elements", &["HTTP status 200", "JSON", "successful"]),
    fact(
        PLAN,
        "### `RecordDetail`",
        &["provisioning of the product", "[`RecordDetail`](../types/structures.md#RecordDetail)"],
    ),
    fact(PLAN, "## Errors", THREE_ERRORS),
    fact(PLAN, "### [`InvalidParametersException`](../types/errors.md#InvalidParametersException)", STATUS_400),
    fact(PLAN, "### [`InvalidStateException`](../types/errors.md#InvalidStateException)", STATUS_400),
    fact(PLAN, "### [`ResourceNotFoundException`](../types/errors.md#ResourceNotFoundException)", STATUS_400),
    // ExecuteProvisionedProductServiceAction
    fact(
        ACTION,
        "# `ExecuteProvisionedProductServiceAction`",
        &["self-service action", "product that is already provisioned"],
    ),
    fact(
        ACTION,
        "# `ExecuteProvisionedProductServiceAction`",
        &["[AWS API Documentation]", "goto/WebAPI/servicecatalog-2015-12-10/ExecuteProvisionedProductServiceAction"],
    ),
    fact(
        ACTION,
        "## Request syntax",
        &[
            r#""AcceptLanguage": "string""#,
            r#""ExecuteToken": "string""#,
            r#""Parameters": { "string": [ "string" ] }"#,
            r#""ProvisionedProductId": "string""#,
            r#""ServiceActionId": "string""#,
        ],
    ),
    fact(ACTION, "### `AcceptLanguage`", LANGUAGE),
    fact(ACTION, "### `ExecuteToken`", TOKEN),
    fact(ACTION, "### `ExecuteToken`", &["idempotency token", "identifies this request to execute"]),
    fact(
        ACTION,
        "### `Parameters`",
        &[
            "parameters of the self-service action, each with its values",
            "special type, such as `TARGET`",
            "Service Catalog generates a default value",
            "a value given here overrides it",
            "no additional parameters are passed",
            "takes its default value",
            "Type:** map from string to list of string",
            "Length of each key:** 1 to 50 characters",
            "Length of each value:** at most 25 items",
            "Length of each value, each item:** at most 512 characters",
            "Required:** no",
        ],
    ),
    fact(ACTION, "### `ProvisionedProductId`", ID),
    fact(ACTION, "### `ProvisionedProductId`", &["identifier of the provisioned product"]),
    fact(ACTION, "### `ServiceActionId`", ID),
    fact(ACTION, "### `ServiceActionId`", &["identifier of the self-service action", "`act-fs7abcd89wxyz`"]),
    fact(ACTION, "## Response syntax", RESPONSE),
    fact(ACTION, "## Response elements", &["HTTP status 200", "JSON", "successful"]),
    fact(
        ACTION,
        "### `RecordDetail`",
        &["in detail", "provisioning of the product", "[`RecordDetail`](../types/structures.md#RecordDetail)"],
    ),
    fact(ACTION, "## Errors", THREE_ERRORS),
    fact(ACTION, "### [`InvalidParametersException`](../types/errors.md#InvalidParametersException)", STATUS_400),
    fact(ACTION, "### [`InvalidStateException`](../types/errors.md#InvalidStateException)", STATUS_400),
    fact(ACTION, "### [`ResourceNotFoundException`](../types/errors.md#ResourceNotFoundException)", STATUS_400),
    // RecordDetail
    fact(STRUCTURES, "### `RecordId`", &["identifier of this record", "Type:** string"]),
    fact(
        STRUCTURES,
        "### `ProvisionedProductName`",
        &["name of the provisioned product, as people read it", "Type:** string"],
    ),
    fact(
        STRUCTURES,
        "### `Status`",
        &[
            "state that the provisioned product is in",
            "`CREATED`",
            "`IN_PROGRESS`",
            "`IN_PROGRESS_IN_ERROR`",
            "`SUCCEEDED`",
            "`FAILED`",
        ],
    ),
    fact(STRUCTURES, "### `CreatedTime`", &["created", "UTC", "timestamp"]),
    fact(STRUCTURES, "### `UpdatedTime`", &["last changed", "timestamp"]),
    fact(
        STRUCTURES,
        "### `ProvisionedProductType`",
        &[
            "kind of product",
            "`CFN_STACK`",
            "`CFN_STACKSET`",
            "`TERRAFORM_OPEN_SOURCE`",
            "`TERRAFORM_CLOUD`",
            "`EXTERNAL`",
            "Earlier documentation knows `CFN_STACK` alone",
            "Type:** string",
        ],
    ),
    fact(
        STRUCTURES,
        "### `RecordType`",
        &["`PROVISION_PRODUCT`", "`UPDATE_PROVISIONED_PRODUCT`", "`TERMINATE_PROVISIONED_PRODUCT`", "Type:** string"],
    ),
    fact(STRUCTURES, "### `ProvisionedProductId`", &["identifier of the provisioned product", "Type:** string"]),
    fact(STRUCTURES, "### `ProductId`", &["identifier of the product", "Type:** string"]),
    fact(STRUCTURES, "### `ProvisioningArtifactId`", &["identifier of the provisioning artifact", "Type:** string"]),
    fact(STRUCTURES, "### `PathId`", &["identifier of the path", "Type:** string"]),
    fact(STRUCTURES, "### `RecordErrors`", &["errors that occurred", "Type:** list of structure [`RecordError`]"]),
    fact(STRUCTURES, "### `RecordTags`", &["one or more", "Type:** list of structure [`RecordTag`]"]),
    fact(STRUCTURES, "### `LaunchRoleArn`", &["ARN", "launch role", "provisioned product", "Type:** string"]),
    // RecordError, RecordTag, RecordStatus
    fact(STRUCTURES, "## `RecordError`", &["code", "description", "operation"]),
    fact(STRUCTURES, "### `Code`", &["numeric value", "Type:** string"]),
    fact(STRUCTURES, "### `Description`", &["error in words", "Type:** string"]),
    fact(STRUCTURES, "## `RecordTag`", &["tag", "pair of a key and a value"]),
    fact(STRUCTURES, "### `Key`", &["tag's key", "Type:** string"]),
    fact(STRUCTURES, "### `Value`", &["tag's value", "Type:** string"]),
    fact(
        ENUMS,
        "## `RecordStatus`",
        &[
            "`CREATED` is `Created`: The request exists, but its operation has yet to start",
            "`IN_PROGRESS` is `InProgress`: The operation that was asked for is under way",
            "`IN_PROGRESS_IN_ERROR` is `InProgressInError`: The operation that was asked for failed",
            "still changing",
            "rollback",
            "`SUCCEEDED` is `Succeeded`: The operation that was asked for is complete, with success",
            "`FAILED` is `Failed`: The operation that was asked for is complete, without success",
            "error messages returned with it are where to investigate",
        ],
    ),
    // Errors
    fact(
        ERRORS,
        "## `InvalidParametersException`",
        &["parameters given to the operation is not valid", "HTTP status code:** 400"],
    ),
    fact(
        ERRORS,
        "## `InvalidStateException`",
        &["state does not allow it", "Before you retry", "valid states", "HTTP status code:** 400"],
    ),
    fact(
        ERRORS,
        "## `ResourceNotFoundException`",
        &["no resource such as the request names", "HTTP status code:** 400"],
    ),
];
