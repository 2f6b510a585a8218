//! Turns a parsed pattern into an automaton over its positions (Glushkov's construction), which the emitted crate steps
//! through one character at a time. It never approximates: the automaton accepts exactly the values that the pattern
//! matches whole, or there is none because it would be too large.
//!
//! A group that is repeated up to n times stands once; whoever is in it carries the number of its repetition. The least
//! number can do whatever a greater one can, so one number for each position is enough. For that a group must be free
//! to end after any repetition: the required ones are spelt out before it.

mod graph;
mod merge;
mod positions;

use regex_syntax::hir::Hir;

use crate::ir::Automaton;

/// Most states of an automaton, as the runtime has room for.
const MAX_STATES: usize = 512;
/// Most steps between its states: what one character can cost.
const MAX_STEPS: usize = 2_048;

/// The automaton of a pattern.
///
/// # Errors
/// That it is too large, in one sentence.
pub(super) fn automaton(hir: &Hir) -> Result<Automaton, String> {
    let too_large = || format!("The pattern needs more than {MAX_STATES} states or {MAX_STEPS} steps between them.");
    let positions = graph::graph(hir).and_then(|graph| positions::positions(&graph)).ok_or_else(too_large)?;
    let automaton = merge::merged(positions);
    let fits = automaton.states.len() <= MAX_STATES && automaton.steps() <= MAX_STEPS;
    fits.then_some(automaton).ok_or_else(too_large)
}
