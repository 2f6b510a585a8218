//! Output of the AWS CLI: `recorded.txt` holds a line with the format and the value for each case, and below it the
//! output. JSON, text and tables are those of awscli 1.46.3 with Python 3.13; YAML is that of ruamel.yaml 0.17.21 over
//! libyaml, as in AWS CLI v2.

use super::printed;
use crate::cli::output::{Format, Screen};

/// Compares with every case of a text in the form of `recorded.txt`.
fn compare(cases: &str) -> usize {
    let mut count = 0;
    for case in cases.split("\n$ ") {
        let (head, output) = case.split_once('\n').unwrap_or((case, ""));
        let (format, value) = head.trim_start_matches("$ ").split_once(' ').unwrap();
        let printed = printed(Format::named(format).unwrap(), value, &Screen::PIPE);
        assert_eq!(printed.trim_end_matches('\n'), output.trim_end_matches('\n'), "{format} {value}");
        count += 1;
    }
    count
}

#[test]
fn prints_what_the_aws_cli_prints() {
    assert_eq!(compare(include_str!("recorded.txt")), 42);
}
