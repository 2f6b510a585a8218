//! `completions`: a script with which a shell completes the commands, their options and the values of these.

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::{Shell, generate};

use crate::Verdict;
use crate::output;
use crate::problem::Problem;

/// Its name on the command line.
pub(crate) const NAME: &str = "completions";

/// The installed program: a shell completes programs, of which `cargo smithy` names one by two words.
const PROGRAM: &str = "cargo-smithy";

/// Completes `cargo smithy` and the alias `cargo xtask` too; the rest is left to cargo's own completion, which is loaded
/// here because it would not be any more once `cargo` has a completion.
const BASH: &str = r#"
declare -F _cargo > /dev/null || _completion_loader cargo 2> /dev/null
_cargo_with_smithy() {
    case "$COMP_CWORD ${COMP_WORDS[1]}" in
        1\ *) ;;
        *\ smithy | *\ xtask)
            COMP_WORDS=(cargo-smithy "${COMP_WORDS[@]:2}")
            COMP_CWORD=$((COMP_CWORD - 1))
            _cargo__smithy cargo-smithy "$2" "$3"
            return
            ;;
    esac
    declare -F _cargo > /dev/null && _cargo "$@"
}
complete -F _cargo_with_smithy -o bashdefault -o default cargo
"#;

/// cargo's own completion asks a function of this name for an alias that it does not know. It asks `_cargo-smithy` too.
const ZSH: &str = r#"
_cargo-xtask() { _cargo-smithy "$@" }
"#;

/// Asks for the completions of the same words behind the program's name.
const FISH: &str = r#"
complete -c cargo -n "__fish_seen_subcommand_from smithy xtask" -f -a "(complete -C (string replace -r '^\s*\S+\s+\S+' cargo-smithy -- (commandline -cp)))"
"#;

/// Its arguments.
pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Prints a script with which a shell completes the commands and their options")
        .after_help(
            "Completes `cargo smithy` and `cargo xtask`. In ~/.bashrc or ~/.zshrc, below the line with compinit:\n  \
             source <(cargo smithy completions bash)\nand for fish:\n  \
             cargo smithy completions fish > ~/.config/fish/completions/cargo-smithy.fish",
        )
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(value_parser!(Shell))
                .help("The shell that reads the script"),
        )
}

/// Prints the script for the commands of `cli`.
///
/// # Errors
/// The script cannot be written.
pub(crate) fn run(mut cli: Command, arguments: &ArgMatches) -> Result<Verdict, Vec<Problem>> {
    let shell = arguments.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    generate(shell, &mut cli, PROGRAM, &mut script);
    // clap_complete writes the hyphen of the program in two ways, and bash would complete nothing behind a command.
    let script = String::from_utf8_lossy(&script).replace("cargo__subcmd__smithy__", "cargo__smithy__");
    let more = match shell {
        Shell::Bash => BASH,
        Shell::Zsh => ZSH,
        Shell::Fish => FISH,
        _ => "",
    };
    output::report(&format!("{script}{more}"))?;
    Ok(Verdict::Good)
}
