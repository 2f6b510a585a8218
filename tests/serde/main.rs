//! Each kind of shape, read and written by serde_json and by the module `json` of the emitted crate; and what the
//! three walks, `validate` among them, say of values that are deep or repeat.

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use shapes::json::{self, Decode, Encode};
use shapes::operation::act::{ActInput, ActOutput};
use shapes::types::{Branch, Choice, Colour, Corrected, Level, Pair, Tree};
use shapes::validate::{self, Constraint};

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
    defaults();
    depths();
    repeats();
}

fn defaults() {
    assert_eq!(ActInput::builder().build().unwrap().retries(), Some(3), "required, absent, with a default");
    assert_eq!(ActInput::builder().retries(5).build().unwrap().retries(), Some(5));
    let (absent, missing): (ActInput, _) = json::from_slice_checked(b"{}").unwrap();
    assert_eq!((absent.retries(), missing.total()), (None, 0), "it is the service that fills in what is not sent");
    assert!(absent.validate(validate::Level::Required).is_ok());
}

/// A tree of so many levels, each made from the one below.
fn tree(levels: usize, above: fn(Tree) -> Tree) -> Tree {
    (1..levels).fold(Tree::builder().build(), |tree, _| above(tree))
}

fn left(tree: Tree) -> Tree {
    Tree::builder().left(tree).build()
}

fn child(tree: Tree) -> Tree {
    Tree::builder().children(tree).build()
}

fn branch(tree: Tree) -> Tree {
    Tree::builder().branch(Branch::Tree(Box::new(tree))).build()
}

/// Takes a tree apart without recursion: to drop it as a whole would need a stack frame for each level.
fn dispose(tree: Tree) {
    let mut open = vec![tree];
    while let Some(mut tree) = open.pop() {
        open.extend(tree.left.take().map(|inner| *inner));
        open.extend(tree.children.take().into_iter().flatten());
        if let Some(Branch::Tree(inner)) = tree.branch.take() {
            open.push(*inner);
        }
    }
}

fn depths() {
    for above in [left, child, branch] {
        for levels in (1..140).chain([80_000]) {
            let tree = tree(levels, above);
            let json = json::to_string(&tree);
            let checked = tree.validate(validate::Level::Required);
            assert_eq!(json.is_ok(), checked.is_ok(), "{levels}");
            let written = serde_json::to_string(&tree);
            assert_eq!(json.is_ok(), written.is_ok(), "{levels}");
            if let Err(error) = written {
                assert!(error.to_string().contains("more than 128 levels"), "{error}");
            }
            if let Err(violations) = checked {
                let constraints: Vec<_> = violations.iter().map(|violation| violation.constraint()).collect();
                assert_eq!(constraints, [&Constraint::Depth(128)]);
            }
            dispose(tree);
        }
    }
    for levels in [127, 128] {
        let mut input = ActInput::builder().tree(tree(levels, left)).build().unwrap();
        assert_eq!(input.validate(validate::Level::Strict).is_ok(), levels == 127);
        assert_eq!(json::to_string(&input).is_ok(), levels == 127);
        assert_eq!(serde_json::to_string(&input).is_ok(), levels == 127);
        input.tree.take().into_iter().for_each(dispose);
    }
    // Read from a tree of values, which has no limit of its own.
    let nested =
        |levels: usize| (1..levels).fold(serde_json::json!({}), |inner, _| serde_json::json!({ "left": inner }));
    assert!(serde_json::from_value::<Tree>(nested(128)).is_ok());
    assert!(serde_json::from_value::<Tree>(nested(129)).is_err());
}

fn repeats() {
    let strict = |input: &ActInput| {
        let violations = input.validate(validate::Level::Strict).err();
        violations.map(|violations| violations.iter().map(|violation| violation.constraint().clone()).collect::<Vec<_>>())
    };
    let pair = |key: usize| {
        let value = [("a".to_owned(), Some(1)), ("b".to_owned(), None)];
        Pair::builder().key(key.to_string()).set_value(Some(value.into())).build()
    };
    let groups = |keys: &mut dyn Iterator<Item = usize>| {
        let groups = keys.map(|key| vec![pair(0), pair(key)]).collect();
        ActInput::builder().set_groups(Some(groups)).build().unwrap()
    };
    for count in [2, 33, 20_000] {
        assert_eq!(strict(&groups(&mut (0..count))), None, "{count}");
        assert_eq!(strict(&groups(&mut (0..count).chain([7 % count]))), Some(vec![Constraint::UniqueItems]), "{count}");
    }
    let forest = |trees: Vec<Tree>| ActInput::builder().set_forest(Some(trees)).build().unwrap();
    assert_eq!(strict(&forest(vec![tree(3, left), tree(3, child)])), None);
    assert_eq!(strict(&forest(vec![tree(3, left), tree(3, left)])), Some(vec![Constraint::UniqueItems]));
    let mut deep = forest(vec![tree(80_000, left), tree(80_000, left)]);
    assert_eq!(strict(&deep), Some(vec![Constraint::Depth(128); 2]));
    deep.forest.take().into_iter().flatten().for_each(dispose);
}

fn numbers() {
    assert_eq!(read::<ActInput>(r#"{"long":1e3,"integer":7.0}"#).integer, Some(7));
    read::<ActInput>(r#"{"dateTime":"2019-12-17T00:48:18+01:00"}"#);
    read::<ActInput>(r#"{"dateTime":"0000-01-01T00:00:00+23:59"}"#);
    assert_eq!(read::<ActInput>(r#"{"bigInteger":-0}"#).big_integer.unwrap().as_ref(), "-0");
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
        r#"{"dateTime":"9999-12-31T23:59:59-00:01"}"#,
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
