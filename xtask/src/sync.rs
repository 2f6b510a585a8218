//! Writes an emission to its folder: all of it staged first, then moved into place, orphans last.
//! Leaves the files of others alone and touches nothing that did not change.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use codegen::files::{Change, Files, LISTING, compare, extend_listing, parse_listing};

use crate::problem::{At, Problem};
use crate::staging::Staging;
use crate::survey::Survey;

/// The name under which the list of the files of both emissions, old and new, is staged.
const INTERIM_LISTING: &str = ".codegen.interim";

/// Makes the surveyed folder equal to `expected` and returns what that changed, by path.
///
/// A failure before the first move leaves the folder as it was. An interruption later leaves a mixture that the next
/// run sees as stale and fixes: until the last orphan is gone, `.codegen` lists the files of both emissions.
pub(crate) fn write(survey: &Survey, expected: &Files) -> Result<BTreeMap<String, Change>, Problem> {
    let changes = compare(expected, &survey.present);
    if changes.is_empty() {
        return Ok(changes);
    }
    let staging = Staging::beside(&survey.folder)?;
    let texts = expected.iter().filter(|(path, _)| changes.contains_key(*path));
    staging.write(&texts.collect::<Vec<_>>())?;
    if !survey.folder.exists() {
        place(&staging.path(""), &survey.folder)?;
        return Ok(changes);
    }
    let new = expected.get(LISTING).unwrap_or_default();
    let listed = parse_listing(new).unwrap_or_default();
    if !listed.is_subset(&survey.listed) {
        staging.write(&[(INTERIM_LISTING, &extend_listing(new, &(&survey.listed - &listed)))])?;
        place(&staging.path(INTERIM_LISTING), &survey.folder.join(LISTING))?;
    }

    let (last, others): (Vec<_>, Vec<_>) = changes.iter().partition(|(path, _)| path.as_str() == LISTING);
    let (orphans, written): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, change)| **change == Change::Orphan);
    for part in outermost(&survey.folder, written.iter().map(|(path, _)| path.as_str())) {
        place(&staging.path(part), &survey.folder.join(part))?;
    }
    for (path, change) in orphans.into_iter().chain(last) {
        match change {
            Change::Missing | Change::Stale => place(&staging.path(path), &survey.folder.join(path))?,
            Change::Orphan => remove(&survey.folder, path)?,
        }
    }
    Ok(changes)
}

/// Paths to move so that the files get to theirs: each file, or the outermost folder of it that is not there yet.
fn outermost<'p>(folder: &Path, paths: impl Iterator<Item = &'p str>) -> BTreeSet<&'p str> {
    let (mut present, mut parts) = (BTreeSet::new(), BTreeSet::new());
    for path in paths {
        let mut part = path;
        for inner in path.match_indices('/').map(|(end, _)| &path[..end]) {
            if present.contains(inner) {
                continue;
            }
            if parts.contains(inner) || !folder.join(inner).exists() {
                part = inner;
                break;
            }
            present.insert(inner);
        }
        parts.insert(part);
    }
    parts
}

fn place(staged: &Path, target: &Path) -> Result<(), Problem> {
    fs::rename(staged, target).at(target, "cannot be replaced")
}

/// Removes a file, and the folders that it leaves empty.
fn remove(folder: &Path, path: &str) -> Result<(), Problem> {
    let place = folder.join(path);
    fs::remove_file(&place).at(&place, "cannot be removed")?;
    // Removing a folder fails as soon as one holds anything else, which is where to stop.
    let inner = place.ancestors().skip(1).take_while(|above| *above != folder);
    let _ = inner.map(fs::remove_dir).take_while(Result::is_ok).count();
    Ok(())
}

#[cfg(test)]
mod tests;
