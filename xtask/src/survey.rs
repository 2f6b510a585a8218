//! What lies in the folder that an emission goes to: which files are ours, and what is in the way.
//! Reads only, and follows no link below the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use codegen::files::{Files, LISTING, has_marker, parse_listing};

use crate::problem::{At, Problem};

/// Enough bytes of a file for the lines that can hold the marker.
const HEAD: usize = 4096;

/// The folder's state as far as an emission is concerned.
#[derive(Debug)]
pub(crate) struct Survey {
    /// The folder, links resolved; it may be absent.
    pub(crate) folder: PathBuf,
    /// Files of ours and files on a path to be written. Of a file that is no longer emitted, no bytes are kept.
    pub(crate) found: BTreeMap<String, Vec<u8>>,
    /// What the folder's `.codegen` lists.
    pub(crate) listed: BTreeSet<String>,
}

impl Survey {
    /// Looks at the folder before `expected` is written to it or compared with it.
    ///
    /// Everything that a write would have to refuse is reported at once: a file in the folder's place, a folder that
    /// holds only the files of others, and a file, folder or link of others on a path to be written.
    pub(crate) fn of(folder: &Path, expected: &Files) -> Result<Self, Vec<Problem>> {
        let folder = resolve(folder).map_err(|problem| vec![problem])?;
        let listed = read_listing(&folder).map_err(|problem| vec![problem])?;
        let mut survey = Self { folder, found: BTreeMap::new(), listed };
        survey.find_ours(expected).map_err(|problem| vec![problem])?;
        if survey.found.is_empty() && holds_anything(&survey.folder) {
            let problem = Problem::new(&survey.folder, "holds files, none of them generated; nothing was written");
            return Err(vec![problem.hint("the first run needs an empty or absent folder: name another with `--out`")]);
        }
        if !survey.folder.exists() {
            return Ok(survey);
        }
        let mut problems = Vec::new();
        for (path, text) in expected.iter() {
            if survey.found.contains_key(path) {
                continue;
            }
            match survey.look_at(path, text) {
                Ok(None) => {}
                Ok(Some(bytes)) => drop(survey.found.insert(path.to_owned(), bytes)),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(survey) } else { Err(problems) }
    }

    /// Enters every file of ours into `found`.
    fn find_ours(&mut self, expected: &Files) -> Result<(), Problem> {
        let mut pending = vec![String::new()];
        while let Some(inner) = pending.pop() {
            let folder = self.folder.join(&inner);
            let entries = match fs::read_dir(&folder) {
                Err(error) if inner.is_empty() && error.kind() == io::ErrorKind::NotFound => return Ok(()),
                entries => entries.at(&folder, "cannot be read")?,
            };
            for entry in entries {
                let entry = entry.at(&folder, "cannot be read")?;
                // A name that is no Unicode text is none of ours.
                let Ok(name) = entry.file_name().into_string() else { continue };
                let path = if inner.is_empty() { name } else { format!("{inner}/{name}") };
                let kind = entry.file_type().at(&entry.path(), "cannot be read")?;
                if kind.is_dir() && !self.is_foreign_folder(&path, expected) {
                    pending.push(path);
                } else if kind.is_file()
                    && let Some(bytes) = self.ours(&path, expected)?
                {
                    self.found.insert(path, bytes);
                }
            }
        }
        Ok(())
    }

    /// Folders of cargo and git, which may hold copies of our files: `target/package` does. And those of other emitted
    /// crates, whose files carry the marker too.
    fn is_foreign_folder(&self, path: &str, expected: &Files) -> bool {
        let foreign = path == "target" || path == ".git" || path.ends_with("/.git");
        let is_emission = || self.folder.join(path).join(LISTING).exists();
        let is_expected = |(wanted, _): (&str, _)| wanted.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        (foreign || is_emission()) && !expected.iter().any(is_expected)
    }

    /// The bytes of a file that is ours: all of them when it is to be written again, else none.
    fn ours(&self, path: &str, expected: &Files) -> Result<Option<Vec<u8>>, Problem> {
        let (is_listed, is_orphan) = (self.listed.contains(path), expected.get(path).is_none());
        if is_listed && is_orphan {
            return Ok(Some(Vec::new()));
        }
        let place = self.folder.join(path);
        let bytes = match if is_orphan { head(&place) } else { fs::read(&place) } {
            // A file that may not be read is not ours to remove; if it is in the way, the look at it says so.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(None),
            bytes => bytes.at(&place, "cannot be read")?,
        };
        let is_ours = is_listed || has_marker(&bytes[..bytes.len().min(HEAD)]);
        Ok(is_ours.then_some(if is_orphan { Vec::new() } else { bytes }))
    }

    /// The bytes of what lies where a file of ours was not found. Refuses whatever lies on the path, unless its bytes
    /// are the wanted ones already.
    fn look_at(&self, path: &str, text: &str) -> Result<Option<Vec<u8>>, Problem> {
        let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        for inner in folders {
            let place = self.folder.join(inner);
            match kind_of(&place)? {
                None => return Ok(None),
                Some(kind) if kind.is_dir() => {}
                Some(_) => return Err(in_the_way(&place, &format!("is not a folder, and `{path}` goes below it"))),
            }
        }
        let place = self.folder.join(path);
        match kind_of(&place)? {
            None => return Ok(None),
            Some(kind) if kind.is_file() => {}
            Some(_) => return Err(in_the_way(&place, "is not a plain file, and one is to be written there")),
        }
        let bytes = fs::read(&place).at(&place, "cannot be read")?;
        if bytes == text.as_bytes() {
            return Ok(Some(bytes));
        }
        Err(in_the_way(&place, "is not a generated file, and one is to be written there"))
    }
}

/// The start of a file.
fn head(place: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(HEAD);
    File::open(place)?.take(HEAD as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn in_the_way(place: &Path, what: &str) -> Problem {
    Problem::new(place, format!("{what}; nothing was written"))
        .hint("move it away, or name another folder with `--out`")
}

/// The folder with links resolved, or the path where it is to be.
fn resolve(folder: &Path) -> Result<PathBuf, Problem> {
    match (fs::metadata(folder), fs::symlink_metadata(folder)) {
        (Ok(found), _) if found.is_dir() => folder.canonicalize().at(folder, "cannot be read"),
        (Ok(_), _) => {
            Err(Problem::new(folder, "is a file; the output needs a folder").hint("name another with `--out`"))
        }
        (Err(error), Err(_)) if error.kind() == io::ErrorKind::NotFound => {
            std::path::absolute(folder).at(folder, "is no usable path")
        }
        (Err(error), _) => Err(Problem::io(folder, "cannot be read", &error)),
    }
}

fn read_listing(folder: &Path) -> Result<BTreeSet<String>, Problem> {
    let place = folder.join(LISTING);
    if !kind_of(&place)?.is_some_and(|kind| kind.is_file()) {
        return Ok(BTreeSet::new());
    }
    let bytes = fs::read(&place).at(&place, "cannot be read")?;
    let text = if has_marker(&bytes) { String::from_utf8_lossy(&bytes) } else { "".into() };
    Ok(parse_listing(&text))
}

/// What lies there itself, a link as a link; none when there is nothing.
fn kind_of(place: &Path) -> Result<Option<fs::FileType>, Problem> {
    match fs::symlink_metadata(place) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        found => found.at(place, "cannot be read").map(|found| Some(found.file_type())),
    }
}

fn holds_anything(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}
