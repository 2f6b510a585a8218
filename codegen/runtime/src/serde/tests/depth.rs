use crate::serde::depth::{Level, MAX_DEPTH};

#[test]
fn a_level_is_open_until_it_is_dropped() {
    let enter = || Level::enter(|message| message.to_string());
    for _ in 0..2 {
        let levels: Vec<_> = (0..MAX_DEPTH).map(|_| enter()).collect();
        assert!(levels.iter().all(Result::is_ok) && enter().is_err());
    }
    assert!(enter().is_ok());
}
