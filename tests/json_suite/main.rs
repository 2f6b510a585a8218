//! Reads the files of JSONTestSuite in the folder that is named, as a document and as the value of a member that no
//! shape has, and prints the verdicts. Without a folder: what no file of the suite asks, and seeded input of every kind.

#[allow(dead_code, reason = "shared with the fuzz targets")]
mod body;
mod kinds;
#[allow(dead_code, reason = "shared with the fuzz targets")]
mod oracle;

use std::path::Path;

use arbitrary::Unstructured;
use shapes::json::{self, Fault};
use shapes::operation::act::ActInput;
use shapes::primitives::{Document, Number};

fn main() {
    match std::env::args_os().nth(1) {
        Some(folder) => suite(Path::new(&folder)),
        None => {
            listed();
            long();
            seeded();
        }
    }
}

fn suite(folder: &Path) {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        let body = std::fs::read(&file).unwrap();
        let document = json::from_slice::<Document>(&body);
        let member = [b"{\"unknown\":", body.as_slice(), b"}"].concat();
        let unknown = json::from_slice::<ActInput>(&member);
        let name = file.file_name().unwrap().to_string_lossy();
        let refused = |error: json::DecodeError| format!("refused: {}", error.kind());
        let document = document.map_or_else(refused, |value| format!("accepted: {}", json::to_string(&value).unwrap()));
        let unknown = unknown.map_or_else(refused, |_| "accepted".to_owned());
        println!("{name}\t{document}\t{unknown}");
    }
}

fn document(text: &str) -> Result<Document, Fault> {
    json::from_str(text).map_err(|error| error.kind())
}

fn member(name: &str, value: &str) -> Result<ActInput, Fault> {
    json::from_str(&format!("{{\"{name}\":{value}}}")).map_err(|error| error.kind())
}

/// The cases in which readers differ.
fn listed() {
    let number = |value| Ok(Document::Number(value));
    assert_eq!(document("18446744073709551615"), number(Number::PosInt(u64::MAX)));
    assert_eq!(document("-9223372036854775808"), number(Number::NegInt(i64::MIN)));
    assert_eq!(member("long", "9007199254740993").unwrap().long, Some(9_007_199_254_740_993));
    assert_eq!(member("long", "9223372036854775808").unwrap_err(), Fault::OutOfRange);

    let time = member("time", "1576540098.123456789").unwrap().time.unwrap();
    assert_eq!((time.secs(), time.subsec_nanos()), (1_576_540_098, 123_456_789));

    assert_eq!(json::to_string(&document("-0").unwrap()).unwrap(), "-0.0");
    assert_eq!(member("double", "-0").unwrap().double.map(f64::to_bits), Some((-0.0_f64).to_bits()));
    assert_eq!(member("long", "-0").unwrap().long, Some(0));

    assert_eq!(document("1e400").unwrap_err(), Fault::OutOfRange);
    assert_eq!(member("double", "1e400").unwrap_err(), Fault::OutOfRange);
    assert_eq!(member("long", "1e400").unwrap_err(), Fault::OutOfRange);
    assert_eq!(member("bigDecimal", "1e400").unwrap().big_decimal.unwrap().as_ref(), "1e400");
    // No value comes of it, so none can be out of range.
    assert!(member("unknown", "1e400").is_ok());

    for lone in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\u0041""#, r#"{"\udead":1}"#, r#"[{"a":"\ud83dx"}]"#] {
        assert_eq!(document(lone).unwrap_err(), Fault::LoneSurrogate, "{lone}");
        assert_eq!(member("unknown", lone).unwrap_err(), Fault::LoneSurrogate, "{lone}");
    }

    assert_eq!(document(r#"{"a":1,"a":[2],"\u0061":3}"#), document(r#"{"a":3}"#));
    assert_eq!(json::from_str::<ActInput>(r#"{"type":"a","type":"b"}"#).unwrap().r#type.as_deref(), Some("b"));

    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(document(&nested(128)).is_ok());
    assert_eq!(document(&nested(129)).unwrap_err(), Fault::TooDeep);
    assert!(member("unknown", &nested(127)).is_ok());
    assert_eq!(member("unknown", &nested(128)).unwrap_err(), Fault::TooDeep);
    assert_eq!(document(&"[".repeat(1_000_000)).unwrap_err(), Fault::TooDeep);
}

/// Strings of 10 MB: plain, all escapes, and cut off.
fn long() {
    const SIZE: usize = 10_000_000;
    for (written, read) in [("x", "x"), ("\u{e9}", "\u{e9}"), ("\\n", "\n"), ("\\ud83d\\ude00", "\u{1F600}")] {
        let times = SIZE / written.len();
        let text = format!("\"{}\"", written.repeat(times));
        let value = read.repeat(times);
        assert!(document(&text) == Ok(Document::String(value.clone())), "{written}");
        assert!(member("type", &text).unwrap().r#type.as_ref() == Some(&value), "{written}");
        assert!(member("unknown", &text).is_ok(), "{written}");
        assert!(json::from_str::<Document>(&json::to_string(&Document::String(value)).unwrap()).is_ok());
        assert_eq!(document(&text[..text.len() - 1]).unwrap_err(), Fault::UnexpectedEnd, "{written}");
    }
}

const PIECES: [&str; 48] = [
    "{", "}", "{", "}", "[", "]", ",", ",", ",", ":", "null", "true", "-0", "1", "1.5e0", "-1.5", "1e400", "01",
    "2147483648", "9223372036854775807", "18446744073709551616", "0.1234567891", "\"\"", "\"NaN\"", "\"YQ==\"",
    "\"\\ud83d\\ude00\"", "\"\\ud83d\"", " ", "\"flag\":", "\"byte\":", "\"long\":", "\"float\":", "\"double\":",
    "\"bigInteger\":", "\"bigDecimal\":", "\"blob\":", "\"document\":", "\"time\":", "\"level\":", "\"byColour\":{\"a\":",
    "\"sparseMap\":{\"a\":", "\"union\":{", "\"nested\":{", "\"none\":{}", "\"number\":1", "\"choice\":{",
    "\"corrected\":{", "\"inner\":{",
];

/// Pieces of JSON in any order, mostly with every bracket closed, and any value: the short form of two fuzz targets.
fn seeded() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for _ in 0..40_000 {
        let count = random.below(12);
        let mut body = "{".to_owned();
        (0..count).for_each(|_| body += PIECES[random.below(PIECES.len())]);
        if random.below(8) > 0 {
            let open: Vec<char> = body.chars().filter(|c| "{[]}".contains(*c)).fold(Vec::new(), |mut open, c| {
                if matches!(c, '{' | '[') { open.push(c) } else { drop(open.pop()) }
                open
            });
            body.extend(open.iter().rev().map(|c| if *c == '{' { '}' } else { ']' }));
        }
        kinds::decode(body.as_bytes());
    }
    for _ in 0..4_000 {
        let data: Vec<u8> = (0..random.below(600)).map(|_| random.next() as u8).collect();
        // Data that does not suffice for a value is no fault.
        let _ = kinds::round_trip(&mut Unstructured::new(&data));
    }
}

/// xorshift64*: the same bodies in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}
