// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Which member of a structure comes next: compared in place with the one that the model has next, and only where the
//! body's order is another one found by its name. A name that is not known is no fault.

use super::error::Fault;
use super::reader::Reader;

impl Reader<'_> {
    /// Enters an object: the index in `names` of its first member, or `None` (and the object is left) when it is
    /// empty. A name that is not among them has the index behind the last.
    pub fn first_member(&mut self, names: &[&str]) -> Result<Option<u32>, Fault> {
        if self.enter_object()? { self.member(names, 0).map(Some) } else { Ok(None) }
    }

    /// Behind the value of the member with the index `last`: that of the next one, as [`Reader::first_member`] has it.
    pub fn next_member(&mut self, names: &[&str], last: u32) -> Result<Option<u32>, Fault> {
        if self.next_entry('}')? { self.member(names, last as usize + 1).map(Some) } else { Ok(None) }
    }

    #[inline]
    fn member(&mut self, names: &[&str], expected: usize) -> Result<u32, Fault> {
        match names.get(expected).and_then(|name| self.rest.strip_prefix('"')?.strip_prefix(name)?.strip_prefix("\":"))
        {
            Some(behind) => {
                self.rest = behind;
                Ok(expected as u32)
            }
            None => self.member_by_name(names),
        }
    }

    #[inline(never)]
    fn member_by_name(&mut self, names: &[&str]) -> Result<u32, Fault> {
        let name = self.name()?;
        Ok(names.iter().position(|known| *known == name).unwrap_or(names.len()) as u32)
    }
}
