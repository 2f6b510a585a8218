//! Trees that the parser makes of expressions, written with every bracket.

use super::{Comparator, Expression, Literal, parse};

/// The tree in a notation without precedences: `(list -> test ? each)` is a projection.
fn shown(expression: &Expression) -> String {
    match expression {
        Expression::Current => "@".to_owned(),
        Expression::Field(of, name) => format!("{}.{name}", shown(of)),
        Expression::Index(of, index) => format!("{}[{index}]", shown(of)),
        Expression::Slice(of) => format!("slice({})", shown(of)),
        Expression::Flatten(of) => format!("flatten({})", shown(of)),
        Expression::Values(of) => format!("values({})", shown(of)),
        Expression::Projection { list, test: None, each } => format!("({} -> {})", shown(list), shown(each)),
        Expression::Projection { list, test: Some(test), each } => {
            format!("({} -> {} ? {})", shown(list), shown(test), shown(each))
        }
        Expression::Literal(Literal::String(text)) => format!("{text:?}"),
        Expression::Literal(literal) => format!("{literal:?}"),
        Expression::List(all) => format!("[{}]", all.iter().map(shown).collect::<Vec<_>>().join(", ")),
        Expression::Hash => "{}".to_owned(),
        Expression::Not(of) => format!("!{}", shown(of)),
        Expression::And(left, right) => format!("({} && {})", shown(left), shown(right)),
        Expression::Or(left, right) => format!("({} || {})", shown(left), shown(right)),
        Expression::Compare(comparator, left, right) => {
            let operator = match comparator {
                Comparator::Equal => "==",
                Comparator::NotEqual => "!=",
                Comparator::Less => "<",
                Comparator::LessOrEqual => "<=",
                Comparator::Greater => ">",
                Comparator::GreaterOrEqual => ">=",
            };
            format!("({} {operator} {})", shown(left), shown(right))
        }
        Expression::Call(name, arguments) => {
            format!("{name}({})", arguments.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
        Expression::Reference => "&".to_owned(),
        Expression::Then(left, right) => format!("({} | {})", shown(left), shown(right)),
    }
}

#[test]
fn precedences_are_those_of_the_reference_implementations() {
    let table = [
        ("a", "@.a"),
        ("Table.TableStatus", "@.Table.TableStatus"),
        ("a.b[0].c[-1]", "@.a.b[0].c[-1]"),
        ("tasks[].lastStatus", "(flatten(@.tasks) -> @.lastStatus)"),
        ("a[].b[].c", "(flatten((flatten(@.a) -> @.b)) -> @.c)"),
        ("a[*].b[0]", "(@.a -> @.b[0])"),
        ("a[*].b[*].c", "(@.a -> (@.b -> @.c))"),
        ("a[*][]", "(flatten((@.a -> @)) -> @)"),
        ("a.*.b", "(values(@.a) -> @.b)"),
        ("*", "(values(@) -> @)"),
        ("a[?b].c | [0]", "((@.a -> @.b ? @.c) | @[0])"),
        ("a[?b][?c]", "(@.a -> @.b ? (@ -> @.c ? @))"),
        ("a[1:]", "(slice(@.a) -> @)"),
        ("a || b && c", "(@.a || (@.b && @.c))"),
        ("(a || b) && c", "((@.a || @.b) && @.c)"),
        ("a == b || !c", "((@.a == @.b) || !@.c)"),
        ("!(a == `1`)", "!(@.a == Integer(1))"),
        ("length(a) >= `2`", "(length(@.a) >= Integer(2))"),
        (
            "a[].[length(b[?c=='x']) >= d][]",
            r#"(flatten((flatten(@.a) -> (@ | [(length((@.b -> (@.c == "x") ? @)) >= @.d)]))) -> @)"#,
        ),
        ("contains(a, `false`)", "contains(@.a, Boolean(false))"),
        (r#""a b"."\u00e9""#, "@.a b.é"),
        (r"'it\'s'", r#""it's""#),
        (r#"`"a\`b"`"#, r#""a`b""#),
        ("`null` != `1.5`", "(Null != Float(1.5))"),
        ("`[1]`", "Composite"),
        ("[a, b.c]", "[@.a, @.b.c]"),
        ("{a: b, \"c\": d}", "{}"),
        ("sort_by(a, &b)", "sort_by(@.a, &)"),
        ("a.length(@)", "(@.a | length(@))"),
        ("keys(@)", "keys(@)"),
        ("now()", "now()"),
    ];
    for (source, expected) in table {
        assert_eq!(parse(source).as_ref().map(shown).as_deref(), Ok(expected), "{source}");
    }
}

#[test]
fn what_is_no_expression_is_said() {
    let table = [
        ("", "it ends too early"),
        ("a.", "it ends too early"),
        ("a b", "`b` cannot stand where it does"),
        ("a.1", "`1` cannot stand where it does"),
        ("a[b]", "`b` cannot stand where it does"),
        ("(a", "it ends too early"),
        ("f(a", "it ends too early"),
        ("f(a,)", "`)` cannot stand where it does"),
        ("a[0", "it ends too early"),
        ("a[?b", "it ends too early"),
        ("'a", "there is no second '"),
        ("`a`", "`a` is no JSON: expected value at line 1 column 1"),
        ("a # b", "unexpected `#`"),
        ("a \u{202e}", r"unexpected `\u{202e}`"),
        ("[99999999999999999999]", "`99999999999999999999` is no number"),
        ("-", "`-` is no number"),
    ];
    for (source, expected) in table {
        assert_eq!(parse(source).unwrap_err(), expected, "{source}");
    }
}

#[test]
fn depth_and_length_have_a_limit() {
    let too_deep = "it nests more than 64 levels deep";
    for nested in ["(", "[", "!", "a[?", "f(", "{a: "] {
        assert_eq!(parse(&nested.repeat(80)).unwrap_err(), too_deep, "{nested}");
    }
    assert!(parse(&format!("{}a", "!".repeat(60))).is_ok());
    let chain = |fields: usize| vec!["a"; fields].join(".");
    assert!(parse(&chain(128)).is_ok());
    assert_eq!(parse(&chain(200)).unwrap_err(), "it has 399 tokens, of which 256 are allowed");
}
