//! The folder beside the target in which a whole emission is written before the first file moves into place.
//! Never touches the target itself.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::{io, panic, thread};

use crate::problem::{At, Problem};

/// Held locked while the folder is in use; tells a running command from an interrupted one.
const LOCK: &str = ".lock";

/// A folder `.NAME.staging` beside the target `NAME`, on the same file system; removed when dropped.
#[derive(Debug)]
pub(crate) struct Staging {
    folder: PathBuf,
    _lock: File,
}

impl Staging {
    /// Creates the folder, and the folders above it where they are absent. What an interrupted run left is removed;
    /// a folder in use by another run, or one that no run left, is an error.
    pub(crate) fn beside(target: &Path) -> Result<Self, Problem> {
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(Problem::new(target, "cannot be replaced: it has no folder above it"));
        };
        fs::create_dir_all(parent).at(parent, "cannot be created")?;
        let folder = parent.join(format!(".{}.staging", name.to_string_lossy()));
        clear_leftover(&folder)?;
        let created = fs::create_dir(&folder).at(&folder, "cannot be created");
        created.map_err(|problem| problem.hint("output is prepared beside its folder: name another with `--out`"))?;
        let path = folder.join(LOCK);
        let lock = File::create_new(&path).at(&path, "cannot be written")?;
        lock.lock().at(&path, "cannot be locked")?;
        Ok(Self { folder, _lock: lock })
    }

    /// Writes files, both cores at work: making a file keeps one busier than filling it. Paths are relative.
    pub(crate) fn write(&self, files: &[(&str, &str)]) -> Result<(), Problem> {
        let folders = files.iter().map(|(path, _)| path.rsplit_once('/').map_or("", |(folder, _)| folder));
        for folder in folders.collect::<BTreeSet<&str>>() {
            let folder = self.path(folder);
            fs::create_dir_all(&folder).at(&folder, "cannot be created")?;
        }
        let write = |share: &[(&str, &str)]| {
            share.iter().try_for_each(|(path, text)| {
                let staged = self.path(path);
                fs::write(&staged, text).at(&staged, "cannot be written")
            })
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let shares = files.chunks(files.len().div_ceil(threads).max(1));
        thread::scope(|scope| {
            let writers: Vec<_> = shares.map(|share| scope.spawn(move || write(share))).collect();
            writers.into_iter().try_for_each(|one| one.join().unwrap_or_else(|panic| panic::resume_unwind(panic)))
        })
    }

    /// Where a staged file or folder lies, and with an empty path all of them.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.join("files").join(path)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Leftovers are removed by the next run.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn clear_leftover(folder: &Path) -> Result<(), Problem> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        metadata => {
            let metadata = metadata.at(folder, "cannot be read")?;
            if !metadata.is_dir() {
                return Err(Problem::new(folder, "is in the way").hint("move it away"));
            }
        }
    }
    match File::open(folder.join(LOCK)) {
        Ok(lock) => match lock.try_lock() {
            Ok(()) => fs::remove_dir_all(folder).at(folder, "cannot be removed"),
            Err(TryLockError::WouldBlock) => {
                Err(Problem::new(folder, "is in use: another run is writing to the same folder"))
            }
            Err(TryLockError::Error(error)) => Err(Problem::io(folder, "cannot be locked", &error)),
        },
        // An empty folder is what a run leaves that is interrupted before it takes the lock.
        Err(_) => fs::remove_dir(folder).map_err(|_| Problem::new(folder, "is in the way").hint("move it away")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_beside_the_target_and_cleans_up() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("above/out");
        let staging = Staging::beside(&target).unwrap();
        staging.write(&[("a/b.txt", "text"), ("c.txt", "")]).unwrap();
        assert_eq!(fs::read_to_string(staging.path("a/b.txt")).unwrap(), "text");
        assert!(!target.exists());
        drop(staging);
        assert_eq!(fs::read_dir(root.path().join("above")).unwrap().count(), 0);
    }

    #[test]
    fn a_second_run_waits_for_no_one_and_says_so() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("out");
        let first = Staging::beside(&target).unwrap();
        first.write(&[("a", "text")]).unwrap();
        let error = Staging::beside(&target).unwrap_err().to_string();
        assert!(error.contains("is in use"), "{error}");
        assert!(first.path("a").exists());
    }

    #[test]
    fn what_an_interrupted_run_left_is_removed() {
        let root = tempfile::tempdir().unwrap();
        let target = root.path().join("out");
        let folder = root.path().join(".out.staging");
        fs::create_dir_all(folder.join("files")).unwrap();
        fs::write(folder.join("files/old"), "").unwrap();
        fs::write(folder.join(LOCK), "").unwrap();
        let staging = Staging::beside(&target).unwrap();
        assert!(!staging.path("old").exists());
    }

    #[test]
    fn a_folder_that_no_run_left_stays() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join(".out.staging");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("mine"), "").unwrap();
        let error = Staging::beside(&root.path().join("out")).unwrap_err().to_string();
        assert!(error.contains("is in the way"), "{error}");
        assert!(folder.join("mine").exists());
    }
}
