//! A number for an input: the same for the same values, whatever the order of an object's members. Keeps no secrets.

use serde_json::Value;

/// The fingerprint of an input without the members that differ from call to call: idempotency tokens.
pub(crate) fn of(input: &str, without: &[String]) -> u64 {
    let mut value: Value = serde_json::from_str(input).unwrap_or_default();
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| !without.contains(name));
    }
    of_value(&value)
}

fn of_value(value: &Value) -> u64 {
    match value {
        Value::Array(items) => items.iter().fold(hash(b"["), |sum, item| mix(sum ^ of_value(item))),
        Value::Object(members) => members.iter().fold(hash(b"{"), |sum, (name, value)| {
            sum.wrapping_add(mix(hash(name.as_bytes()) ^ of_value(value).rotate_left(1)))
        }),
        scalar => hash(scalar.to_string().as_bytes()),
    }
}

/// FNV-1a, 64 bits, the same in every build.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Spreads the bits: a step of SplitMix64.
fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}
