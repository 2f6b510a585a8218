//! Outputs and inputs that nobody wrote: samples that keep every limit, the same for the same model and seed.

use crate::codes;
use crate::ir::{Operation, Service, Ty, TypeId};
use crate::sample::{self, Sample};
use smithy::diagnostic::{Diagnostic, Diagnostics};

/// Outputs of an operation, among which the input of a request decides.
const VARIANTS: u64 = 4;

/// The made-up outputs of each operation that is served, in their order, as JSON texts.
pub(super) fn outputs(service: &Service, seed: u64, diagnostics: &mut Diagnostics) -> Vec<Vec<String>> {
    let of = |operation: &Operation| {
        // Pages would never end.
        let token = operation.pagination.as_ref().and_then(|pages| pages.output_token.0.last().copied());
        let without: Vec<(TypeId, usize)> = token.into_iter().collect();
        let sample = |variant: u64| {
            let seed = seed_of(&operation.name, seed, variant);
            sample::full(service, operation.output, seed, &without)
                .map(|sample| text(service, operation.output, &sample))
        };
        let mut outputs: Vec<String> = (0..VARIANTS).filter_map(sample).collect();
        outputs.dedup();
        if outputs.is_empty() {
            let message = format!("no output of `{}` can be made up", operation.name);
            let hint = "requests that no answer matches get an InternalFailure";
            diagnostics.push(Diagnostic::warning(codes::NOTHING_MADE_UP, message).shape(&operation.id).hint(hint));
        }
        outputs
    };
    super::served(service).map(of).collect()
}

/// Sample inputs of each operation that is served: the smallest one, and one with most members.
pub(super) fn inputs(service: &Service, seed: u64) -> Vec<(String, String)> {
    let of = |operation: &Operation| {
        let full = sample::full(service, operation.input, seed_of(&operation.name, seed, VARIANTS), &[]);
        let samples = [sample::structure(service, operation.input), full];
        let mut texts: Vec<String> =
            samples.into_iter().flatten().map(|sample| text(service, operation.input, &sample)).collect();
        texts.dedup();
        texts.into_iter().map(|text| (operation.name.clone(), text)).collect::<Vec<_>>()
    };
    super::served(service).flat_map(of).collect()
}

fn text(service: &Service, id: TypeId, sample: &Sample) -> String {
    sample::compact(service, Ty::Structure(id), sample)
}

/// FNV-1a over the operation's name, from a basis that seed and variant give.
fn seed_of(operation: &str, seed: u64, variant: u64) -> u64 {
    let basis = 0xcbf2_9ce4_8422_2325 ^ seed.rotate_left(17) ^ variant.rotate_left(51);
    operation.bytes().fold(basis, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
