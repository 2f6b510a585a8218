//! Emits a crate from a model, as a program of your own: `cargo run -- MODEL FOLDER`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use codegen::{Request, generate};
use smithy::diagnostic::Diagnostics;
use smithy::diagnostic::render::{Style, render_all};
use smithy::source::{Source, Sources};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = env::args().skip(1);
    let (Some(model), Some(folder)) = (words.next(), words.next()) else {
        return Err("usage: own-xtask MODEL FOLDER".into());
    };
    let sources = Sources(vec![Source { text: fs::read_to_string(&model)?, name: model }]);
    let request = Request { crate_name: Some("catalog".to_owned()), ..Request::default() };
    let mut diagnostics = Diagnostics::default();
    let generation = generate(&sources, &request, &mut diagnostics);
    eprint!("{}", render_all(&diagnostics, &sources, Style::Plain));
    let generation = generation.ok_or("the model has errors")?;
    for (path, text) in generation.files.iter() {
        let file = Path::new(&folder).join(path);
        fs::create_dir_all(file.parent().ok_or("no folder")?)?;
        fs::write(file, text)?;
    }
    println!("{} files for {}", generation.files.len(), generation.summary.kept_operations.join(", "));
    Ok(())
}
