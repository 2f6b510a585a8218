//! Runs a program to its end, and hands on the lines of its stdout as they come.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

/// A program that has ended.
pub(crate) struct Ended {
    /// How it ended.
    pub(crate) status: ExitStatus,
    /// Everything on stdout.
    pub(crate) stdout: String,
    /// Everything on stderr.
    pub(crate) stderr: String,
}

/// Runs a program; `each` gets every line of stdout at once, without its end.
///
/// # Errors
/// The program cannot be started, or its stdout cannot be read.
pub(crate) fn run(command: &mut Command, mut each: impl FnMut(&str)) -> io::Result<Ended> {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        // A full pipe stops the program, so that both are read at the same time.
        let stderr = scope.spawn(|| {
            let mut said = Vec::new();
            // Reading may fail in the middle: the part before is shown all the same.
            let _ = stderr.map(|mut stderr| stderr.read_to_end(&mut said));
            said
        });
        let mut text = String::new();
        let mut lines = stdout.map(BufReader::new);
        let mut line = Vec::new();
        while let Some(lines) = &mut lines
            && lines.read_until(b'\n', &mut line)? > 0
        {
            let read = String::from_utf8_lossy(&line);
            each(read.trim_end_matches(['\n', '\r']));
            text.push_str(&read);
            line.clear();
        }
        let status = child.wait()?;
        let stderr = stderr.join().unwrap_or_default();
        Ok(Ended { status, stdout: text, stderr: String::from_utf8_lossy(&stderr).into_owned() })
    })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_one_by_one_and_both_streams_are_kept() {
        let mut lines = Vec::new();
        let mut command = Command::new("sh");
        command.args(["-c", "echo one; echo oops >&2; printf 'two\\r\\nthree'; exit 3"]);
        let ended = run(&mut command, |line| lines.push(line.to_owned())).unwrap();
        assert_eq!(lines, ["one", "two", "three"]);
        assert_eq!((ended.stdout.as_str(), ended.stderr.as_str()), ("one\ntwo\r\nthree", "oops\n"));
        assert_eq!(ended.status.code(), Some(3));
    }
}
