use crate::cli::arguments::{Argument, Arity, sort};

fn options() -> Vec<(String, Arity)> {
    let option = |name: &str, arity| (name.to_owned(), arity);
    vec![
        option("plan-id", Arity::One),
        option("plan", Arity::One),
        option("parameters", Arity::Any),
        option("dry-run", Arity::None),
    ]
}

fn sorted(arguments: &[&str]) -> Result<Vec<Argument>, String> {
    sort(arguments.iter().map(|argument| (*argument).to_owned()).collect(), &options())
}

fn option(index: usize, values: &[&str]) -> Argument {
    Argument::Option(index, values.iter().map(|value| (*value).to_owned()).collect())
}

#[test]
fn values_follow_their_option_or_its_equals_sign() {
    let word = |text: &str| Argument::Word(text.to_owned());
    let unknown = |text: &str| Argument::Unknown(text.to_owned());
    let table: [(&[&str], Vec<Argument>); 9] = [
        (&["--plan-id", "a", "b"], vec![option(0, &["a"]), word("b")]),
        (&["--plan-id=a=b"], vec![option(0, &["a=b"])]),
        (&["--plan-id="], vec![option(0, &[""])]),
        (&["--parameters", "a", "-1", "- x", "--dry-run"], vec![option(2, &["a", "-1", "- x"]), option(3, &[])]),
        (&["--parameters=a", "b"], vec![option(2, &["a"]), word("b")]),
        (&["--parameters"], vec![option(2, &[])]),
        (&["--plan", "a"], vec![option(1, &["a"])]),
        (&["--other=1", "x", "-y"], vec![unknown("--other=1"), word("x"), unknown("-y")]),
        (&["--", "--plan-id"], vec![word("--plan-id")]),
    ];
    for (arguments, expected) in table {
        assert_eq!(sorted(arguments), Ok(expected), "{arguments:?}");
    }
}

#[test]
fn options_may_be_shortened_as_long_as_they_are_one() {
    assert_eq!(sorted(&["--pa", "a", "--dry"]), Ok(vec![option(2, &["a"]), option(3, &[])]));
    let message = "ambiguous option: --pl=a could match --plan-id, --plan";
    assert_eq!(sorted(&["--pl=a"]), Err(message.to_owned()));
}

#[test]
fn a_value_too_few_or_too_many_is_an_error() {
    let table: [(&[&str], &str); 4] = [
        (&["--plan-id"], "argument --plan-id: expected one argument"),
        (&["--plan-id", "--dry-run"], "argument --plan-id: expected one argument"),
        (&["--plan-id", "-x"], "argument --plan-id: expected one argument"),
        (&["--dry-run=1"], "argument --dry-run: ignored explicit argument '1'"),
    ];
    for (arguments, message) in table {
        assert_eq!(sorted(arguments), Err(message.to_owned()), "{arguments:?}");
    }
}
