use serde_core::Deserialize;
use serde_core::de::value::{Error, MapDeserializer};

use crate::serde::number::Number;

#[test]
fn digits_of_any_length_are_kept() {
    let entry = [("$serde_json::private::Number", "1.000000000000000000001")];
    let map = MapDeserializer::<_, Error>::new(entry.into_iter());
    assert_eq!(Number::deserialize(map), Ok(Number::Digits("1.000000000000000000001".to_owned())));
    let other = MapDeserializer::<_, Error>::new([("a", "1")].into_iter());
    assert!(Number::deserialize(other).is_err());
}
