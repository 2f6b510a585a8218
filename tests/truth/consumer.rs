//! Source written against the crate of `diff/base.json`: it uses what a change can take away.

use base::operation::buy::{BuyError, BuyInput, BuyOutput};
use base::operation::look_up::LookUpInput;
use base::types::error::Busy;
use base::types::{Choice, Details, Frame, Inner, Item, Level, Receipt, Size};

/// Builds everything that is sent.
pub fn input(size: Size) -> Result<BuyInput, base::error::BuildError> {
    let item = Item::builder().color("red").count(1).build();
    let _ = LookUpInput::builder().build()?;
    BuyInput::builder()
        .name("a")
        .note("b")
        .short_text("c")
        .amount(1)
        .priority(2)
        .items(item)
        .size(size)
        .level(Level::Low)
        .choice(Choice::Number(1))
        .build()
}

/// Reads everything that is received.
pub fn output(output: &BuyOutput) -> Option<(&str, i32, &[Receipt])> {
    let receipt: &Receipt = output.receipt()?;
    let frame: Frame = output.frame()?.clone();
    let _: Option<Inner> = frame.inner;
    let _: Option<&Details> = receipt.kept();
    let _: Details = Details::builder().word("w").build();
    let text: Option<&str> = receipt.text();
    Some((text?, receipt.total(), output.copies()))
}

/// Reads what was built.
pub fn built(input: &BuyInput) -> (&[Item], Option<&str>, Option<&str>) {
    (input.items(), input.note(), input.short_text())
}

/// Matches every variant.
pub fn variants(size: &Size, level: Level, choice: &Choice, error: &BuyError) -> u8 {
    let size = match size {
        Size::Large => 1,
        Size::Small => 2,
        _ => 0,
    };
    let level = match level {
        Level::High => 1,
        Level::Low => 2,
        _ => 0,
    };
    let choice = match choice {
        Choice::Number(_) => 1,
        Choice::Text(_) => 2,
        _ => 0,
    };
    let error = match error {
        BuyError::Busy(_) => 1,
        _ => 0,
    };
    size + level + choice + error
}

/// The status of an error.
pub const STATUS: u16 = Busy::HTTP_STATUS;
