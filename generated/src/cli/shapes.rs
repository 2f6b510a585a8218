// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The shapes of inputs and outputs.

#[allow(unused_imports, reason = "which kinds there are is up to the model")]
use super::schema::{self, Kind, Limits, Shape, TimestampFormat};

/// `RecordDetail`
pub static RECORD_DETAIL: Shape = Shape {
    name: "RecordDetail",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "RecordId",
                option: "",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The identifier of this record.",
            },
            schema::Member {
                name: "ProvisionedProductName",
                option: "",
                shape: &schema::Shape {
                    name: "ProvisionedProductName",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(128),
                        pattern: Some("^[a-zA-Z0-9][a-zA-Z0-9._-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The name of the provisioned product, as people read it.",
            },
            schema::Member {
                name: "Status",
                option: "",
                shape: &schema::Shape {
                    name: "RecordStatus",
                    kind: Kind::Enum(RECORD_STATUS),
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The state that the provisioned product is in.\n\n- `CREATED` - The request exists, but its operation has yet to start.\n- `IN_PROGRESS` - The operation that was asked for is under way.\n- `IN_PROGRESS_IN_ERROR` - The operation that was asked for failed, and the provisioned product is\n  still changing while the damage is repaired, for example by a rollback.\n- `SUCCEEDED` - The operation that was asked for is complete, with success.\n- `FAILED` - The operation that was asked for is complete, without success. The error messages\n  returned with it are where to investigate.",
            },
            schema::Member {
                name: "CreatedTime",
                option: "",
                shape: &schema::Shape {
                    name: "CreatedTime",
                    kind: Kind::Timestamp(TimestampFormat::EpochSeconds),
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "When the record was created, as a UTC time stamp.",
            },
            schema::Member {
                name: "UpdatedTime",
                option: "",
                shape: &schema::Shape {
                    name: "UpdatedTime",
                    kind: Kind::Timestamp(TimestampFormat::EpochSeconds),
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "When the record last changed, as a UTC time stamp.",
            },
            schema::Member {
                name: "ProvisionedProductType",
                option: "",
                shape: &schema::Shape {
                    name: "ProvisionedProductType",
                    kind: Kind::String,
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "What kind of product was provisioned. These values are supported:\n\n- `CFN_STACK`\n- `CFN_STACKSET`\n- `TERRAFORM_OPEN_SOURCE`\n- `TERRAFORM_CLOUD`\n- `EXTERNAL`\n\nEarlier documentation knows `CFN_STACK` alone.",
            },
            schema::Member {
                name: "RecordType",
                option: "",
                shape: &schema::Shape {
                    name: "RecordType",
                    kind: Kind::String,
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "What kind of request the record is about.\n\n- `PROVISION_PRODUCT`\n- `UPDATE_PROVISIONED_PRODUCT`\n- `TERMINATE_PROVISIONED_PRODUCT`",
            },
            schema::Member {
                name: "ProvisionedProductId",
                option: "",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The identifier of the provisioned product.",
            },
            schema::Member {
                name: "ProductId",
                option: "",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The identifier of the product.",
            },
            schema::Member {
                name: "ProvisioningArtifactId",
                option: "",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The identifier of the provisioning artifact, that is, of the version of the product.",
            },
            schema::Member {
                name: "PathId",
                option: "",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The identifier of the path through which the product was reached.",
            },
            schema::Member {
                name: "RecordErrors",
                option: "",
                shape: &schema::Shape {
                    name: "RecordErrors",
                    kind: Kind::List(&RECORD_ERROR),
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "What went wrong: the errors that occurred.",
            },
            schema::Member {
                name: "RecordTags",
                option: "",
                shape: &schema::Shape {
                    name: "RecordTags",
                    kind: Kind::List(&RECORD_TAG),
                    limits: schema::Limits {
                        max_length: Some(50),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The tags that belong to the record: one or more.",
            },
            schema::Member {
                name: "LaunchRoleArn",
                option: "",
                shape: &schema::Shape {
                    name: "RoleArn",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(1224),
                        pattern: Some("^arn:[a-z0-9-\\.]{1,63}:iam::[a-z0-9-\\.]{0,63}:role\\/.{0,1023}$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The Amazon Resource Name (ARN) of the launch role that belongs to the provisioned product.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `RecordError`
pub static RECORD_ERROR: Shape = Shape {
    name: "RecordError",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "Code",
                option: "",
                shape: &schema::Shape { name: "ErrorCode", kind: Kind::String, limits: Limits::NONE, sensitive: false },
                required: false,
                token: false,
                documentation: "The error as a numeric value, written as text.",
            },
            schema::Member {
                name: "Description",
                option: "",
                shape: &schema::Shape {
                    name: "ErrorDescription",
                    kind: Kind::String,
                    limits: Limits::NONE,
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The error in words.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `RecordStatus`
pub const RECORD_STATUS: &[&str] = &["CREATED", "IN_PROGRESS", "IN_PROGRESS_IN_ERROR", "SUCCEEDED", "FAILED"];

/// `RecordTag`
pub static RECORD_TAG: Shape = Shape {
    name: "RecordTag",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "Key",
                option: "",
                shape: &schema::Shape {
                    name: "RecordTagKey",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(128),
                        pattern: Some("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The tag's key.",
            },
            schema::Member {
                name: "Value",
                option: "",
                shape: &schema::Shape {
                    name: "RecordTagValue",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(256),
                        pattern: Some("^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-%@]*)$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The tag's value.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `ExecuteProvisionedProductPlanInput`
pub static EXECUTE_PROVISIONED_PRODUCT_PLAN_INPUT: Shape = Shape {
    name: "ExecuteProvisionedProductPlanInput",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "AcceptLanguage",
                option: "accept-language",
                shape: &schema::Shape {
                    name: "AcceptLanguage",
                    kind: Kind::String,
                    limits: schema::Limits {
                        max_length: Some(100),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The code of the language in which the service answers.\n\n- `jp` - Japanese\n- `zh` - Chinese\n\nEarlier documentation lists one more code:\n\n- `en` - English (default)",
            },
            schema::Member {
                name: "PlanId",
                option: "plan-id",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: true,
                token: false,
                documentation: "The identifier of the plan to execute.",
            },
            schema::Member {
                name: "IdempotencyToken",
                option: "idempotency-token",
                shape: &schema::Shape {
                    name: "IdempotencyToken",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(128),
                        pattern: Some("^[a-zA-Z0-9][a-zA-Z0-9_-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: true,
                token: true,
                documentation: "A unique identifier of your choice that makes the request idempotent: among requests that differ in\nnothing but this token, each repetition gets the same response.\n\nThis field is autopopulated if not provided.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `ExecuteProvisionedProductPlanOutput`
pub static EXECUTE_PROVISIONED_PRODUCT_PLAN_OUTPUT: Shape = Shape {
    name: "ExecuteProvisionedProductPlanOutput",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "RecordDetail",
                option: "",
                shape: &RECORD_DETAIL,
                required: false,
                token: false,
                documentation: "Tells how the provisioning of the product went.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `ExecuteProvisionedProductServiceActionInput`
pub static EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_INPUT: Shape = Shape {
    name: "ExecuteProvisionedProductServiceActionInput",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "ProvisionedProductId",
                option: "provisioned-product-id",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: true,
                token: false,
                documentation: "The identifier of the provisioned product on which the action runs.",
            },
            schema::Member {
                name: "ServiceActionId",
                option: "service-action-id",
                shape: &schema::Shape {
                    name: "Id",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(100),
                        pattern: Some("^[a-zA-Z0-9_\\-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: true,
                token: false,
                documentation: "The identifier of the self-service action, such as `act-fs7abcd89wxyz`.",
            },
            schema::Member {
                name: "ExecuteToken",
                option: "execute-token",
                shape: &schema::Shape {
                    name: "IdempotencyToken",
                    kind: Kind::String,
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(128),
                        pattern: Some("^[a-zA-Z0-9][a-zA-Z0-9_-]*$"),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: true,
                token: true,
                documentation: "An idempotency token: it identifies this request to execute, and no other.\n\nThis field is autopopulated if not provided.",
            },
            schema::Member {
                name: "AcceptLanguage",
                option: "accept-language",
                shape: &schema::Shape {
                    name: "AcceptLanguage",
                    kind: Kind::String,
                    limits: schema::Limits {
                        max_length: Some(100),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The code of the language in which the service answers.\n\n- `jp` - Japanese\n- `zh` - Chinese\n\nEarlier documentation lists one more code:\n\n- `en` - English (default)",
            },
            schema::Member {
                name: "Parameters",
                option: "parameters",
                shape: &schema::Shape {
                    name: "ExecutionParameterMap",
                    kind: Kind::Map {
                        key: &schema::Shape {
                            name: "ExecutionParameterKey",
                            kind: Kind::String,
                            limits: schema::Limits {
                                min_length: Some(1),
                                max_length: Some(50),
                                ..Limits::NONE
                            },
                            sensitive: false,
                        },
                        value: &schema::Shape {
                            name: "ExecutionParameterValueList",
                            kind: Kind::List(
                                &schema::Shape {
                                    name: "ExecutionParameterValue",
                                    kind: Kind::String,
                                    limits: schema::Limits {
                                        max_length: Some(512),
                                        ..Limits::NONE
                                    },
                                    sensitive: false,
                                },
                            ),
                            limits: schema::Limits {
                                max_length: Some(25),
                                ..Limits::NONE
                            },
                            sensitive: false,
                        },
                    },
                    limits: schema::Limits {
                        min_length: Some(1),
                        max_length: Some(200),
                        ..Limits::NONE
                    },
                    sensitive: false,
                },
                required: false,
                token: false,
                documentation: "The parameters of the self-service action, each with its values.\n\nA parameter may be of a special type, such as `TARGET`. Service Catalog generates a default value\nfor such a parameter, and a value given here overrides it.\n\nWithout this field, no additional parameters are passed, and each special parameter, such as\n`TARGET`, takes its default value.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};

/// `ExecuteProvisionedProductServiceActionOutput`
pub static EXECUTE_PROVISIONED_PRODUCT_SERVICE_ACTION_OUTPUT: Shape = Shape {
    name: "ExecuteProvisionedProductServiceActionOutput",
    kind: Kind::Structure(
        &[
            schema::Member {
                name: "RecordDetail",
                option: "",
                shape: &RECORD_DETAIL,
                required: false,
                token: false,
                documentation: "Describes in detail how the provisioning of the product went.",
            },
        ],
    ),
    limits: Limits::NONE,
    sensitive: false,
};
