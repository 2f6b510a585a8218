//! The resident memory of this process, on systems that tell it. Never trusts one look: allocators keep what they have
//! once had.

/// Growth after warming up that is still no leak: 16 MiB. A leak of 2 KiB a request would be 16 MiB in 8,000.
const ALLOWED: u64 = 16 << 20;

/// The memory after a fifth of a run, and at its end.
#[derive(Default)]
pub struct Memory {
    warm: Option<u64>,
    last: Option<u64>,
}

impl Memory {
    /// Looks after a fifth of the requests, and after the last.
    pub fn look(&mut self, number: usize, all: usize) {
        if number == all / 5 {
            self.warm = resident();
        }
        if number + 1 == all {
            self.last = resident();
        }
    }

    pub fn assert_flat(&self) {
        if let (Some(warm), Some(last)) = (self.warm, self.last) {
            assert!(last < warm + ALLOWED, "from {warm} to {last} bytes");
        }
    }
}

/// `None` where there is no `/proc`.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}
