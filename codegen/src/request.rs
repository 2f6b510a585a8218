//! Request of a run: which service, which operations, under which package name.

use std::collections::BTreeMap;

use crate::command_line::CommandLine;
use crate::config::Wire;
use crate::pattern::PatternMode;
use smithy::model::{Member, Shape};

/// The choices of `codegen.toml` and the command line; `Default` is the whole of the only service.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Absolute or short id of the service; may be left out when the model has one.
    pub service: Option<String>,
    /// Operation names; empty means all.
    pub operations: Vec<String>,
    /// Package name; by default derived from the service's `sdkId`.
    pub crate_name: Option<String>,
    /// Package version; `0.1.0` by default.
    pub crate_version: Option<String>,
    /// `[shape."ns#Id"] pattern`, by the id of a shape (`ns#Id`) or member (`ns#Id$member`).
    pub patterns: BTreeMap<String, PatternMode>,
    /// Which wire code to emit.
    pub wire: Wire,
    /// The command that emitted files name as the one to run.
    pub command: CommandLine,
}

impl Request {
    /// How the pattern of a member is matched: an override of the member wins over one of its target.
    pub(crate) fn pattern_mode(&self, owner: &Shape<'_>, member: &Member<'_>) -> PatternMode {
        let of_member = || self.patterns.get(&format!("{}${}", owner.id, member.name));
        let chosen = if self.patterns.is_empty() {
            None
        } else {
            of_member().or_else(|| self.patterns.get(member.target.as_str()))
        };
        chosen.copied().unwrap_or_default()
    }
}
