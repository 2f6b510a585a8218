//! Where a command stands, and how a path reads from there. Knows no folder of its own build.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The root of the Cargo workspace at hand: the nearest folder, from the current one upwards, with a `Cargo.lock`, or
/// else with a `Cargo.toml`; the current folder where there is neither.
pub(crate) fn workspace() -> PathBuf {
    let here = env::current_dir().unwrap_or_default();
    let nearest = |name: &str| here.ancestors().find(|folder| folder.join(name).is_file());
    nearest("Cargo.lock").or_else(|| nearest("Cargo.toml")).unwrap_or(&here).to_owned()
}

/// A path that is relative to a folder, without `.` and `..` in it. The folder has no links.
pub(crate) fn joined(folder: &Path, path: &str) -> PathBuf {
    let mut joined = folder.to_owned();
    for part in Path::new(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(joined.pop()),
            part => joined.push(part),
        }
    }
    joined
}

/// The path as a user in the current folder would type it: relative, unless the absolute path is the shorter one.
pub(crate) fn shown(path: &Path) -> String {
    let relative = env::current_dir().ok().and_then(|current| relative(path, &current));
    relative.as_deref().unwrap_or(path).display().to_string()
}

/// An absolute path seen from a folder, up with `..`; none when that is no shorter.
fn relative(path: &Path, folder: &Path) -> Option<PathBuf> {
    if !path.is_absolute() {
        return None;
    }
    let common = path.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let relative: PathBuf = up.chain(path.components().skip(common)).collect();
    let relative = if relative.as_os_str().is_empty() { PathBuf::from(".") } else { relative };
    (relative.as_os_str().len() < path.as_os_str().len()).then_some(relative)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_to_a_folder_upwards_too() {
        let joined = |path: &str| joined(Path::new("/p/model"), path).display().to_string();
        assert_eq!(joined("a.json"), "/p/model/a.json");
        assert_eq!(joined("./a/./b/../c"), "/p/model/a/c");
        assert_eq!(joined("../../../../x"), "/x");
        assert_eq!(joined("/x/y"), "/x/y");
    }

    #[test]
    fn reads_from_the_current_folder() {
        let seen =
            |path: &str, folder: &str| relative(Path::new(path), Path::new(folder)).map(|p| p.display().to_string());
        assert_eq!(seen("/home/user/project/generated/a.rs", "/home/user/project").as_deref(), Some("generated/a.rs"));
        assert_eq!(
            seen("/home/user/project/generated", "/home/user/project/codegen/src").as_deref(),
            Some("../../generated")
        );
        assert_eq!(seen("/home/user/project", "/home/user/project").as_deref(), Some("."));
        assert_eq!(seen("/elsewhere/out", "/home/user/project/codegen"), None);
        assert_eq!(seen("out", "/home/user"), None);
    }
}
