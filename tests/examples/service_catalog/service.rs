//! The operations of the model: each takes its input apart, has it executed where blocking is allowed, and words what
//! comes of it as its own output or error.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanError as PlanError, ExecuteProvisionedProductPlanInput as PlanInput,
    ExecuteProvisionedProductPlanOutput as PlanOutput,
};
use servicecatalog::operation::execute_provisioned_product_service_action::{
    ExecuteProvisionedProductServiceActionError as ActionError,
    ExecuteProvisionedProductServiceActionInput as ActionInput,
    ExecuteProvisionedProductServiceActionOutput as ActionOutput,
};
use servicecatalog::server::Handler;
use servicecatalog::types::RecordDetail;
use servicecatalog::types::error::{InvalidParametersException, InvalidStateException, ResourceNotFoundException};

use crate::execute::{Refusal, Request, Subject, execute};
use crate::store::Store;

/// The service: a store, the time that a state lasts, and a clock.
pub struct Catalog<C> {
    store: Arc<Store>,
    step: Duration,
    clock: C,
}

impl<C: Fn() -> SystemTime + Send + Sync + 'static> Catalog<C> {
    pub fn new(store: Store, step: Duration, clock: C) -> Self {
        Self { store: Arc::new(store), step, clock }
    }

    /// Executes on a thread of its own: a transaction waits for the disk.
    async fn execute(&self, request: Request) -> Result<RecordDetail, Refusal> {
        let (store, step, now) = (Arc::clone(&self.store), self.step, whole_millis((self.clock)()));
        tokio::task::spawn_blocking(move || execute(&store, request, step, now)).await?
    }
}

/// The time as precisely as the store keeps it, so that the first answer is that of all others.
fn whole_millis(time: SystemTime) -> SystemTime {
    let nanos = time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.subsec_nanos());
    time - Duration::from_nanos(u64::from(nanos % 1_000_000))
}

impl<C: Fn() -> SystemTime + Send + Sync + 'static> Handler for Catalog<C> {
    async fn execute_provisioned_product_plan(&self, input: PlanInput) -> Result<PlanOutput, PlanError> {
        let wire = serde_json::to_value(&input).map_err(PlanError::unhandled)?;
        // Required members are there: the server checks inputs before this is called.
        let request = Request {
            operation: "ExecuteProvisionedProductPlan",
            token: input.idempotency_token.unwrap_or_default(),
            subject: Subject::Plan { id: input.plan_id.unwrap_or_default() },
            input: wire,
        };
        let record = self.execute(request).await?;
        Ok(PlanOutput::builder().record_detail(record).build())
    }

    async fn execute_provisioned_product_service_action(
        &self,
        input: ActionInput,
    ) -> Result<ActionOutput, ActionError> {
        let wire = serde_json::to_value(&input).map_err(ActionError::unhandled)?;
        let subject = Subject::Action {
            id: input.service_action_id.unwrap_or_default(),
            product: input.provisioned_product_id.unwrap_or_default(),
            parameters: input.parameters.unwrap_or_default().into_keys().collect(),
        };
        let request = Request {
            operation: "ExecuteProvisionedProductServiceAction",
            token: input.execute_token.unwrap_or_default(),
            subject,
            input: wire,
        };
        let record = self.execute(request).await?;
        Ok(ActionOutput::builder().record_detail(record).build())
    }
}

/// Words a refusal as the error of an operation.
macro_rules! refuses {
    ($($error:ident)*) => {$(
        impl From<Refusal> for $error {
            fn from(refusal: Refusal) -> Self {
                match refusal {
                    Refusal::InvalidParameters(message) => {
                        Self::InvalidParametersException(InvalidParametersException::builder().message(message).build())
                    }
                    Refusal::InvalidState(message) => {
                        Self::InvalidStateException(InvalidStateException::builder().message(message).build())
                    }
                    Refusal::NotFound(message) => {
                        Self::ResourceNotFoundException(ResourceNotFoundException::builder().message(message).build())
                    }
                    Refusal::Internal(failure) => Self::unhandled(failure),
                }
            }
        }
    )*};
}

refuses!(PlanError ActionError);
