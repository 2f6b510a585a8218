//! The emitted files as a map from path to text, and how a folder differs from the map.
//! Pure: a path in here is safe to join to a folder, but nothing in here opens one.

mod listing;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::command_line::CommandLine;

pub use listing::{LISTING, command, extend_listing, has_comments, has_marker, marker, parse_listing};

use crate::naming::is_device;

/// A relative path with `/` between its parts that names the same file below any folder on every platform.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RelPath(String);

impl RelPath {
    /// Accepts parts of ASCII letters, digits, `.`, `_`, `-`; refuses absolute and empty paths, `.` and `..`,
    /// a trailing dot, and the device names of Windows (`con.rs` opens the console there).
    ///
    /// # Errors
    /// [`PathError::Unsafe`] for any other text.
    pub fn parse(path: &str) -> Result<Self, PathError> {
        let safe = path.split('/').all(is_safe_part);
        if safe { Ok(Self(path.to_owned())) } else { Err(PathError::Unsafe(path.to_owned())) }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for RelPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RelPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_safe_part(part: &str) -> bool {
    let plain = part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    plain && !part.is_empty() && !part.ends_with('.') && !is_device(part.split('.').next().unwrap_or_default())
}

/// Why a file cannot be among the emitted ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathError {
    /// The path could leave the folder or means something else on another platform.
    Unsafe(String),
    /// Two files have one path, or would have where case does not count.
    Taken(String),
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsafe(path) => write!(f, "`{}` is not a safe relative path", path.escape_debug()),
            Self::Taken(path) => write!(f, "two emitted files would be `{path}`"),
        }
    }
}

impl std::error::Error for PathError {}

/// The emitted files: relative path to text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    texts: BTreeMap<RelPath, String>,
    /// The paths in lower case: some file systems know no other.
    taken: BTreeSet<String>,
}

impl Files {
    /// Adds a file.
    ///
    /// # Errors
    /// When the path is unsafe, or equal to one already present but for case.
    pub fn insert(&mut self, path: &str, text: impl Into<String>) -> Result<(), PathError> {
        let path = RelPath::parse(path)?;
        if !self.taken.insert(path.0.to_ascii_lowercase()) {
            return Err(PathError::Taken(path.0));
        }
        self.texts.insert(path, text.into());
        Ok(())
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Paths and texts in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Number of files.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Adds the [`LISTING`] of every file, with the command that writes them. The last step of an emission.
    #[must_use]
    pub fn with_listing(mut self, command: &CommandLine) -> Self {
        let paths = self.texts.keys().map(RelPath::as_str).filter(|path| *path != LISTING);
        let text = listing::listing(paths, command);
        self.texts.insert(RelPath(LISTING.to_owned()), text);
        self
    }
}

/// How a file of a folder differs from the emitted one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Emitted, but not there.
    Missing,
    /// There with other bytes.
    Stale,
    /// Ours and there, but no longer emitted.
    Orphan,
}

/// Changes that a write would make, by path. `present` holds the bytes of each file of ours and of whatever lies where
/// a file is to be written.
pub fn compare(expected: &Files, present: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Change> {
    let wanted = expected.iter().filter_map(|(path, text)| match present.get(path) {
        None => Some((path.to_owned(), Change::Missing)),
        Some(bytes) if bytes != text.as_bytes() => Some((path.to_owned(), Change::Stale)),
        Some(_) => None,
    });
    let orphans = present.keys().filter(|path| expected.get(path).is_none()).map(|path| (path.clone(), Change::Orphan));
    wanted.chain(orphans).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_paths_are_safe() {
        for path in ["src/lib.rs", ".codegen", "docs/operations/a-b_c.md", "Cargo.toml", "console.rs", "com10"] {
            assert!(RelPath::parse(path).is_ok(), "{path}");
        }
        let unsafe_paths = [
            "",
            "/",
            "/etc/passwd",
            "a//b",
            "a/",
            "./a",
            "../a",
            "a/../b",
            "a\\b",
            "C:/a",
            "a.",
            "a b",
            "a\nb",
            "a\0",
            "con",
            "src/NUL.rs",
            "com0",
            "com1.txt",
            "ä",
            "a:b",
        ];
        for path in unsafe_paths {
            assert_eq!(RelPath::parse(path), Err(PathError::Unsafe(path.to_owned())), "{path:?}");
        }
    }

    #[test]
    fn a_path_is_taken_once_whatever_its_case() {
        let mut files = Files::default();
        files.insert("src/lib.rs", "").unwrap();
        assert_eq!(files.insert("src/Lib.rs", ""), Err(PathError::Taken("src/Lib.rs".into())));
        assert_eq!(files.len(), 1);
    }

    #[test]
    fn compare_tells_missing_stale_and_orphan_apart() {
        let mut files = Files::default();
        for path in ["a", "b", "c"] {
            files.insert(path, path).unwrap();
        }
        let present = [("a", "a"), ("b", "other"), ("d", "d")].map(|(path, text)| (path.to_owned(), text.into()));
        let expected = [("b", Change::Stale), ("c", Change::Missing), ("d", Change::Orphan)];
        assert_eq!(compare(&files, &present.into()), expected.map(|(path, change)| (path.to_owned(), change)).into());
    }
}
