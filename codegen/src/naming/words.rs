//! Splits a name into words; `heck` writes them in a case. It knows nothing of Rust's keywords.
//!
//! aws-sdk-rust splits in two ways, and so must we: snake case keeps plural acronyms and units whole (`CMKs` is
//! `cmks`, `GiB` is `gib`), while Pascal case follows letter case alone (`CmKs`, `GiB`). The AWS CLI splits in a third:
//! `sizeInGiB` is `size-in-gi-b`, and `DBProxyARNs` `db-proxy-arns`.

use heck::{ToKebabCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Spellings that are one word in snake case although their letter case says otherwise.
const WHOLE_WORDS: [&[u8]; 7] = [b"gib", b"ipv4", b"ipv6", b"kib", b"mib", b"sigv4", b"ttl"];

/// The words of `name` as snake case sees them, in their own spelling.
pub(super) fn split(name: &str) -> Vec<&str> {
    let lower_case = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    pieces(name, |word, at| begins_snake_word(word, at) || (lower_case && begins_after_digit(word, at)))
}

/// `name` in snake case: `size_in_gib`.
pub(super) fn snake(name: &str) -> String {
    separated(&split(name)).to_snake_case()
}

/// `name` in upper snake case: `SIZE_IN_GIB`.
pub(super) fn shouty(name: &str) -> String {
    separated(&split(name)).to_shouty_snake_case()
}

/// `name` in kebab case: `size-in-gi-b`. Spellings in `whole` are one word each.
pub(super) fn kebab(name: &str, whole: &[&str]) -> String {
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(|run| cut(run, whole)).collect();
    separated(&words).to_kebab_case()
}

/// `name` in Pascal case: `SizeInGiB`.
pub(super) fn pascal(name: &str) -> String {
    separated(&pieces(name, begins_pascal_word)).to_upper_camel_case()
}

/// The words in a form in which `heck` finds no others: small letters, and underscores between the words.
fn separated(words: &[&str]) -> String {
    words.join("_").to_ascii_lowercase()
}

/// Cuts `name` at everything but ASCII letters and digits, and wherever `begins` says so: it sees the text from the
/// beginning of the present word to the next such cut, and the place in it where a new word might begin.
fn pieces(name: &str, begins: impl Fn(&[u8], usize) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    for run in name.split(|c: char| !c.is_ascii_alphanumeric()) {
        let mut word = run;
        let mut at = 1;
        while at < word.len() {
            if begins(word.as_bytes(), at) {
                let (piece, rest) = word.split_at(at);
                pieces.push(piece);
                word = rest;
                at = 0;
            }
            at += 1;
        }
        if !word.is_empty() {
            pieces.push(word);
        }
    }
    pieces
}

/// `volume|Size`, `v2|Api`, `DB|Proxy`; but `GiB`, `ARNs`, `DBv2` stay whole.
fn begins_snake_word(word: &[u8], at: usize) -> bool {
    if ends_lower(word, at) {
        return !within_whole_word(word, at);
    }
    ends_acronym(word, at)
        && match word[at + 1] {
            b's' => word.get(at + 2).is_some_and(u8::is_ascii_lowercase),
            b'v' => !word.get(at + 2).is_some_and(u8::is_ascii_digit),
            _ => true,
        }
}

/// `s3|key`: where no capitals show the words, a digit ends one.
fn begins_after_digit(word: &[u8], at: usize) -> bool {
    word[at - 1].is_ascii_digit() && word[at].is_ascii_lowercase()
}

/// `volume|Size`, `2|Xlarge`, `DB|Proxy`, `Gi|B`, `AR|Ns`.
fn begins_pascal_word(word: &[u8], at: usize) -> bool {
    ends_lower(word, at) || ends_acronym(word, at)
}

/// Cuts letters and digits as the AWS CLI does. Its words do not depend on each other, but a plural acronym at the end
/// is one.
fn cut<'n>(run: &'n str, whole: &[&str]) -> Vec<&'n str> {
    let bytes = run.as_bytes();
    let acronym = plural_acronym(bytes);
    let spans: Vec<_> =
        whole.iter().flat_map(|word| run.match_indices(word)).map(|(at, word)| at..at + word.len()).collect();
    let begins = |&at: &usize| {
        let is_within = at > acronym || spans.iter().any(|span| span.start < at && at < span.end);
        let is_start = at == acronym || spans.iter().any(|span| span.start == at);
        let next_is_small = bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
        is_start || !is_within && bytes[at].is_ascii_uppercase() && (next_is_small || ends_lower(bytes, at))
    };
    let mut words = Vec::new();
    let mut start = 0;
    for at in (1..run.len()).filter(begins).chain([run.len()]) {
        words.extend(run.get(start..at).filter(|word| !word.is_empty()));
        start = at;
    }
    words
}

/// The beginning of the capitals before an `s` at the end, where there are two or more; else the length.
fn plural_acronym(name: &[u8]) -> usize {
    let Some((b's', before)) = name.split_last() else { return name.len() };
    let capitals = before.iter().rev().take_while(|byte| byte.is_ascii_uppercase()).count();
    if capitals < 2 { name.len() } else { before.len() - capitals }
}

/// A capital after a small letter or a digit.
fn ends_lower(word: &[u8], at: usize) -> bool {
    word[at].is_ascii_uppercase() && !word[at - 1].is_ascii_uppercase()
}

/// A capital after a capital and before a small letter.
fn ends_acronym(word: &[u8], at: usize) -> bool {
    word[at - 1].is_ascii_uppercase()
        && word[at].is_ascii_uppercase()
        && word.get(at + 1).is_some_and(u8::is_ascii_lowercase)
}

/// Whether `word` begins with one of [`WHOLE_WORDS`] that reaches beyond `at`.
fn within_whole_word(word: &[u8], at: usize) -> bool {
    WHOLE_WORDS
        .iter()
        .any(|whole| at < whole.len() && word.get(..whole.len()).is_some_and(|start| start.eq_ignore_ascii_case(whole)))
}

#[cfg(test)]
mod tests {
    use super::{kebab, pascal, shouty, snake};

    #[test]
    fn the_two_cases_split_differently() {
        let table = [
            ("sizeInGiB", "size_in_gib", "SizeInGiB"),
            ("CustomKeyStoreHasCMKsException", "custom_key_store_has_cmks_exception", "CustomKeyStoreHasCmKsException"),
            ("FSxLustre", "f_sx_lustre", "FSxLustre"),
            ("DynamoDBv2Api", "dynamo_dbv2_api", "DynamoDBv2Api"),
            ("IPv4Address", "ipv4_address", "IPv4Address"),
            ("s3key", "s3_key", "S3key"),
            ("S3key", "s3key", "S3key"),
            ("ML_C4_2XLARGE", "ml_c4_2_xlarge", "MlC42Xlarge"),
            ("IAMUser", "iam_user", "IamUser"),
            ("ARNs_of", "arns_of", "ArNsOf"),
        ];
        for (name, in_snake, in_pascal) in table {
            assert_eq!((snake(name).as_str(), pascal(name).as_str()), (in_snake, in_pascal), "{name}");
            assert_eq!(shouty(name), in_snake.to_ascii_uppercase(), "{name}");
        }
    }
    #[test]
    fn kebab_case_is_that_of_the_aws_cli() {
        let table = [
            ("ExecuteProvisionedProductPlan", "execute-provisioned-product-plan"),
            ("sizeInGiB", "size-in-gi-b"),
            ("DBProxyARNs", "db-proxy-arns"),
            ("ListACLs", "list-acls"),
            ("CMKsOf", "cm-ks-of"),
            ("Ids", "ids"),
            ("S3Key", "s3-key"),
            ("s3key", "s3key"),
            ("IPv4Address", "i-pv4-address"),
            ("SSESpecification", "sse-specification"),
            ("A", "a"),
            ("a_B", "a-b"),
        ];
        for (name, expected) in table {
            assert_eq!(kebab(name, &[]), expected, "{name}");
        }
        assert_eq!(kebab("CreateCachediSCSIVolume", &["iSCSI"]), "create-cached-iscsi-volume");
        assert_eq!(kebab("ExecutePartiQLStatement", &["PartiQL"]), "execute-partiql-statement");
    }
}
