// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The text of a token: base64 of JSON with the service's token, under the name of its member, and how many items of its
//! page are already printed. The AWS CLI writes and reads the same. Never looks into the service's token.

use crate::cli::blob;
use crate::cli::fault::Fault;
use crate::cli::output::in_ascii;
use crate::cli::value::Value;

/// Member for the number of items.
const AMOUNT: &str = "boto_truncate_amount";

/// Where to begin.
pub struct Start {
    /// The service's token; null for the first page.
    pub token: Value,
    /// Items of the page that are already printed.
    pub skipped: usize,
}

/// The text of a token. `printed` items of the page that the token gets are not to be printed again, where that is not
/// the next page.
pub fn text(member: &str, token: &Value, printed: Option<usize>) -> String {
    let mut members = vec![(member.to_owned(), token.clone())];
    members.extend(printed.map(amount));
    let json = in_ascii(&Value::Object(members));
    blob::encoded(json.as_bytes()).as_str().unwrap_or_default().to_owned()
}

fn amount(items: usize) -> (String, Value) {
    (AMOUNT.to_owned(), Value::Integer(i128::try_from(items).unwrap_or(i128::MAX)))
}

/// Reads a token. One that is none of ours is the service's own, `TOKEN` or `TOKEN___ITEMS`.
///
/// # Errors
/// It is in the second form, and has more parts.
pub fn read(member: &str, text: &str) -> Result<Start, Fault> {
    let json = blob::decode(text).and_then(|bytes| Value::parse(&bytes).ok());
    if let Some(json @ Value::Object(_)) = json {
        let skipped = match json.get(AMOUNT) {
            Some(Value::Integer(items)) => usize::try_from(*items).unwrap_or(0),
            _ => 0,
        };
        return Ok(Start { token: json.get(member).cloned().unwrap_or(Value::Null), skipped });
    }
    let whole = |token: &str| match token {
        "None" => Value::Null,
        token => Value::String(token.to_owned()),
    };
    let parts: Vec<&str> = text.split("___").collect();
    match parts.as_slice() {
        [token, items] => Ok(match items.trim().parse() {
            Ok(skipped) => Start { token: whole(token), skipped },
            Err(_) => Start { token: whole(text), skipped: 0 },
        }),
        [token] => Ok(Start { token: whole(token), skipped: 0 }),
        _ => Err(Fault::other(format!("Bad starting token: {text}"))),
    }
}
