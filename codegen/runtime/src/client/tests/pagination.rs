use std::future::Future;
use std::ops::ControlFlow;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use futures_core::Stream;

use crate::client::pagination::pages::{following, stream};
use crate::client::pagination::{PaginationStream, RepeatedToken, items};

/// Runs a future that never waits for anything.
fn run<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("it waits for something"),
    }
}

/// Log of the requested pages, in order.
type Asked = Arc<Mutex<Vec<u32>>>;

/// A stream whose page `n` holds the numbers `10n` and `10n + 1`, up to the page `last`; `fails` is an error instead.
fn numbers(last: u32, fails: Option<u32>) -> (Asked, PaginationStream<Result<Vec<u32>, String>>) {
    let asked = Asked::default();
    let log = asked.clone();
    let fetch = move |page: u32| -> Pin<Box<dyn Future<Output = Result<Vec<u32>, String>> + Send>> {
        let log = log.clone();
        Box::pin(async move {
            log.lock().unwrap().push(page);
            if fails == Some(page) { Err(format!("page {page}")) } else { Ok(vec![10 * page, 10 * page + 1]) }
        })
    };
    let advance = move |page: &mut u32, _: &Vec<u32>| {
        *page += 1;
        if *page > last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    (asked, stream(1, fetch, advance))
}

fn asked(log: &Asked) -> Vec<u32> {
    log.lock().unwrap().clone()
}

#[test]
fn a_page_is_fetched_when_it_is_asked_for_and_not_before() {
    let (log, mut pages) = numbers(3, None);
    assert_eq!(asked(&log), [0_u32; 0]);
    assert_eq!(run(pages.next()), Some(Ok(vec![10, 11])));
    assert_eq!(asked(&log), [1]);
    assert_eq!(run(pages.try_next()), Ok(Some(vec![20, 21])));
    assert_eq!(asked(&log), [1, 2]);
    assert_eq!(run(pages.next()), Some(Ok(vec![30, 31])));
    assert_eq!((run(pages.next()), run(pages.next())), (None, None));
    assert_eq!(asked(&log), [1, 2, 3]);
}

#[test]
fn an_error_is_the_last_element() {
    let (log, mut pages) = numbers(9, Some(2));
    assert_eq!(run(pages.next()), Some(Ok(vec![10, 11])));
    assert_eq!(run(pages.try_next()), Err("page 2".to_owned()));
    assert_eq!((run(pages.next()), run(pages.try_next())), (None, Ok(None)));
    assert_eq!(asked(&log), [1, 2]);
}

#[test]
fn pages_are_collected_up_to_the_first_error() {
    let (_, pages) = numbers(2, None);
    assert_eq!(run(pages.collect::<Vec<_>>()), [Ok(vec![10, 11]), Ok(vec![20, 21])]);
    let (_, pages) = numbers(2, None);
    assert_eq!(run(pages.try_collect()), Ok(vec![vec![10, 11], vec![20, 21]]));
    let (log, pages) = numbers(9, Some(2));
    assert_eq!(run(pages.collect::<Result<Vec<_>, _>>()), Err("page 2".to_owned()));
    assert_eq!(asked(&log), [1, 2]);
}

#[test]
fn items_come_one_by_one_and_empty_pages_are_passed_over() {
    let (log, pages) = numbers(3, None);
    // The second page has none that is kept.
    let mut numbers = items(pages, |page| page.into_iter().filter(|n| n / 10 != 2).collect::<Vec<_>>());
    assert_eq!(run(numbers.next()), Some(Ok(10)));
    assert_eq!(run(numbers.next()), Some(Ok(11)));
    assert_eq!(asked(&log), [1]);
    assert_eq!(run(numbers.next()), Some(Ok(30)));
    assert_eq!(asked(&log), [1, 2, 3]);
    assert_eq!(run(numbers.try_collect()), Ok(vec![31]));
}

#[test]
fn an_error_ends_the_items_too() {
    let (_, pages) = numbers(9, Some(2));
    let mut numbers = items(pages, |page| page);
    let all = [run(numbers.next()), run(numbers.next()), run(numbers.next()), run(numbers.next())];
    assert_eq!(all, [Some(Ok(10)), Some(Ok(11)), Some(Err("page 2".to_owned())), None]);
}

#[test]
fn it_is_a_stream_of_the_futures_crates() {
    let (_, pages) = numbers(1, None);
    let mut pages = pages.into_stream_03x();
    let mut context = Context::from_waker(Waker::noop());
    let next = Stream::poll_next(Pin::new(&mut pages), &mut context);
    assert_eq!(next, Poll::Ready(Some(Ok(vec![10, 11]))));
    assert_eq!(Stream::poll_next(Pin::new(&mut pages), &mut context), Poll::Ready(None));
    fn is_send<T: Send>(_: &T) {}
    is_send(&pages);
}

#[test]
fn dropping_the_stream_ends_the_request_that_is_under_way() {
    let request = Arc::new(());
    let under_way = request.clone();
    let fetch = move |()| -> Pin<Box<dyn Future<Output = Result<(), ()>> + Send>> {
        let request = under_way.clone();
        Box::pin(async move {
            std::future::pending::<()>().await;
            drop(request);
            Ok(())
        })
    };
    let mut pages = stream((), fetch, |_, _| ControlFlow::Continue(()));
    assert_eq!(Arc::strong_count(&request), 2);
    assert!(pages.poll_next(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(Arc::strong_count(&request), 3);
    drop(pages);
    assert_eq!(Arc::strong_count(&request), 1);
}

#[test]
fn a_repeated_token_ends_the_pages_unless_it_is_wanted() {
    let stops = RepeatedToken::stops(true);
    assert_eq!(following(None, Some(&"a"), stops), Some(&"a"));
    assert_eq!(following(Some(&"a"), Some(&"b"), stops), Some(&"b"));
    assert_eq!(following(Some(&"a"), Some(&"a"), stops), None);
    assert_eq!(following(Some(&"a"), Some(&"a"), RepeatedToken::stops(false)), Some(&"a"));
    assert_eq!(following(Some(&"a"), None, RepeatedToken::Continues), None);
}
