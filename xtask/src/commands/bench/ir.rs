//! How much there is to optimise: lines of LLVM IR inside functions, before any pass, as `cargo llvm-lines` counts them.

use std::fs;

use super::measure;
use super::place;
use super::row::{Amount, Row, Target};
use crate::problem::{At, Problem};

/// The rows.
pub(super) fn rows() -> Result<Vec<Row>, Problem> {
    let of_crate = lines("generated", &["--package", "servicecatalog", "--lib"])?;
    let of_program = lines("program", &["--bin", "decode_generated"])?;
    let of_nothing = lines("empty", &["--bin", "empty"])?;
    let row = |work: &str, lines: f64| Row::alone(work, Amount::Count(lines), Target::Stated);
    Ok(vec![
        row("IR lines of `generated` by itself", of_crate),
        row("IR lines of a program that decodes one response, beyond an empty one", of_program - of_nothing),
    ])
}

/// The lines of one target of the peers' crate, in one codegen unit.
fn lines(name: &str, target: &[&str]) -> Result<f64, Problem> {
    let file = place::scratch("ir").with_file_name(name).with_extension("ll");
    let mut build = measure::cargo(&["rustc", "--locked", "--release", "--target-dir"]);
    build.arg(place::peers_target()).args(target).arg("--").current_dir(place::peers());
    build.arg(format!("--emit=llvm-ir={}", file.display()));
    build.args(["-C", "no-prepopulate-passes", "-C", "codegen-units=1"]);
    measure::run(&mut build)?;
    let text = fs::read_to_string(&file).at(&file, "cannot be read")?;
    Ok(inside_functions(&text) as f64)
}

fn inside_functions(ir: &str) -> usize {
    let mut inside = false;
    let counted = |line: &&str| {
        let starts = line.starts_with("define ");
        let counts = inside && !line.is_empty() && *line != "}";
        inside = starts || inside && *line != "}";
        counts
    };
    ir.lines().filter(counted).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_bodies_of_functions_count() {
        let ir =
            "; a comment\ndeclare void @f()\ndefine void @g() {\nstart:\n  call void @f()\n\n  ret void\n}\n@x = 1\n";
        assert_eq!(inside_functions(ir), 3);
        assert_eq!(inside_functions(""), 0);
    }
}
