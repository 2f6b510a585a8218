//! The stream that paginators return. Never knows where its elements come from.

use std::fmt;
use std::future::poll_fn;
use std::ops::ControlFlow;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

/// Pages, or the items of pages, one after the other.
///
/// Nothing is sent until an element is asked for, and never more than one request at a time. An error is the last
/// element. Dropping the stream ends the request that is under way.
///
/// It is a [`Stream`] too, for those who work with the combinators of the `futures` crates.
pub struct PaginationStream<Item> {
    source: Box<dyn Source<Item> + Send>,
}

/// Where the elements of a stream come from. Behind the last one it answers `None` however often it is asked.
pub(super) trait Source<Item> {
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Item>>;
}

impl<Item> PaginationStream<Item> {
    /// Creates a stream of what a source yields.
    pub(super) fn of(source: impl Source<Item> + Send + 'static) -> Self {
        Self { source: Box::new(source) }
    }

    /// Returns the next element, or `None` after the last.
    pub async fn next(&mut self) -> Option<Item> {
        poll_fn(|context| self.poll_next(context)).await
    }

    /// Polls for the next element.
    pub fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Item>> {
        self.source.poll_next(context)
    }

    /// Gathers the elements: into a `Vec`, or into a `Result` of one, which ends with the first error.
    pub async fn collect<T: Collectable<Item>>(mut self) -> T {
        let mut collection = T::empty();
        while let Some(item) = self.next().await {
            if collection.add(item).is_break() {
                break;
            }
        }
        collection
    }

    /// Returns the stream itself, which is a [`Stream`] of `futures-core` 0.3.
    pub fn into_stream_03x(self) -> Self {
        self
    }
}

impl<T, E> PaginationStream<Result<T, E>> {
    /// Returns the next element, or `None` after the last.
    ///
    /// # Errors
    /// The next element is an error.
    pub async fn try_next(&mut self) -> Result<Option<T>, E> {
        self.next().await.transpose()
    }

    /// Gathers the elements.
    ///
    /// # Errors
    /// One of them is an error.
    pub async fn try_collect(self) -> Result<Vec<T>, E> {
        self.collect().await
    }
}

impl<Item> Stream for PaginationStream<Item> {
    type Item = Item;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Item>> {
        self.source.poll_next(context)
    }
}

impl<Item> fmt::Debug for PaginationStream<Item> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PaginationStream").finish_non_exhaustive()
    }
}

/// Collections that the elements of a stream can be gathered into.
pub trait Collectable<Item>: sealed::Sealed + Sized {
    /// Creates it without elements.
    #[doc(hidden)]
    fn empty() -> Self;

    /// Adds an element; breaks where no further one counts.
    #[doc(hidden)]
    fn add(&mut self, item: Item) -> ControlFlow<()>;
}

mod sealed {
    /// Keeps the trait open to change.
    pub trait Sealed {}
    impl<T> Sealed for Vec<T> {}
    impl<T, E> Sealed for Result<T, E> {}
}

impl<Item> Collectable<Item> for Vec<Item> {
    fn empty() -> Self {
        Self::new()
    }

    fn add(&mut self, item: Item) -> ControlFlow<()> {
        self.push(item);
        ControlFlow::Continue(())
    }
}

impl<Item, T: Collectable<Item>, E> Collectable<Result<Item, E>> for Result<T, E> {
    fn empty() -> Self {
        Ok(T::empty())
    }

    fn add(&mut self, item: Result<Item, E>) -> ControlFlow<()> {
        match (self, item) {
            (Ok(collection), Ok(item)) => collection.add(item),
            (collection @ Ok(_), Err(error)) => {
                *collection = Err(error);
                ControlFlow::Break(())
            }
            (Err(_), _) => ControlFlow::Break(()),
        }
    }
}
