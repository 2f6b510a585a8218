//! Which member of a structure comes next: compared in place with the one that the model has next, and only where the
//! body's order or spacing is another one found by its name. A name that is not known is no fault.

use super::error::Fault;
use super::reader::Reader;

impl Reader<'_> {
    /// Reads an object into `found`. Its members' `keys` are given as `,"Name":`. `read` reads the value of each member
    /// that the body has, given the member's index in `keys`; a name that is not among them has one behind the last.
    #[inline]
    pub fn members<T>(
        &mut self,
        keys: &[&str],
        found: &mut T,
        mut read: impl FnMut(&mut Self, &mut T, usize) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        if !self.enter_object()? {
            return Ok(());
        }
        let first = keys.first().and_then(|key| key.strip_prefix(','));
        let mut index = if self.follows(first) { 0 } else { self.member_by_name(keys, 0)? };
        loop {
            read(self, found, index)?;
            let expected = index + 1;
            index = if self.follows(keys.get(expected).copied()) {
                expected
            } else if self.next_entry('}')? {
                self.member_by_name(keys, expected)?
            } else {
                return Ok(());
            };
        }
    }

    /// Steps over a key, if it stands there to the letter.
    #[inline]
    fn follows(&mut self, key: Option<&str>) -> bool {
        match key.and_then(|key| self.rest.strip_prefix(key)) {
            Some(behind) => {
                self.rest = behind;
                true
            }
            None => false,
        }
    }

    /// The member whose name comes next: rather one behind the last that was read than one before.
    #[inline(never)]
    fn member_by_name(&mut self, keys: &[&str], expected: usize) -> Result<usize, Fault> {
        let name = self.name()?;
        let is_name = |key: &&str| key.get(2..key.len() - 2) == Some(name);
        let (before, behind) = keys.split_at(expected.min(keys.len()));
        let index = behind.iter().position(is_name).map(|index| before.len() + index);
        Ok(index.or_else(|| before.iter().position(is_name)).unwrap_or(keys.len()))
    }
}
