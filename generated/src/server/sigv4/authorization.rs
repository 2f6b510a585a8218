// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Reads what a request says about its signature: `Authorization` and the date. Verifies none of it.

use ::http::HeaderMap;
use ::http::header::{AUTHORIZATION, DATE as HTTP_DATE};

use super::refusal::Refusal;
use crate::primitives::{DateTime, DateTimeFormat};
use crate::sigv4::{ALGORITHM, DATE, timestamp};

/// The signature of a request, and what it claims to be made of.
#[derive(Clone, Copy)]
pub struct Authorization<'r> {
    /// The elements of `Credential`.
    pub credential: Credential<'r>,
    /// `SignedHeaders`, joined by `;`.
    pub signed_headers: &'r str,
    /// `Signature`, in hexadecimal digits.
    pub signature: &'r str,
}

/// The access key and the scope that a signature is made for.
#[derive(Clone, Copy)]
pub struct Credential<'r> {
    /// The id of the access key.
    pub access_key_id: &'r str,
    /// All that follows the id.
    pub scope: &'r str,
    /// `20150830`
    pub day: &'r str,
    /// `us-east-1`
    pub region: &'r str,
    /// `servicecatalog`
    pub service: &'r str,
    /// `aws4_request`
    pub terminator: &'r str,
}

/// The date of a request.
pub struct Dated {
    /// In the form that is signed.
    pub text: String,
    /// As a point in time.
    pub time: DateTime,
}

/// Reads the signature and the date.
///
/// # Errors
/// There is none, or a part of it is missing or malformed.
pub fn read(headers: &HeaderMap) -> Result<(Authorization<'_>, Dated), Refusal> {
    let value = headers.get(AUTHORIZATION).ok_or_else(Refusal::unsigned)?;
    let value = value.to_str().map_err(|_| Refusal::incomplete("Authorization header is not text."))?;
    let (algorithm, parameters) = value.split_once(' ').unwrap_or((value, ""));
    if algorithm != ALGORITHM && algorithm.starts_with("AWS4-") {
        return Err(Refusal::incomplete("Unsupported AWS 'algorithm' in Authorization header."));
    }
    let parameters = if algorithm == ALGORITHM { Parameters::read(parameters)? } else { Parameters::default() };
    let date = headers.get(DATE).or(headers.get(HTTP_DATE));
    let Parameters { credential: Some(credential), signed_headers: Some(signed_headers), signature: Some(signature) } =
        parameters
    else {
        return Err(parameters.incomplete(date.is_some()));
    };
    let date = date.ok_or_else(|| parameters.incomplete(false))?;
    let credential = Credential::read(credential)?;
    let date = date.to_str().ok().and_then(Dated::read).ok_or_else(|| {
        Refusal::incomplete("Date must be in ISO-8601 'basic format'. See http://en.wikipedia.org/wiki/ISO_8601")
    })?;
    Ok((Authorization { credential, signed_headers, signature }, date))
}

/// The parameters of `Authorization`, where they are.
#[derive(Clone, Copy, Default)]
struct Parameters<'r> {
    credential: Option<&'r str>,
    signed_headers: Option<&'r str>,
    signature: Option<&'r str>,
}

impl<'r> Parameters<'r> {
    fn read(text: &'r str) -> Result<Self, Refusal> {
        let mut parameters = Self::default();
        for parameter in text.split(',').map(str::trim).filter(|parameter| !parameter.is_empty()) {
            let (name, value) = parameter.split_once('=').ok_or_else(|| {
                Refusal::incomplete("not a valid key=value pair (missing equal-sign) in Authorization header.")
            })?;
            let parameter = match name {
                "Credential" => &mut parameters.credential,
                "SignedHeaders" => &mut parameters.signed_headers,
                "Signature" => &mut parameters.signature,
                _ => continue,
            };
            if parameter.replace(value).is_some() {
                return Err(Refusal::incomplete(format!("Authorization header has more than one '{name}' parameter.")));
            }
        }
        Ok(parameters)
    }

    /// Names every part that is missing.
    fn incomplete(&self, is_dated: bool) -> Refusal {
        let required = |name| format!("Authorization header requires '{name}' parameter.");
        let parameters =
            [("Credential", self.credential), ("Signature", self.signature), ("SignedHeaders", self.signed_headers)];
        let missing = parameters.into_iter().filter(|(_, value)| value.is_none()).map(|(name, _)| required(name));
        let undated = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
        let undated = (!is_dated).then(|| undated.to_owned());
        Refusal::incomplete(missing.chain(undated).collect::<Vec<_>>().join(" "))
    }
}

impl<'r> Credential<'r> {
    fn read(text: &'r str) -> Result<Self, Refusal> {
        let elements: Vec<&str> = text.split('/').collect();
        let (&[access_key_id, day, region, service, terminator], Some((_, scope))) =
            (elements.as_slice(), text.split_once('/'))
        else {
            return Err(Refusal::incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.",
            ));
        };
        Ok(Self { access_key_id, scope, day, region, service, terminator })
    }
}

impl Dated {
    /// Reads `20150830T123600Z`, or the date of HTTP.
    fn read(text: &str) -> Option<Self> {
        let time = basic(text).or_else(|| DateTime::from_str(text, DateTimeFormat::HttpDate).ok())?;
        Some(Self { text: timestamp(time.try_into().ok()?)?, time })
    }
}

/// The basic format of ISO 8601, without fractions of a second.
fn basic(text: &str) -> Option<DateTime> {
    let field = |from: usize, to: usize| text.get(from..to);
    let (year, month, day) = (field(0, 4)?, field(4, 6)?, field(6, 8)?);
    let (hour, minute, second) = (field(9, 11)?, field(11, 13)?, field(13, 16)?);
    let extended = format!("{year}-{month}-{day}{}{hour}:{minute}:{second}", field(8, 9)?);
    let is_whole = text.len() == "20150830T123600Z".len();
    DateTime::from_str(&extended, DateTimeFormat::DateTime).ok().filter(|_| is_whole)
}
