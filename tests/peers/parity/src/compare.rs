//! Facts beside facts: what agrees, what differs, and which difference is deliberate.

use std::collections::{BTreeMap, BTreeSet};

use crate::deliberate::Deliberate;
use crate::facts::Facts;
use crate::judge::Sdk;

/// How one fact of the SDK differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The emitted crate has nothing of the kind.
    Missing {
        /// The SDK's form.
        sdk: String,
    },
    /// The emitted crate has it behind a feature.
    Gated {
        /// The SDK's form.
        sdk: String,
    },
    /// Both have it, not alike.
    Changed {
        /// The SDK's form.
        sdk: String,
        /// The emitted form.
        ours: String,
    },
}

/// The comparison of one service.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Facts of the SDK crate.
    pub facts: usize,
    /// Those that the emitted crate has alike without any feature.
    pub agree: usize,
    /// Those that it has alike with the feature that they are meant to belong to.
    pub of_features: usize,
    /// Key and difference of those that it does not, for no reason that is written down.
    pub differences: Vec<(String, Difference)>,
    /// Those with a reason.
    pub deliberate: Vec<(String, Difference)>,
}

/// The views of our side.
#[derive(Debug)]
pub struct Ours {
    /// Without features.
    pub lean: Facts,
    /// With one feature, and those that it turns on.
    pub with: BTreeMap<String, Facts>,
    /// With all features.
    pub full: Facts,
}

/// Compares every fact of an SDK crate with ours; notes in `used` which patterns of the list matched.
pub fn compare(sdk: &Sdk, ours: &Ours, list: &Deliberate, used: &mut BTreeSet<usize>) -> Comparison {
    let mut comparison = Comparison { facts: sdk.facts.len(), ..Comparison::default() };
    for (key, value) in &sdk.facts {
        let Some(difference) = difference(value, ours.lean.get(key), ours.full.get(key)) else {
            comparison.agree += 1;
            continue;
        };
        let belongs = |feature: &str| {
            let view = ours.with.get(feature).and_then(|facts| facts.get(key));
            view.is_some_and(|ours| agrees(value, ours))
        };
        let of_feature = list.of_feature(key, belongs);
        if !of_feature.is_empty() {
            comparison.of_features += 1;
            used.extend(of_feature);
            continue;
        }
        let matching = list.matching(&sdk.name, key);
        let entry = (key.clone(), difference);
        if matching.is_empty() {
            comparison.differences.push(entry);
        } else {
            comparison.deliberate.push(entry);
        }
        used.extend(matching);
    }
    comparison
}

fn difference(sdk: &str, lean: Option<&String>, full: Option<&String>) -> Option<Difference> {
    let sdk = sdk.to_owned();
    match (lean, full) {
        (Some(ours), Some(full)) if agrees(&sdk, ours) && agrees(&sdk, full) => None,
        // Features are additive: one that changes what there is without it breaks its users.
        (Some(lean), full) if agrees(&sdk, lean) => {
            Some(Difference::Changed { sdk, ours: full.map_or("nothing, with all features".to_owned(), Clone::clone) })
        }
        (Some(ours), _) => Some(Difference::Changed { sdk, ours: ours.clone() }),
        (None, Some(ours)) if agrees(&sdk, ours) => Some(Difference::Gated { sdk }),
        (None, Some(ours)) => Some(Difference::Changed { sdk, ours: ours.clone() }),
        (None, None) => Some(Difference::Missing { sdk }),
    }
}

/// Alike, or `const` where the SDK is not: every use of the SDK's function is one of ours.
fn agrees(sdk: &str, ours: &str) -> bool {
    sdk == ours || ours.strip_prefix("const fn").is_some_and(|ours| sdk.strip_prefix("fn") == Some(ours))
}
