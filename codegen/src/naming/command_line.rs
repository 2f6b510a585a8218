//! Keeps the commands of a program apart, and the options of a command. Case is not its business.

use std::collections::{BTreeMap, BTreeSet};

/// Commands that every program has.
const COMMANDS: [&str; 3] = ["completion", "help", "man"];

/// Options that every command has. One that switches something on or off has two.
const OPTIONS: [&str; 31] = [
    "ca-bundle",
    "cli-auto-prompt",
    "cli-binary-format",
    "cli-connect-timeout",
    "cli-input-json",
    "cli-input-yaml",
    "cli-pager",
    "cli-read-timeout",
    "color",
    "debug",
    "endpoint-url",
    "generate-cli-skeleton",
    "help",
    "max-items",
    "no-cli-auto-prompt",
    "no-cli-pager",
    "no-paginate",
    "no-sign-request",
    "no-verify-ssl",
    "output",
    "page-size",
    "paginate",
    "profile",
    "query",
    "region",
    "sign-request",
    "starting-token",
    "validate-only",
    "verify-ssl",
    "version",
    "wait",
];

/// Whether an option of a member can be negated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Negation {
    /// `--x`, with a value.
    None,
    /// `--x` and `--no-x`.
    Negated,
}

/// The names of one command line that are taken. Who claims a name first keeps it: one that every command line has
/// becomes `name-value`, the next claims are numbered, `name-2`.
#[derive(Debug, Clone)]
pub struct CommandLineScope {
    reserved: &'static [&'static str],
    taken: BTreeSet<String>,
    /// The next number to try for a name, so that many equal claims stay cheap.
    next: BTreeMap<String, u32>,
}

impl CommandLineScope {
    /// The commands of a program.
    pub fn commands() -> Self {
        Self::reserving(&COMMANDS)
    }

    /// The options of a command.
    pub fn options() -> Self {
        Self::reserving(&OPTIONS)
    }

    fn reserving(reserved: &'static [&'static str]) -> Self {
        let taken = reserved.iter().map(|name| (*name).to_owned()).collect();
        Self { reserved, taken, next: BTreeMap::new() }
    }

    /// Takes `wanted`, or the first free name after it.
    pub fn claim(&mut self, wanted: String, negation: Negation) -> String {
        let base = if self.reserved.contains(&wanted.as_str()) { format!("{wanted}-value") } else { wanted };
        let next = self.next.entry(base.clone()).or_insert(1);
        loop {
            let name = if *next == 1 { base.clone() } else { format!("{base}-{next}") };
            *next = next.saturating_add(1);
            let negated = (negation == Negation::Negated).then(|| format!("no-{name}"));
            if self.taken.contains(&name) || negated.as_ref().is_some_and(|negated| self.taken.contains(negated)) {
                continue;
            }
            self.taken.insert(name.clone());
            self.taken.extend(negated);
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_of_every_command_and_of_other_members_are_passed_over() {
        let mut scope = CommandLineScope::options();
        let claims = ["region", "name", "name", "no-dry-run", "region"];
        let names = claims.map(|name| scope.claim(name.to_owned(), Negation::None));
        assert_eq!(names, ["region-value", "name", "name-2", "no-dry-run", "region-value-2"]);
        assert_eq!(scope.claim("dry-run".to_owned(), Negation::Negated), "dry-run-2");
        assert_eq!(scope.claim("no-dry-run-2".to_owned(), Negation::None), "no-dry-run-2-2");
    }
}
