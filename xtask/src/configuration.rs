//! `codegen.toml` as the commands find and read it: upwards from the current folder, or where `--config` says.
//! Decides nothing about what its keys mean.

use std::env;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, value_parser};
use codegen::config::{self, Config};
use smithy::diagnostic::Diagnostics;
use smithy::source::Sources;

use crate::output::{self, Format};
use crate::problem::{At, Problem};
use crate::{input, paths};

/// Its name.
pub(crate) const NAME: &str = "codegen.toml";

/// The folder in which it lies besides the root of a project.
const FOLDER: &str = "model";

/// A configuration and where it was read from; `Default` says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Configuration {
    /// Its content.
    pub(crate) config: Config,
    /// Its folder, links resolved: what its paths are relative to.
    folder: PathBuf,
    /// Its path, as it was named or came up.
    file: PathBuf,
}

impl Configuration {
    /// Its path, for messages.
    pub(crate) fn file(&self) -> PathBuf {
        self.file.clone()
    }

    /// The models that it names, in its order.
    pub(crate) fn models(&self) -> Vec<PathBuf> {
        self.config.models.iter().map(|model| paths::joined(&self.folder, model)).collect()
    }

    /// The folder of the emitted crate: the key `out`, else `generated/` in the project's folder, which is the one
    /// above when the file lies in `model/`.
    pub(crate) fn out(&self) -> PathBuf {
        let default = if self.folder.ends_with(FOLDER) { "../generated" } else { "generated" };
        paths::joined(&self.folder, self.config.out.as_deref().unwrap_or(default))
    }
}

/// The `--config` option of a command.
pub(crate) fn option() -> Arg {
    Arg::new("config")
        .long("config")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help("Configuration [default: codegen.toml or model/codegen.toml, here or in a folder above]")
}

/// Finds the file and says which it is; none when there is none.
///
/// # Errors
/// There is no current folder.
pub(crate) fn find(arguments: &ArgMatches, format: Format) -> Result<Option<PathBuf>, Vec<Problem>> {
    if let Some(named) = arguments.get_one::<PathBuf>("config") {
        return Ok(Some(named.clone()));
    }
    let here = env::current_dir().at(".".as_ref(), "is no folder").map_err(|problem| vec![problem])?;
    let nearest = above(&here);
    if let Some(nearest) = &nearest {
        output::note(&format!("configured by {}", paths::shown(nearest)), format);
    }
    Ok(nearest)
}

/// The nearest configuration in a folder or those above it, up to the root of its git repository: that of another
/// repository around it would be about other models.
fn above(folder: &Path) -> Option<PathBuf> {
    let inside = folder.ancestors().position(|folder| folder.join(".git").exists());
    let in_folder = |folder: &Path| [folder.join(NAME), folder.join(FOLDER).join(NAME)];
    let folders = folder.ancestors().take(inside.map_or(usize::MAX, |root| root + 1));
    folders.flat_map(in_folder).find(|candidate| candidate.is_file())
}

/// Finds and reads it; none after diagnostics about it.
///
/// # Errors
/// There is none, or it cannot be read. `otherwise` says how the command does without.
pub(crate) fn needed(
    arguments: &ArgMatches,
    format: Format,
    otherwise: &str,
) -> Result<Option<Configuration>, Vec<Problem>> {
    let Some(path) = find(arguments, format)? else {
        let message = format!("there is no {NAME} or {FOLDER}/{NAME} here or in a folder above, in this repository");
        return Err(vec![Problem::usage(message).hint(format!("name one with `--config FILE`, or {otherwise}"))]);
    };
    read(&path, format)
}

/// Reads it; none after diagnostics about it.
///
/// # Errors
/// It cannot be read.
pub(crate) fn read(path: &Path, format: Format) -> Result<Option<Configuration>, Vec<Problem>> {
    let one = |problem| vec![problem];
    let sources = Sources(vec![input::read(path).map_err(one)?]);
    let file = path.canonicalize().at(path, "cannot be read").map_err(one)?;
    let mut diagnostics = Diagnostics::default();
    let config = config::parse(&sources, &mut diagnostics);
    diagnostics.sort();
    output::diagnostics(&diagnostics, &sources, format);
    let folder = file.parent().unwrap_or(&file).to_owned();
    Ok(config.map(|config| Configuration { config, folder, file: path.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_nearest_file_is_found_from_every_folder_below() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b/c");
        fs::create_dir_all(&deep).unwrap();
        fs::create_dir(root.path().join("model")).unwrap();
        let outer = root.path().join("model/codegen.toml");
        fs::write(&outer, "").unwrap();
        for folder in [root.path(), &deep, &root.path().join("model")] {
            assert_eq!(above(folder), Some(outer.clone()), "{}", folder.display());
        }
        let inner = root.path().join("a/codegen.toml");
        fs::write(&inner, "").unwrap();
        assert_eq!(above(&deep), Some(inner));
        assert_eq!(above(root.path()), Some(outer));
    }

    #[test]
    fn a_repository_around_the_one_at_hand_is_not_searched() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("inner/deep")).unwrap();
        fs::create_dir(root.path().join("inner/.git")).unwrap();
        fs::write(root.path().join(NAME), "").unwrap();
        assert_eq!(above(&root.path().join("inner/deep")), None);
        let own = root.path().join("inner").join(NAME);
        fs::write(&own, "").unwrap();
        assert_eq!(above(&root.path().join("inner/deep")), Some(own));
    }

    #[test]
    fn the_crate_goes_beside_the_models_unless_the_key_says_where() {
        let at = |folder: &str, out: Option<&str>| {
            let config = Config { out: out.map(str::to_owned), ..Config::default() };
            Configuration { config, folder: folder.into(), file: PathBuf::new() }.out()
        };
        assert_eq!(at("/p/model", None), Path::new("/p/generated"));
        assert_eq!(at("/p", None), Path::new("/p/generated"));
        assert_eq!(at("/p/model", Some("../crates/x")), Path::new("/p/crates/x"));
        assert_eq!(at("/p/model", Some("/elsewhere")), Path::new("/elsewhere"));
    }
}
