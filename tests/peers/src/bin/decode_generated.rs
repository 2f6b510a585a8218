//! Decodes one response with the emitted crate: what that adds to an empty binary.

use std::io::Read;
use std::process::ExitCode;

use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanOutput;

fn main() -> ExitCode {
    let mut body = Vec::new();
    if std::io::stdin().read_to_end(&mut body).is_err() {
        return ExitCode::FAILURE;
    }
    let decoded = servicecatalog::json::from_slice::<ExecuteProvisionedProductPlanOutput>(&body);
    let detail = decoded.ok().and_then(|output| output.record_detail);
    if detail.is_some_and(|detail| detail.record_id.is_some()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
