//! The items of pages, each by itself.

use std::task::{Context, Poll, ready};

use crate::client::pagination::PaginationStream;
use crate::client::pagination::stream::Source;

/// The items of the pages of a stream.
pub fn items<Page, Error, Items>(
    pages: PaginationStream<Result<Page, Error>>,
    items: fn(Page) -> Items,
) -> PaginationStream<Result<Items::Item, Error>>
where
    Page: 'static,
    Error: 'static,
    Items: IntoIterator<IntoIter: Send> + 'static,
{
    PaginationStream::of(Flattened { pages, items, page: None })
}

struct Flattened<Page, Error, Items: IntoIterator> {
    pages: PaginationStream<Result<Page, Error>>,
    items: fn(Page) -> Items,
    /// The remaining items of the present page.
    page: Option<Items::IntoIter>,
}

impl<Page, Error, Items: IntoIterator> Source<Result<Items::Item, Error>> for Flattened<Page, Error, Items> {
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Items::Item, Error>>> {
        loop {
            if let Some(item) = self.page.as_mut().and_then(Iterator::next) {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll_next(context)) {
                Some(Ok(page)) => self.page = Some((self.items)(page).into_iter()),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
