//! The rules of a service whose model has none, or none that can be used.

use serde_json::{Value, json};

/// The rules that nearly every AWS service has, for a prefix of host names: partition, FIPS and dual stack. The text of
/// a rule set, so that there is one way from rules to code.
pub(crate) fn standard(prefix: &str) -> String {
    let is_true = |param: &str| json!({ "fn": "booleanEquals", "argv": [{ "ref": param }, true] });
    let supports = |attribute: &str| json!({ "fn": "booleanEquals", "argv": [{ "fn": "getAttr", "argv": [{ "ref": "PartitionResult" }, attribute] }, true] });
    let (fips, dual_stack) = (is_true("UseFIPS"), is_true("UseDualStack"));
    let host = |suffix: &str, domain: &str| {
        json!({
            "conditions": [],
            "endpoint": { "url": format!("https://{prefix}{suffix}.{{Region}}.{{PartitionResult#{domain}}}") },
            "type": "endpoint",
        })
    };
    let both = tree(
        json!([supports("supportsFIPS"), supports("supportsDualStack")]),
        json!([host("-fips", "dualStackDnsSuffix")]),
    );
    let in_partition = json!([
        tree(
            json!([fips, dual_stack]),
            json!([both, error("FIPS and DualStack are enabled, but this partition does not support one or both"),])
        ),
        tree(
            json!([fips]),
            json!([
                tree(json!([supports("supportsFIPS")]), json!([host("-fips", "dnsSuffix")])),
                error("FIPS is enabled but this partition does not support FIPS"),
            ])
        ),
        tree(
            json!([dual_stack]),
            json!([
                tree(json!([supports("supportsDualStack")]), json!([host("", "dualStackDnsSuffix")])),
                error("DualStack is enabled but this partition does not support DualStack"),
            ])
        ),
        host("", "dnsSuffix"),
    ]);
    let partition = json!({ "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "PartitionResult" });
    rule_set(json!([
        configured_endpoint(),
        tree(json!([is_set("Region"), partition]), in_partition),
        error("Invalid Configuration: Missing Region"),
    ]))
}

/// Rules that know no endpoint but the one that a client is given.
pub(crate) fn configured() -> String {
    rule_set(json!([
        configured_endpoint(),
        error("This service has no endpoint rules that can be followed: an endpoint URL has to be configured"),
    ]))
}

fn configured_endpoint() -> Value {
    let refused = |param: &str, message: &str| {
        json!({
            "conditions": [{ "fn": "booleanEquals", "argv": [{ "ref": param }, true] }],
            "error": message,
            "type": "error",
        })
    };
    tree(
        json!([is_set("Endpoint")]),
        json!([
            refused("UseFIPS", "Invalid Configuration: FIPS and custom endpoint are not supported"),
            refused("UseDualStack", "Invalid Configuration: Dualstack and custom endpoint are not supported"),
            { "conditions": [], "endpoint": { "url": { "ref": "Endpoint" } }, "type": "endpoint" },
        ]),
    )
}

fn is_set(param: &str) -> Value {
    json!({ "fn": "isSet", "argv": [{ "ref": param }] })
}

fn tree(conditions: Value, rules: Value) -> Value {
    json!({ "conditions": conditions, "rules": rules, "type": "tree" })
}

fn error(message: &str) -> Value {
    json!({ "conditions": [], "error": message, "type": "error" })
}

fn rule_set(rules: Value) -> String {
    let flag = |built_in: &str, documentation: &str| json!({ "type": "boolean", "builtIn": built_in, "required": true, "default": false, "documentation": documentation });
    let params = json!({
        "Region": {
            "type": "string", "builtIn": "AWS::Region",
            "documentation": "The AWS region used to dispatch the request.",
        },
        "UseDualStack": flag("AWS::UseDualStack", "When true, use the dual-stack endpoint."),
        "UseFIPS": flag("AWS::UseFIPS", "When true, use the FIPS-compliant regional endpoint."),
        "Endpoint": {
            "type": "string", "builtIn": "SDK::Endpoint",
            "documentation": "Override the endpoint used to send this request.",
        },
    });
    json!({ "version": "1.0", "parameters": params, "rules": rules }).to_string()
}
