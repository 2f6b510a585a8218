//! The words of one option as a value of its member's shape, as the AWS CLI reads them: text as it is, numbers, lists of
//! words, JSON, shorthand, files. Never checks limits or required members: `check` does, for all options together.

use super::blob::{self, BinaryFormat};
use super::echo::Echo;
use super::fault::Fault;
use super::json_text;
use super::parameter_file::{self, Content};
use super::python;
use super::schema::{Kind, Member, Shape};
use super::shorthand::{self, Refusal, Term};
use super::value::Value;

/// Reads the words that follow an option.
///
/// A timestamp stays the text that it is, and a blob is base64 afterwards.
///
/// # Errors
/// The words do not make a value of the shape. Most faults are [`Fault::parameter`] and name the option; some end with
/// the exit code that the AWS CLI has for what it does not foresee.
pub fn argument(member: &Member, words: &[String], binary: BinaryFormat) -> Result<Value, Fault> {
    let option = format!("--{}", member.option);
    let read = Reading { option: &option, binary, echo: Echo::of(member.shape) };
    match words {
        [word] => match parameter_file::load(word) {
            None => read.words(member.shape, words),
            Some(Ok(Content::Text(text))) => read.words(member.shape, &[text]),
            Some(Ok(Content::Bytes(bytes))) => read.bytes(member.shape, bytes),
            Some(Err(message)) => Err(read.fault(&message)),
        },
        words => read.words(member.shape, words),
    }
}

/// The reading of one option.
struct Reading<'a> {
    /// With its dashes.
    option: &'a str,
    binary: BinaryFormat,
    echo: Echo,
}

impl Reading<'_> {
    fn fault(&self, message: &str) -> Fault {
        Fault::parameter(format!("Error parsing parameter '{}': {message}", self.option))
    }

    /// A word as Python writes it in a message.
    fn literal(&self, word: &str) -> String {
        python::literal(&Value::String(self.echo.text(word).to_owned()))
    }

    /// The bytes of a file: a blob as it is, and for any other shape its text.
    fn bytes(&self, shape: &'static Shape, bytes: Vec<u8>) -> Result<Value, Fault> {
        if matches!(shape.kind, Kind::Blob) {
            return Ok(blob::encoded(&bytes));
        }
        match String::from_utf8(bytes) {
            Ok(text) => self.words(shape, &[text]),
            Err(_) => Err(self.fault("the file's contents are no text, which only a blob may be")),
        }
    }

    fn words(&self, shape: &'static Shape, words: &[String]) -> Result<Value, Fault> {
        let first = words.first().map_or("", String::as_str);
        if !first.trim_start().starts_with(['[', '{']) && takes_shorthand(shape) {
            return self.shorthand(shape, words);
        }
        let element = match shape.kind {
            Kind::List(element) => element,
            Kind::Integer | Kind::Long | Kind::BigInteger | Kind::Float | Kind::Double | Kind::BigDecimal => {
                return self.number(shape, first);
            }
            _ => return self.word(shape, first),
        };
        if let [word] = words
            && word.trim_start().starts_with('[')
        {
            return self.json(shape, word);
        }
        words.iter().map(|word| self.word(element, word)).collect::<Result<_, _>>().map(Value::List)
    }

    /// The value of one word, without shorthand.
    fn word(&self, shape: &'static Shape, word: &str) -> Result<Value, Fault> {
        match shape.kind {
            Kind::Document => self.json(shape, word),
            Kind::Structure(_) | Kind::Union(_) | Kind::Map { .. } if word.trim_start().starts_with('{') => {
                self.json(shape, word)
            }
            Kind::List(_) if word.trim_start().starts_with('[') => self.json(shape, word),
            Kind::Structure(_) | Kind::Union(_) | Kind::Map { .. } | Kind::List(_) => {
                Err(self.fault(&format!("Invalid JSON:\n{}", self.echo.text(word))))
            }
            Kind::Boolean => Ok(Value::Boolean(!word.is_empty() && !word.eq_ignore_ascii_case("false"))),
            Kind::Blob => blob::read(shape, word, self.binary),
            _ => self.scalar(shape, word).map_err(|message| self.fault(&message)),
        }
    }

    fn json(&self, shape: &'static Shape, text: &str) -> Result<Value, Fault> {
        let value = json_text::parse(text)
            .map_err(|error| self.fault(&format!("Invalid JSON: {error}\nJSON received: {}", self.echo.text(text))))?;
        blob::encode_within(shape, value, self.binary)
    }

    /// A number where the shape is one, else the text. The message says what Python says of a word that is no number.
    fn scalar(&self, shape: &'static Shape, word: &str) -> Result<Value, String> {
        match shape.kind {
            Kind::Integer | Kind::Long | Kind::BigInteger => {
                integer(word).ok_or_else(|| format!("invalid literal for int() with base 10: {}", self.literal(word)))
            }
            Kind::Float | Kind::Double | Kind::BigDecimal => {
                float(word).ok_or_else(|| format!("could not convert string to float: {}", self.literal(word)))
            }
            _ => Ok(Value::String(word.to_owned())),
        }
    }

    /// The fault of a word that is no number, where the AWS CLI does not expect one: it names no option.
    fn unexpected(&self, message: String) -> Fault {
        Fault::other(message).hint(format!("the value of {} is wrong", self.option))
    }

    /// The value of an option that is a number. The AWS CLI refuses some kinds with the arguments, and others later.
    fn number(&self, shape: &'static Shape, word: &str) -> Result<Value, Fault> {
        self.scalar(shape, word).map_err(|message| match shape.kind {
            Kind::Long => self.usage("int", word),
            Kind::Float | Kind::Double | Kind::BigDecimal => self.usage("float", word),
            _ => self.unexpected(message),
        })
    }

    fn usage(&self, name: &str, word: &str) -> Fault {
        Fault::usage(format!("argument {}: invalid {name} value: {}", self.option, self.literal(word)))
    }

    fn shorthand(&self, shape: &'static Shape, words: &[String]) -> Result<Value, Fault> {
        if let (Kind::Structure([member]), [word]) = (shape.kind, words)
            && member.name == "Value"
            && matches!(member.shape.kind, Kind::String | Kind::Enum(_))
            && !word.contains('=')
        {
            return Ok(Value::Object(vec![(member.name.to_owned(), Value::String(word.clone()))]));
        }
        let read = |shape, word: &String| {
            let term = shorthand::parse(word, self.echo).map_err(|refusal| match refusal {
                Refusal::Text(message) => self.fault(&message),
                Refusal::File(message) => self.unexpected(message),
            })?;
            self.term(shape, term)
        };
        match (shape.kind, words) {
            (Kind::List(element), words) => {
                words.iter().map(|word| read(element, word)).collect::<Result<_, _>>().map(Value::List)
            }
            (_, [word, ..]) => read(shape, word),
            (_, []) => read(shape, &String::new()),
        }
    }

    /// A value in shorthand, whose words take the types of the shape. One that does not fit stays as it is: `check`
    /// names it.
    fn term(&self, shape: &'static Shape, term: Term) -> Result<Value, Fault> {
        match (shape.kind, term) {
            (Kind::Structure(members) | Kind::Union(members), Term::Map(entries)) => {
                self.entries(entries, |key| Ok(self.member(members, key)?.map(|member| member.shape)))
            }
            (Kind::Map { value, .. }, Term::Map(entries)) => self.entries(entries, |_| Ok(Some(value))),
            (Kind::List(element), Term::List(terms)) => self.list(Some(element), terms),
            (Kind::List(element), term) => self.list(Some(element), vec![term]),
            (Kind::Boolean, Term::Text(text)) if text.eq_ignore_ascii_case("true") => Ok(Value::Boolean(true)),
            (Kind::Boolean, Term::Text(text)) if text.eq_ignore_ascii_case("false") => Ok(Value::Boolean(false)),
            (Kind::Blob, Term::Text(text)) => blob::read(shape, &text, self.binary),
            (Kind::Blob, Term::Bytes(bytes)) => Ok(blob::encoded(&bytes)),
            (_, Term::Text(text)) => self.scalar(shape, &text).map_err(|message| self.unexpected(message)),
            (_, term) => self.untyped(term),
        }
    }

    /// The member of a structure with a name. A document has no types, so shorthand would make all of it strings.
    fn member(&self, members: &'static [Member], name: &str) -> Result<Option<&'static Member>, Fault> {
        match members.iter().find(|member| member.name == name) {
            Some(member) if is_document(member.shape) => Err(self.fault(&format!(
                "Shorthand syntax does not support document types. Use JSON input for top-level argument to specify \
                 nested parameter: {name}"
            ))),
            member => Ok(member),
        }
    }

    fn entries(
        &self,
        entries: Vec<(String, Term)>,
        shape: impl Fn(&str) -> Result<Option<&'static Shape>, Fault>,
    ) -> Result<Value, Fault> {
        let read = |(key, term): (String, Term)| {
            let value = match shape(&key)? {
                Some(shape) => self.term(shape, term),
                None => self.untyped(term),
            };
            Ok((key, value?))
        };
        entries.into_iter().map(read).collect::<Result<_, Fault>>().map(Value::Object)
    }

    fn list(&self, element: Option<&'static Shape>, terms: Vec<Term>) -> Result<Value, Fault> {
        let read = |term| match element {
            Some(shape) => self.term(shape, term),
            None => self.untyped(term),
        };
        terms.into_iter().map(read).collect::<Result<_, _>>().map(Value::List)
    }

    fn untyped(&self, term: Term) -> Result<Value, Fault> {
        match term {
            Term::Text(text) => Ok(Value::String(text)),
            Term::Bytes(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Ok(Value::String(text)),
                Err(_) => Err(self.fault("the file's contents are no text, which only a blob may be")),
            },
            Term::List(terms) => self.list(None, terms),
            Term::Map(entries) => self.entries(entries, |_| Ok(None)),
        }
    }
}

/// Whether the option takes shorthand: structures, unions, maps, and lists of these or of lists. Nothing that is made
/// of documents alone does.
pub fn takes_shorthand(shape: &Shape) -> bool {
    match shape.kind {
        Kind::Structure(_) | Kind::Union(_) => true,
        Kind::Map { .. } => !is_document(shape),
        Kind::List(element) => is_nested(element) && !is_document(shape),
        _ => false,
    }
}

fn is_nested(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Structure(_) | Kind::Union(_) | Kind::Map { .. } | Kind::List(_))
}

/// Whether a shape is a document, or lists and maps of documents.
fn is_document(shape: &Shape) -> bool {
    match shape.kind {
        Kind::Document => true,
        Kind::List(inner) | Kind::Map { value: inner, .. } => is_document(inner),
        _ => false,
    }
}

/// A whole number as Python reads it: space around it, a sign, and single underscores between digits are allowed.
fn integer(word: &str) -> Option<Value> {
    let digits = ungrouped(word.trim())?;
    digits.parse().ok().map(Value::Integer)
}

/// A number as Python reads it, which may also be `nan` or `inf`: on the wire, these are the strings that stand here.
fn float(word: &str) -> Option<Value> {
    let number: f64 = ungrouped(word.trim())?.parse().ok()?;
    Some(match number {
        number if number.is_nan() => Value::String("NaN".to_owned()),
        f64::INFINITY => Value::String("Infinity".to_owned()),
        f64::NEG_INFINITY => Value::String("-Infinity".to_owned()),
        number => Value::Float(number),
    })
}

/// A number without the underscores between its digits; `None` where one stands elsewhere.
fn ungrouped(number: &str) -> Option<String> {
    let bytes = number.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let is_grouping = |at: usize| is_digit(at.checked_sub(1)) && is_digit(at.checked_add(1));
    let mut underscores = number.match_indices('_');
    underscores.all(|(at, _)| is_grouping(at)).then(|| number.replace('_', ""))
}
