//! Names and codes of points, meridians, organs and zones.

use crate::{Kind, mutate};
use tcm_facial::atlas::{Entry, Point, find, starting_with};

pub fn kind() -> Kind {
    let mut known: Vec<String> = Vec::new();
    for point in Point::all() {
        known.push(point.code().to_owned());
        known.extend([point.pinyin(), point.hant(), point.hans(), point.english()].map(str::to_owned));
    }
    known.extend(
        [
            "足太陽膀胱經",
            "Triple Burner 5",
            "M-HN-3",
            "ST3-6",
            "氣海",
            "ub 60",
            "Zusanli (ST36)",
            "내관",
            "ツボ",
        ]
        .map(str::to_owned),
    );
    Kind {
        name: "names",
        make: Box::new(move |random| {
            let (one, other) = (random.pick(&known), random.pick(&known));
            if random.one_in(8) {
                one.clone().into_bytes()
            } else {
                mutate::text(one.as_bytes(), other.as_bytes(), random)
            }
        }),
        check: Box::new(|input, _| {
            let text = String::from_utf8_lossy(input);
            let _ = starting_with(&text).len();
            let found = find(&text);
            let parsed = text.parse::<Point>();
            if let Ok(point) = parsed {
                assert_eq!(point.code().parse(), Ok(point), "{text:?}");
                assert!(!matches!(found, Ok(Entry::Point(other)) if other != point), "{text:?}: two points");
            }
            if let Ok(Entry::Point(point)) = found {
                assert_eq!(parsed.as_ref().ok(), Some(&point), "{text:?}");
            }
            if let Err(unresolved) = parsed {
                assert!(!unresolved.to_string().is_empty());
            }
            found.is_ok()
        }),
    }
}
