use crate::json::reader::more_entries;

#[test]
fn a_full_list_makes_room_for_no_more_than_it_has_and_the_text_can_hold() {
    assert_eq!(more_entries(0, 0, 10_000_000), 4);
    for kept in [4, 5, 1_000, 1_000_000] {
        assert_eq!(more_entries(kept, 2 * kept, usize::MAX), kept, "a long rest");
        assert_eq!(more_entries(kept, 2 * kept, 10), 6.min(kept), "a short rest");
    }
    assert!(more_entries(4, 0, 0) >= 1, "there is room for the next");
}
