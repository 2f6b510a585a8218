//! The tables: what can be executed, and what was. A transaction is on disk before it is acknowledged. Knows no rule of
//! an execution.
//!
//! The store is redb, which is Rust alone: to run this example takes no C compiler.

use std::path::Path;
use std::time::{Duration, SystemTime};

use redb::backends::InMemoryBackend;
use redb::{Database, ReadableDatabase as _, ReadableTable as _, TableDefinition, WriteTransaction};
use serde_json::{Value, json};
use servicecatalog::primitives::DateTime;
use servicecatalog::types::{RecordDetail, RecordError};

use crate::Failure;
use crate::catalog::{Kind, Prepared, Product};
use crate::execution::{self, Course, State};

/// Entries of the catalog by kind and id.
const CATALOG: TableDefinition<'_, (&str, &str), &str> = TableDefinition::new("catalog");
/// Records by number, in the order of their creation.
const RECORDS: TableDefinition<'_, u64, &str> = TableDefinition::new("records");
/// Numbers of records by what claims them: the operation and its token, an executed plan, a product in execution.
const CLAIMS: TableDefinition<'_, (&str, &str), u64> = TableDefinition::new("claims");

/// The products, plans, actions and records.
#[derive(Debug)]
pub struct Store {
    database: Database,
}

/// Changes that are made together or not at all.
pub struct Transaction(WriteTransaction);

/// A record as it was created, and the request that it answers.
#[derive(Debug)]
pub struct Record {
    /// Its members, but for those that change with time.
    pub detail: RecordDetail,
    pub course: Course,
    pub created: SystemTime,
    /// The time that each state lasts.
    pub step: Duration,
    pub operation: String,
    /// The input of the operation, as on the wire.
    pub input: Value,
}

/// Key of a record.
#[derive(Clone, Copy, Debug)]
pub enum Claim<'c> {
    /// A token of an operation.
    Token(&'c str, &'c str),
    /// A plan that was executed.
    Plan(&'c str),
    /// The product of the latest execution.
    Product(&'c str),
}

impl<'c> Claim<'c> {
    const fn key(self) -> (&'c str, &'c str) {
        match self {
            Self::Token(operation, token) => (operation, token),
            Self::Plan(id) => ("plan", id),
            Self::Product(id) => ("product", id),
        }
    }
}

impl Store {
    /// Creates a store that ends with the process.
    pub fn in_memory() -> Result<Self, Failure> {
        Ok(Self { database: Database::builder().create_with_backend(InMemoryBackend::new())? })
    }

    /// Opens the store in a file, or creates it.
    ///
    /// # Errors
    /// Another process has it open, or it is no store.
    pub fn open(path: &Path) -> Result<Self, Failure> {
        let database = Database::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self { database })
    }

    /// Fills a new store with a catalog; one that was filled keeps its own.
    ///
    /// # Errors
    /// The catalog holds an entry that is none.
    pub fn fill(&self, catalog: &Value) -> Result<(), Failure> {
        let transaction = self.database.begin_write()?;
        {
            let mut table = transaction.open_table(CATALOG)?;
            transaction.open_table(RECORDS)?;
            transaction.open_table(CLAIMS)?;
            let is_filled = table.first()?.is_some();
            for kind in Kind::ALL.into_iter().filter(|_| !is_filled) {
                for (id, entry) in catalog.get(kind.as_str()).and_then(Value::as_object).into_iter().flatten() {
                    match kind {
                        Kind::Products => _ = Product::from_json(entry)?,
                        Kind::Plans | Kind::Actions => _ = Prepared::from_json(entry)?,
                    }
                    table.insert((kind.as_str(), id.as_str()), entry.to_string().as_str())?;
                }
            }
        }
        Ok(transaction.commit()?)
    }

    /// Begins a transaction; one runs at a time.
    pub fn begin(&self) -> Result<Transaction, Failure> {
        Ok(Transaction(self.database.begin_write()?))
    }

    /// Every record, the oldest first.
    pub fn records(&self) -> Result<Vec<Record>, Failure> {
        let table = self.database.begin_read()?.open_table(RECORDS)?;
        table.iter()?.map(|entry| Record::from_json(entry?.1.value())).collect()
    }
}

impl Transaction {
    /// The product with an id.
    pub fn product(&self, id: &str) -> Result<Option<Product>, Failure> {
        self.entry(Kind::Products, id)?.map(|entry| Product::from_json(&entry)).transpose()
    }

    /// The plan or action with an id.
    pub fn prepared(&self, kind: Kind, id: &str) -> Result<Option<Prepared>, Failure> {
        self.entry(kind, id)?.map(|entry| Prepared::from_json(&entry)).transpose()
    }

    /// The record to which a claim leads.
    pub fn claimed(&self, claim: Claim<'_>) -> Result<Option<Record>, Failure> {
        let Some(number) = self.0.open_table(CLAIMS)?.get(claim.key())?.map(|number| number.value()) else {
            return Ok(None);
        };
        let table = self.0.open_table(RECORDS)?;
        let record = table.get(number)?;
        record.map(|text| Record::from_json(text.value())).transpose()
    }

    /// Adds a record, gives it its id, and points claims to it, away from any other.
    pub fn add(&self, record: &mut Record, claims: &[Claim<'_>]) -> Result<(), Failure> {
        let mut records = self.0.open_table(RECORDS)?;
        let number = records.last()?.map_or(1, |(last, _)| last.value() + 1);
        record.detail.record_id = Some(format!("rec-{number:013}"));
        records.insert(number, record.stored()?.to_string().as_str())?;
        let mut table = self.0.open_table(CLAIMS)?;
        for claim in claims {
            table.insert(claim.key(), number)?;
        }
        Ok(())
    }

    /// Makes the changes, which are then on disk.
    pub fn commit(self) -> Result<(), Failure> {
        Ok(self.0.commit()?)
    }

    fn entry(&self, kind: Kind, id: &str) -> Result<Option<Value>, Failure> {
        let table = self.0.open_table(CATALOG)?;
        let entry = table.get((kind.as_str(), id))?;
        Ok(entry.map(|text| serde_json::from_str(text.value())).transpose()?)
    }
}

impl Record {
    /// The record as it stands at a time.
    pub fn at(&self, now: SystemTime) -> RecordDetail {
        let State { status, since } = self.state(now);
        let mut detail = self.detail.clone();
        let shown: Vec<RecordError> = detail.record_errors.take().unwrap_or_default();
        detail.record_errors = execution::is_in_error(&status).then_some(shown);
        detail.status = Some(status);
        detail.created_time = Some(DateTime::from(self.created));
        detail.updated_time = Some(DateTime::from(self.created + since));
        detail
    }

    /// Its state at a time.
    pub fn state(&self, now: SystemTime) -> State {
        self.course.state(execution::age(self.created, now), self.step)
    }

    /// The request and the record as it stands at a time.
    pub fn to_json(&self, now: SystemTime) -> Result<Value, Failure> {
        Ok(json!({ "operation": self.operation, "input": self.input, "record": serde_json::to_value(self.at(now))? }))
    }

    fn stored(&self) -> Result<Value, Failure> {
        let created = self.created.duration_since(SystemTime::UNIX_EPOCH)?;
        Ok(json!({
            "detail": serde_json::to_value(&self.detail)?,
            "course": self.course.as_str(),
            "createdMillis": millis(created),
            "stepMillis": millis(self.step),
            "operation": self.operation,
            "input": self.input,
        }))
    }

    fn from_json(text: &str) -> Result<Self, Failure> {
        let mut stored: Value = serde_json::from_str(text)?;
        let time = |name: &str| stored[name].as_u64().map(Duration::from_millis).ok_or("a stored record has no time");
        let created = SystemTime::UNIX_EPOCH + time("createdMillis")?;
        let step = time("stepMillis")?;
        let name = |name: &str| stored[name].as_str().ok_or("a stored record lacks a name");
        let course = Course::from_name(name("course")?).ok_or("a stored record has no course")?;
        let operation = name("operation")?.to_owned();
        let detail = serde_json::from_value(stored["detail"].take())?;
        Ok(Self { detail, course, created, step, operation, input: stored["input"].take() })
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
