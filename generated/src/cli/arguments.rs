// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Sorts arguments into options with their values and words, by the rules of Python's `argparse`, which the AWS CLI
//! follows: options may be shortened, values may follow `=`, and what looks like an option is never a value. Knows no
//! command and no shape.
//!
//! `clap` describes the same options for completions and the manual (`definition`), but cannot parse them so. Tried with
//! clap 4.6: it refuses `- x` and `-.5` as values, and names but their first characters (`- `, `-.`); `-x` behind
//! `--plan-id` is an unknown argument instead of a missing value; of an unknown `--other=1` it names `--other`, so
//! that all unknown arguments cannot be collected by leaving out what it names; the beginning of two options is
//! unknown to it, and not ambiguous between them; and no option counts before another (`--pro` is the AWS CLI's
//! `--profile` even where a command has `--product-id`). Arguments marked for `clap` beforehand need all that is below.

/// How many values an option takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arity {
    /// None: it is a switch.
    None,
    /// One.
    One,
    /// One or none.
    Optional,
    /// All that follow, up to the next option.
    Any,
}

/// A sorted argument.
#[derive(Debug, PartialEq, Eq)]
pub enum Argument {
    /// An option, by its index, with its values.
    Option(usize, Vec<String>),
    /// An argument that is neither an option nor the value of one.
    Word(String),
    /// An option that is not known, as it stands.
    Unknown(String),
}

/// Sorts arguments in their order.
///
/// # Errors
/// An option lacks its value, has one too many, or is shortened to the beginning of several. The message is the AWS
/// CLI's.
pub fn sort(arguments: Vec<String>, options: &[(String, Arity)]) -> Result<Vec<Argument>, String> {
    let mut sorted = Vec::new();
    let mut arguments = arguments.into_iter().peekable();
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            sorted.extend(arguments.map(Argument::Word));
            break;
        }
        let (index, value) = match recognize(&argument, options)? {
            Recognized::Word => {
                sorted.push(Argument::Word(argument));
                continue;
            }
            Recognized::Unknown => {
                sorted.push(Argument::Unknown(argument));
                continue;
            }
            Recognized::Option(index, value) => (index, value),
        };
        let (name, arity) = &options[index];
        let mut values: Vec<String> = value.into_iter().collect();
        match (arity, values.as_slice()) {
            (Arity::None, [value]) => return Err(format!("argument --{name}: ignored explicit argument '{value}'")),
            (Arity::None, []) | (_, [_, ..]) => {}
            (arity, []) => {
                let most = if *arity == Arity::Any { usize::MAX } else { 1 };
                while values.len() < most {
                    let Some(value) = arguments.next_if(|next| is_value(next, options)) else { break };
                    values.push(value);
                }
                if *arity == Arity::One && values.is_empty() {
                    return Err(format!("argument --{name}: expected one argument"));
                }
            }
        }
        sorted.push(Argument::Option(index, values));
    }
    Ok(sorted)
}

/// An argument as one that stands alone.
enum Recognized {
    Word,
    Option(usize, Option<String>),
    Unknown,
}

fn recognize(argument: &str, options: &[(String, Arity)]) -> Result<Recognized, String> {
    if !argument.starts_with('-') || argument == "-" {
        return Ok(Recognized::Word);
    }
    if let Some(text) = argument.strip_prefix("--") {
        let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value.to_owned())));
        let exactly = options.iter().position(|(known, _)| known == name);
        let mut matches: Vec<usize> = exactly.into_iter().collect();
        if matches.is_empty() {
            let begins = |(index, (known, _)): (usize, &(String, Arity))| known.starts_with(name).then_some(index);
            matches = options.iter().enumerate().filter_map(begins).collect();
        }
        match matches.as_slice() {
            [] => {}
            [index] => return Ok(Recognized::Option(*index, value)),
            several => {
                let names: Vec<String> = several.iter().map(|index| format!("--{}", options[*index].0)).collect();
                return Err(format!("ambiguous option: {argument} could match {}", names.join(", ")));
            }
        }
    }
    let is_word = is_negative_number(argument) || argument.contains(' ');
    Ok(if is_word { Recognized::Word } else { Recognized::Unknown })
}

/// Whether an argument can be the value of the option before it. What is ambiguous is an option.
fn is_value(argument: &str, options: &[(String, Arity)]) -> bool {
    argument != "--" && matches!(recognize(argument, options), Ok(Recognized::Word))
}

/// `-1`, `-1.5`, `-.5`
fn is_negative_number(argument: &str) -> bool {
    let digits = argument.strip_prefix('-').unwrap_or_default();
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction) && !fraction.is_empty(),
        None => is_digits(digits) && !digits.is_empty(),
    }
}
