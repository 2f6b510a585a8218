//! Shares work between the cores. Results never depend on how many there are.
//!
//! Used by the loader and by the generator, which neither's users need to know of.

use std::panic::resume_unwind;
use std::sync::{LazyLock, Mutex};
use std::thread;

/// Asked for once: the answer takes the system longer than many a task here.
static CORES: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from));

/// Applies `work` to each item; the results are in the order of the items, which are begun in that order, too.
///
/// # Panics
/// When `work` does.
pub fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = CORES.min(items.len());
    let queue = Mutex::new(items.into_iter().enumerate());
    let next = || queue.lock().ok()?.next();
    let run = || std::iter::from_fn(|| next().map(|(index, item)| (index, work(item)))).collect::<Vec<_>>();
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut done = run();
        others.into_iter().for_each(|other| done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic))));
        done
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Both results, each made on a thread of its own.
///
/// # Panics
/// When one of the two does.
pub fn both<A: Send, B>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let first = scope.spawn(first);
        let second = second();
        (first.join().unwrap_or_else(|panic| resume_unwind(panic)), second)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let numbers: Vec<usize> = (0..1000).collect();
        assert_eq!(map(numbers.clone(), |number| number), numbers);
        assert_eq!(map(Vec::<usize>::new(), |number| number), [0; 0]);
        assert_eq!(both(|| 1, || 2), (1, 2));
    }

    #[test]
    #[should_panic(expected = "the seventh")]
    fn a_panic_is_handed_on() {
        map((0..100).collect(), |number| assert_ne!(number, 7, "the seventh"));
    }
}
