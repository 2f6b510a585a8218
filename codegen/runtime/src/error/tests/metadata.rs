use crate::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
use crate::request_id::REQUEST_ID;

fn with_code(code: &str) -> ErrorMetadata {
    ErrorMetadata::builder().code(code).build()
}

#[test]
fn what_is_built_can_be_read() {
    let metadata = ErrorMetadata::builder().code("A").message("b").custom("k", "1").custom("k", "2").build();
    assert_eq!((metadata.code(), metadata.message()), (Some("A"), Some("b")));
    assert_eq!((metadata.extra("k"), metadata.extra("other")), (Some("2"), None));
    assert_eq!(metadata.clone().into_builder().build(), metadata);
    assert_eq!(ErrorMetadata::default().code(), None);
}

#[test]
fn the_trait_reads_through_meta() {
    let metadata = ErrorMetadata::builder().code("A").message("b").build();
    let provider: &dyn ProvideErrorMetadata = &metadata;
    assert_eq!((provider.code(), provider.message()), (Some("A"), Some("b")));
}

#[test]
fn display_writes_what_is_known() {
    let full = ErrorMetadata::builder().code("A").message("b").custom(REQUEST_ID, "c").build();
    assert_eq!(full.to_string(), "A: b (request id c)");
    assert_eq!(with_code("A").to_string(), "A");
    assert_eq!(ErrorMetadata::builder().message("b").build().to_string(), "b");
    assert_eq!(ErrorMetadata::default().to_string(), "error without code and message");
    let answered = full.clone().into_builder().operation("Act").build();
    assert_eq!(answered.to_string(), "A: b (Act, request id c)");
    assert_eq!(answered, full);
}

#[test]
fn throttling_codes() {
    for code in [
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "throttlingexception",
        "TooManyRequestsException",
        "RequestLimitExceeded",
        "ProvisionedThroughputExceededException",
        "EC2ThrottledException",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "BandwidthLimitExceeded",
        "TransactionInProgressException",
        "PriorRequestNotComplete",
    ] {
        assert!(with_code(code).is_throttling(), "{code}");
        assert!(!with_code(code).is_validation(), "{code}");
    }
    for code in ["", "LimitExceededException", "Throttl", "ThrottlingExceptionX", "NotThrottling", "Thröttling"] {
        assert!(!with_code(code).is_throttling(), "{code}");
    }
    assert!(!ErrorMetadata::default().is_throttling());
}

#[test]
fn validation_codes() {
    for code in [
        "ValidationException",
        "ValidationError",
        "VALIDATIONEXCEPTION",
        "InvalidParametersException",
        "InvalidParameterValue",
        "MissingParameter",
    ] {
        assert!(with_code(code).is_validation(), "{code}");
        assert!(!with_code(code).is_throttling(), "{code}");
    }
    for code in ["", "InvalidStateException", "ResourceNotFoundException", "Exception"] {
        assert!(!with_code(code).is_validation(), "{code}");
    }
    assert!(!ErrorMetadata::default().is_validation());
}
