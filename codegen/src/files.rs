//! The emitted files as a map from path to text, what makes a file ours, and how a folder differs from the map.
//! Pure: a path in here is safe to join to a folder, but nothing in here opens one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What a marker line says first. Not enough alone: cargo writes it into each `Cargo.lock`, which is not ours.
const GENERATED: &str = "@generated";

/// What it says then: the command that writes the file.
const COMMAND: &str = "cargo xtask codegen";

/// Lists, one path a line, the emitted files whose format has no comments.
pub const LISTING: &str = ".codegen";

/// How many lines of a file are searched for the marker.
const MARKER_LINES: usize = 5;

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
    plain && !part.is_empty() && !part.ends_with('.') && !is_device(part)
}

/// Device names of Windows, whatever their case and extension.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().to_ascii_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let number = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
            number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
        }
    }
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

    /// Adds [`LISTING`] when a file lacks the [`marker`], so that every file can be told to be ours. The last step of
    /// an emission.
    #[must_use]
    pub fn with_listing(mut self) -> Self {
        let unmarked =
            self.texts.iter().filter(|(path, text)| path.as_str() != LISTING && !has_marker(text.as_bytes()));
        let unmarked: BTreeSet<String> = unmarked.map(|(path, _)| path.0.clone()).collect();
        if !unmarked.is_empty() {
            self.texts.insert(RelPath(LISTING.to_owned()), listing(&unmarked));
        }
        self
    }
}

/// The text of [`LISTING`] for these paths.
pub fn listing(paths: &BTreeSet<String>) -> String {
    let mut text =
        format!("# {}\n# The generated files that cannot say so themselves:\n", marker("the files of this folder"));
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// The paths that a [`LISTING`] names; lines that are no safe paths are left out.
pub fn parse_listing(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| RelPath::parse(line).ok()).map(|path| path.0).collect()
}

/// The text, without comment signs, that stands in one of the first lines of every emitted file whose format has
/// comments; `origin` says what the file is made from.
pub fn marker(origin: &str) -> String {
    format!("{GENERATED} from {origin}; do not edit, run `{COMMAND}`.")
}

/// Whether a [`marker`] stands in one of the first five lines, whatever its origin.
pub fn has_marker(text: &[u8]) -> bool {
    text.split(|byte| *byte == b'\n').take(MARKER_LINES).any(|line| {
        let line = String::from_utf8_lossy(line);
        line.split_once(GENERATED).is_some_and(|(_, rest)| rest.contains(COMMAND))
    })
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

/// What a write would change, by path. `found` holds the bytes of each file of ours and of whatever lies where
/// a file is to be written.
pub fn compare(expected: &Files, found: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Change> {
    let wanted = expected.iter().filter_map(|(path, text)| match found.get(path) {
        None => Some((path.to_owned(), Change::Missing)),
        Some(bytes) if bytes != text.as_bytes() => Some((path.to_owned(), Change::Stale)),
        Some(_) => None,
    });
    let orphans = found.keys().filter(|path| expected.get(path).is_none()).map(|path| (path.clone(), Change::Orphan));
    wanted.chain(orphans).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_relative_paths_are_safe() {
        for path in ["src/lib.rs", ".codegen", "docs/operations/a-b_c.md", "Cargo.toml", "console.rs", "com0", "com10"]
        {
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
    fn the_marker_counts_in_the_first_lines_only_and_a_lock_file_is_not_ours() {
        assert!(has_marker(format!("// {}\n", marker("ns#Service")).as_bytes()));
        assert!(has_marker(format!("---\ntitle: x\n---\n\n<!-- {} -->\n", marker("x")).as_bytes()));
        assert!(!has_marker(format!("\n\n\n\n\n// {}", marker("x")).as_bytes()));
        assert!(!has_marker(b"# This file is automatically @generated by Cargo.\n"));
        assert!(!has_marker(b""));
    }

    #[test]
    fn the_listing_names_what_cannot_carry_a_comment() {
        let mut files = Files::default();
        files.insert("src/lib.rs", marker("x")).unwrap();
        let marked = files.clone().with_listing();
        assert_eq!(marked, files);
        files.insert("model.json", "{}").unwrap();
        let listed = files.with_listing();
        let text = listed.get(LISTING).unwrap();
        assert!(has_marker(text.as_bytes()));
        assert_eq!(parse_listing(text), ["model.json".to_owned()].into());
        assert_eq!(listed.clone().with_listing(), listed);
    }

    #[test]
    fn a_listing_cannot_point_out_of_the_folder() {
        assert_eq!(parse_listing("# note\n../../etc/passwd\nmodel.json\n\n"), ["model.json".to_owned()].into());
    }

    #[test]
    fn compare_tells_missing_stale_and_orphan_apart() {
        let mut files = Files::default();
        for path in ["a", "b", "c"] {
            files.insert(path, path).unwrap();
        }
        let found = [("a", "a"), ("b", "other"), ("d", "d")].map(|(path, text)| (path.to_owned(), text.into()));
        let expected = [("b", Change::Stale), ("c", Change::Missing), ("d", Change::Orphan)];
        assert_eq!(compare(&files, &found.into()), expected.map(|(path, change)| (path.to_owned(), change)).into());
    }
}
