//! The SDK's own response deserializer and request serializer, reached through an operation's public runtime plugin.

use aws_sdk_servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlan;
use aws_sdk_servicecatalog::operation::execute_provisioned_product_service_action::{
    ExecuteProvisionedProductServiceAction, ExecuteProvisionedProductServiceActionInput,
};
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{
    DeserializeResponse, SerializeRequest, SharedRequestSerializer, SharedResponseDeserializer,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer};

use crate::measure::Codec;
use crate::twin::Request;

const NAME: &str = "aws-sdk";

/// Reads a response of ExecuteProvisionedProductPlan.
pub fn decode(body: &str) -> Codec {
    // It cannot be cloned, so its layer is kept for as long as the process runs.
    let layer: &'static FrozenLayer = Box::leak(Box::new(layer(&ExecuteProvisionedProductPlan::new())));
    let deserializer = layer.load::<SharedResponseDeserializer>().expect("the plugin stores it");
    let bag = ConfigBag::base();
    let mut response = HttpResponse::new(200_u16.try_into().expect("a status"), SdkBody::from(body));
    response.headers_mut().insert("content-type", "application/x-amz-json-1.1");
    assert!(deserializer.deserialize_nonstreaming_with_config(&response, &bag).is_ok(), "the SDK reads the body");
    Codec::new(NAME, move || deserializer.deserialize_nonstreaming_with_config(&response, &bag))
}

/// Writes a request of ExecuteProvisionedProductServiceAction; it consumes its input.
pub fn encode(request: &Request) -> Codec {
    let layer = layer(&ExecuteProvisionedProductServiceAction::new());
    let serializer = layer.load::<SharedRequestSerializer>().expect("the plugin stores it").clone();
    let input = ExecuteProvisionedProductServiceActionInput::builder()
        .set_provisioned_product_id(request.provisioned_product_id.clone())
        .set_service_action_id(request.service_action_id.clone())
        .set_execute_token(request.execute_token.clone())
        .set_accept_language(request.accept_language.clone())
        .set_parameters(request.parameters.clone())
        .build()
        .expect("a whole request");
    let mut bag = ConfigBag::base();
    Codec::consuming(
        NAME,
        move || Input::erase(input.clone()),
        move |input| serializer.serialize_input(input, &mut bag),
    )
}

fn layer(operation: &impl RuntimePlugin) -> FrozenLayer {
    operation.config().expect("every operation has a layer")
}
