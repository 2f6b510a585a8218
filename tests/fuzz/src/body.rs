//! Reading and writing a body, for a type of any emitted crate whose module `json` is handed in as two functions.

use std::fmt::Debug;

use super::oracle::{Kind, Verdict, has_unknown, judge};

/// How a type of an emitted crate is read and written.
#[derive(Clone, Copy)]
pub struct Codec<T, D, E> {
    pub read: fn(&[u8]) -> Result<T, D>,
    pub write: fn(&T) -> Result<Vec<u8>, E>,
}

/// The body is read exactly when it should be, as the value that it should be, and comes back from what is written.
pub fn decode<T: Debug, D: Debug, E: Debug>(kind: &Kind, codec: Codec<T, D, E>, body: &[u8]) {
    let shown = String::from_utf8_lossy(body);
    let expected = judge(kind, body);
    let (read, value, sure) = match ((codec.read)(body), expected) {
        (Err(_), Verdict::Refused | Verdict::Read { sure: false, .. }) => return,
        (Ok(read), Verdict::Read { value, sure }) => (read, value, sure),
        (read, expected) => panic!("{shown}\nis read as {read:?}\nand should be {expected:?}"),
    };
    let written = match (codec.write)(&read) {
        Ok(written) => written,
        Err(error) if !sure || has_unknown(&value) => return drop(error),
        Err(error) => panic!("{shown}\nis read as {read:?},\nwhich cannot be written: {error:?}"),
    };
    let Verdict::Read { value: again, .. } = judge(kind, &written) else {
        panic!("{shown}\nis written as {}", String::from_utf8_lossy(&written));
    };
    assert_eq!(again, value, "{shown}\nis read as {read:?}");
}

/// A value is written as JSON of its kind, and is read as itself.
pub fn round_trip<T: Debug + PartialEq, D: Debug, E: Debug>(kind: &Kind, codec: Codec<T, D, E>, value: &T) {
    let written = match (codec.write)(value) {
        Ok(written) => written,
        Err(error) => panic!("{value:?} cannot be written: {error:?}"),
    };
    let shown = String::from_utf8_lossy(&written);
    assert!(matches!(judge(kind, &written), Verdict::Read { .. }), "{value:?} is written as {shown}");
    match (codec.read)(&written) {
        Ok(read) => assert_eq!(&read, value, "{shown}"),
        Err(error) => panic!("{value:?} is written as {shown}, which is refused: {error:?}"),
    }
}
