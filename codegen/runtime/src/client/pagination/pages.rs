//! Pages as they are fetched. Never knows what carries the requests.

use std::future::Future;
use std::ops::ControlFlow;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::client::pagination::PaginationStream;
use crate::client::pagination::stream::Source;
use crate::client::{ClientOperation, Handle, Overrides, call};
use crate::error::SdkError;

/// An operation with pages (`@paginated`), as its paginator sees it.
pub trait Paginated: ClientOperation<Input: Clone + 'static, Output: 'static> {
    /// Where a page begins.
    type Token: Clone + PartialEq;

    /// The token that an input asks with.
    fn token(input: &Self::Input) -> Option<&Self::Token>;

    /// Makes an input ask for the page of a token.
    fn set_token(input: &mut Self::Input, token: Self::Token);

    /// The token of the page after this one; an empty one counts as none.
    fn next_token(output: &Self::Output) -> Option<&Self::Token>;
}

/// Reaction to a page that names its own token as that of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatedToken {
    /// It is the last.
    Stops,
    /// The next request asks with that token again.
    Continues,
}

impl RepeatedToken {
    /// Converts the argument of `stop_on_duplicate_token`.
    pub fn stops(stop: bool) -> Self {
        if stop { Self::Stops } else { Self::Continues }
    }
}

/// The pages of an operation, the first being that of `input`.
pub fn pages<O: Paginated>(
    handle: Handle,
    input: O::Input,
    repeated: RepeatedToken,
) -> PaginationStream<Result<O::Output, SdkError<O::Error>>> {
    let fetch = move |input| -> Fetching<O::Output, SdkError<O::Error>> {
        let handle = handle.clone();
        Box::pin(async move { call::<O>(&handle, input, Overrides::default()).await })
    };
    let advance = move |input: &mut O::Input, output: &O::Output| advance::<O>(input, output, repeated);
    stream(input, fetch, advance)
}

/// Makes `input` ask for the page after `output`; breaks where that is the last.
fn advance<O: Paginated>(input: &mut O::Input, output: &O::Output, repeated: RepeatedToken) -> ControlFlow<()> {
    match following(O::token(input), O::next_token(output), repeated) {
        None => ControlFlow::Break(()),
        Some(token) => {
            O::set_token(input, token.clone());
            ControlFlow::Continue(())
        }
    }
}

/// The token to go on with after a page that was asked for with one token and holds another.
pub fn following<'p, Token: PartialEq>(
    asked: Option<&Token>,
    next: Option<&'p Token>,
    repeated: RepeatedToken,
) -> Option<&'p Token> {
    next.filter(|token| repeated == RepeatedToken::Continues || asked != Some(*token))
}

/// A request for a page that is under way.
pub type Fetching<Output, Error> = Pin<Box<dyn Future<Output = Result<Output, Error>> + Send>>;

/// The pages that `fetch` answers to `input`, and to what `advance` makes of it after each.
pub fn stream<Input, Output, Error>(
    input: Input,
    fetch: impl FnMut(Input) -> Fetching<Output, Error> + Send + 'static,
    advance: impl FnMut(&mut Input, &Output) -> ControlFlow<()> + Send + 'static,
) -> PaginationStream<Result<Output, Error>>
where
    Input: Clone + Send + 'static,
    Output: 'static,
    Error: 'static,
{
    PaginationStream::of(Pages { state: State::Next, input, fetch, advance })
}

/// Pages as they are fetched.
struct Pages<Input, Output, Error, Fetch, Advance> {
    state: State<Output, Error>,
    input: Input,
    fetch: Fetch,
    advance: Advance,
}

enum State<Output, Error> {
    /// The next page is asked for with the input.
    Next,
    /// A request is under way.
    Fetching(Fetching<Output, Error>),
    /// There was a last page, or an error.
    Done,
}

impl<Input, Output, Error, Fetch, Advance> Source<Result<Output, Error>> for Pages<Input, Output, Error, Fetch, Advance>
where
    Input: Clone,
    Fetch: FnMut(Input) -> Fetching<Output, Error>,
    Advance: FnMut(&mut Input, &Output) -> ControlFlow<()>,
{
    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Output, Error>>> {
        loop {
            match &mut self.state {
                State::Done => return Poll::Ready(None),
                State::Next => self.state = State::Fetching((self.fetch)(self.input.clone())),
                State::Fetching(fetching) => {
                    let page = ready!(fetching.as_mut().poll(context));
                    let goes_on = page.as_ref().is_ok_and(|page| (self.advance)(&mut self.input, page).is_continue());
                    self.state = if goes_on { State::Next } else { State::Done };
                    return Poll::Ready(Some(page));
                }
            }
        }
    }
}
