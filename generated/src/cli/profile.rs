// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The config and credentials files of AWS's tools, and the profile in them. Never writes to them, and never shows a
//! value of theirs.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use crate::cli::fault::Fault;

/// Where a variable of the environment is looked up; an empty one counts as absent.
pub type Environment<'e> = &'e dyn Fn(&str) -> Option<String>;

/// The entries of a section by their names; those of one below another as `above.name`.
type Section = BTreeMap<String, String>;

/// Both files. One that does not exist is empty.
#[derive(Default)]
pub struct Files {
    config: BTreeMap<String, Section>,
    credentials: BTreeMap<String, Section>,
}

impl Files {
    /// Reads `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`, by default those in `~/.aws`.
    ///
    /// # Errors
    /// A file exists, but cannot be read or is none of the kind.
    pub fn read(environment: Environment<'_>) -> Result<Self, Fault> {
        let home = environment("HOME").or_else(|| environment("USERPROFILE")).unwrap_or_default();
        let file = |variable: &str, name: &str| {
            let path = environment(variable).unwrap_or_else(|| format!("~/.aws/{name}"));
            match path.strip_prefix("~/") {
                Some(rest) => PathBuf::from(&home).join(rest),
                None => PathBuf::from(path),
            }
        };
        Ok(Self {
            config: sections(file("AWS_CONFIG_FILE", "config"))?,
            credentials: sections(file("AWS_SHARED_CREDENTIALS_FILE", "credentials"))?,
        })
    }

    /// Whether a profile is in one of the files.
    pub fn has(&self, profile: &str) -> bool {
        self.credentials.contains_key(profile) || self.of_config(profile).is_some()
    }

    /// The entry of a profile. That of the credentials file counts before that of the config file.
    pub fn get(&self, profile: &str, name: &str) -> Option<&str> {
        let sections = [self.credentials.get(profile), self.of_config(profile)];
        sections.into_iter().flatten().find_map(|section| section.get(name)).map(String::as_str)
    }

    /// The URL that the profile has for a service: in the section that its `services` names, or for all of them.
    pub fn endpoint(&self, profile: &str, service: &str) -> Option<&str> {
        let of_service = self.get(profile, "services").and_then(|name| {
            let section = self.config.get(&format!("services {name}"))?;
            section.get(&format!("{service}.endpoint_url")).map(String::as_str)
        });
        of_service.or_else(|| self.get(profile, "endpoint_url"))
    }

    fn of_config(&self, profile: &str) -> Option<&Section> {
        let short = (profile == "default").then(|| self.config.get(profile)).flatten();
        short.or_else(|| self.config.get(&format!("profile {profile}")))
    }
}

fn sections(path: PathBuf) -> Result<BTreeMap<String, Section>, Fault> {
    let unusable = |reason: &str| Fault::other(format!("Unable to parse config file: {}", path.display())).hint(reason);
    match fs::read(&path) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes).map_err(|_| unusable("it is not UTF-8"))?;
            parse(&text).map_err(|line| unusable(&format!("line {line} is no section, no entry and no comment")))
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(BTreeMap::new())
        }
        Err(error) => Err(unusable(&error.to_string())),
    }
}

/// The sections of a file; the first entry of a name counts.
///
/// # Errors
/// The number of a line that is none.
pub fn parse(text: &str) -> Result<BTreeMap<String, Section>, usize> {
    let mut sections: BTreeMap<String, Section> = BTreeMap::new();
    let mut section = None;
    let mut above = String::new();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let content = line.trim();
        if content.is_empty() || content.starts_with(['#', ';']) {
            continue;
        }
        if let Some(name) = content.strip_prefix('[') {
            let (name, _) = name.split_once(']').ok_or(index + 1)?;
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ").replace(['"', '\''], "");
            sections.entry(name.clone()).or_default();
            section = Some(name);
            continue;
        }
        let is_below = line.starts_with([' ', '\t']);
        let Some((name, value)) = content.split_once('=') else {
            // A value may go on in the next line.
            if is_below { continue } else { return Err(index + 1) }
        };
        let entries = section.as_ref().and_then(|name| sections.get_mut(name)).ok_or(index + 1)?;
        let name = name.trim().to_ascii_lowercase();
        let value = value.split(" #").next().unwrap_or_default().split(" ;").next().unwrap_or_default().trim();
        if is_below && !above.is_empty() {
            entries.entry(format!("{above}.{name}")).or_insert_with(|| value.to_owned());
            continue;
        }
        above = if value.is_empty() { name.clone() } else { String::new() };
        entries.entry(name).or_insert_with(|| value.to_owned());
    }
    Ok(sections)
}
