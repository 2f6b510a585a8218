//! How far the run is, on one line of the terminal that the next one replaces. Silent where there is no terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;

/// The line and what it counts.
pub(super) struct Progress {
    all: usize,
    /// How many are done; none when there is nobody to tell.
    done: Option<Mutex<usize>>,
}

impl Progress {
    /// Starts to count to `all`.
    pub(super) fn new(all: usize) -> Self {
        Self { all, done: io::stderr().is_terminal().then(Mutex::default) }
    }

    /// Counts one more, and names it.
    pub(super) fn advance(&self, name: &str) {
        let Some(Ok(mut done)) = self.done.as_ref().map(Mutex::lock) else { return };
        *done += 1;
        write(&format!("{done} of {} models: {name}", self.all));
    }

    /// Removes the line.
    pub(super) fn clear(&self) {
        if self.done.is_some() {
            write("");
        }
    }
}

/// Replaces the line.
fn write(text: &str) {
    let _ = write!(io::stderr().lock(), "\r\x1b[K{text}");
}
