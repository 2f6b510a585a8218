//! The service as a client sees it, with a clock that the test moves. What a crash leaves is in `durability`.

mod durability;
mod executions;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use servicecatalog::operation::execute_provisioned_product_plan as plan;
use servicecatalog::operation::execute_provisioned_product_service_action as action;
use servicecatalog::server::Handler as _;
use servicecatalog::types::RecordDetail;

use crate::catalog;
use crate::service::Catalog;
use crate::store::Store;

const STEP: Duration = Duration::from_secs(10);

/// A clock in milliseconds since 1970, that moves when it is told to.
#[derive(Clone, Default)]
struct Clock(Arc<AtomicU64>);

impl Clock {
    fn advance(&self, time: Duration) {
        self.0.fetch_add(time.as_millis() as u64, Ordering::Relaxed);
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_000 + self.0.load(Ordering::Relaxed))
    }
}

fn service(store: Store) -> (Catalog<impl Fn() -> SystemTime + Send + Sync + 'static>, Clock) {
    let clock = Clock::default();
    let shared = clock.clone();
    (Catalog::new(store, STEP, move || shared.now()), clock)
}

/// A store with the sample.
fn sample() -> Store {
    filled(Store::in_memory().expect("a store"))
}

fn filled(store: Store) -> Store {
    store.fill(&serde_json::from_str(catalog::SAMPLE).expect("JSON")).expect("a catalog");
    store
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(future)
}

fn run_plan<C>(
    service: &Catalog<C>,
    id: &str,
    token: &str,
) -> Result<RecordDetail, plan::ExecuteProvisionedProductPlanError>
where
    C: Fn() -> SystemTime + Send + Sync + 'static,
{
    let builder = plan::ExecuteProvisionedProductPlanInput::builder().plan_id(id).idempotency_token(token);
    let output = block_on(service.execute_provisioned_product_plan(builder.build().expect("an input")))?;
    Ok(output.record_detail.expect("a record"))
}

fn run_action<C>(
    service: &Catalog<C>,
    (product, action): (&str, &str),
    parameters: &[(&str, &str)],
    token: &str,
) -> Result<RecordDetail, action::ExecuteProvisionedProductServiceActionError>
where
    C: Fn() -> SystemTime + Send + Sync + 'static,
{
    let mut builder = action::ExecuteProvisionedProductServiceActionInput::builder()
        .provisioned_product_id(product)
        .service_action_id(action)
        .execute_token(token);
    for (name, value) in parameters {
        builder = builder.parameters(*name, vec![(*value).to_owned()]);
    }
    let output = block_on(service.execute_provisioned_product_service_action(builder.build().expect("an input")))?;
    Ok(output.record_detail.expect("a record"))
}
