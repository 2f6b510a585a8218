//! Inventory of the folder that an emission goes to: which files are ours, and what is in the way.
//! Reads only: the listing, what it names, and what lies on a path to be written. Walks nothing, follows no link below
//! the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use codegen::files::{Files, LISTING, has_comments, has_marker, parse_listing};

use crate::problem::{At, Problem};

/// Enough bytes of a file for the lines that can hold the marker.
const HEAD: u64 = 4096;

/// The file of every emitted crate by which one is known that has no listing, or one of an earlier form.
const MANIFEST: &str = "Cargo.toml";

/// Entries of git and cargo. A folder with nothing else counts as empty, and no listing makes them ours.
const KEPT_BY_TOOLS: [&str; 3] = [".git", "target", "Cargo.lock"];

/// Why files of a folder count as ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// It is absent or empty: none does yet.
    New,
    /// Its listing names them.
    Listed,
    /// It is a crate from before the listing named every file: they carry the marker.
    TakenOver,
}

/// The folder's state as far as an emission is concerned.
#[derive(Debug)]
pub(crate) struct Survey {
    /// The folder, links resolved; it may be absent.
    pub(crate) folder: PathBuf,
    /// Why files in it are ours.
    pub(crate) claim: Claim,
    /// Files of ours and files on a path to be written. Of a file that is no longer emitted, no bytes are kept.
    pub(crate) present: BTreeMap<String, Vec<u8>>,
    /// Paths that the folder's `.codegen` lists.
    pub(crate) listed: BTreeSet<String>,
    /// Listed and no longer emitted, but not ours to remove: the marker is gone from it.
    pub(crate) replaced: Vec<String>,
}

impl Survey {
    /// Looks at the folder before `expected` is written to it or compared with it.
    ///
    /// Everything that a write would have to refuse is reported at once: a file in the folder's place, a folder that
    /// is not ours and not empty, and a file, folder or link of others on a path to be written.
    pub(crate) fn of(folder: &Path, expected: &Files) -> Result<Self, Vec<Problem>> {
        let one = |problem| vec![problem];
        let folder = resolve(folder).map_err(one)?;
        let (claim, listed) = claim(&folder).map_err(one)?;
        let mut survey = Self { folder, claim, present: BTreeMap::new(), listed, replaced: Vec::new() };
        let mut problems = Vec::new();
        for (path, text) in expected.iter() {
            match survey.wanted(path, text) {
                Ok(None) => {}
                Ok(Some(bytes)) => drop(survey.present.insert(path.to_owned(), bytes)),
                Err(problem) => problems.push(problem),
            }
        }
        for path in survey.listed.clone().into_iter().filter(|path| expected.get(path).is_none()) {
            if let Err(problem) = survey.enter_orphan(path) {
                problems.push(problem);
            }
        }
        if problems.is_empty() { Ok(survey) } else { Err(problems) }
    }

    /// The bytes of what lies on a path to be written; refuses whatever is not ours to replace.
    fn wanted(&self, path: &str, text: &str) -> Result<Option<Vec<u8>>, Problem> {
        let place = self.folder.join(path);
        match reach(&self.folder, path)? {
            Reached::Nothing => return Ok(None),
            Reached::File => {}
            Reached::Blocked(above) => {
                return Err(in_the_way(&above, &format!("is not a folder, and `{path}` goes below it")));
            }
            Reached::Other => return Err(in_the_way(&place, "is not a plain file, and one is to be written there")),
        }
        let bytes = fs::read(&place).at(&place, "cannot be read")?;
        if bytes == text.as_bytes() || self.is_ours(path, &bytes, text) {
            return Ok(Some(bytes));
        }
        if self.listed.contains(path) {
            let why = "has lost the marker of a generated file, and one is to be written there";
            let marker = text.lines().find(|line| has_marker(line.as_bytes())).unwrap_or_default();
            let hint = format!("to have it overwritten, put its line back at the top: {marker}");
            return Err(in_the_way(&place, why).hint(hint));
        }
        let why = if has_marker(&bytes) {
            "is a copy of a generated file, not listed in `.codegen`, and one is to be written there"
        } else {
            "is not a generated file, and one is to be written there"
        };
        Err(in_the_way(&place, why))
    }

    /// Whether a file is ours to replace. A file whose marker is gone was replaced by somebody, unless it is empty.
    fn is_ours(&self, path: &str, bytes: &[u8], text: &str) -> bool {
        let listed = path == LISTING && self.claim != Claim::New || self.listed.contains(path);
        match self.claim {
            _ if listed => has_marker(bytes) || bytes.is_empty() || !has_comments(path),
            Claim::TakenOver if has_comments(path) => has_marker(bytes),
            Claim::TakenOver => bytes.get(..OPENING).is_some_and(|start| text.as_bytes().starts_with(start)),
            _ => false,
        }
    }

    /// Enters a listed file that is no longer emitted, if it is there and still ours.
    fn enter_orphan(&mut self, path: String) -> Result<(), Problem> {
        let top = path.split('/').next().unwrap_or_default();
        let kept_by_tools = KEPT_BY_TOOLS.iter().any(|name| top.eq_ignore_ascii_case(name));
        if kept_by_tools || reach(&self.folder, &path)? != Reached::File {
            return Ok(());
        }
        let place = self.folder.join(&path);
        let still_ours = match head(&place) {
            // An unreadable file is not removed either.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => false,
            bytes => has_marker(&bytes.at(&place, "cannot be read")?) || !has_comments(&path),
        };
        if still_ours {
            self.present.insert(path, Vec::new());
        } else {
            self.replaced.push(path);
        }
        Ok(())
    }
}

/// So many bytes at the start of a file without comments are the same in every emission.
const OPENING: usize = 12;

/// Why the folder is ours, and what its listing names. Refuses a folder that is neither ours nor empty.
fn claim(folder: &Path) -> Result<(Claim, BTreeSet<String>), Problem> {
    let place = folder.join(LISTING);
    let listing = match reach(folder, LISTING)? {
        Reached::File => parse_listing(&String::from_utf8_lossy(&fs::read(&place).at(&place, "cannot be read")?)),
        _ => None,
    };
    if let Some(listed) = listing.as_ref().filter(|listed| listed.contains(MANIFEST)) {
        return Ok((Claim::Listed, listed.clone()));
    }
    let manifest = folder.join(MANIFEST);
    if reach(folder, MANIFEST)? == Reached::File && has_marker(&head(&manifest).at(&manifest, "cannot be read")?) {
        return Ok((Claim::TakenOver, listing.unwrap_or_default()));
    }
    match listing {
        Some(listed) => Ok((Claim::Listed, listed)),
        None if is_empty(folder)? => Ok((Claim::New, BTreeSet::new())),
        None => {
            let what = format!("holds files, none of them generated: no `{LISTING}` lists them; nothing was written");
            let hint = "the first run needs an empty or absent folder: name another with `--out`";
            Err(Problem::new(folder, what).hint(hint))
        }
    }
}

/// Whether a folder is absent, or holds nothing but what git and cargo keep there.
fn is_empty(folder: &Path) -> Result<bool, Problem> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        entries => entries.at(folder, "cannot be read")?,
    };
    for entry in entries {
        let name = entry.at(folder, "cannot be read")?.file_name();
        if !KEPT_BY_TOOLS.iter().any(|kept| name == *kept) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The start of a file.
fn head(place: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(place)?.take(HEAD).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn in_the_way(place: &Path, what: &str) -> Problem {
    Problem::new(place, format!("{what}; nothing was written"))
        .hint("move it away, or name another folder with `--out`")
}

/// The folder with links resolved, or the path where it is to be.
fn resolve(folder: &Path) -> Result<PathBuf, Problem> {
    match (fs::metadata(folder), fs::symlink_metadata(folder)) {
        (Ok(metadata), _) if metadata.is_dir() => folder.canonicalize().at(folder, "cannot be read"),
        (Ok(_), _) => {
            Err(Problem::new(folder, "is a file; the output needs a folder").hint("name another with `--out`"))
        }
        (Err(error), Err(_)) if error.kind() == io::ErrorKind::NotFound => {
            std::path::absolute(folder).at(folder, "is no usable path")
        }
        (Err(error), _) => Err(Problem::io(folder, "cannot be read", &error)),
    }
}

/// The kind of entry at a path below a folder.
#[derive(Debug, PartialEq, Eq)]
enum Reached {
    Nothing,
    File,
    /// A folder, a link or a device.
    Other,
    /// Something that is no folder lies where the path goes through: a file, or a link, which is not followed.
    Blocked(PathBuf),
}

fn reach(folder: &Path, path: &str) -> Result<Reached, Problem> {
    for inner in path.match_indices('/').map(|(end, _)| &path[..end]) {
        let place = folder.join(inner);
        match kind_of(&place)? {
            None => return Ok(Reached::Nothing),
            Some(kind) if kind.is_dir() => {}
            Some(_) => return Ok(Reached::Blocked(place)),
        }
    }
    Ok(match kind_of(&folder.join(path))? {
        None => Reached::Nothing,
        Some(kind) if kind.is_file() => Reached::File,
        Some(_) => Reached::Other,
    })
}

/// The kind of what lies there itself, a link as a link; none when there is nothing.
fn kind_of(place: &Path) -> Result<Option<fs::FileType>, Problem> {
    match fs::symlink_metadata(place) {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        metadata => metadata.at(place, "cannot be read").map(|metadata| Some(metadata.file_type())),
    }
}
