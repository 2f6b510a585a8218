use crate::json::blob::write;
use crate::json::error::Fault;
use crate::json::reader::Reader;
use crate::json::writer::Text;
use crate::primitives::Blob;

#[test]
fn a_blob_is_base64() {
    let blob = Blob::new(b"binary-value".to_vec());
    assert_eq!(Reader::new("\"YmluYXJ5LXZhbHVl\"").blob(), Ok(blob.clone()));
    assert_eq!(Reader::new("\"YmluYXJ5LXZhbHV\"").blob(), Err(Fault::BadBase64));
    assert_eq!(Reader::new("1").blob(), Err(Fault::ExpectedString));
    let mut text = Text::default();
    write(&mut text, &blob);
    assert_eq!(text.into_bytes().unwrap(), b"\"YmluYXJ5LXZhbHVl\"");
}
