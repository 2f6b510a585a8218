//! A model with hostile text in every place where a model has text, and a search for what of it is live in a page.

use html5gum::{Token, Tokenizer};
use serde_json::{Map, Value, json};

use hostile::HOSTILE;

/// The namespace of the model.
const NAMESPACE: &str = "com.example.texts";

/// How many texts one operation and its error have at a time.
const AT_ONCE: usize = 9;

/// A structure, a member, an enum value and a union member for each text: documented, deprecated, limited by it.
pub(crate) fn model() -> Value {
    let mut shapes = Map::new();
    let mut add = |name: String, shape: Value| shapes.insert(id(&name), shape);
    for (index, text) in HOSTILE.iter().enumerate() {
        add(format!("Text{index}"), string(text));
        add(format!("Structure{index}"), json!({ "type": "structure", "members": {}, "traits": traits(text) }));
    }
    for (index, texts) in together().enumerate() {
        add(format!("Error{index}"), error(&texts));
        add(format!("Operation{index}"), operation(index, &texts));
    }
    add("TheEnum".to_owned(), of_values());
    add("TheUnion".to_owned(), union());
    add("TheInput".to_owned(), input());
    add("TheService".to_owned(), service());
    json!({ "smithy": "2.0", "shapes": shapes })
}

/// The texts in groups, each a paragraph of its own.
fn together() -> impl Iterator<Item = String> {
    HOSTILE.chunks(AT_ONCE).map(|texts| texts.iter().map(|text| format!("<p>{text}</p>")).collect())
}

fn id(name: &str) -> String {
    format!("{NAMESPACE}#{name}")
}

fn target(name: &str) -> Value {
    json!({ "target": id(name) })
}

/// Every trait of any shape that holds text for people.
fn traits(text: &str) -> Value {
    json!({
        "smithy.api#documentation": text,
        "smithy.api#deprecated": { "message": text, "since": text },
        "smithy.api#externalDocumentation": { (format!("See {text}")): "https://hostile.example/'\">" },
        "smithy.api#tags": [text],
        "smithy.api#since": text,
        "smithy.api#unstable": {},
    })
}

fn with(mut traits: Value, more: Value) -> Value {
    if let (Value::Object(traits), Value::Object(more)) = (&mut traits, more) {
        traits.extend(more);
    }
    traits
}

/// The text is the only match of its pattern.
fn string(text: &str) -> Value {
    let escape = |c: char| if "\\.+*?()|[]{}^$/".contains(c) { format!("\\{c}") } else { c.to_string() };
    let pattern: String = text.chars().map(escape).collect();
    json!({ "type": "string", "traits": with(traits(text), json!({ "smithy.api#pattern": format!("^{pattern}$") })) })
}

fn error(text: &str) -> Value {
    let error = json!({ "smithy.api#error": "client", "smithy.api#httpError": 418 });
    json!({ "type": "structure", "members": {}, "traits": with(traits(text), error) })
}

fn operation(index: usize, text: &str) -> Value {
    let input = json!({ "title": text, "documentation": text, "input": {} });
    json!({
        "type": "operation",
        "input": target("TheInput"),
        "errors": [target(&format!("Error{index}"))],
        "traits": with(traits(text), json!({ "smithy.api#examples": [input] })),
    })
}

/// The texts are values, and what is said of them.
fn of_values() -> Value {
    let value = |(index, text): (usize, &&str)| {
        let value = if text.trim().is_empty() { format!("{text}{index}") } else { (*text).to_owned() };
        let value = json!({ "target": "smithy.api#Unit", "traits": with(traits(text), json!({ "smithy.api#enumValue": value })) });
        (format!("VALUE_{index}"), value)
    };
    json!({ "type": "enum", "members": HOSTILE.iter().enumerate().map(value).collect::<Map<_, _>>() })
}

fn union() -> Value {
    let member = |(index, text): (usize, &&str)| {
        (format!("member{index}"), json!({ "target": id(&format!("Text{index}")), "traits": traits(text) }))
    };
    json!({ "type": "union", "members": HOSTILE.iter().enumerate().map(member).collect::<Map<_, _>>() })
}

/// A member of each text, and one that leads to its structure.
fn input() -> Value {
    let member = |(index, text): (usize, &&str)| {
        let own = with(traits(text), json!({ "smithy.api#default": text }));
        let text = json!({ "target": id(&format!("Text{index}")), "traits": own });
        [(format!("text{index}"), text), (format!("structure{index}"), target(&format!("Structure{index}")))]
    };
    let others = [("the_enum".to_owned(), target("TheEnum")), ("the_union".to_owned(), target("TheUnion"))];
    let members = HOSTILE.iter().enumerate().flat_map(member).chain(others);
    json!({ "type": "structure", "members": members.collect::<Map<_, _>>() })
}

fn service() -> Value {
    let every = HOSTILE.join(" ");
    let operations: Vec<Value> = (0..together().count()).map(|index| target(&format!("Operation{index}"))).collect();
    let names = json!({
        "smithy.api#title": format!("# {every}"),
        "aws.protocols#awsJson1_1": {},
        "aws.api#service": { "sdkId": "The Texts", "arnNamespace": "texts", "endpointPrefix": "texts" },
    });
    json!({ "type": "service", "version": format!("1. {every}"), "operations": operations, "traits": with(traits(&every), names) })
}

/// Parts of a page that the texts made live: attributes that a browser follows, elements.
pub(crate) fn live(html: &str) -> Vec<String> {
    let mut live = Vec::new();
    let mut inside_script = false;
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                inside_script = name == "script";
                let attributes = tag.attributes.iter().map(|(key, value)| {
                    (String::from_utf8_lossy(key).into_owned(), String::from_utf8_lossy(value).into_owned())
                });
                live.extend(
                    attributes.filter(|(key, value)| is_live(&name, key, value)).map(|pair| format!("{name} {pair:?}")),
                );
                if name.contains("hostile") {
                    live.push(name);
                }
            }
            Token::String(text) if inside_script && String::from_utf8_lossy(&text).contains("hostile") => {
                live.push(format!("script {}", String::from_utf8_lossy(&text)));
            }
            Token::EndTag(_) => inside_script = false,
            _ => {}
        }
    }
    live
}

/// Whether an attribute carries what is hostile. An address of the web that stands as such in a text is a link; the
/// description of a page is for search engines.
fn is_live(element: &str, key: &str, value: &str) -> bool {
    let is_address = element == "a" && key == "href" && value.starts_with("http://hostile.example");
    let is_description = element == "meta" && key == "content";
    (value.contains("hostile") || value.contains("javascript:")) && !is_address && !is_description
}
