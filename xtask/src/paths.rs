//! Where the project lies, and how a path reads from the current folder. Opens no file.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The workspace's root: commands work the same from every folder below it.
pub(crate) fn root() -> &'static Path {
    let member = Path::new(env!("CARGO_MANIFEST_DIR"));
    member.parent().unwrap_or(member)
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
