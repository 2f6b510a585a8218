use std::collections::HashMap;

use crate::json::Encode;
use crate::json::canonical::key;
use crate::json::writer::Sink;

struct Tags(HashMap<String, i64>);

impl Encode for Tags {
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.map(&self.0, S::integer);
    }
}

#[test]
fn maps_are_in_the_order_of_their_keys() {
    let tags = Tags((0..20).map(|index| (format!("k{index:02}"), index)).collect());
    let entries: Vec<_> = (0..20).map(|index| format!("\"k{index:02}\":{index}")).collect();
    let expected = format!("{{{}}}", entries.join(","));
    assert_eq!(key(&tags), Some(expected.into_bytes()));
}
