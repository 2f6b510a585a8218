//! Each kind of shape, read and written by serde_json and by the module `json` of the emitted crate.

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use shapes::json::{self, Decode, Encode};
use shapes::operation::act::{ActInput, ActOutput};
use shapes::types::{Choice, Colour, Corrected, Level};

/// Reads a text both ways and writes it again.
fn same<T: Encode + Decode + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) {
    let value: T = read(text);
    assert_eq!(serde_json::to_string(&value).unwrap(), text);
    assert_eq!(json::to_string(&value).unwrap(), text);
    let tree = serde_json::to_value(&value).unwrap();
    assert_eq!(serde_json::from_value::<T>(tree).unwrap(), value, "{text}");
}

/// Reads a text both ways; the value has to be the same.
fn read<T: Decode + DeserializeOwned + PartialEq + std::fmt::Debug>(text: &str) -> T {
    let value: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(value, json::from_str(text).unwrap(), "{text}");
    value
}

fn refused<T: Decode + DeserializeOwned>(text: &str) {
    assert!(json::from_str::<T>(text).is_err(), "{text}");
    assert!(serde_json::from_str::<T>(text).is_err(), "{text}");
}

fn main() {
    for member in [
        r#""flag":false"#,
        r#""byte":-128"#,
        r#""short":32767"#,
        r#""integer":-2147483648"#,
        r#""long":9223372036854775807"#,
        r#""float":0.1"#,
        r#""float":"Infinity""#,
        r#""double":-0.0"#,
        r#""double":"-Infinity""#,
        r#""bigInteger":18446744073709551615"#,
        r#""bigDecimal":1.5"#,
        r#""blob":"YmluYXJ5""#,
        r#""blob":"""#,
        r#""document":[null,true,-1,1.5,"a",{"b":{}}]"#,
        r#""time":1576540098"#,
        r#""time":-1.5"#,
        r#""dateTime":"2019-12-16T23:48:18.123456789Z""#,
        r#""httpDates":[null,"Mon, 16 Dec 2019 23:48:18 GMT"]"#,
        r#""level":1"#,
        r#""level":77"#,
        r#""byColour":{"red":1.0}"#,
        r#""byColour":{"newer":"Infinity"}"#,
        r#""sparseMap":{"a":null}"#,
        r#""sparseMap":{}"#,
        r#""union":{"none":{}}"#,
        r#""union":{"nested":{"nested":{"number":1}}}"#,
        r#""union":{"at":"Mon, 16 Dec 2019 23:48:18 GMT"}"#,
        r#""type":"a","members":"b","wire_name":"c""#,
    ] {
        same::<ActInput>(&format!("{{{member}}}"));
    }
    numbers();
    unions();
    corrections();
}

fn numbers() {
    assert_eq!(read::<ActInput>(r#"{"long":1e3,"integer":7.0}"#).integer, Some(7));
    read::<ActInput>(r#"{"dateTime":"2019-12-17T00:48:18+01:00"}"#);
    let not_a_number: ActInput = serde_json::from_str(r#"{"double":"NaN"}"#).unwrap();
    assert!(not_a_number.double.is_some_and(f64::is_nan));
    assert_eq!(serde_json::to_string(&not_a_number).unwrap(), r#"{"double":"NaN"}"#);
    for body in [
        r#"{"byte":128}"#,
        r#"{"integer":1.5}"#,
        r#"{"long":"1"}"#,
        r#"{"double":"1"}"#,
        r#"{"float":1e39}"#,
        r#"{"level":"1"}"#,
        r#"{"level":2147483648}"#,
        r#"{"flag":"true"}"#,
        r#"{"blob":"a"}"#,
        r#"{"dateTime":1576540098}"#,
        r#"{"httpDates":"Mon, 16 Dec 2019 23:48:18 GMT"}"#,
        r#"{"byColour":{"red":null}}"#,
    ] {
        refused::<ActInput>(body);
    }
    // Here the two part: the wire has a number of any length, which serde's data model cannot hold.
    let long: ActInput = json::from_str(r#"{"bigInteger":123456789012345678901234567890}"#).unwrap();
    let text = serde_json::to_string(&long).unwrap();
    assert_eq!(text, r#"{"bigInteger":"123456789012345678901234567890"}"#);
    assert_eq!(serde_json::from_str::<ActInput>(&text).unwrap(), long);
}

fn unions() {
    let choice = |text: &str| read::<ActOutput>(&format!("{{\"choice\":{text}}}")).choice.unwrap();
    assert_eq!(choice(r#"{"__type":"Choice","none":null,"number":1,"newer":null}"#), Choice::Number(1));
    assert_eq!(choice(r#"{"newer":{"a":[1]}}"#), Choice::Unknown);
    assert_eq!(choice(r#"{"none":{"newer":1}}"#), Choice::None);
    for text in ["{}", r#"{"number":1,"none":{}}"#, r#"{"number":1,"newer":1}"#, r#"{"number":null}"#, "[]", "\"none\""]
    {
        refused::<Choice>(text);
    }
    let error = serde_json::to_string(&Choice::Unknown).unwrap_err();
    assert!(error.to_string().contains("can be received, not sent"), "{error}");
}

fn corrections() {
    let corrected: Corrected = read("{}");
    assert_eq!((corrected.text(), corrected.seven(), corrected.time().secs()), ("", 7, 0));
    assert_eq!((corrected.colour(), corrected.level()), (&Colour::from(""), &Level::from(0)));
    assert_eq!((corrected.many().len(), corrected.inner()), (0, None));
    read::<Corrected>(r#"{"text":null,"seven":null,"time":1.5,"colour":"red","inner":{"level":1}}"#);
    let body = r#"{"text":"","time":0,"colour":"","level":0,"many":[],"seven":7}"#;
    assert_eq!(serde_json::to_string(&corrected).unwrap(), body);
    assert_eq!(json::to_string(&corrected).unwrap(), body);
}
