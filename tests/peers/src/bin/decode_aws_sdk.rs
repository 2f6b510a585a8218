//! Decodes one response with the SDK's deserializer, nothing else of the SDK: what that adds to an empty binary.

use std::io::Read;
use std::process::ExitCode;

use aws_sdk_servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlan, ExecuteProvisionedProductPlanOutput,
};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_plugin::RuntimePlugin;
use aws_smithy_runtime_api::client::ser_de::{DeserializeResponse, SharedResponseDeserializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;

fn main() -> ExitCode {
    let mut body = Vec::new();
    if std::io::stdin().read_to_end(&mut body).is_err() {
        return ExitCode::FAILURE;
    }
    if has_record(body) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn has_record(body: Vec<u8>) -> bool {
    let Some(layer) = ExecuteProvisionedProductPlan::new().config() else { return false };
    let (Some(deserializer), Ok(status)) = (layer.load::<SharedResponseDeserializer>(), 200_u16.try_into()) else {
        return false;
    };
    let response = HttpResponse::new(status, SdkBody::from(body));
    let Ok(output) = deserializer.deserialize_nonstreaming_with_config(&response, &ConfigBag::base()) else {
        return false;
    };
    let output = output.downcast::<ExecuteProvisionedProductPlanOutput>().ok();
    output.and_then(|output| output.record_detail).is_some_and(|detail| detail.record_id.is_some())
}
