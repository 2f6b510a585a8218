//! How decoding and encoding grow with the body: 1 to 10,000 tags, and bodies of one make with 10 KB and 10 MB.

use serde_json::json;

use crate::bodies;
use crate::cases;
use crate::measure;
use crate::twin::Response;

/// Rounds per size.
const ROUNDS: usize = 21;

/// Prints the time of each size.
pub fn run() {
    for count in [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] {
        sizes("tags", count, &bodies::tags(count));
    }
    sizes("small", 1, &bodies::small());
    // As many errors and tags for each byte, and hardly a member beside them: the small response has many.
    sizes("10 KB", 1, &bodies::like_small(10_000));
    sizes("10 MB of short texts", 1, &bodies::like_small(10_000_000));
    sizes("10 MB of long texts", 1, &bodies::like_large(10_000_000));
}

fn sizes(of: &str, count: usize, response: &Response) {
    let body = bodies::json(response);
    let works = [
        ("decode", [cases::decode_ours(&body), cases::decode_serde_json(&body)]),
        ("encode", [cases::encode_ours(&body), cases::encode_serde_json(response)]),
    ];
    for (work, mut codecs) in works {
        let times = measure::interleaved(&mut codecs, ROUNDS);
        for (codec, time) in codecs.iter().zip(times) {
            let line = json!({
                "growth": work, "of": of, "count": count, "codec": codec.name,
                "nanos": time.median, "least": time.least, "bytes": body.len(),
            });
            println!("{line}");
        }
    }
}
