// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Serves an operation over HTTP: a handler behind the checks of the model.
//!
//! ```text
//! cargo run --features server --example serve -- 127.0.0.1:8080
//! ```
//!
//! A `Server` is a `tower` service as well, which `axum::Router::fallback_service` takes. This program has a socket of
//! its own, since the crate would bring axum to everybody otherwise.

use std::env;
use std::error::Error;

use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanInput,
    ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::server::{Handler, Server, serve};
use servicecatalog::types::RecordDetail;

/// Gives every request the same answer. State that requests share stands here, behind a lock.
struct Example {
    answer: ExecuteProvisionedProductPlanOutput,
}

impl Handler for Example {
    async fn execute_provisioned_product_plan(
        &self,
        input: ExecuteProvisionedProductPlanInput,
    ) -> Result<
        ExecuteProvisionedProductPlanOutput,
        ExecuteProvisionedProductPlanError,
    > {
        println!("{input:?}");
        Ok(self.answer.clone())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let address = env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let answer = ExecuteProvisionedProductPlanOutput::builder()
        .record_detail(RecordDetail::builder().record_id("record-id").build())
        .build();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(run(&address, Example { answer }))
}

async fn run(address: &str, example: Example) -> Result<(), Box<dyn Error>> {
    let listener = tokio::net::TcpListener::bind(address).await?;
    let address = listener.local_addr()?;
    println!("listening on http://{address}");
    serve(listener, Server::new(example)).run().await;
    Ok(())
}
