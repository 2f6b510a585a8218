//! A server in a process of its own, which ends with the value. Memory and time on the processor are told where there is
//! a `/proc`.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use crate::Failure;
use crate::bodies::Size;

/// The length of a clock tick of `/proc`, in nanoseconds: `USER_HZ` is 100 on every architecture of today.
const TICK: f64 = 1e7;

pub struct Process {
    pub server: &'static str,
    pub address: SocketAddr,
    child: Child,
}

impl Process {
    /// Starts this program again, as a server.
    pub fn start(server: &'static str, size: Size) -> Result<Self, Failure> {
        let mut command = Command::new(env::current_exe()?);
        let mut child = command.args(["serve", server, size.as_str()]).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("there is no output")?).read_line(&mut line)?;
        Ok(Self { server, address: line.trim().parse()?, child })
    }

    /// Its resident memory, in bytes.
    pub fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
        Some(kibibytes * 1024)
    }

    /// Its time on the processor so far, in nanoseconds.
    pub fn processor_nanos(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        // The name of the program may hold spaces; what follows it does not.
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = |index: usize| fields.get(index)?.parse::<f64>().ok();
        Some((ticks(11)? + ticks(12)?) * TICK)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
