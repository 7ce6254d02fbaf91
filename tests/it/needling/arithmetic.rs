//! The arithmetic of the reference interpreter, held against the numbers that the design names.

use crate::reference::needle::{Bounds, Limit, bounds, hold, longest, tenths_deep};

const ANGLES: [&str; 3] = ["perpendicular", "oblique", "transverse"];

#[test]
fn a_depth_limit_allows_these_lengths() {
    for (angle, depth, expected) in [
        ("transverse", 200, 500),
        ("transverse", 199, 400),
        ("transverse", 300, 700),
        ("transverse", 500, 1100),
        ("oblique", 200, 200),
        ("oblique", 300, 400),
        ("oblique", 500, 700),
        ("oblique", 1400, 1900),
        ("perpendicular", 350, 300),
        ("perpendicular", 1000, 1000),
    ] {
        assert_eq!(longest(Limit::Depth(depth), angle), expected, "{angle}, {depth}");
    }
    for angle in ANGLES {
        assert_eq!(longest(Limit::Inserted(1250), angle), 1200, "no sine is credited");
    }
}

/// No length is deeper than its limit by more than a tenth of a millimetre.
#[test]
fn no_length_goes_beyond_its_limit() {
    for angle in ANGLES {
        for depth in 0..2500 {
            let tenths = tenths_deep(longest(Limit::Depth(depth), angle), angle);
            assert!(tenths <= (depth + 5) / 10 + 1, "{angle}, {depth}: {tenths}");
        }
    }
    assert_eq!(tenths_deep(500, "transverse"), 21);
}

#[test]
fn the_range_of_a_text_meets_the_limit() {
    // ST4: 13 to 25 mm along the skin in the texts, 3 mm deep at most.
    let st4 = |depth, most| bounds("transverse", Limit::Depth(depth), (1300, 2500), most);
    assert_eq!(st4(300, None), Some(Bounds { min: 700, max: 700, depth: 300 }));
    assert_eq!(st4(300, Some(590)), Some(Bounds { min: 500, max: 500, depth: 300 }));
    assert_eq!(st4(200, None), Some(Bounds { min: 500, max: 500, depth: 200 }));
    assert_eq!(st4(150, None), None);
    assert_eq!(st4(300, Some(400)), None);
    // ST36: the body's limit is 20 mm.
    let st36 = bounds("perpendicular", Limit::Inserted(2000), (1000, 3800), None);
    assert_eq!(st36, Some(Bounds { min: 1000, max: 2000, depth: 2000 }));
    // TE21: 2 mm straight in hold no needle.
    assert_eq!(bounds("perpendicular", Limit::Depth(200), (1300, 2500), None), None);
    // The least hold is above what a text gives.
    let shallow = bounds("perpendicular", Limit::Inserted(600), (200, 800), None).unwrap();
    assert_eq!((shallow.min, shallow.max), (hold("perpendicular"), 600));
}
