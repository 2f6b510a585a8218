use crate::json::scan::{is_all_plain, plain_len, short_plain_len};

#[test]
fn every_byte_is_found_at_every_position() {
    for byte in 0..=0xff_u8 {
        for (before, after) in (0..40).flat_map(|before| [0, 3, 9, 14, 40].map(|after| (before, after))) {
            let mut bytes = vec![b'\x7f'; before + 1 + after];
            bytes[before] = byte;
            let is_plain = byte >= 0x20 && byte != b'"' && byte != b'\\';
            let expected = if is_plain { bytes.len() } else { before };
            let lengths = (plain_len(&bytes), short_plain_len(&bytes));
            assert_eq!(lengths, (expected, expected), "byte {byte:#x} after {before}, before {after}");
            assert_eq!(is_all_plain(&bytes), is_plain, "byte {byte:#x} after {before}, before {after}");
        }
    }
}

#[test]
fn the_first_of_two_marks_is_found() {
    for (first, second) in (0..40).flat_map(|first| (first + 1..41).map(move |second| (first, second))) {
        let mut bytes = [b' '; 41];
        (bytes[first], bytes[second]) = (b'"', b'!');
        assert_eq!((plain_len(&bytes), short_plain_len(&bytes)), (first, first));
        (bytes[first], bytes[second]) = (b'\n', b'\\');
        assert_eq!((plain_len(&bytes), short_plain_len(&bytes)), (first, first));
    }
}
