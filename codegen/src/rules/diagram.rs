//! The nodes of a decision diagram, from their binary form (Smithy, "Binary node encoding"): three signed big-endian
//! 32-bit numbers each, condition, high and low reference.

use smithy::diagnostic::Diagnostic;
use smithy::node::Node;

use super::read::wrong;
use super::syntax::{DiagramNode, Reference};
use crate::base64;

/// The reference that stands for no match; those to results follow, those to nodes are smaller.
const FIRST_RESULT: i64 = 100_000_000;

/// The nodes behind the terminal one, and the root.
///
/// # Errors
/// Text that is no Base64, a length that does not fit, a reference that leads nowhere, and a cycle.
pub(super) fn nodes(
    node: &Node<'_>,
    conditions: usize,
    results: usize,
) -> Result<(Vec<DiagramNode>, Reference), Diagnostic> {
    let integer = |name: &str| node.get(name).and_then(|number| number.as_i64());
    let text = node.get("nodes").and_then(|nodes| nodes.as_str()).ok_or_else(|| wrong(node, "`nodes` is missing"))?;
    let bytes = base64::decode(&text).ok_or_else(|| wrong(node, "`nodes` is not Base64"))?;
    let numbers: Vec<i64> = bytes.chunks_exact(4).map(number).collect();
    let count = numbers.len() / 3;
    let fits = count * 12 == bytes.len() && integer("nodeCount") == i64::try_from(count).ok();
    if !fits || count == 0 {
        return Err(wrong(node, "`nodes` does not hold `nodeCount` nodes of 12 bytes"));
    }
    let reference = |number: i64| {
        reference(number, count, results).ok_or_else(|| wrong(node, format!("the reference {number} leads nowhere")))
    };
    let mut read = Vec::new();
    // The first is the terminal one, which nothing refers to.
    for triple in numbers.chunks_exact(3).skip(1) {
        let condition = usize::try_from(triple[0]).ok().filter(|index| *index < conditions);
        let condition = condition.ok_or_else(|| wrong(node, format!("there is no condition {}", triple[0])))?;
        read.push(DiagramNode { condition, high: reference(triple[1])?, low: reference(triple[2])? });
    }
    let root = reference(integer("root").ok_or_else(|| wrong(node, "`root` is missing"))?)?;
    if has_cycle(&read) {
        return Err(wrong(node, "the nodes lead back to themselves"));
    }
    Ok((read, root))
}

/// A signed big-endian number of four bytes.
fn number(bytes: &[u8]) -> i64 {
    let number = bytes.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    i64::from(number.cast_signed())
}

fn reference(number: i64, count: usize, results: usize) -> Option<Reference> {
    match number {
        1 | -1 => Some(Reference::NoMatch),
        FIRST_RESULT.. => {
            // The first result is that nothing matches; it does not stand in the list.
            let Some(index) = usize::try_from(number - FIRST_RESULT).ok()?.checked_sub(1) else {
                return Some(Reference::NoMatch);
            };
            (index < results).then_some(Reference::Result(index))
        }
        _ => {
            let index = usize::try_from(number.unsigned_abs()).ok()?.checked_sub(2)?;
            (index + 1 < count).then_some(if number > 0 {
                Reference::Node(index)
            } else {
                Reference::Complement(index)
            })
        }
    }
}

/// Kahn's algorithm: nodes that nothing pending refers to are taken away until none is left, or a cycle.
fn has_cycle(nodes: &[DiagramNode]) -> bool {
    let targets = |node: &DiagramNode| [node.high, node.low].into_iter().filter_map(target);
    let mut references = vec![0_usize; nodes.len()];
    nodes.iter().flat_map(targets).for_each(|index| references[index] += 1);
    let mut free: Vec<usize> = (0..nodes.len()).filter(|index| references[*index] == 0).collect();
    let mut taken = 0;
    while let Some(index) = free.pop() {
        taken += 1;
        for target in targets(&nodes[index]) {
            references[target] -= 1;
            if references[target] == 0 {
                free.push(target);
            }
        }
    }
    taken < nodes.len()
}

fn target(reference: Reference) -> Option<usize> {
    match reference {
        Reference::Node(index) | Reference::Complement(index) => Some(index),
        Reference::Result(_) | Reference::NoMatch => None,
    }
}
