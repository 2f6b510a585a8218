//! The feature `serde` of the emitted crate: with serde_json it reads and writes what the module `json` does, for the
//! Service Catalog types here and for every other kind of shape in a crate emitted for the purpose.

use std::path::{Path, PathBuf};

use servicecatalog::json::{self, Decode, Encode};
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::{
    ExecuteProvisionedProductServiceActionInput, ExecuteProvisionedProductServiceActionOutput,
};
use servicecatalog::primitives::DateTime;
use servicecatalog::types::error::InvalidParametersException;
use servicecatalog::types::{RecordDetail, RecordError, RecordStatus, RecordTag};

/// Both ways through serde_json give what `json` gives.
#[track_caller]
fn assert_same<T>(value: &T)
where
    T: Encode + Decode + serde_core::Serialize + serde_core::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let body = json::to_string(value).unwrap();
    assert_eq!(serde_json::to_string(value).unwrap(), body);
    assert_eq!(&serde_json::from_str::<T>(&body).unwrap(), value);
    let tree = serde_json::to_value(value).unwrap();
    assert_eq!(&serde_json::from_value::<T>(tree).unwrap(), value);
}

fn record() -> RecordDetail {
    RecordDetail::builder()
        .record_id("rec-1")
        .provisioned_product_name("web \"é\" \u{1F600}\n")
        .status(RecordStatus::InProgressInError)
        .created_time(DateTime::from_secs(1_576_540_098))
        .updated_time(DateTime::from_secs_and_nanos(1_576_540_098, 123_456_000))
        .record_errors(RecordError::builder().code("Failed").description("").build())
        .record_tags(RecordTag::builder().key("team").value("a").build())
        .record_tags(RecordTag::builder().build())
        .build()
}

#[test]
fn a_record_is_the_same_as_on_the_wire() {
    assert_same(&record());
    assert_same(&RecordDetail::builder().build());
    assert_same(&RecordDetail::builder().status(RecordStatus::from("NEWER")).set_record_tags(Some(Vec::new())).build());
}

#[test]
fn both_inputs_are_the_same_as_on_the_wire() {
    let plan = ExecuteProvisionedProductPlanInput::builder().plan_id("plan-1").idempotency_token("token-1");
    assert_same(&plan.build().unwrap());
    let action = ExecuteProvisionedProductServiceActionInput::builder()
        .provisioned_product_id("pp-1")
        .service_action_id("act-1")
        .execute_token("token-1")
        .parameters("Instance", vec!["i-1".to_owned(), String::new()]);
    assert_same(&action.build().unwrap());
}

#[test]
fn an_output_and_an_error_are_their_members_alone() {
    assert_same(&ExecuteProvisionedProductServiceActionOutput::builder().record_detail(record()).build());
    let error = InvalidParametersException::builder().message("no such plan").build();
    assert_eq!(serde_json::to_string(&error).unwrap(), r#"{"Message":"no such plan"}"#);
    let read: InvalidParametersException =
        serde_json::from_str(r#"{"__type":"x#Y","Message":"no such plan"}"#).unwrap();
    assert_eq!(read.message(), Some("no such plan"));
}

#[test]
fn what_the_service_may_send_is_read_as_json_reads_it() {
    for body in [
        "{}",
        r#"{"RecordId":null,"Status":null,"CreatedTime":null,"RecordTags":null}"#,
        r#"{"RecordId":"a","RecordId":"b"}"#,
        r#"{"RecordId":"a","RecordId":null}"#,
        r#"{"Newer":{"a":[1,{"b":null}]},"RecordId":"a","NewerStill":null}"#,
        r#"{"Record\u0049d":"\u0061\ud83d\ude00"}"#,
        r#"{"Status":"NEWER"}"#,
        r#"{"Status":""}"#,
        r#"{"CreatedTime":1.576540098E9,"UpdatedTime":-0.5}"#,
        r#"{"CreatedTime":1576540098.000001,"UpdatedTime":1576540098.999999}"#,
        r#"{"RecordTags":[],"RecordErrors":[{"Code":null}]}"#,
    ] {
        let record: RecordDetail = serde_json::from_str(body).unwrap_or_else(|error| panic!("{body}: {error}"));
        assert_eq!(record, json::from_str(body).unwrap(), "{body}");
        let copied: RecordDetail = serde_json::from_reader(body.as_bytes()).unwrap();
        assert_eq!(copied, record, "{body}");
    }
}

#[test]
fn what_is_of_another_type_is_refused_as_json_refuses_it() {
    for body in [
        "null",
        "[]",
        "\"\"",
        r#"{"RecordId":1}"#,
        r#"{"Status":1}"#,
        r#"{"CreatedTime":"1576540098"}"#,
        r#"{"CreatedTime":"2019-12-16T23:48:18Z"}"#,
        r#"{"CreatedTime":9223372036854775808}"#,
        r#"{"RecordTags":[null]}"#,
        r#"{"RecordTags":{}}"#,
        r#"{"RecordTags":[[]]}"#,
    ] {
        assert!(json::from_str::<RecordDetail>(body).is_err(), "{body}");
        assert!(serde_json::from_str::<RecordDetail>(body).is_err(), "{body}");
    }
}

#[test]
fn a_message_names_the_type_that_was_expected() {
    let error = serde_json::from_str::<RecordDetail>("[]").unwrap_err().to_string();
    assert!(error.contains("a map with the members of `RecordDetail`"), "{error}");
}

/// Writes the crate of the fixture below `folder`.
fn emit(folder: &Path) {
    for (path, text) in tests::fixture(&tests::fixtures("serde")).files.iter() {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
}

/// A fresh package that uses the emitted crate with serde_json; the versions are those of this workspace.
fn package() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serde");
    let _ = std::fs::remove_dir_all(folder.join("shapes"));
    emit(&folder.join("shapes"));
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let manifest = "[package]\nname = \"uses\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
                    serde_json = \"1\"\nserde_core = \"1\"\nshapes = { path = \"shapes\", features = [\"serde\"] }\n";
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(tests::fixtures("serde").join("main.rs"), folder.join("src/main.rs")).unwrap();
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    std::fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    folder
}

#[test]
fn every_kind_of_shape_is_the_same_as_on_the_wire() {
    tests::cargo_run(&package());
}
