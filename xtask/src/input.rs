//! Reads input files as text, with an error that says what is wrong with a file. Looks at no content beyond UTF-8.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use smithy::source::{Source, Sources};

use crate::paths;
use crate::problem::{At, Problem};

/// Far above the largest AWS model (30 MB); below it, every place in a file has an offset of 32 bits.
const LIMIT: u64 = 256 << 20;

/// Reads all model files, or says of each that cannot be read why.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Sources, Vec<Problem>> {
    let mut sources = Sources::default();
    let mut problems = Vec::new();
    for path in paths {
        match model(path) {
            Ok(source) => sources.0.push(source),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(sources) } else { Err(problems) }
}

/// Reads a model file. A configuration in its place is often a flag mistaken for another.
fn model(path: &Path) -> Result<Source, Problem> {
    if path.extension().is_some_and(|extension| extension == "toml") {
        let problem = Problem::new(path, "is a configuration, not a model");
        return Err(problem.hint("name it with `--config`, and in it the models"));
    }
    read(path)
}

/// Reads one file: UTF-8, at most 256 MiB.
pub(crate) fn read(path: &Path) -> Result<Source, Problem> {
    let file = File::open(path).at(path, "cannot be read")?;
    if file.metadata().at(path, "cannot be read")?.is_dir() {
        return Err(Problem::new(path, "is a folder; name a file in it"));
    }
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).at(path, "cannot be read")?;
    if bytes.len() as u64 > LIMIT {
        return Err(Problem::new(path, format!("is larger than {} MiB", LIMIT >> 20)));
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))?;
    Ok(Source { name: paths::shown(path), text })
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let valid = error.utf8_error().valid_up_to();
    let line = error.as_bytes()[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
    Problem::new(path, format!("is not UTF-8 text: line {line}, byte offset {valid}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_unreadable_file_is_reported() {
        let root = tempfile::tempdir().unwrap();
        let latin1 = root.path().join("latin1.json");
        fs::write(&latin1, b"{\n\"a\": \"\xe4\"}").unwrap();
        let good = root.path().join("good.json");
        fs::write(&good, "{}").unwrap();
        let missing = root.path().join("missing.json");
        let problems = read_all(&[latin1, root.path().to_owned(), missing, good.clone()]).unwrap_err();
        let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(texts.len(), 3);
        assert!(texts[0].ends_with("latin1.json is not UTF-8 text: line 2, byte offset 8"), "{texts:?}");
        assert!(texts[1].ends_with("is a folder; name a file in it"), "{texts:?}");
        assert!(texts[2].contains("missing.json cannot be read: "), "{texts:?}");
        assert_eq!(read_all(&[good]).unwrap().0[0].text, "{}");
    }
}
