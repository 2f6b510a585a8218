//! The command line. Opens nothing but the file of a catalog.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;

use crate::{Failure, catalog};

/// The help text.
pub const HELP: &str = "\
Serves the two Execute operations of AWS Service Catalog on 127.0.0.1.

  --port N           port to listen on; 0, the default, takes a free one, and the first line of output names it
  --store FILE       keeps the catalog and its records in a file that survives restarts; in memory by default
  --catalog FILE     products, plans and actions of a new store, as JSON; a small sample by default
  --step-millis N    time that a record stays in a state; 1000 by default, 0 completes executions at once
  --key ID:SECRET    access key, to be given once for each; with any, requests must be signed
  --region NAME      Region of signatures; us-east-1 by default
  --dump             prints the records of the store, a JSON object a line, instead of serving
  --help             prints this";

/// The options.
#[derive(Debug)]
pub struct Options {
    pub port: u16,
    pub store: Option<PathBuf>,
    pub step: Duration,
    /// Secrets by the ids of their access keys.
    pub keys: BTreeMap<String, String>,
    pub region: String,
    pub dump: bool,
    pub catalog: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            store: None,
            step: Duration::from_secs(1),
            keys: BTreeMap::new(),
            region: "us-east-1".to_owned(),
            dump: false,
            catalog: None,
        }
    }
}

impl Options {
    /// The catalog of a new store.
    pub fn read_catalog(&self) -> Result<Value, Failure> {
        let text = match &self.catalog {
            Some(path) => fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?,
            None => catalog::SAMPLE.to_owned(),
        };
        Ok(serde_json::from_str(&text)?)
    }
}

/// Reads the arguments; `None` asks for help.
///
/// # Errors
/// Faults in them.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Option<Options>, String> {
    let mut options = Options::default();
    let mut arguments = arguments.into_iter();
    while let Some(name) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{name} takes a value"));
        match name.as_str() {
            "--help" => return Ok(None),
            "--dump" => options.dump = true,
            "--store" => options.store = Some(value()?.into()),
            "--catalog" => options.catalog = Some(value()?.into()),
            "--region" => options.region = value()?,
            "--port" => options.port = number(&name, &value()?)?,
            "--step-millis" => options.step = Duration::from_millis(number(&name, &value()?)?),
            "--key" => {
                // The value is not repeated: it holds a secret.
                let key = value()?;
                let (id, secret) = key.split_once(':').ok_or("--key takes ID:SECRET")?;
                options.keys.insert(id.to_owned(), secret.to_owned());
            }
            _ => return Err(format!("there is no option {name}")),
        }
    }
    Ok(Some(options))
}

fn number<N: std::str::FromStr>(name: &str, text: &str) -> Result<N, String> {
    text.parse().map_err(|_| format!("{name} takes a number, and not {text}"))
}
