//! Requests with one fault each, made so that the fault is known: it decides the status and the error.

use http::{HeaderValue, Method, Request};
use serde_json::{Value, json};

use crate::random::Random;

/// The largest body that the server takes, in bytes.
pub const LIMIT: usize = 8 << 10;

const PLAN: &str = "AWS242ServiceCatalogService.ExecuteProvisionedProductPlan";
const ACTION: &str = "AWS242ServiceCatalogService.ExecuteProvisionedProductServiceAction";

/// A request, and how it must be refused.
#[derive(Debug)]
pub struct Malformed {
    pub request: Request<Vec<u8>>,
    pub fault: &'static str,
    pub status: u16,
    pub code: &'static str,
}

/// A fault: its name, the status and the code for it, and the request that has it.
type Fault = (&'static str, u16, &'static str, fn(&mut Random) -> Request<Vec<u8>>);

const FAULTS: [Fault; 12] = [
    ("method", 405, "UnknownOperationException", other_method),
    ("target", 404, "UnknownOperationException", other_target),
    ("media type", 415, "UnsupportedMediaTypeException", other_media_type),
    ("coding", 415, "UnsupportedMediaTypeException", other_coding),
    ("size", 413, "RequestEntityTooLargeException", too_large),
    ("cut off", 400, "SerializationException", cut_off),
    ("trailing data", 400, "SerializationException", trailing),
    ("no JSON", 400, "SerializationException", no_json),
    ("bad text", 400, "SerializationException", bad_text),
    ("type", 400, "SerializationException", other_type),
    ("depth", 400, "SerializationException", too_deep),
    ("limits", 400, "ValidationException", beyond_limits),
];

/// A request with any of the faults.
pub fn any(random: &mut Random) -> Malformed {
    let (fault, status, code, make) = random.one_of(&FAULTS);
    Malformed { request: make(random), fault, status, code }
}

fn target(random: &mut Random) -> &'static str {
    random.one_of(&[PLAN, ACTION])
}

/// A request without a fault but for its body.
fn request(target: &str, body: impl Into<Vec<u8>>) -> Request<Vec<u8>> {
    let builder = Request::post("/").header("host", "catalog").header("x-amz-target", target);
    builder.header("content-type", "application/x-amz-json-1.1").body(body.into()).expect("a request")
}

/// An input that nothing is wrong with.
pub fn valid(target: &str, random: &mut Random) -> Value {
    let id = |random: &mut Random| {
        let length = random.within(1..100);
        random.text("aZ09_-", length)
    };
    let token = format!("t{}", id(random));
    if target == PLAN {
        return json!({ "PlanId": id(random), "IdempotencyToken": token });
    }
    let parameters: serde_json::Map<String, Value> = (0..random.within(1..4))
        .map(|index| (format!("日{index}"), json!([random.text("é\u{1f354}\"\\\n ", 9), ""])))
        .collect();
    json!({
        "ProvisionedProductId": id(random),
        "ServiceActionId": id(random),
        "ExecuteToken": token,
        "Parameters": parameters,
    })
}

fn sound(random: &mut Random) -> Request<Vec<u8>> {
    let target = target(random);
    request(target, valid(target, random).to_string())
}

fn with_header(mut request: Request<Vec<u8>>, name: &'static str, value: Option<&str>) -> Request<Vec<u8>> {
    request.headers_mut().remove(name);
    if let Some(value) = value {
        request.headers_mut().insert(name, HeaderValue::try_from(value).expect("a value"));
    }
    request
}

fn other_method(random: &mut Random) -> Request<Vec<u8>> {
    let mut request = sound(random);
    let methods = [Method::GET, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS];
    *request.method_mut() = methods[random.below(methods.len())].clone();
    request
}

fn other_target(random: &mut Random) -> Request<Vec<u8>> {
    let length = random.within(0..80);
    let any = random.text("aZ09._- \"'<>", length);
    let cut = &PLAN[..random.within(1..PLAN.len())];
    let lower = PLAN.to_lowercase();
    let targets = [None, Some(any.trim()), Some(cut), Some(&lower), Some("Other.ExecuteProvisionedProductPlan")];
    let target = random.one_of(&targets);
    with_header(sound(random), "x-amz-target", target)
}

fn other_media_type(random: &mut Random) -> Request<Vec<u8>> {
    let types = [None, Some(""), Some("application/json"), Some("application/x-amz-json-1.0"), Some("text/plain;a=b")];
    let media_type = random.one_of(&types);
    with_header(sound(random), "content-type", media_type)
}

fn other_coding(random: &mut Random) -> Request<Vec<u8>> {
    let coding = random.one_of(&["gzip", "br", "deflate, gzip", "x", "identity, identity"]);
    with_header(sound(random), "content-encoding", Some(coding))
}

fn too_large(random: &mut Random) -> Request<Vec<u8>> {
    let size = LIMIT + random.within(1..4000);
    let target = target(random);
    request(target, random.text("{}[]\"a", size))
}

fn cut_off(random: &mut Random) -> Request<Vec<u8>> {
    let target = target(random);
    let body = valid(target, random).to_string().into_bytes();
    let length = random.within(1..body.len());
    request(target, &body[..length])
}

fn trailing(random: &mut Random) -> Request<Vec<u8>> {
    let target = target(random);
    let rest = random.one_of(&["}", ",", "{}", "null", " 1", "\u{0}", "\u{a0}", "//"]);
    request(target, valid(target, random).to_string() + rest)
}

fn no_json(random: &mut Random) -> Request<Vec<u8>> {
    let length = random.within(1..60);
    // No value begins with any of the first bytes.
    let first = random.text("#%&()*+,./:;<=>?@\\^_`|}~]é\u{feff}abcx'", 1);
    let rest: Vec<u8> = (0..length).map(|_| random.next() as u8).collect();
    let target = target(random);
    request(target, [first.as_bytes(), &rest].concat())
}

fn bad_text(random: &mut Random) -> Request<Vec<u8>> {
    const TEXTS: [&[u8]; 8] = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"a\x00", b"a\n", b"\\x", b"\\ud800", b"\\u12"];
    let name = random.one_of(&["PlanId", "AcceptLanguage", "Unknown"]);
    let text = random.one_of(&TEXTS);
    let body = [b"{\"", name.as_bytes(), b"\":\"", text, b"\"}"].concat();
    request(PLAN, body)
}

fn other_type(random: &mut Random) -> Request<Vec<u8>> {
    let target = target(random);
    let mut input = valid(target, random);
    let others = [json!(1), json!(true), json!([]), json!({}), json!(-0.5)];
    let members: Vec<String> = input.as_object().expect("members").keys().cloned().collect();
    let member = &members[random.below(members.len())];
    let other = if member == "Parameters" {
        let values = [json!("a"), json!([]), json!({ "a": "b" }), json!({ "a": [1] }), json!({ "a": [["b"]] })];
        values[random.below(values.len())].clone()
    } else {
        others[random.below(others.len())].clone()
    };
    input[member.as_str()] = other;
    let whole = [json!([input]), json!("text"), json!(1), input];
    let index = random.below(whole.len() * 2).min(whole.len() - 1);
    request(target, whole[index].to_string())
}

fn too_deep(random: &mut Random) -> Request<Vec<u8>> {
    let depth = random.within(200..2000);
    let (open, close) = random.one_of(&[("[", "]"), ("{\"a\":", "}")]);
    let target = target(random);
    let body = format!("{{\"Unknown\":{}1{}}}", open.repeat(depth), close.repeat(depth));
    request(target, if body.len() > LIMIT { body[..LIMIT].to_owned() } else { body })
}

fn beyond_limits(random: &mut Random) -> Request<Vec<u8>> {
    let long = random.text("aé", 600);
    let spoil: [(&str, &str, Value); 10] = [
        (PLAN, "PlanId", json!("")),
        (PLAN, "PlanId", json!(long)),
        (PLAN, "PlanId", json!("a b")),
        (PLAN, "PlanId", Value::Null),
        (PLAN, "IdempotencyToken", json!("-")),
        (PLAN, "AcceptLanguage", json!(long)),
        (ACTION, "Parameters", json!({})),
        (ACTION, "Parameters", json!({ "": [] })),
        (ACTION, "Parameters", json!({ "a": [long] })),
        (ACTION, "ExecuteToken", json!("日本")),
    ];
    let (target, member, value) = &spoil[random.below(spoil.len())];
    let mut input = valid(target, random);
    input[*member] = value.clone();
    request(target, input.to_string())
}
