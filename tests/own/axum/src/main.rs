//! Serves the operations of the emitted crate beside routes of axum's: `cargo run -- 127.0.0.1:8080`. A `Server` is a
//! `tower` service, so a router takes it for all that no route of its own matches.

use axum::Router;
use axum::routing::get;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError, ExecuteProvisionedProductPlanInput, ExecuteProvisionedProductPlanOutput,
};
use servicecatalog::server::{Handler, Server};
use servicecatalog::types::RecordDetail;
use tokio::net::TcpListener;

struct Catalog;

impl Handler for Catalog {
    async fn execute_provisioned_product_plan(
        &self,
        input: ExecuteProvisionedProductPlanInput, // every limit of the model holds here
    ) -> Result<ExecuteProvisionedProductPlanOutput, ExecuteProvisionedProductPlanError> {
        let id = input.plan_id().unwrap_or_default();
        let record = RecordDetail::builder().record_id(format!("record-of-{id}"));
        Ok(ExecuteProvisionedProductPlanOutput::builder().record_detail(record.build()).build())
    }
}

fn router() -> Router {
    Router::new().route("/health", get(async || "well")).fallback_service(Server::new(Catalog))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    axum::serve(TcpListener::bind(address).await?, router()).await
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{SocketAddr, TcpStream};

    use super::*;

    /// Serves on a free port, and returns the response to a request.
    fn exchange(request: String) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(axum::serve(listener, router()).into_future());
            tokio::task::spawn_blocking(move || sent(address, &request)).await.unwrap()
        })
    }

    fn sent(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    #[test]
    fn a_route_of_the_router_is_its_own() {
        let response = exchange("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".to_owned());
        assert!(response.starts_with("HTTP/1.1 200 OK\r\n") && response.ends_with("well"), "{response}");
    }

    #[test]
    fn an_operation_is_checked_and_served() {
        let call = |body: &str| {
            exchange(format!(
                "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-amz-json-1.1\r\n\
                 X-Amz-Target: AWS242ServiceCatalogService.ExecuteProvisionedProductPlan\r\n\
                 Content-Length: {}\r\n\r\n{body}",
                body.len()
            ))
        };
        let response = call(r#"{"PlanId":"plan-1","IdempotencyToken":"token-1"}"#);
        assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
        assert!(response.ends_with(r#"{"RecordDetail":{"RecordId":"record-of-plan-1"}}"#), "{response}");
        let refusal = call(r#"{"PlanId":"plan 1","IdempotencyToken":"token-1"}"#);
        assert!(refusal.starts_with("HTTP/1.1 400 ") && refusal.contains("ValidationException"), "{refusal}");
    }
}
