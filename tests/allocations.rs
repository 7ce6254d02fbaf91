//! What allocates and what does not. A binary of its own, because the counting allocator slows everything else.

use std::hint::black_box;
use tcm_facial::atlas::{Point, find};

#[test]
fn a_code_is_read_without_allocating() {
    for spelling in ["ST36", "st-36", "ub 60", "EX-HN3", "GV24+", "Dü 3", " ren_12 "] {
        let counted = allocation_counter::measure(|| {
            assert!(black_box(spelling).parse::<Point>().is_ok());
        });
        assert_eq!(counted.count_total, 0, "{spelling}");
        let found = allocation_counter::measure(|| assert!(find(black_box(spelling)).is_ok()));
        assert_eq!(found.count_total, 0, "{spelling}");
    }
    let code = allocation_counter::measure(|| assert_eq!(Point::ST36.code(), "ST36"));
    assert_eq!(code.count_total, 0);
    // The counter counts.
    assert!(allocation_counter::measure(|| drop(black_box(vec![1]))).count_total > 0);
}
