use std::borrow::Cow;
use std::collections::HashMap;

use crate::primitives::Number;
use crate::primitives::document::Document;

#[test]
fn each_accessor_answers_for_its_own_kind_alone() {
    let documents = [
        Document::from(HashMap::from([("a".to_owned(), Document::Null)])),
        Document::from(vec![Document::Null]),
        Document::from(1.5),
        Document::from("text"),
        Document::from(true),
        Document::default(),
    ];
    for (kind, document) in documents.into_iter().enumerate() {
        let mut copy = document.clone();
        let answers = [
            document.is_object() && document.as_object().is_some() && copy.as_object_mut().is_some(),
            document.is_array() && document.as_array().is_some() && copy.as_array_mut().is_some(),
            document.is_number() && document.as_number().is_some(),
            document.is_string() && document.as_string().is_some(),
            document.is_bool() && document.as_bool().is_some(),
            document.is_null() && document.as_null().is_some(),
        ];
        assert_eq!(answers.iter().filter(|answer| **answer).count(), 1, "{document:?}");
        assert!(answers[kind], "{document:?}");
    }
}

#[test]
fn values_convert_to_documents() {
    assert_eq!(Document::from(5_i64), Document::Number(Number::PosInt(5)));
    assert_eq!(Document::from(i64::MIN), Document::Number(Number::NegInt(i64::MIN)));
    assert_eq!(Document::from(-5_i32), Document::Number(Number::NegInt(-5)));
    assert_eq!(Document::from(u64::MAX), Document::Number(Number::PosInt(u64::MAX)));
    assert_eq!(Document::from(Cow::Borrowed("a")), Document::from("a".to_owned()));
    assert_eq!(Document::from(Some(true)), Document::Bool(true));
    assert_eq!(Document::from(None::<bool>), Document::Null);
}
