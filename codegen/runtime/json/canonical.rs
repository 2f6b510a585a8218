//! One text for each value, whatever the order of its maps: what `uniqueItems` compares when lists are long.

use super::Encode;
use super::error::Unwritable;
use super::writer::{Opened, Sink, Text};

/// The value's JSON form with maps in the order of their keys; `None` when it has no JSON form.
pub(crate) fn key<T: Encode + ?Sized>(value: &T) -> Option<Vec<u8>> {
    let mut sorted = Sorted(Text::default());
    value.encode(&mut sorted).ok()?;
    Some(sorted.0.into_bytes())
}

/// Keeps text as [`Text`] does, maps in order.
struct Sorted(Text);

impl Sink for Sorted {
    const SORTS_KEYS: bool = true;

    #[inline]
    fn raw(&mut self, json: &str) {
        self.0.raw(json);
    }

    #[inline]
    fn string(&mut self, value: &str) {
        self.0.string(value);
    }

    #[inline]
    fn unsigned(&mut self, value: u64) {
        self.0.unsigned(value);
    }

    #[inline]
    fn open(&mut self) -> Result<Opened, Unwritable> {
        self.0.open()
    }

    #[inline]
    fn close(&mut self, opened: Opened, brackets: [u8; 2]) {
        self.0.close(opened, brackets);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    struct Tags(HashMap<String, i64>);

    impl Encode for Tags {
        fn encode<S: Sink>(&self, sink: &mut S) -> Result<(), Unwritable> {
            sink.map(&self.0, |sink, value| {
                sink.integer(*value);
                Ok(())
            })
        }
    }

    #[test]
    fn maps_are_in_the_order_of_their_keys() {
        let tags = Tags((0..20).map(|index| (format!("k{index:02}"), index)).collect());
        let entries: Vec<_> = (0..20).map(|index| format!("\"k{index:02}\":{index}")).collect();
        let expected = format!("{{{}}}", entries.join(","));
        assert_eq!(key(&tags), Some(expected.into_bytes()));
    }
}
