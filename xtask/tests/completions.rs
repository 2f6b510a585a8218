//! `cargo xtask completions`: the script for each shell, and that of bash at work in bash.

use std::process::{Command, Output};

fn script(shell: &str) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } =
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(["completions", shell]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn each_shell_gets_every_command_and_option() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (code, script, said) = script(shell);
        assert_eq!((code, said.as_str()), (Some(0), ""), "{shell}");
        for word in ["codegen", "conformance", "corpus", "diff", "lint", "completions", "operation", "explain"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn an_unknown_shell_is_bad_usage() {
    let (code, script, said) = script("tcsh");
    assert_eq!((code, script.as_str()), (Some(2), ""));
    assert!(said.contains("zsh"), "{said}");
}

/// Words that bash offers for the last of these.
#[cfg(unix)]
fn offered(words: &[&str]) -> Vec<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let [.., before, last] = words else { panic!("a program and a word") };
    let asked = format!(
        "_cargo() {{ COMPREPLY=(of-cargo); }}\n{}\nCOMP_WORDS=({}); COMP_CWORD={}\n\
         function_of() {{ [[ $(complete -p \"$1\") =~ -F\\ ([^ ]+) ]] && echo \"${{BASH_REMATCH[1]}}\"; }}\n\
         \"$(function_of {program})\" {program} '{last}' '{before}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        script("bash").1,
        quoted.join(" "),
        words.len() - 1,
        program = words[0],
    );
    let output = Command::new("bash").args(["--norc", "--noprofile", "-c", &asked]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn bash_completes_the_program_and_both_words_behind_cargo() {
    assert_eq!(offered(&["cargo-smithy", "co"]), ["codegen", "completions", "conformance", "corpus"]);
    for name in ["smithy", "xtask"] {
        assert_eq!(offered(&["cargo", name, "l"]), ["lint"]);
        assert_eq!(offered(&["cargo", name, "codegen", "--op"]), ["--operation"]);
        assert_eq!(offered(&["cargo", name, "diff", "--deny", ""]), ["major", "minor"]);
    }
}

#[test]
#[cfg(unix)]
fn what_is_not_ours_is_left_to_cargo() {
    assert_eq!(offered(&["cargo", "bu"]), ["of-cargo"]);
    assert_eq!(offered(&["cargo", "xta"]), ["of-cargo"]);
    assert_eq!(offered(&["cargo", "build", "--re"]), ["of-cargo"]);
}
