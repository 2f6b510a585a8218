//! One request on its way: hands the choice of its handler, deep inside the server, to the service around the server.
//! The two run in one task, so a task-local value connects them.

use std::sync::{Arc, Mutex};

use crate::journal::Journal;
use crate::script::{Content, Delivery, Script};

/// The script, and the journal of all requests.
#[derive(Debug)]
pub(crate) struct Stage {
    pub(crate) script: Script,
    pub(crate) journal: Journal,
}

/// A request that is being answered.
#[derive(Debug)]
pub(crate) struct Exchange {
    stage: Arc<Stage>,
    /// The label and the delivery of the answer, once it is chosen.
    chosen: Mutex<Option<(String, Delivery)>>,
}

tokio::task_local! {
    pub(crate) static EXCHANGE: Arc<Exchange>;
}

impl Exchange {
    pub(crate) fn new(stage: Arc<Stage>) -> Self {
        Self { stage, chosen: Mutex::new(None) }
    }

    /// The choice of the handler; `None` when the server answered without it.
    pub(crate) fn chosen(&self) -> Option<(String, Delivery)> {
        self.chosen.lock().ok().and_then(|mut chosen| chosen.take())
    }
}

/// The content of the answer to an input, given as JSON text: for handlers, called within [`Mock`](crate::Mock).
pub fn answer(operation: &str, input: &str) -> Content {
    let choose = |exchange: &Arc<Exchange>| {
        let chosen = exchange.stage.script.choose(operation, input);
        if let Ok(mut kept) = exchange.chosen.lock() {
            *kept = Some((chosen.label, chosen.delivery));
        }
        chosen.content
    };
    EXCHANGE.try_with(choose).unwrap_or(Content::Nothing)
}
