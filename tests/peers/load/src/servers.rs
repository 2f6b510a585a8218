//! The two servers: the emitted one, whose handler has its answer ready, and hyper with nothing around it, which reads
//! the whole request and answers with the same bytes. Each on one thread, and each with the same patience for heads:
//! hyper's own default, once it has a timer to keep it with.

use std::convert::Infallible;
use std::io::Write as _;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_plan as plan;
use servicecatalog::operation::execute_provisioned_product_service_action as action;
use servicecatalog::server::{Handler, Server};
use servicecatalog::types::RecordDetail;
use tokio::net::TcpListener;

use crate::Failure;
use crate::bodies::Size;

/// The emitted server.
pub const OURS: &str = "generated";
/// The bare one.
pub const ECHO: &str = "hyper";

/// The time that a client has for the head of its next request.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);

struct Catalog {
    record: RecordDetail,
}

impl Catalog {
    fn plan_output(&self) -> plan::ExecuteProvisionedProductPlanOutput {
        plan::ExecuteProvisionedProductPlanOutput::builder().record_detail(self.record.clone()).build()
    }
}

impl Handler for Catalog {
    async fn execute_provisioned_product_plan(
        &self,
        _input: plan::ExecuteProvisionedProductPlanInput,
    ) -> Result<plan::ExecuteProvisionedProductPlanOutput, plan::ExecuteProvisionedProductPlanError> {
        Ok(self.plan_output())
    }

    async fn execute_provisioned_product_service_action(
        &self,
        _input: action::ExecuteProvisionedProductServiceActionInput,
    ) -> Result<action::ExecuteProvisionedProductServiceActionOutput, action::ExecuteProvisionedProductServiceActionError>
    {
        let output = action::ExecuteProvisionedProductServiceActionOutput::builder();
        Ok(output.record_detail(self.record.clone()).build())
    }
}

/// Serves until the process is killed; the first line of output is the address.
pub fn serve(server: &str, size: &str) -> Result<(), Failure> {
    let size = Size::from_name(size).ok_or("there is no such size")?;
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "{}", listener.local_addr()?)?;
        let catalog = Catalog { record: size.record() };
        match server {
            OURS => {
                servicecatalog::server::serve(listener, Server::new(catalog)).run().await;
                Ok(())
            }
            // Both operations answer with the same bytes.
            ECHO => echo(listener, json::to_vec(&catalog.plan_output())?.into()).await,
            _ => Err("there is no such server".into()),
        }
    })
}

async fn echo(listener: TcpListener, body: Bytes) -> Result<(), Failure> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let body = body.clone();
        let service = service_fn(move |request: Request<Incoming>| answer(request, body.clone()));
        let mut builder = http1::Builder::new();
        builder.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
        tokio::spawn(builder.serve_connection(TokioIo::new(stream), service));
    }
}

async fn answer(request: Request<Incoming>, body: Bytes) -> Result<Response<Full<Bytes>>, Infallible> {
    // A body that breaks off ends the connection by itself.
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(body));
    let media_type = hyper::header::HeaderValue::from_static("application/x-amz-json-1.1");
    response.headers_mut().insert(hyper::header::CONTENT_TYPE, media_type);
    Ok(response)
}
