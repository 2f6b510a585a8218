//! How far a command is, on one line of the terminal: a bar that appears after 300 ms and is removed at the end.
//! Draws nothing where stderr is no terminal, and knows nothing of the work.

use std::env;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use smithy::terminal;
use terminal_size::{Width, terminal_size_of};

/// A command that ends within this time draws nothing.
const PATIENCE: Duration = Duration::from_millis(300);
/// Time between two drawings.
const PAUSE: Duration = Duration::from_millis(100);
/// Width of a terminal that does not say.
const WIDTH: usize = 80;
/// Characters between the brackets of the bar.
const BAR: usize = 24;

/// The line of a command, removed when dropped. Nothing else may be written to stderr while it lives.
pub(crate) struct Progress {
    shared: Arc<Shared>,
    drawer: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    work: Mutex<Work>,
    /// Signalled when the work ends.
    ended: Condvar,
}

/// State of the work.
#[derive(Debug, Clone, Default)]
struct Work {
    /// A verb and what is done: `emitting models`.
    what: String,
    /// How many steps it takes, where that is known.
    all: Option<usize>,
    done: usize,
    /// The step at hand, or the last one.
    name: String,
    has_ended: bool,
}

impl Progress {
    /// Begins with work: a verb and what is done, and its number of steps where that is known.
    pub(crate) fn start(what: &str, all: Option<usize>) -> Self {
        let shared = Arc::new(Shared::default());
        let work = Arc::clone(&shared);
        let drawer = is_drawn(&io::stderr(), env::var_os("TERM").as_deref())
            .then(|| thread::Builder::new().spawn(move || draw(&work, PATIENCE, width, io::stderr)).ok())
            .flatten();
        let progress = Self { shared, drawer };
        progress.begin(what, all);
        progress
    }

    /// Begins with the next part of the work.
    pub(crate) fn begin(&self, what: &str, all: Option<usize>) {
        let mut work = self.shared.work();
        *work = Work { what: what.to_owned(), all, ..Work::default() };
    }

    /// Names the step at hand.
    pub(crate) fn name(&self, name: &str) {
        self.shared.work().name = terminal::line(name).into_owned();
    }

    /// Counts a step that is done, and names it.
    pub(crate) fn advance(&self, name: &str) {
        self.name(name);
        self.shared.work().done += 1;
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.shared.work().has_ended = true;
        self.shared.ended.notify_all();
        if let Some(drawer) = self.drawer.take() {
            // It has no way to panic but one of std's.
            let _ = drawer.join();
        }
    }
}

impl Shared {
    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is somebody to see the line, on a terminal that can remove it.
fn is_drawn(stream: &impl IsTerminal, term: Option<&OsStr>) -> bool {
    stream.is_terminal() && term.is_none_or(|term| term != "dumb")
}

/// Draws until the work ends; nothing at all when it ends before `patience` is over.
fn draw<W: Write>(shared: &Shared, patience: Duration, width: impl Fn() -> usize, stream: impl Fn() -> W) {
    let started = Instant::now();
    let mut pause = patience;
    let mut is_drawn = false;
    loop {
        let waited = shared.ended.wait_timeout_while(shared.work(), pause, |work| !work.has_ended);
        let work = waited.unwrap_or_else(PoisonError::into_inner).0.clone();
        if work.has_ended {
            break;
        }
        let line = line(&work, started.elapsed(), width());
        // A terminal that went away keeps no command from its work.
        let _ = write!(stream(), "\r{line}\x1b[K");
        is_drawn = true;
        pause = PAUSE;
    }
    if is_drawn {
        let _ = write!(stream(), "\r\x1b[K");
    }
}

fn width() -> usize {
    terminal_size_of(io::stderr()).map_or(WIDTH, |(Width(width), _)| width.into())
}

/// The line, which leaves the last column free: a character there would begin the next line.
fn line(work: &Work, elapsed: Duration, width: usize) -> String {
    let Work { what, all, done, name, .. } = work;
    let bar = all.map_or_else(|| moving(elapsed), |all| filled(*done, all));
    let count = all.map(|all| format!(" {}/{all}", done.min(&all))).unwrap_or_default();
    let name = if name.is_empty() { String::new() } else { format!(": {name}") };
    let text = format!("[{bar}]{count} {:.0} s, {what}{name}", elapsed.as_secs_f64());
    text.chars().take(width.saturating_sub(1)).collect()
}

/// The bar of work of which a part is done.
fn filled(done: usize, all: usize) -> String {
    let filled = (BAR * done.min(all)).checked_div(all).unwrap_or(BAR);
    let head = if filled == BAR { "" } else { ">" };
    format!("{:<BAR$}", "=".repeat(filled) + head)
}

/// The bar of work whose end is not known: a block that goes to and fro.
fn moving(elapsed: Duration) -> String {
    const BLOCK: &str = "<=>";
    let most = BAR - BLOCK.len();
    let step = usize::try_from(elapsed.as_millis() / PAUSE.as_millis()).unwrap_or_default() % (2 * most);
    let before = step.min(2 * most - step);
    format!("{:<BAR$}", " ".repeat(before) + BLOCK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;

    fn work(all: Option<usize>, done: usize, name: &str) -> Work {
        Work { what: "emitting models".to_owned(), all, done, name: name.to_owned(), has_ended: false }
    }

    #[test]
    fn a_line_shows_the_part_that_is_done_the_time_and_the_step() {
        let line = |work: &Work, millis| line(work, Duration::from_millis(millis), 80);
        assert_eq!(line(&work(Some(4), 1, "kms"), 2_300), "[======>                 ] 1/4 2 s, emitting models: kms",);
        assert_eq!(line(&work(Some(4), 9, ""), 400), "[========================] 4/4 0 s, emitting models");
        assert_eq!(line(&work(None, 0, ""), 300), "[   <=>                  ] 0 s, emitting models");
        assert_eq!(line(&work(None, 0, ""), 2_200), "[                    <=> ] 2 s, emitting models");
        assert_eq!(line(&work(Some(0), 0, ""), 0), "[========================] 0/0 0 s, emitting models");
    }

    #[test]
    fn a_line_is_never_wider_than_the_terminal() {
        for width in 0..90 {
            let line = line(&work(Some(4), 1, &"é".repeat(99)), Duration::ZERO, width);
            assert_eq!(line.chars().count(), width.saturating_sub(1));
        }
    }

    #[test]
    fn work_that_ends_in_time_draws_nothing() {
        let shared = Shared::default();
        shared.work().has_ended = true;
        draw(&shared, PATIENCE, || 80, || -> io::Sink { panic!("there is nothing to draw") });
    }

    #[test]
    fn the_line_of_longer_work_is_drawn_and_removed() {
        let shared = Shared::default();
        *shared.work() = work(Some(2), 1, "kms");
        let drawn = Mutex::new(Vec::new());
        /// Ends the work with the first drawing.
        struct Stream<'s>(&'s Shared, &'s Mutex<Vec<u8>>);
        impl Write for Stream<'_> {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0.work().has_ended = true;
                self.1.lock().unwrap().write(bytes)
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        draw(&shared, Duration::ZERO, || 80, || Stream(&shared, &drawn));
        let drawn = String::from_utf8(drawn.into_inner().unwrap()).unwrap();
        assert!(drawn.starts_with("\r[============>           ] 1/2 0 s, emitting models: kms\x1b[K"), "{drawn:?}");
        assert!(drawn.ends_with("\r\x1b[K"), "{drawn:?}");
    }

    #[test]
    fn a_file_is_no_terminal() {
        let file = File::open(env!("CARGO_MANIFEST_DIR").to_owned() + "/Cargo.toml").unwrap();
        assert!(!is_drawn(&file, None));
    }
}
