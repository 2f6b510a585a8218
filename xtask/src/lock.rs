//! One command at a time works in a folder: whoever comes second waits, and after a second says for what.
//! Protects against commands of this tool alone, and never leaves a file in a folder of the user's.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, io, thread};

use crate::output::{self, Format};
use crate::paths;
use crate::problem::{At, Problem};

/// Wait without a word for this long.
const PATIENCE: Duration = Duration::from_secs(1);

/// Time between two attempts before the word is said.
const PAUSE: Duration = Duration::from_millis(10);

/// Exclusive use of a folder, until dropped. A process that is killed gives it up as well.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Waits for a folder of ours, which is created when it is absent. The lock file lies in it.
    pub(crate) fn inside(folder: &Path, format: Format) -> Result<Self, Problem> {
        fs::create_dir_all(folder).at(folder, "cannot be created")?;
        let path = folder.join(".lock");
        Self::take(&path, || waiting(folder, format)).at(&path, "cannot be locked")
    }

    /// Waits for an output folder, absent or not, ours or not. The lock file lies in the folder for temporary files:
    /// beside the output it would be a file in the user's repository, and a check of a read-only one would fail.
    ///
    /// None where that folder cannot be used. Two writers are then kept apart by their staging folder alone, which
    /// makes the second one fail.
    pub(crate) fn on_output(folder: &Path, format: Format) -> Option<Self> {
        let name = format!("smithy-xtask-{:016x}.lock", fnv_1a(resolved(folder).as_os_str().as_encoded_bytes()));
        Self::take(&env::temp_dir().join(name), || waiting(folder, format)).ok()
    }

    fn take(path: &Path, mut say: impl FnMut()) -> io::Result<Self> {
        loop {
            let file = open(path)?;
            wait(&file, &mut say)?;
            // The last holder has removed a file that is not empty: a newer one lies there, or none.
            if file.metadata()?.len() == 0 {
                return Ok(Self { path: path.to_owned(), file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Those who wait for the removed file learn from its length that it is no longer the one to hold. A file of
        // another user can be locked but neither removed nor written, and stays.
        if fs::remove_file(&self.path).is_ok() {
            let _ = self.file.set_len(1);
        }
    }
}

/// Opens the lock file, created when it is absent. To lock it, the right to read is enough.
fn open(path: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().write(true).create(true).truncate(false).open(path);
    opened.or_else(|error| File::open(path).map_err(|_| error))
}

fn waiting(folder: &Path, format: Format) {
    output::note(&format!("waiting for another command that works in {}", paths::shown(folder)), format);
}

fn wait(file: &File, say: &mut impl FnMut()) -> io::Result<()> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return unless_unsupported(Err(error)),
            Ok(()) => return Ok(()),
        }
    }
    say();
    unless_unsupported(file.lock())
}

/// A file system without locks, as some network ones are, works as it would without this file.
fn unless_unsupported(locked: io::Result<()>) -> io::Result<()> {
    locked.or_else(|error| if error.kind() == io::ErrorKind::Unsupported { Ok(()) } else { Err(error) })
}

/// The path with the links of its existing part resolved: the same before and after the folder is made.
fn resolved(folder: &Path) -> PathBuf {
    let path = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let existing = path.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let Some((above, real)) = existing else { return path };
    let absent = path.strip_prefix(above).unwrap_or(Path::new(""));
    // Component by component: to join an empty path would add a separator.
    real.components().chain(absent.components()).collect()
}

/// FNV-1a, the same in every build of this tool. Two folders with one hash wait for each other, which harms nothing.
fn fnv_1a(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn one_at_a_time_holds_a_folder_and_none_leaves_a_file() {
        let root = tempfile::tempdir().unwrap();
        let (folder, holders) = (root.path().join("scratch"), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        let _lock = Lock::inside(&folder, Format::Human).unwrap();
                        assert_eq!(holders.fetch_add(1, Ordering::SeqCst), 0, "two hold the folder");
                        thread::yield_now();
                        holders.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }

    #[test]
    fn whoever_waits_for_long_says_so_and_goes_on() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join(".lock");
        let first = Lock::take(&path, || panic!("nobody holds it")).unwrap();
        let (send, receive) = std::sync::mpsc::channel();
        thread::scope(|scope| {
            let second = scope.spawn(|| Lock::take(&path, move || send.send(()).unwrap()));
            receive.recv().unwrap();
            assert!(!second.is_finished());
            drop(first);
            second.join().unwrap().unwrap();
        });
    }

    #[test]
    fn a_lock_on_an_output_folder_leaves_its_surroundings_alone() {
        let root = tempfile::tempdir().unwrap();
        let lock = Lock::on_output(&root.path().join("out"), Format::Human).unwrap();
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
        assert!(lock.path.exists());
        drop(lock);
        assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_has_one_lock_before_and_after_it_is_made() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("above/out");
        let before = resolved(&folder);
        fs::create_dir_all(&folder).unwrap();
        // As text: to compare paths would overlook a separator at the end.
        assert_eq!(resolved(&folder).as_os_str(), before.as_os_str());
        assert_eq!(before, folder.canonicalize().unwrap());
    }
}
