//! The crate that is there before a run: the version that it has and the one that an update asks for, which generator
//! made it, and which of its files somebody edited. Pure; the files come as bytes.

use std::collections::BTreeMap;
use std::fmt;

use smithy::diagnostic::Diagnostics;
use smithy::source::{Source, Sources};
use toml::de::DeTable;

use crate::diff::SemverImpact;
use crate::files::{Files, LISTING, command};
use crate::generate::generate;
use crate::request::Request;

/// The manifest of the emitted crate.
const MANIFEST: &str = "Cargo.toml";
/// The slice that the emitted crate came from.
const MODEL: &str = "model.json";
/// The module that names the generator.
const META: &str = "src/meta.rs";

/// The files of a crate as they are, by path.
#[derive(Debug, Clone, Copy)]
pub struct Present<'p>(pub &'p BTreeMap<String, Vec<u8>>);

/// A step of the version that users have to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionStep {
    /// The version of the crate that is there.
    pub from: String,
    /// The least one that tells users what changed.
    pub to: String,
}

/// `0.1.0 -> 0.2.0`
impl fmt::Display for VersionStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} -> {}", self.from, self.to)
    }
}

impl Present<'_> {
    /// The step that an update of this impact asks for, unless the configured version takes it, or a greater one.
    pub fn version_step(self, impact: SemverImpact, configured: &str) -> Option<VersionStep> {
        let from = self.package("version")?;
        let needed = raised(Numbers::parse(&from)?, impact);
        let is_taken = Numbers::parse(configured).is_some_and(|configured| configured >= needed);
        (!is_taken).then(|| VersionStep { from, to: needed.to_string() })
    }

    /// The version of the generator that made the crate; `None` where it does not say.
    pub fn generator_version(self) -> Option<String> {
        const NAME: &str = "pub const GENERATOR_VERSION: &str = \"";
        let (_, rest) = self.text(META)?.split_once(NAME)?;
        rest.split_once('"').map(|(version, _)| version.to_owned())
    }

    /// The files that a run would overwrite although they are not what their own model gives: edited by hand, or made
    /// by another build of the generator. Empty where that cannot be told.
    pub fn edited(self, expected: &Files, request: &Request) -> Vec<String> {
        let stale = |(path, text): &(&str, &str)| self.0.get(*path).is_some_and(|bytes| bytes != text.as_bytes());
        if self.generator_version().as_deref() != Some(env!("CARGO_PKG_VERSION"))
            || !expected.iter().any(|file| stale(&file))
        {
            return Vec::new();
        }
        let Some(former) = self.former(request) else { return Vec::new() };
        // The command stands in every file, and may be another now.
        let (now, then) = (request.command.to_string(), self.text(LISTING).and_then(command));
        let is_edited = |path: &str| {
            let text = former.get(path).map(|text| text.replace(&now, then.unwrap_or(&now)));
            text.is_some_and(|text| self.0[path] != text.as_bytes())
        };
        expected.iter().filter(stale).map(|(path, _)| path).filter(|path| is_edited(path)).map(str::to_owned).collect()
    }

    /// The files as the generator makes them of the model that lies beside them.
    fn former(self, request: &Request) -> Option<Files> {
        let sources = Sources(vec![Source { name: MODEL.to_owned(), text: self.text(MODEL)?.to_owned() }]);
        let request = Request {
            service: None,
            operations: Vec::new(),
            crate_name: self.package("name"),
            crate_version: self.package("version"),
            ..request.clone()
        };
        generate(&sources, &request, &mut Diagnostics::default()).map(|generation| generation.files)
    }

    /// A text of the manifest's table `package`.
    fn package(self, key: &str) -> Option<String> {
        let manifest = DeTable::parse(self.text(MANIFEST)?).ok()?;
        let package = manifest.get_ref().get("package")?.get_ref().as_table()?;
        Some(package.get(key)?.get_ref().as_str()?.to_owned())
    }

    fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.0.get(path)?).ok()
    }
}

/// The three numbers of a version (Semantic Versioning 2.0.0); what is behind them does not count here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Numbers(u64, u64, u64);

impl Numbers {
    fn parse(version: &str) -> Option<Self> {
        let plain = version.split(['-', '+']).next()?;
        let mut numbers = plain.split('.').map(|number| number.parse().ok());
        let version = Self(numbers.next()??, numbers.next()??, numbers.next()??);
        numbers.next().is_none().then_some(version)
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The next version as Cargo counts: below 1.0 one place further right, below 0.1 two.
fn raised(Numbers(major, minor, patch): Numbers, impact: SemverImpact) -> Numbers {
    match (impact, major, minor) {
        (SemverImpact::Major, 1.., _) => Numbers(major.saturating_add(1), 0, 0),
        (SemverImpact::Minor, 1.., _) | (SemverImpact::Major, 0, 1..) => Numbers(major, minor.saturating_add(1), 0),
        _ => Numbers(major, minor, patch.saturating_add(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_step_is_named_until_it_is_taken() {
        let step = |present: &str, impact, configured: &str| {
            let manifest = format!("[package]\nname = \"x\"\nversion = \"{present}\"\n");
            Present(&files(&[(MANIFEST, &manifest)])).version_step(impact, configured).map(|step| step.to_string())
        };
        let named = |text: &str| Some(text.to_owned());
        assert_eq!(step("0.1.0", SemverImpact::Major, "0.1.0"), named("0.1.0 -> 0.2.0"));
        assert_eq!(step("0.1.3", SemverImpact::Minor, "0.1.3"), named("0.1.3 -> 0.1.4"));
        assert_eq!(step("0.0.3", SemverImpact::Major, "0.0.3"), named("0.0.3 -> 0.0.4"));
        assert_eq!(step("1.2.3", SemverImpact::Major, "1.9.9"), named("1.2.3 -> 2.0.0"));
        assert_eq!(step("1.2.3", SemverImpact::Minor, "1.2.4"), named("1.2.3 -> 1.3.0"));
        assert_eq!(step("1.2.3-rc.1", SemverImpact::Patch, "1.2.3-rc.1"), named("1.2.3-rc.1 -> 1.2.4"));
        assert_eq!(step("0.1.0", SemverImpact::Major, "0.2.0"), None);
        assert_eq!(step("0.1.0", SemverImpact::Patch, "1.0.0"), None);
    }

    #[test]
    fn a_crate_that_tells_nothing_asks_for_nothing() {
        for manifest in ["", "[package]", "[package]\nversion = 1", "[package]\nversion = \"1.2\"", "not toml ["] {
            let files = files(&[(MANIFEST, manifest), (META, "")]);
            assert_eq!(Present(&files).version_step(SemverImpact::Major, "0.1.0"), None, "{manifest}");
            assert_eq!(Present(&files).generator_version(), None);
        }
        assert_eq!(Present(&BTreeMap::new()).edited(&Files::default(), &Request::default()), Vec::<String>::new());
    }
}
