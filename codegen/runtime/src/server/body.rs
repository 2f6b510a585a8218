//! The bodies of both directions: reads that of a request, up to a limit, and holds that of a response.
//! Never streams: awsJson bodies are whole JSON texts.

use std::convert::Infallible;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use bytes::{Buf as _, Bytes};
use http_body::{Body, Frame, SizeHint};

use super::answer::Refusal;

/// Reads a whole body of at most `limit` bytes.
///
/// # Errors
/// It is larger, by what it announces or by what arrives; or it broke off.
pub(super) async fn read<B: Body>(body: B, limit: usize) -> Result<Vec<u8>, Refusal> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > limit {
        return Err(Refusal::TooLarge(limit));
    }
    let mut bytes = Vec::with_capacity(announced);
    let mut body = pin!(body);
    while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        let frame = frame.map_err(|_| Refusal::Incomplete)?;
        let Ok(mut data) = frame.into_data() else { continue };
        if data.remaining() > limit - bytes.len() {
            return Err(Refusal::TooLarge(limit));
        }
        while data.has_remaining() {
            let chunk = data.chunk();
            let read = chunk.len();
            bytes.extend_from_slice(chunk);
            data.advance(read);
        }
    }
    Ok(bytes)
}

/// The body of a response, whole.
#[derive(Clone, Debug, Default)]
pub struct ResponseBody {
    bytes: Bytes,
}

impl ResponseBody {
    /// Returns the bytes.
    #[inline]
    pub fn into_bytes(self) -> Bytes {
        self.bytes
    }
}

impl From<Vec<u8>> for ResponseBody {
    #[inline]
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes: bytes.into() }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = Infallible;

    #[inline]
    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let rest = std::mem::take(&mut self.bytes);
        Poll::Ready((!rest.is_empty()).then(|| Ok(Frame::data(rest))))
    }

    #[inline]
    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty()
    }

    #[inline]
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64)
    }
}
