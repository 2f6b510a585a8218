use super::SERVICE;
use crate::cli::command::{Given, Invocation, Request, parse};
use crate::cli::fault::Kind;

fn parsed(line: &str) -> Result<Request, (Kind, String)> {
    let arguments = line.split_whitespace().map(str::to_owned).collect();
    parse(&SERVICE, arguments).map_err(|fault| (fault.kind(), fault.message().to_owned()))
}

fn call(line: &str) -> Invocation {
    match parsed(line) {
        Ok(Request::Call(invocation)) => invocation,
        Ok(_) => panic!("{line}: no call"),
        Err((_, message)) => panic!("{line}: {message}"),
    }
}

fn fault(line: &str) -> (Kind, String) {
    match parsed(line) {
        Ok(_) => panic!("{line}: no fault"),
        Err(fault) => fault,
    }
}

#[test]
fn options_of_the_program_may_stand_anywhere() {
    let invocation = call("--region r act --name n --debug --names a b --output text");
    assert_eq!(invocation.options.get("region"), Some("r"));
    assert_eq!(invocation.options.get("output"), Some("text"));
    assert!(invocation.options.has("debug") && !invocation.options.has("query"));
    let given: Vec<(&str, Vec<String>)> = invocation
        .given
        .into_iter()
        .map(|(member, given)| match given {
            Given::Values(values) => (member.name, values),
            Given::Switch(value) => (member.name, vec![value.to_string()]),
        })
        .collect();
    assert_eq!(given, [("Name", vec!["n".to_owned()]), ("Names", vec!["a".to_owned(), "b".to_owned()])]);
}

#[test]
fn a_shortened_option_is_the_programs_before_the_commands() {
    let invocation = call("act --name n --pro x --dry --no-s");
    assert_eq!(invocation.options.get("profile"), Some("x"));
    assert!(invocation.options.has("no-sign-request"));
    assert_eq!(invocation.given.last().map(|(_, given)| given), Some(&Given::Switch(true)));
}

#[test]
fn help_is_the_last_word() {
    for line in ["help", "--help"] {
        assert!(matches!(parsed(line), Ok(Request::Help(None))), "{line}");
    }
    for line in ["act help", "act --name n help", "act --help", "help act"] {
        assert!(matches!(parsed(line), Ok(Request::Help(Some(command))) if command.name == "act"), "{line}");
    }
    assert!(matches!(parsed("act --version"), Ok(Request::Version)));
}

#[test]
fn an_input_from_elsewhere_needs_no_option() {
    for line in ["act --cli-input-json {}", "act --cli-input-yaml -", "act --generate-cli-skeleton"] {
        call(line);
    }
    assert_eq!(call("act --generate-cli-skeleton").options.get("generate-cli-skeleton"), Some("input"));
}

#[test]
fn what_is_wrong_is_said_in_the_words_of_the_aws_cli() {
    let table = [
        ("", Kind::Usage, "the following arguments are required: operation"),
        ("act", Kind::Usage, "the following arguments are required: --name"),
        ("act --other", Kind::Usage, "the following arguments are required: --name"),
        ("act --name", Kind::Usage, "argument --name: expected one argument"),
        ("act --name n --othr x=1 y", Kind::UnknownOptions, "Unknown options: --othr, x=1, y"),
        (
            "act --name n --dry-run --no-dry-run",
            Kind::Usage,
            "argument --no-dry-run: not allowed with argument --dry-run",
        ),
        ("act --na n", Kind::Usage, "ambiguous option: --na could match --name, --names"),
        ("act --name n --debug=1", Kind::Usage, "argument --debug: ignored explicit argument '1'"),
    ];
    for (line, kind, message) in table {
        assert_eq!(fault(line), (kind, message.to_owned()), "{line}");
    }
}

#[test]
fn choices_stand_in_two_columns() {
    let (_, message) = fault("act --name n --color of");
    let choices = format!("{:<40} | {:<40}\n{:<40}", "on", "off", "auto");
    assert!(
        message.starts_with(&format!("argument --color: Invalid choice, valid choices are:\n\n{choices}")),
        "{message}"
    );
    let (_, message) = fault("acts");
    assert!(message.ends_with("\n\nInvalid choice: 'acts', maybe you meant:\n\n  * act"), "{message}");
}
