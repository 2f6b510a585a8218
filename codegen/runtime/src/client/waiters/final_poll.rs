//! The answer that ended waiting.

/// The last answer that a waiter got: an output or an error.
#[derive(Debug)]
#[non_exhaustive]
pub struct FinalPoll<O, E> {
    result: Result<O, E>,
}

impl<O, E> FinalPoll<O, E> {
    /// Creates it from the answer.
    pub fn new(result: Result<O, E>) -> Self {
        Self { result }
    }

    /// Returns the answer.
    ///
    /// # Errors
    /// The answer is an error.
    pub fn as_result(&self) -> Result<&O, &E> {
        self.result.as_ref()
    }

    /// Returns the answer by value.
    ///
    /// # Errors
    /// The answer is an error.
    pub fn into_result(self) -> Result<O, E> {
        self.result
    }

    /// Converts an output, and leaves an error as it is.
    pub fn map<T, F: FnOnce(O) -> T>(self, map: F) -> FinalPoll<T, E> {
        FinalPoll::new(self.result.map(map))
    }

    /// Converts an error, and leaves an output as it is.
    pub fn map_err<T, F: FnOnce(E) -> T>(self, map: F) -> FinalPoll<O, T> {
        FinalPoll::new(self.result.map_err(map))
    }
}
