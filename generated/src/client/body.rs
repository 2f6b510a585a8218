// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Reads the body of a response into memory. Never keeps more than a limit, and never waits for one that stands still.

use std::error::Error;
use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use http_body::Body as _;

use crate::client::deadline::Deadline;
use crate::config::{ResponseBody, SharedAsyncSleep, StalledStreamProtectionConfig};
use crate::error::BoxError;

/// The largest body that is read, in bytes: several times what any service with this protocol sends.
pub const MAX_BODY: usize = 256 << 20;

/// Upper limit of the first allocation for a body, in bytes, whatever length it declares.
const MAX_AT_ONCE: usize = 1 << 20;

/// A body that could not be read.
#[derive(Debug)]
pub enum BodyError {
    /// It did not come to its end.
    Broken(BoxError),
    /// It is longer than any that is read.
    TooLarge(usize),
    /// It came too slowly.
    Stalled(Duration),
}

impl BodyError {
    /// Whether another attempt may do better.
    pub fn is_transient(&self) -> bool {
        !matches!(self, Self::TooLarge(_))
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(_) => f.write_str("the body of the response broke off"),
            Self::TooLarge(limit) => write!(f, "the body of the response is longer than {limit} bytes"),
            Self::Stalled(grace) => {
                write!(f, "the body of the response came with less than a byte a second for {grace:?}")
            }
        }
    }
}

impl Error for BodyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Broken(source) => Some(&**source),
            Self::TooLarge(_) | Self::Stalled(_) => None,
        }
    }
}

/// Reads a body.
///
/// # Errors
/// It breaks off, has more than `limit` bytes, or comes too slowly.
pub async fn read(
    mut body: ResponseBody,
    limit: usize,
    protection: &StalledStreamProtectionConfig,
    sleep: &SharedAsyncSleep,
) -> Result<Vec<u8>, BodyError> {
    let said = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if said > limit {
        return Err(BodyError::TooLarge(limit));
    }
    let mut bytes = Vec::with_capacity(said.min(MAX_AT_ONCE));
    let grace = Some(protection.grace_period()).filter(|_| protection.download_enabled());
    loop {
        let before = bytes.len();
        // One window: as long as the grace period, in which a byte a second has to come.
        let mut window = Deadline::start("the body", grace, sleep);
        let end = window.cover(read_on(&mut body, &mut bytes, limit)).await;
        match end {
            Ok(Ok(())) => return Ok(bytes),
            Ok(Err(error)) => return Err(error),
            Err(elapsed) if ((bytes.len() - before) as f64) < elapsed.limit.as_secs_f64() => {
                return Err(BodyError::Stalled(elapsed.limit));
            }
            Err(_) => {}
        }
    }
}

/// Appends what comes of a body until its end.
async fn read_on(body: &mut ResponseBody, bytes: &mut Vec<u8>, limit: usize) -> Result<(), BodyError> {
    while let Some(frame) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        let frame = frame.map_err(BodyError::Broken)?;
        let Some(data) = frame.data_ref() else { continue };
        if data.len() > limit - bytes.len() {
            return Err(BodyError::TooLarge(limit));
        }
        bytes.extend_from_slice(data);
    }
    Ok(())
}
