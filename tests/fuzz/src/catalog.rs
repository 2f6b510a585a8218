//! The Service Catalog crate: what the model says of each top-level shape, and any value of it.

use arbitrary::{Arbitrary, Result, Unstructured};
use servicecatalog::json::{self, Decode, DecodeError, Encode, EncodeError};
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanInput as PlanInput, ExecuteProvisionedProductPlanOutput as PlanOutput,
};
use servicecatalog::operation::execute_provisioned_product_service_action::{
    ExecuteProvisionedProductServiceActionInput as ActionInput,
    ExecuteProvisionedProductServiceActionOutput as ActionOutput,
};
use servicecatalog::primitives::DateTime;
use servicecatalog::types::error::{InvalidParametersException, InvalidStateException, ResourceNotFoundException};
use servicecatalog::types::{RecordDetail, RecordError, RecordStatus, RecordTag};

use super::body::{self, Codec};
use super::oracle::{Kind, Nulls, member};

static TEXT: Kind = Kind::String;
static INSTANT: Kind = Kind::Instant;

static PLAN_INPUT: Kind =
    Kind::Structure(&[member("AcceptLanguage", &TEXT), member("PlanId", &TEXT), member("IdempotencyToken", &TEXT)]);
static ACTION_INPUT: Kind = Kind::Structure(&[
    member("ProvisionedProductId", &TEXT),
    member("ServiceActionId", &TEXT),
    member("ExecuteToken", &TEXT),
    member("AcceptLanguage", &TEXT),
    member("Parameters", &Kind::Map(&Kind::List(&TEXT, Nulls::Refused), Nulls::Refused)),
]);
static OUTPUT: Kind = Kind::Structure(&[member("RecordDetail", &RECORD)]);
static RECORD: Kind = Kind::Structure(&[
    member("RecordId", &TEXT),
    member("ProvisionedProductName", &TEXT),
    member("Status", &TEXT),
    member("CreatedTime", &INSTANT),
    member("UpdatedTime", &INSTANT),
    member("ProvisionedProductType", &TEXT),
    member("RecordType", &TEXT),
    member("ProvisionedProductId", &TEXT),
    member("ProductId", &TEXT),
    member("ProvisioningArtifactId", &TEXT),
    member("PathId", &TEXT),
    member("RecordErrors", &Kind::List(&RECORD_ERROR, Nulls::Refused)),
    member("RecordTags", &Kind::List(&TAG, Nulls::Refused)),
    member("LaunchRoleArn", &TEXT),
]);
static RECORD_ERROR: Kind = Kind::Structure(&[member("Code", &TEXT), member("Description", &TEXT)]);
static TAG: Kind = Kind::Structure(&[member("Key", &TEXT), member("Value", &TEXT)]);
static ERROR: Kind = Kind::Structure(&[member("Message", &TEXT)]);

fn codec<T: Decode + Encode>() -> Codec<T, DecodeError, EncodeError> {
    Codec { read: json::from_slice, write: json::to_vec }
}

/// Every top-level shape reads the body as serde_json does, and writes what it read.
pub fn decode(text: &[u8]) {
    body::decode(&PLAN_INPUT, codec::<PlanInput>(), text);
    body::decode(&ACTION_INPUT, codec::<ActionInput>(), text);
    body::decode(&OUTPUT, codec::<PlanOutput>(), text);
    body::decode(&OUTPUT, codec::<ActionOutput>(), text);
    body::decode(&RECORD, codec::<RecordDetail>(), text);
    body::decode(&RECORD_ERROR, codec::<RecordError>(), text);
    body::decode(&TAG, codec::<RecordTag>(), text);
    body::decode(&ERROR, codec::<InvalidParametersException>(), text);
    body::decode(&ERROR, codec::<InvalidStateException>(), text);
    body::decode(&ERROR, codec::<ResourceNotFoundException>(), text);
    checked(text);
}

/// With and without the notes of missing members a body is read alike, and the members that are absent are noted.
fn checked(text: &[u8]) {
    match (json::from_slice::<PlanInput>(text), json::from_slice_checked::<PlanInput>(text)) {
        (Ok(input), Ok((checked, missing))) => {
            assert_eq!(input, checked);
            let absent = [input.plan_id(), input.idempotency_token()].iter().filter(|member| member.is_none()).count();
            assert_eq!(missing.iter().count(), absent, "{}", String::from_utf8_lossy(text));
        }
        (left, right) => assert_eq!(left.err(), right.err()),
    }
}

/// Any value of each top-level shape comes back as it was.
///
/// # Errors
/// The data is used up.
pub fn round_trip(data: &mut Unstructured<'_>) -> Result<()> {
    match data.int_in_range(0..=3)? {
        0 => body::round_trip(&PLAN_INPUT, codec(), &plan_input(data)?),
        1 => body::round_trip(&ACTION_INPUT, codec(), &action_input(data)?),
        2 => body::round_trip(&OUTPUT, codec(), &plan_output(data)?),
        _ => body::round_trip(&ERROR, codec(), &invalid_state(data)?),
    }
    Ok(())
}

pub fn plan_input(data: &mut Unstructured<'_>) -> Result<PlanInput> {
    let input = PlanInput::builder()
        .set_accept_language(data.arbitrary()?)
        .plan_id(String::arbitrary(data)?)
        .idempotency_token(String::arbitrary(data)?);
    Ok(input.build().expect("every required member is set"))
}

fn action_input(data: &mut Unstructured<'_>) -> Result<ActionInput> {
    let input = ActionInput::builder()
        .provisioned_product_id(String::arbitrary(data)?)
        .service_action_id(String::arbitrary(data)?)
        .execute_token(String::arbitrary(data)?)
        .set_accept_language(data.arbitrary()?)
        .set_parameters(data.arbitrary()?);
    Ok(input.build().expect("every required member is set"))
}

pub fn plan_output(data: &mut Unstructured<'_>) -> Result<PlanOutput> {
    let record = if data.arbitrary()? { Some(record(data)?) } else { None };
    Ok(PlanOutput::builder().set_record_detail(record).build())
}

fn record(data: &mut Unstructured<'_>) -> Result<RecordDetail> {
    let tags = data.arbitrary::<Option<Vec<(Option<String>, Option<String>)>>>()?;
    let errors = data.arbitrary::<Option<Vec<(Option<String>, Option<String>)>>>()?;
    let tag = |(key, value)| RecordTag::builder().set_key(key).set_value(value).build();
    let error = |(code, text)| RecordError::builder().set_code(code).set_description(text).build();
    Ok(RecordDetail::builder()
        .set_record_id(data.arbitrary()?)
        .set_status(data.arbitrary::<Option<String>>()?.map(|text| RecordStatus::from(text.as_str())))
        .set_created_time(instant(data)?)
        .set_updated_time(instant(data)?)
        .set_path_id(data.arbitrary()?)
        .set_record_errors(errors.map(|errors| errors.into_iter().map(error).collect()))
        .set_record_tags(tags.map(|tags| tags.into_iter().map(tag).collect()))
        .set_launch_role_arn(data.arbitrary()?)
        .build())
}

fn instant(data: &mut Unstructured<'_>) -> Result<Option<DateTime>> {
    let parts: Option<(i64, u32)> = data.arbitrary()?;
    Ok(parts.map(|(secs, nanos)| DateTime::from_secs_and_nanos(secs, nanos % 1_000_000_000)))
}

pub fn invalid_state(data: &mut Unstructured<'_>) -> Result<InvalidStateException> {
    Ok(InvalidStateException::builder().set_message(data.arbitrary()?).build())
}
