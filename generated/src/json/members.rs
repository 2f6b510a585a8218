// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! The members of a structure: each is looked for in place, in the order of the model, which is the order in which
//! services write them. Only a name that holds an escape is copied before it is compared. An unknown name is no fault.

use super::error::Fault;
use super::reader::Reader;
use super::value::Value;

impl<'a> Reader<'a> {
    /// Enters an object; the bytes left at its first member, or `None` (and the object is left) when it is empty.
    ///
    /// A pass looks for each member once, in the order of the model. One pass reads a body in that order; where a
    /// member stands before one that has been read, it takes another.
    #[inline]
    pub fn first_pass(&mut self) -> Result<Option<usize>, Fault> {
        Ok(self.enter_object()?.then_some(self.rest.len()))
    }

    /// Ends the pass that began with `start` bytes left; the bytes left at the next one, or `None` at the object's end.
    #[inline]
    pub fn next_pass(&mut self, start: usize) -> Result<Option<usize>, Fault> {
        if !self.rest.starts_with('}') {
            self.finish_pass(start)?;
        }
        Ok((!self.leave_object()).then_some(self.rest.len()))
    }

    /// Reads the value of a member into its place if its `name` comes next: `None` for `null`.
    // Inlined whatever the caller's size: a comparison with a literal takes a few instructions, one with a text whose
    // length is not known calls a function.
    #[inline(always)]
    pub fn member<T: Value>(&mut self, name: &str, member: &mut Option<T>) -> Result<(), Fault> {
        if self.skip_name(name) { self.member_value(|reader| T::read_member(reader, member)) } else { Ok(()) }
    }

    /// Reads a member as [`Reader::member`] does, where its type has several forms on the wire.
    #[inline(always)]
    pub fn member_with<T>(
        &mut self,
        name: &str,
        member: &mut Option<T>,
        value: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<(), Fault> {
        if self.skip_name(name) { self.member_value(|reader| reader.optional(member, value)) } else { Ok(()) }
    }

    /// Steps over a member's name, if it is the next.
    #[inline(always)]
    fn skip_name(&mut self, name: &str) -> bool {
        let quoted = self.rest.strip_prefix('"').and_then(|rest| rest.strip_prefix(name));
        match quoted.and_then(|rest| rest.strip_prefix('"')) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => self.after_escaped_name.is_some() && self.skip_escaped_name(name),
        }
    }

    #[inline(never)]
    fn skip_escaped_name(&mut self, name: &str) -> bool {
        let is_next = name == self.unescaped;
        if is_next && let Some(rest) = self.after_escaped_name.take() {
            self.rest = rest;
        }
        is_next
    }

    #[inline]
    fn member_value(&mut self, read: impl FnOnce(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.colon()?;
        read(self)?;
        self.separator()
    }

    /// Behind a value: steps over the comma, up to the next name. The end of the object stays.
    #[inline]
    fn separator(&mut self) -> Result<(), Fault> {
        match self.rest.strip_prefix(',') {
            Some(rest) if rest.starts_with('"') => {
                self.rest = rest;
                Ok(())
            }
            None if self.rest.starts_with('}') => Ok(()),
            _ => self.spaced_separator(),
        }
    }

    #[inline(never)]
    fn spaced_separator(&mut self) -> Result<(), Fault> {
        match self.token() {
            b'}' => Ok(()),
            b',' => {
                self.take(',');
                if self.token() == b'"' { Ok(()) } else { Err(self.unexpected(Fault::ExpectedKey)) }
            }
            _ => Err(self.unexpected(Fault::ExpectedCommaOrEnd)),
        }
    }

    /// Deals with the member at which a pass has stopped. Where the pass, begun with `start` bytes left, has read
    /// others, the next one reads this member as well. Otherwise it is unknown and skipped, unless its name holds an
    /// escape: then the next pass compares the name without it.
    #[inline(never)]
    fn finish_pass(&mut self, start: usize) -> Result<(), Fault> {
        if self.rest.len() != start {
            return Ok(());
        }
        if let Some(rest) = self.after_escaped_name.take() {
            self.rest = rest;
        } else if self.token() != b'"' {
            return Err(self.unexpected(Fault::ExpectedKey));
        } else if self.plain_string().is_none() {
            let name = self.rest;
            self.any_string()?;
            self.after_escaped_name = Some(std::mem::replace(&mut self.rest, name));
            return Ok(());
        }
        self.colon()?;
        self.skip()?;
        self.separator()
    }
}
