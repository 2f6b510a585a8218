//! The bodies of both directions: one that keeps a copy of what is read, and one that can break off.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// The bytes that were read of a body.
pub(crate) type Heard = Arc<Mutex<Vec<u8>>>;

/// A body that keeps a copy of what is read of it.
#[derive(Debug)]
pub struct Tee<B> {
    inner: B,
    heard: Heard,
}

impl<B> Tee<B> {
    pub(crate) fn new(inner: B, heard: Heard) -> Self {
        Self { inner, heard }
    }
}

impl<B: Body<Data = Bytes> + Unpin> Body for Tee<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let polled = Pin::new(&mut self.inner).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let (Some(data), Ok(mut heard)) = (frame.data_ref(), self.heard.lock())
        {
            heard.extend_from_slice(data);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// The body of an answer, whole or broken off.
#[derive(Debug, Default)]
pub struct AnswerBody {
    bytes: Bytes,
    /// Bytes that are announced and never sent.
    missing: u64,
    /// Whether the connection had time to send what there is.
    is_flushed: bool,
}

impl AnswerBody {
    pub(crate) fn whole(bytes: Bytes) -> Self {
        Self { bytes, ..Self::default() }
    }

    /// The first half of the bytes, behind a head that announces all of them and at least one more than are sent.
    pub(crate) fn cut(bytes: &Bytes) -> Self {
        let sent = bytes.len() / 2;
        Self { bytes: bytes.slice(..sent), missing: ((bytes.len() - sent) as u64).max(1), is_flushed: false }
    }

    pub(crate) fn length(&self) -> u64 {
        self.bytes.len() as u64 + self.missing
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = Interrupted;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Interrupted>>> {
        let rest = std::mem::take(&mut self.bytes);
        if !rest.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(rest))));
        }
        if self.missing == 0 {
            return Poll::Ready(None);
        }
        if !self.is_flushed {
            // An error would take the head and the first half along, unsent.
            self.is_flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(Interrupted)))
    }

    fn is_end_stream(&self) -> bool {
        self.length() == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length())
    }
}

/// The error that ends a body which was to break off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interrupted;

impl fmt::Display for Interrupted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body was to break off")
    }
}

impl Error for Interrupted {}
