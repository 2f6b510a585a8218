// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Checks the requests in a file, and prints every limit that they break.
//!
//! ```text
//! cargo run --example validate_file -- examples/requests.jsonl
//! ```
//!
//! The file holds one request a line, as JSON. The program ends with 0 when all are valid, with 1 when one is not,
//! and with 2 when it cannot read the file.

use std::process::ExitCode;
use std::{env, fs};

use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_plan::{
    ExecuteProvisionedProductPlanInput,
};
use servicecatalog::validate::Level;

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("usage: validate_file FILE");
        return ExitCode::from(2);
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    let mut all_valid = true;
    for (index, line) in text.lines().enumerate() {
        for problem in problems(line) {
            println!("{path}:{}: {problem}", index + 1);
            all_valid = false;
        }
    }
    if all_valid { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Returns every limit that a request breaks, or what makes it no request at all.
fn problems(request: &str) -> Vec<String> {
    let input = match json::from_str::<ExecuteProvisionedProductPlanInput>(request) {
        Ok(input) => input,
        Err(error) => return vec![error.to_string()],
    };
    match input.validate(Level::Strict) {
        Ok(()) => Vec::new(),
        Err(violations) => violations.iter().map(ToString::to_string).collect(),
    }
}
