//! How time grows, with the body and with the operations of a model; what is measured is drawn as well.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::measure::{self, OURS, Profile, number, word};
use super::row::{Amount, Row, Target};
use super::{generator, place};
use crate::problem::{At, Problem};

/// As linear as a measurement can show: ten times as much takes at most 12.6 times as long.
const LINEAR: Target = Target::AtMost(Amount::Power(1.1));
/// A body of 10 MB takes per byte what a small one takes, within 10 %.
const STEADY: Target = Target::Ratio(1.1);

/// Sizes between which the power is taken.
const TAGS: (f64, f64) = (1_000.0, 10_000.0);
const OPERATIONS: (f64, f64) = (30.0, 358.0);
/// Sizes of the parts of a model.
const PARTS: [usize; 7] = [1, 3, 10, 30, 100, 200, 358];

/// glibc's own variables (mallopt(3)), for all codecs alike: what is freed stays with the process. Left to itself glibc
/// gives the pages of a large value back when it is dropped and takes new ones for the next, from some size on and
/// again not from another; the kernel's clearing of pages is then what is measured, a fifth of the time.
const PAGES_KEPT: [(&str, &str); 3] =
    [("MALLOC_TRIM_THRESHOLD_", "1073741824"), ("MALLOC_MMAP_THRESHOLD_", "33554432"), ("MALLOC_TOP_PAD_", "67108864")];

const MEMORY: &str = "memory: text and value outgrow the caches near the core, and a tag or an error holds more allocations \
                      for each byte than a record";
const SHARED: &str = "the whole model is read whatever is kept of it, and operations share shapes: the power is taken \
                      over the bytes that are emitted";

/// Where the plot is drawn.
pub(super) fn plot() -> PathBuf {
    place::scratch("growth.svg")
}

/// The rows; the plot is drawn by the way.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let mut lines = measure::peers_in(&PAGES_KEPT, Profile::Release, &["growth"])?;
    let untouched = measure::peers(Profile::Release, &["growth"])?;
    let mut rows = Vec::new();
    for work in ["decode", "encode"] {
        for codec in [OURS, "serde_json"] {
            rows.extend(power(&lines, work, codec, TAGS));
            rows.extend(power(&untouched, work, codec, TAGS).map(stated));
        }
        for body in ["10 MB of long texts", "10 MB of short texts"] {
            rows.extend(steady(&lines, work, body, "small").map(|row| row.held_to(STEADY, MEMORY)));
            rows.extend(steady(&untouched, work, body, "small").map(stated));
        }
        rows.extend(steady(&lines, work, "10 MB of short texts", "10 KB"));
    }
    match place::models() {
        None => rows.push(Row::skipped("emit a part of SageMaker", LINEAR, place::NO_MODELS)),
        Some(models) => {
            lines.extend(operations(&models.join(place::SAGEMAKER))?);
            rows.extend(power(&lines, EMIT, OURS, OPERATIONS));
        }
    }
    draw(&lines)?;
    Ok(rows)
}

/// The work of the lines about the generator.
const EMIT: &str = "codegen";

/// With which power of the bytes the time grows between two sizes.
fn power(lines: &[Value], work: &str, codec: &str, (few, many): (f64, f64)) -> Option<Row> {
    let at = |count: f64| {
        let same = |line: &&Value| word(line, "growth") == work && word(line, "codec") == codec;
        lines.iter().filter(same).find(|line| number(line, "count") == count && word(line, "of") != "small")
    };
    let (few, many) = (at(few)?, at(many)?);
    let times = |name: &str| (number(many, name) / number(few, name)).ln();
    let power = Amount::Power(times("nanos") / times("bytes"));
    let (of, from, to) = (word(few, "of"), number(few, "count"), number(many, "count"));
    let shown = format!("{work}, {from} to {to} {of}, power");
    Some(match codec {
        OURS => Row::alone(shown, power, LINEAR).held_to(LINEAR, if work == EMIT { SHARED } else { MEMORY }),
        _ => Row::alone(format!("{shown} of {codec}"), power, Target::Stated),
    })
}

/// The time per byte of a large body, as a part of another body's.
fn steady(lines: &[Value], work: &str, body: &str, other: &str) -> Option<Row> {
    let per_byte = |of: &str| {
        let ours =
            |line: &&Value| word(line, "growth") == work && word(line, "codec") == OURS && word(line, "of") == of;
        lines.iter().find(ours).map(|line| number(line, "nanos") / number(line, "bytes"))
    };
    let per_megabyte = |of| per_byte(of).map(|nanos| Amount::Nanos(nanos * 1e6));
    let peer = format!("the same, {other}");
    Some(Row::beside(format!("{work} {body}, per MB"), peer, per_megabyte(body)?, per_megabyte(other)?))
}

/// A row of what glibc makes of it when it is left to itself: without a target.
fn stated(row: Row) -> Row {
    Row { work: format!("{}, allocator untouched", row.work), ..row }.held_to(Target::Stated, "")
}

/// Emits larger and larger parts of a model.
fn operations(model: &Path) -> Result<Vec<Value>, Problem> {
    let xtask = generator::xtask(generator::Built::Release)?;
    let names = kept(&xtask, model)?;
    let mut lines = Vec::new();
    for count in PARTS.into_iter().filter(|count| *count <= names.len()) {
        let out = place::scratch("part");
        let arguments = ["--operation".to_owned()].into_iter().chain(names.iter().take(count).cloned());
        let arguments: Vec<String> = arguments.collect();
        let nanos = measure::median(3, || generator::emit(&xtask, Some(model), &arguments, &out))?;
        lines.push(json!({
            "growth": EMIT, "of": "operations", "count": count, "codec": OURS, "nanos": nanos, "bytes": bytes(&out)?,
        }));
    }
    Ok(lines)
}

/// The operations of a model, by name.
fn kept(xtask: &Path, model: &Path) -> Result<Vec<String>, Problem> {
    let out = place::scratch("part");
    measure::remove(&out)?;
    let mut command = Command::new(xtask);
    command.args(["codegen", "--format", "json", "--model"]).arg(model).arg("--out").arg(&out);
    let report: Value = serde_json::from_str(&measure::text(&mut command)?).unwrap_or_default();
    let names = report["slice"]["kept_operations"].as_array().into_iter().flatten();
    Ok(names.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// The size of all files below a folder.
fn bytes(folder: &Path) -> Result<u64, Problem> {
    let mut sum = 0;
    for entry in fs::read_dir(folder).at(folder, "cannot be read")? {
        let path = entry.at(folder, "cannot be read")?.path();
        let metadata = fs::metadata(&path).at(&path, "cannot be read")?;
        sum += if metadata.is_dir() { bytes(&path)? } else { metadata.len() };
    }
    Ok(sum)
}

/// Has the crate of the peers draw the lines.
fn draw(lines: &[Value]) -> Result<(), Problem> {
    let plot = plot();
    let folder = plot.parent().unwrap_or(&plot);
    fs::create_dir_all(folder).at(folder, "cannot be created")?;
    let failed = |error: std::io::Error| Problem::new(&plot, format!("cannot be drawn: {error}"));
    let file = fs::File::create(&plot).at(&plot, "cannot be written")?;
    let mut command = Command::new(place::program(&place::peers_target().join("release"), "peers"));
    let mut drawing = command.arg("plot").stdin(Stdio::piped()).stdout(file).spawn().map_err(failed)?;
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    if let Some(mut stdin) = drawing.stdin.take() {
        stdin.write_all(text.as_bytes()).map_err(failed)?;
    }
    let ended = drawing.wait().map_err(failed)?;
    if ended.success() { Ok(()) } else { Err(Problem::new(&plot, format!("cannot be drawn: {ended}"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_the_time_for_ten_times_the_bytes_is_linear() {
        let line = |count: f64, nanos: f64| json!({ "growth": "decode", "of": "tags", "codec": OURS, "count": count, "nanos": nanos, "bytes": count });
        let lines = [line(1_000.0, 5.0), line(10_000.0, 50.0)];
        let row = power(&lines, "decode", OURS, TAGS).unwrap();
        let shown = row.figures.map(|figures| figures.ours.to_string());
        assert_eq!((row.work.as_str(), shown.as_deref()), ("decode, 1000 to 10000 tags, power", Ok("1.00")));
        assert_eq!(power(&lines, "encode", OURS, TAGS), None);
    }
}
