//! Which member of a structure comes next: compared in place with the one that the model has next, and only where the
//! body's order is another one found by its name. A name that is not known is no fault.

use super::error::Fault;
use super::reader::Reader;

impl Reader<'_> {
    /// Reads an object with the members `names`. `read` reads the value of each member that the body has, given the
    /// member's index in `names`; a name that is not among them has the index behind the last.
    #[inline]
    pub fn members(
        &mut self,
        names: &[&str],
        mut read: impl FnMut(&mut Self, usize) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let mut more = self.enter_object()?;
        let mut expected = 0;
        while more {
            let index = self.member(names, expected)?;
            read(self, index)?;
            expected = index + 1;
            more = self.next_entry('}')?;
        }
        Ok(())
    }

    #[inline]
    fn member(&mut self, names: &[&str], expected: usize) -> Result<usize, Fault> {
        match names.get(expected).and_then(|name| self.rest.strip_prefix('"')?.strip_prefix(name)?.strip_prefix("\":"))
        {
            Some(behind) => {
                self.rest = behind;
                Ok(expected)
            }
            None => self.member_by_name(names),
        }
    }

    #[inline(never)]
    fn member_by_name(&mut self, names: &[&str]) -> Result<usize, Fault> {
        let name = self.name()?;
        Ok(names.iter().position(|known| *known == name).unwrap_or(names.len()))
    }
}
