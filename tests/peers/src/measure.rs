//! Times codecs against each other: they take turns, so that a machine that slows down slows them all.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::allocations;

/// One sample takes about as long: long against the clock's resolution, short against the machine's moods.
const SAMPLE: Duration = Duration::from_micros(500);

/// Who does the work.
pub struct Codec {
    pub name: &'static str,
    run: Box<dyn FnMut(u64) -> Duration>,
}

impl Codec {
    /// A codec that does its work in one call; dropping the outcome counts.
    pub fn new<T>(name: &'static str, mut work: impl FnMut() -> T + 'static) -> Self {
        let run = move |times: u64| {
            let started = Instant::now();
            for _ in 0..times {
                black_box(work());
            }
            started.elapsed()
        };
        Self { name, run: Box::new(run) }
    }

    /// A codec that consumes its input, which is made off the clock.
    #[cfg_attr(not(feature = "aws-sdk"), expect(dead_code, reason = "the SDK alone consumes its input"))]
    pub fn consuming<I, T>(
        name: &'static str,
        mut input: impl FnMut() -> I + 'static,
        mut work: impl FnMut(I) -> T + 'static,
    ) -> Self {
        let run = move |times: u64| {
            let mut spent = Duration::ZERO;
            for _ in 0..times.div_ceil(BATCH) {
                let inputs: Vec<I> = (0..BATCH).map(|_| input()).collect();
                let started = Instant::now();
                for input in inputs {
                    black_box(work(input));
                }
                spent += started.elapsed();
            }
            // As if it had been the number asked for.
            spent.mul_f64(times as f64 / (times.div_ceil(BATCH) * BATCH) as f64)
        };
        Self { name, run: Box::new(run) }
    }

    /// Works so many times; how long that took.
    pub fn run(&mut self, times: u64) -> Duration {
        (self.run)(times)
    }

    /// Allocations of one call, the first one's set-up left out.
    pub fn allocations(&mut self) -> u64 {
        let mut counted = |times| {
            let before = allocations::count();
            self.run(times);
            allocations::count() - before
        };
        counted(BATCH);
        (counted(2 * BATCH) - counted(BATCH)) / BATCH
    }
}

/// How many inputs are made at once.
const BATCH: u64 = 32;

/// Measurements of one codec, per call.
pub struct Time {
    /// The median of the rounds, in nanoseconds.
    pub median: f64,
    /// The least of the rounds, in nanoseconds.
    pub least: f64,
    /// The first codec's time as a part of this one's: the median of the rounds' ratios.
    pub ours: f64,
}

/// Lets the codecs take turns.
pub fn interleaved(codecs: &mut [Codec], rounds: usize) -> Vec<Time> {
    let times: Vec<u64> = codecs.iter_mut().map(calls_per_sample).collect();
    let mut nanos: Vec<Vec<f64>> = vec![Vec::with_capacity(rounds); codecs.len()];
    for _ in 0..rounds {
        for ((codec, &times), nanos) in codecs.iter_mut().zip(&times).zip(&mut nanos) {
            nanos.push(codec.run(times).as_nanos() as f64 / times as f64);
        }
    }
    let [ours, ..] = &nanos[..] else { return Vec::new() };
    nanos
        .iter()
        .map(|theirs| Time {
            median: median(theirs.clone()),
            least: theirs.iter().copied().fold(f64::INFINITY, f64::min),
            ours: median(ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect()),
        })
        .collect()
}

fn calls_per_sample(codec: &mut Codec) -> u64 {
    codec.run(1);
    let mut times = 1;
    loop {
        let spent = codec.run(times);
        if spent * 2 > SAMPLE {
            return ((times as f64 * SAMPLE.as_secs_f64() / spent.as_secs_f64()) as u64).max(1);
        }
        times *= 2;
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
