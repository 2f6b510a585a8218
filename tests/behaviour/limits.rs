//! Every limit of the slice at its boundaries, the three levels, and the words of a violation.

use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::types::{RecordDetail, RecordStatus, RecordTag};
use servicecatalog::validate::{Constraint, Level, Validate, Violations};

fn plan(plan_id: &str) -> ExecuteProvisionedProductPlanInput {
    ExecuteProvisionedProductPlanInput::builder().plan_id(plan_id).idempotency_token("t").build().unwrap()
}

fn action() -> ExecuteProvisionedProductServiceActionInput {
    ExecuteProvisionedProductServiceActionInput::builder()
        .provisioned_product_id("pp-1")
        .service_action_id("act-1")
        .execute_token("t")
        .build()
        .unwrap()
}

/// The violations at `Level::Strict`, one a line.
fn strict(value: &impl Validate) -> Vec<String> {
    let violations = value.validate(Level::Strict).err();
    violations.into_iter().flatten().map(|violation| violation.to_string()).collect()
}

fn length(actual: usize, path: &str, words: &str) -> Vec<String> {
    vec![format!(
        "Value with length {actual} at '{path}' failed to satisfy constraint: Member must have length {words}"
    )]
}

fn pattern(path: &str, pattern: &str) -> Vec<String> {
    vec![format!(
        "Value at '{path}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}"
    )]
}

const ID: &str = r"^[a-zA-Z0-9_\-]*$";
const TOKEN: &str = "^[a-zA-Z0-9][a-zA-Z0-9_-]*$";
const TAG: &str = r"^([\p{L}\p{Z}\p{N}_.:/=+\-%@]*)$";

#[test]
fn an_id_has_1_to_100_characters_of_its_alphabet() {
    for id in ["a", "-", "_", &"a".repeat(100), "AZaz09_-"] {
        assert_eq!(strict(&plan(id)), [""; 0], "{id}");
    }
    assert_eq!(strict(&plan("")), length(0, "/PlanId", "between 1 and 100, inclusive"));
    assert_eq!(strict(&plan(&"a".repeat(101))), length(101, "/PlanId", "between 1 and 100, inclusive"));
    // The service matches the whole value: a search would find the empty match in each of these.
    for id in ["a b", " a", "a\n", "\u{e9}", "pa-1:prod-1"] {
        assert_eq!(strict(&plan(id)), pattern("/PlanId", ID), "{id}");
    }
}

#[test]
fn a_token_has_1_to_128_characters_and_does_not_begin_with_a_sign() {
    let with = |token: &str| {
        strict(&ExecuteProvisionedProductPlanInput::builder().plan_id("p").idempotency_token(token).build().unwrap())
    };
    for token in ["a", "0", "a-_", &"a".repeat(128)] {
        assert_eq!(with(token), [""; 0], "{token}");
    }
    assert_eq!(with(&"a".repeat(129)), length(129, "/IdempotencyToken", "between 1 and 128, inclusive"));
    assert_eq!(with("-a"), pattern("/IdempotencyToken", TOKEN));
    let empty = with("");
    assert_eq!(empty.len(), 2, "{empty:?}");
}

#[test]
fn a_language_has_at_most_100_characters_whatever_their_bytes() {
    let with = |language: String| {
        let mut input = plan("p");
        input.accept_language = Some(language);
        strict(&input)
    };
    for language in [String::new(), "en".into(), "\u{1F354}".repeat(100), "e\u{301}".repeat(50)] {
        assert_eq!(with(language), [""; 0]);
    }
    let words = "less than or equal to 100";
    assert_eq!(with("\u{1F354}".repeat(101)), length(101, "/AcceptLanguage", words));
    assert_eq!(with("e\u{301}".repeat(51)), length(102, "/AcceptLanguage", words));
}

fn with_parameters(parameters: impl IntoIterator<Item = (String, Vec<String>)>) -> Vec<String> {
    let mut input = action();
    input.parameters = Some(parameters.into_iter().collect());
    strict(&input)
}

#[test]
fn parameters_have_1_to_200_entries() {
    let entries = |count: usize| with_parameters((0..count).map(|index| (format!("k{index}"), vec![])));
    assert_eq!(entries(1), [""; 0]);
    assert_eq!(entries(200), [""; 0]);
    assert_eq!(entries(0), length(0, "/Parameters", "between 1 and 200, inclusive"));
    assert_eq!(entries(201), length(201, "/Parameters", "between 1 and 200, inclusive"));
}

#[test]
fn a_parameter_key_has_1_to_50_characters_and_is_reported_at_the_map() {
    let key = |key: &str| {
        let mut input = action();
        input.parameters = Some([(key.to_owned(), vec![])].into());
        let violations = input.validate(Level::Strict).err();
        violations.into_iter().flatten().map(|violation| violation.wire_text()).collect::<Vec<String>>()
    };
    assert_eq!(key("k"), [""; 0]);
    assert_eq!(key(&"\u{e9}".repeat(50)), [""; 0]);
    assert_eq!(key(""), length(0, "/Parameters", "between 1 and 50, inclusive"));
    assert_eq!(key(&"k".repeat(51)), length(51, "/Parameters", "between 1 and 50, inclusive"));
}

#[test]
fn a_parameter_has_at_most_25_values_of_512_characters() {
    let values = |values: Vec<String>| with_parameters([("k".to_owned(), values)]);
    assert_eq!(values(vec![]), [""; 0]);
    assert_eq!(values(vec![String::new(); 25]), [""; 0]);
    assert_eq!(values(vec!["v".repeat(512)]), [""; 0]);
    assert_eq!(values(vec![String::new(); 26]), length(26, "/Parameters/k", "less than or equal to 25"));
    let mut long = vec![String::new(); 3];
    long.push("v".repeat(513));
    assert_eq!(values(long), length(513, "/Parameters/k/3", "less than or equal to 512"));
}

#[test]
fn the_limits_of_a_record_are_informative() {
    let record = |build: fn(
        servicecatalog::types::builders::RecordDetailBuilder,
    ) -> servicecatalog::types::builders::RecordDetailBuilder| {
        strict(&build(RecordDetail::builder()).build())
    };
    let role = |arn: &str| strict(&RecordDetail::builder().launch_role_arn(arn).build());
    assert_eq!(role("arn:aws:iam::123456789012:role/x"), [""; 0]);
    assert_eq!(role(&format!("arn:aws:iam::1:role/{}", "x".repeat(1023))), [""; 0]);
    assert_eq!(role(&format!("arn:aws:iam::1:role/{}", "x".repeat(1024))).len(), 1);
    assert_eq!(role("arn:aws:iam::1:role/a\nb").len(), 1);
    assert_eq!(role(&"x".repeat(1225)).len(), 2);
    assert_eq!(record(|b| b.provisioned_product_name("a.b-c_d")), [""; 0]);
    assert_eq!(record(|b| b.provisioned_product_name(".a")).len(), 1);
    assert_eq!(record(|b| b.status(RecordStatus::Failed)), [""; 0]);
    let unknown = record(|b| b.status(RecordStatus::from("X")));
    assert_eq!(
        unknown,
        [
            "Value at '/Status' failed to satisfy constraint: Member must satisfy enum value set: [CREATED, FAILED, IN_PROGRESS, IN_PROGRESS_IN_ERROR, SUCCEEDED]"
        ]
    );
}

#[test]
fn tags_are_counted_and_checked_one_by_one() {
    let tag = |key: &str, value: &str| RecordTag::builder().key(key).value(value).build();
    let tags = |tags: Vec<RecordTag>| strict(&RecordDetail::builder().set_record_tags(Some(tags)).build());
    assert_eq!(tags(vec![tag("k", "v"); 50]), [""; 0]);
    assert_eq!(tags(vec![tag("k", "v"); 51]), length(51, "/RecordTags", "less than or equal to 50"));
    assert_eq!(tags(vec![tag("\u{540D}\u{524D} 1", "\u{e9}_.:/=+-%@")]), [""; 0]);
    assert_eq!(tags(vec![tag("k", "v"), tag("k", "#")]), pattern("/RecordTags/1/Value", TAG));
    assert_eq!(
        tags(vec![tag(&"k".repeat(129), "v")]),
        length(129, "/RecordTags/0/Key", "between 1 and 128, inclusive")
    );
    assert_eq!(
        tags(vec![tag("k", &"v".repeat(257))]),
        length(257, "/RecordTags/0/Value", "between 1 and 256, inclusive")
    );
}

/// Paths of the violations at a level.
fn paths(value: &impl Validate, level: Level) -> Vec<String> {
    let violations = value.validate(level).err();
    violations.into_iter().flatten().map(|violation| violation.path().to_owned()).collect()
}

#[test]
fn each_level_adds_to_the_one_below() {
    let mut input = action();
    input.provisioned_product_id = None;
    input.service_action_id = Some(String::new());
    input.execute_token = Some("!".into());
    input.accept_language = Some("x".repeat(101));
    assert_eq!(paths(&input, Level::Required), ["/ProvisionedProductId"]);
    assert_eq!(paths(&input, Level::Basic), ["/ProvisionedProductId", "/ServiceActionId"]);
    assert_eq!(
        paths(&input, Level::Strict),
        ["/ProvisionedProductId", "/ServiceActionId", "/ExecuteToken", "/AcceptLanguage"]
    );
}

#[test]
fn violations_of_a_map_come_in_the_order_of_its_keys() {
    let entries = (0..20).map(|index| (format!("k{index:02}"), vec!["v".repeat(513)]));
    let mut input = action();
    input.parameters = Some(entries.collect());
    let expected: Vec<String> = (0..20).map(|index| format!("/Parameters/k{index:02}/0")).collect();
    assert_eq!(paths(&input, Level::Strict), expected);
}

#[test]
fn a_violation_has_both_paths_and_the_limit_as_data_and_no_value() {
    let mut input = action();
    input.parameters = Some([("a/b~".to_owned(), vec!["secret".repeat(100)])].into());
    let violations: Violations = input.validate(Level::Strict).unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!(violation.path(), "/Parameters/a~1b~0/0");
    assert_eq!(violation.rust_path(), "parameters[\"a/b~\"][0]");
    assert_eq!(violation.constraint(), &Constraint::Length { min: None, max: Some(512) });
    assert_eq!(violation.length(), Some(600));
    assert!(!format!("{violations} {violations:?}").contains("secret"));
}

#[test]
fn a_key_of_a_map_is_told_from_its_entries_and_named() {
    let long = |letter: &str| letter.repeat(60);
    let mut input = action();
    input.parameters = Some([(long("b"), vec![]), (long("a"), vec![]), ("\u{1b}".repeat(51), vec![])].into());
    let violations: Violations = input.validate(Level::Strict).unwrap_err();
    let told: Vec<(bool, Option<&str>, &str)> =
        violations.iter().map(|violation| (violation.is_key(), violation.key(), violation.path())).collect();
    let (a, b, control) = (long("a"), long("b"), "\u{1b}".repeat(51));
    let expected = [control.as_str(), &a, &b].map(|key| (true, Some(key), "/Parameters"));
    assert_eq!(told, expected, "in the order of the keys");
    let limit = "failed to satisfy constraint: Member must have length between 1 and 50, inclusive";
    let shown: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(shown[1], format!("Key {a:?} with length 60 at '/Parameters' {limit}"));
    assert!(!violations.to_string().contains('\u{1b}'), "a key is no way to a terminal");
    // The service names the map alone.
    let wire = format!("Value with length 60 at '/Parameters' {limit}");
    assert_eq!(violations.iter().nth(1).unwrap().wire_text(), wire);
    assert!(violations.wire_text().starts_with("3 validation errors detected. Value with length 51 at '/Parameters'"));
    assert!(violations.wire_text().ends_with(&format!("; {wire}; {wire}")));
}

#[test]
fn a_value_is_no_key() {
    let violations = plan("").validate(Level::Strict).unwrap_err();
    let violation = violations.iter().next().unwrap();
    assert_eq!((violation.is_key(), violation.key()), (false, None));
    assert_eq!((violation.wire_text(), violations.wire_text()), (violation.to_string(), violations.to_string()));
}
