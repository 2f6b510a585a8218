use std::io::ErrorKind;

use crate::http::compression::{compress, decompress};

#[test]
fn a_body_comes_back() {
    let body = "a body that repeats itself, ".repeat(1_000);
    let small = compress(body.as_bytes()).unwrap();
    assert!(small.len() < body.len() / 10);
    assert_eq!(decompress(&small, body.len()).unwrap(), body.as_bytes());
}

#[test]
fn a_bomb_and_a_torn_body_are_refused() {
    let bomb = compress(&vec![0; 1 << 20]).unwrap();
    assert_eq!(decompress(&bomb, (1 << 20) - 1).unwrap_err().kind(), ErrorKind::InvalidData);
    assert!(decompress(&bomb[..bomb.len() - 9], 1 << 20).is_err());
    assert!(decompress(b"no gzip", 10).is_err());
}
