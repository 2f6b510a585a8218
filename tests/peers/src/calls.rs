//! One call of a client, from its builder to its output, over a transport that answers at once: everything but the
//! network. The emitted crate first, behind it the SDK, each with its defaults.

use std::future::Future;

use bytes::Bytes;
use tokio::runtime::{Builder, Runtime};

use crate::bodies;
use crate::cases::{Group, OURS};
use crate::measure::Codec;

/// The calls, in the same words for both clients.
macro_rules! calls {
    () => {
        /// Executes a plan: the id of the record.
        pub async fn execute_plan(client: Client) -> Option<String> {
            let call = client.execute_provisioned_product_plan().plan_id($crate::calls::PLAN);
            let output = call.idempotency_token($crate::calls::TOKEN).send().await;
            output.expect("an answer").record_detail?.record_id
        }

        /// Executes an action: the id of the record.
        pub async fn execute_action(client: Client, request: $crate::twin::Request) -> Option<String> {
            let call = client
                .execute_provisioned_product_service_action()
                .set_provisioned_product_id(request.provisioned_product_id)
                .set_service_action_id(request.service_action_id)
                .set_execute_token(request.execute_token)
                .set_accept_language(request.accept_language)
                .set_parameters(request.parameters);
            call.send().await.expect("an answer").record_detail?.record_id
        }
    };
}

mod aws_sdk;
mod ours;

/// Headers of every answer. Both clients compare the date with their clock.
const HEADERS: [(&str, &str); 3] = [
    ("content-type", "application/x-amz-json-1.1"),
    ("date", "Thu, 01 Jan 2026 00:00:00 GMT"),
    ("x-amzn-requestid", "01234567-89ab-cdef-0123-456789abcdef"),
];

const REGION: &str = "eu-central-1";
const ACCESS_KEY: (&str, &str) = ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
const PLAN: &str = "plan-4abcdexample4";
const TOKEN: &str = "01234567-89ab-cdef-0123-456789abcdef";

/// Every call.
pub fn all() -> Vec<Group> {
    let answer = Bytes::from(bodies::json(&bodies::small()));
    let (ours, theirs) = (ours::client(&answer), aws_sdk::client(&answer));
    let plan = vec![
        called(OURS, {
            let client = ours.clone();
            move || ours::execute_plan(client.clone())
        }),
        called(aws_sdk::NAME, {
            let client = theirs.clone();
            move || aws_sdk::execute_plan(client.clone())
        }),
    ];
    let request = bodies::request();
    let action = vec![
        called(OURS, {
            let request = request.clone();
            move || ours::execute_action(ours.clone(), request.clone())
        }),
        called(aws_sdk::NAME, move || aws_sdk::execute_action(theirs.clone(), request.clone())),
    ];
    vec![
        Group { work: "call with two members", bytes: answer.len(), codecs: plan },
        Group { work: "call with ten parameters", bytes: answer.len(), codecs: action },
    ]
}

/// A codec that makes a call and waits for its end, which is to name the record of the answer.
fn called<F>(name: &'static str, call: impl Fn() -> F + 'static) -> Codec
where
    F: Future<Output = Option<String>> + 'static,
{
    let runtime: Runtime = Builder::new_current_thread().enable_time().build().expect("a runtime");
    assert_eq!(runtime.block_on(call()), bodies::small().record_detail.and_then(|detail| detail.record_id));
    Codec::new(name, move || runtime.block_on(call()))
}
