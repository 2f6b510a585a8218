use crate::primitives::Blob;

#[test]
fn a_blob_is_base64() {
    let blob = Blob::new("binary-value");
    assert_eq!(serde_json::to_string(&blob).unwrap(), "\"YmluYXJ5LXZhbHVl\"");
    assert_eq!(serde_json::from_str::<Blob>("\"YmluYXJ5LXZhbHVl\"").unwrap(), blob);
    for text in ["\"YmluYXJ5LXZhbHV\"", "[1,2]", "null"] {
        assert!(serde_json::from_str::<Blob>(text).is_err(), "{text}");
    }
}
