use crate::cli::fault::Kind as FaultKind;
use crate::cli::output::{Timestamps, shaped};
use crate::cli::schema::{Kind, Limits, Member, Shape, TimestampFormat};
use crate::cli::value::Value;

const fn shape(name: &'static str, kind: Kind) -> Shape {
    Shape { name, kind, limits: Limits::NONE, sensitive: false }
}

const fn member(name: &'static str, shape: &'static Shape) -> Member {
    Member { name, option: "", shape, required: false, token: false, documentation: "" }
}

static TEXT: Shape = shape("Text", Kind::String);
static STATUS: Shape = shape("Status", Kind::Enum(&["CREATED", "FAILED"]));
static COUNT: Shape = shape("Count", Kind::Integer);
static TIME: Shape = shape("Time", Kind::Timestamp(TimestampFormat::EpochSeconds));
static ANY: Shape = shape("Any", Kind::Document);
static TEXTS: Shape = shape("Texts", Kind::List(&TEXT));
static TIMES: Shape = shape("Times", Kind::Map { key: &TEXT, value: &TIME });
static CHOICE: Shape = shape("Choice", Kind::Union(CHOICE_MEMBERS));
static CHOICE_MEMBERS: &[Member] = &[member("Left", &TEXT), member("Right", &COUNT)];
static RECORD: Shape = shape("Record", Kind::Structure(RECORD_MEMBERS));
static RECORD_MEMBERS: &[Member] = &[
    member("Id", &TEXT),
    member("Status", &STATUS),
    member("Count", &COUNT),
    member("Created", &TIME),
    member("Texts", &TEXTS),
    member("Times", &TIMES),
    member("Choice", &CHOICE),
    member("Any", &ANY),
    member("Next", &RECORD),
];

fn shape_of(json: &str) -> Result<String, String> {
    match shaped(&RECORD, &Value::parse(json.as_bytes()).unwrap(), Timestamps::Iso8601) {
        Ok(value) => Ok(String::from_utf8(value.to_json()).unwrap()),
        Err(fault) => {
            assert_eq!(fault.kind(), FaultKind::Other);
            Err(fault.message().to_owned())
        }
    }
}

#[test]
fn known_members_come_in_the_order_of_the_model() {
    let body = r#"{"New":1,"Next":{"Status":"LATER","Id":""},"Count":0,"Id":"x","Status":null}"#;
    assert_eq!(shape_of(body).unwrap(), r#"{"Id":"x","Count":0,"Next":{"Id":"","Status":"LATER"}}"#);
    assert_eq!(shape_of("{}").unwrap(), "{}");
    assert_eq!(shape_of(r#"{"Next":null}"#).unwrap(), "{}");
    assert_eq!(shape_of(r#"{"Next":{}}"#).unwrap(), r#"{"Next":{}}"#);
}

#[test]
fn elements_entries_and_documents_keep_null() {
    let body = r#"{"Texts":[null,"a"],"Times":{"b":null,"a":0},"Any":{"z":null,"a":[]}}"#;
    let shown = shape_of(body).unwrap();
    assert!(shown.starts_with(r#"{"Texts":[null,"a"],"Times":{"b":null,"a":"19"#), "{shown}");
    assert!(shown.ends_with(r#"},"Any":{"z":null,"a":[]}}"#), "{shown}");
}

#[test]
fn scalars_of_another_type_are_shown_as_they_came() {
    assert_eq!(shape_of(r#"{"Id":1,"Count":"2"}"#).unwrap(), r#"{"Id":1,"Count":"2"}"#);
}

#[test]
fn a_union_has_one_member() {
    assert_eq!(shape_of(r#"{"Choice":{"__type":"x","Left":null,"Right":1}}"#).unwrap(), r#"{"Choice":{"Right":1}}"#);
    let unknown = r#"{"Choice":{"SDK_UNKNOWN_MEMBER":{"name":"Middle"}}}"#;
    assert_eq!(shape_of(r#"{"Choice":{"Middle":1}}"#).unwrap(), unknown);
    let fault = "Invalid service response: Choice must have one and only one member set.";
    for body in [r#"{"Choice":{}}"#, r#"{"Choice":{"Left":"","Right":1}}"#] {
        assert_eq!(shape_of(body).unwrap_err(), fault);
    }
}

#[test]
fn structures_lists_and_maps_are_nothing_else() {
    let table = [
        ("[]", "Record must be an object, but is a list"),
        (r#"{"Next":1}"#, "Record must be an object, but is a number"),
        (r#"{"Texts":{}}"#, "Texts must be a list, but is an object"),
        (r#"{"Texts":"ab"}"#, "Texts must be a list, but is a string"),
        (r#"{"Times":true}"#, "Times must be an object, but is a boolean"),
    ];
    for (body, problem) in table {
        assert_eq!(shape_of(body).unwrap_err(), format!("Invalid service response: {problem}"));
    }
}

#[test]
fn timestamps_can_be_shown() {
    let table = [
        (r#"{"Created":"soon"}"#, "Invalid timestamp \"soon\": Unknown string format: soon"),
        (r#"{"Created":[]}"#, "Invalid timestamp \"[]\": Unknown string format: []"),
        (r#"{"Created":1e20}"#, "Unable to calculate correct timezone offset for \"1e+20\""),
    ];
    for (body, problem) in table {
        assert_eq!(shape_of(body).unwrap_err(), problem);
    }
}

#[test]
fn timestamps_are_left_as_they_came_where_that_is_asked_for() {
    let body = Value::parse(br#"{"Created":1506859200.123}"#).unwrap();
    assert_eq!(shaped(&RECORD, &body, Timestamps::named("wire").unwrap()), Ok(body));
    assert_eq!(Timestamps::named("rfc822"), None);
}

#[test]
fn nothing_of_a_sensitive_output_is_repeated() {
    static SECRET: Shape = Shape { sensitive: true, ..shape("Secret", Kind::String) };
    static OUTPUT: Shape = shape("Output", Kind::Structure(MEMBERS));
    static MEMBERS: &[Member] = &[member("Created", &TIME), member("Secret", &SECRET)];
    let body = Value::parse(br#"{"Created":"hunter2"}"#).unwrap();
    let fault = shaped(&OUTPUT, &body, Timestamps::Iso8601).unwrap_err();
    assert!(!fault.message().contains("hunter2"), "{}", fault.message());
}
