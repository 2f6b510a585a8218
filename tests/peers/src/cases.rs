//! The measured cases: every work with the emitted crate first and its peers behind it.

#[cfg(feature = "aws-sdk")]
mod aws_sdk;

use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::validate::Level;

use crate::bodies;
use crate::measure::Codec;
use crate::twin::{Request, Response};

/// One work and those who do it, the emitted crate first.
pub struct Group {
    pub work: &'static str,
    /// Size of the body.
    pub bytes: usize,
    pub codecs: Vec<Codec>,
}

/// Every work.
pub fn all() -> Vec<Group> {
    vec![
        decode("decode small", &bodies::small()),
        decode("decode large", &bodies::large()),
        encode_request(),
        encode("encode small", &bodies::small()),
        encode("encode large", &bodies::large()),
        validate(),
    ]
}

/// The name of the emitted crate among the codecs.
pub const OURS: &str = "generated";

fn decode(work: &'static str, response: &Response) -> Group {
    let body = bodies::json(response);
    let decoded = ours(&body);
    let bytes = body.len();
    let codecs = vec![
        decode_ours(&body),
        #[cfg(feature = "aws-sdk")]
        aws_sdk::decode(&body),
        decode_serde_json(&body),
        Codec::new("sonic-rs", {
            let body = body.clone();
            move || sonic_rs::from_slice::<Response>(body.as_bytes())
        }),
        Codec::new("clone and drop", move || decoded.clone()),
    ];
    Group { work, bytes, codecs }
}

/// The emitted crate reads a response.
pub fn decode_ours(body: &str) -> Codec {
    let body = body.to_owned();
    Codec::new(OURS, move || servicecatalog::json::from_slice::<ExecuteProvisionedProductPlanOutput>(body.as_bytes()))
}

/// serde_json reads a response.
pub fn decode_serde_json(body: &str) -> Codec {
    let body = body.to_owned();
    Codec::new("serde_json", move || serde_json::from_slice::<Response>(body.as_bytes()))
}

/// The emitted crate's own value, which gives the body back.
fn ours(body: &str) -> ExecuteProvisionedProductPlanOutput {
    let output = servicecatalog::json::from_str(body).expect("a body of the model");
    assert_eq!(servicecatalog::json::to_string(&output).as_deref(), Ok(body));
    output
}

fn encode(work: &'static str, response: &Response) -> Group {
    let body = bodies::json(response);
    let sonic = response.clone();
    let codecs =
        vec![encode_ours(&body), encode_serde_json(response), Codec::new("sonic-rs", move || sonic_rs::to_vec(&sonic))];
    Group { work, bytes: body.len(), codecs }
}

/// The emitted crate writes a response.
pub fn encode_ours(body: &str) -> Codec {
    let response = ours(body);
    Codec::new(OURS, move || servicecatalog::json::to_vec(&response))
}

/// serde_json writes a response.
pub fn encode_serde_json(response: &Response) -> Codec {
    let response = response.clone();
    Codec::new("serde_json", move || serde_json::to_vec(&response))
}

fn encode_request() -> Group {
    let request = bodies::request();
    let ours = input(&request);
    let written = servicecatalog::json::to_vec(&ours).expect("a request");
    assert_eq!(serde_json::from_slice::<Request>(&written).ok().as_ref(), Some(&request));
    let bytes = written.len();
    let sonic = request.clone();
    let codecs = vec![
        Codec::new(OURS, move || servicecatalog::json::to_vec(&ours)),
        #[cfg(feature = "aws-sdk")]
        aws_sdk::encode(&request),
        Codec::new("serde_json", move || serde_json::to_vec(&request)),
        Codec::new("sonic-rs", move || sonic_rs::to_vec(&sonic)),
    ];
    Group { work: "encode request", bytes, codecs }
}

fn validate() -> Group {
    let request = bodies::request();
    let ours = input(&request);
    assert!(ours.validate(Level::Strict).is_ok() && request.garde() && request.validator() && request.by_hand());
    let [by_hand, garde, validator] = [request.clone(), request.clone(), request];
    let bytes = bodies::json(&by_hand).len();
    let codecs = vec![
        Codec::new(OURS, move || ours.validate(Level::Strict)),
        Codec::new("by hand + regex", move || by_hand.by_hand()),
        Codec::new("garde", move || garde.garde()),
        Codec::new("validator", move || validator.validator()),
    ];
    Group { work: "validate request", bytes, codecs }
}

fn input(request: &Request) -> ExecuteProvisionedProductServiceActionInput {
    servicecatalog::json::from_str(&bodies::json(request)).expect("a request of the model")
}
