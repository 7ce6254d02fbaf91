//! What a pack can say of a needle lies in the ranges of needles.

use crate::packs::{messages, read, safety};

#[test]
fn what_no_needle_can_be_is_refused() {
    let rule = |kind: &str, fields: &str| {
        format!("[[{kind}]]\nid = \"x\"\nsources = [\"project-default\"]\nconfidence = \"found\"\n{fields}\n")
    };
    let technique =
        |min: &str, max: &str| rule("technique", &format!("inserted_mm = {{ min = {min}, max = {max} }}"));
    let cap = |cap: &str| safety("always").replace("reason = ", &format!("cap = {{ {cap} }}\nreason = "));
    let refused = [
        (technique("0.5", "2"), "9:23: 0.50 mm is out of range: expected 1 mm to 20 mm"),
        (
            rule("technique", "depth_mm = { max = 400 }"),
            "9:20: 400 mm is out of range: expected 0.50 mm to 20 mm",
        ),
        (rule("technique", "gauge_mm = 34"), "9:12: 34 mm is out of range: expected 0.10 mm to 0.45 mm"),
        (rule("technique", "length_mm = 40"), "9:13: 40 mm is out of range: expected 7 mm to 15 mm"),
        (rule("technique", "retention_min = 61"), "9:17: expected minutes, 1 to 60"),
        (
            rule("technique", "needles = { mild = 0, moderate = 1, severe = 9 }"),
            "9:11: a row has 1 to 8 needles on a side",
        ),
        (
            rule("technique", "form = \"along_crease\"\ndirection = \"toward\""),
            "10:13: a row of needles is not aimed at a point",
        ),
        (cap("face_gauge_mm = 1.6"), "10:25: 1.60 mm is out of range: expected 0.10 mm to 0.45 mm"),
        (cap("body_depth_mm = 200"), "10:25: 200 mm is out of range: expected 0.50 mm to 20 mm"),
        (cap("depth_mm = { ST2 = 0 }"), "10:28: 0 mm is out of range: expected 0.50 mm to 20 mm"),
        (cap("inserted_mm = { body = 21 }"), "10:32: 21 mm is out of range: expected 1 mm to 20 mm"),
        (cap("inserted_mm = { brow = 5 }"), "10:25: unknown zone `brow`"),
        (cap("retention_min = 0"), "10:25: expected minutes, 1 to 60"),
    ];
    for (text, expected) in refused {
        let error = read(&text).map(|_| ()).unwrap_err();
        assert_eq!(messages(&error), [expected], "{text}");
    }
    assert!(read(&cap("inserted_mm = { body = 20, face = 5, upper_lip = 7, ST36 = 10 }")).is_ok());
}
