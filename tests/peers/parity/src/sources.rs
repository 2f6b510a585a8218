//! The texts of one crate, from a folder or from memory, and the features under which they are read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// One crate before parsing.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Name in paths: `aws_smithy_types`.
    pub name: String,
    /// Path below `src/`, with `/`, to text.
    pub files: BTreeMap<String, String>,
    /// Cargo features that are on.
    pub features: BTreeSet<String>,
}

impl Sources {
    /// Reads every `.rs` file below `folder/src`.
    ///
    /// # Errors
    /// The file or folder that cannot be read.
    pub fn read(name: &str, folder: &Path, features: BTreeSet<String>) -> Result<Self, String> {
        let mut files = BTreeMap::new();
        collect(&folder.join("src"), "", &mut files)?;
        Ok(Self { name: name.replace('-', "_"), files, features })
    }

    /// Takes the files below `src/` of an emitted crate.
    pub fn emitted<'f>(files: impl Iterator<Item = (&'f str, &'f str)>, features: BTreeSet<String>) -> Self {
        let files = files
            .filter_map(|(path, text)| Some((path.strip_prefix("src/")?.to_owned(), text.to_owned())))
            .filter(|(path, _)| path.ends_with(".rs"))
            .collect();
        Self { name: "emitted".to_owned(), files, features }
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), String> {
    let shown = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(shown)? {
        let entry = entry.map_err(shown)?;
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            files.insert(name, text);
        }
    }
    Ok(())
}
