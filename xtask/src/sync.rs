//! Writes an emission to its folder: all of it staged first, then moved into place, orphans last.
//! Leaves the files of others alone and touches nothing that did not change.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use codegen::files::{Change, Files, LISTING, compare, listing, parse_listing};

use crate::problem::{At, Problem};
use crate::staging::Staging;
use crate::survey::Survey;

/// The name under which the list of the files of both emissions, old and new, is staged.
const INTERIM_LISTING: &str = ".codegen.interim";

/// Makes the surveyed folder equal to `expected` and returns what that changed, by path.
///
/// A failure before the first move leaves the folder as it was. An interruption later leaves a mixture that the next
/// run sees as stale and mends: until the last orphan is gone, `.codegen` lists the files of both emissions.
pub(crate) fn write(survey: &Survey, expected: &Files) -> Result<BTreeMap<String, Change>, Problem> {
    let changes = compare(expected, &survey.found);
    if changes.is_empty() {
        return Ok(changes);
    }
    let staging = Staging::beside(&survey.folder)?;
    for (path, text) in expected.iter().filter(|(path, _)| changes.contains_key(*path)) {
        staging.write(path, text)?;
    }
    let new = expected.get(LISTING).map(parse_listing).unwrap_or_default();
    let both = &survey.listed | &new;
    if both != survey.listed {
        staging.write(INTERIM_LISTING, &listing(&both))?;
    }

    let (is_final, others): (Vec<_>, Vec<_>) = changes.iter().partition(|(path, _)| path.as_str() == LISTING);
    let (orphans, written): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, change)| **change == Change::Orphan);
    if both != survey.listed {
        place(&staging.path(INTERIM_LISTING), &survey.folder.join(LISTING))?;
    }
    for (path, change) in written.into_iter().chain(orphans).chain(is_final) {
        match change {
            Change::Missing | Change::Stale => place(&staging.path(path), &survey.folder.join(path))?,
            Change::Orphan => remove(&survey.folder, path)?,
        }
    }
    Ok(changes)
}

fn place(staged: &Path, target: &Path) -> Result<(), Problem> {
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).at(parent, "cannot be created")?;
    }
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
