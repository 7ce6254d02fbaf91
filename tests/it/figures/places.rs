//! Places, compared with landmarks of the drawings and the measures of the atlas, which this file has in words of its own.

use super::reading::{At, Figure, Sheet, faults, labelled, read};
use super::{all_plans, is_shown};
use tcm_facial::atlas::Point;
use tcm_facial::render;

#[test]
fn every_point_of_the_body_that_can_be_planned_has_a_place_on_one_figure() {
    for decision in all_plans() {
        let sheet = read(&render::figures(&decision).unwrap());
        assert_eq!(faults(&sheet), Vec::<String>::new());
        for insertion in decision.protocol().unwrap().insertions().filter(is_shown) {
            let point = insertion.point().unwrap().code();
            let on = |figure: &&Figure| figure.markers.iter().any(|(site, ..)| site == point);
            assert_eq!(sheet.figures.iter().filter(on).count(), 1, "{point}");
        }
    }
}

/// The measure of a figure in cun: from one landmark to another, or to the lowest place.
const SCALES: [(&str, &str, &str, f32); 8] = [
    ("Hand, palm", "elbow crease", "wrist crease", 12.0),
    ("Hand, back", "elbow crease", "wrist crease", 12.0),
    ("Leg, outer side", "crease of the knee", "tip of the outer ankle", 16.0),
    ("Leg, inner side", "lower border of the condyle", "tip of the inner ankle", 13.0),
    ("Foot, inner side", "tip of the inner ankle", "", 3.0),
    ("Trunk, front", "joint of breastbone and xiphoid", "navel", 8.0),
    ("Trunk, front", "navel", "upper border of the pubic symphysis", 5.0),
    ("Neck, back", "external occipital protuberance", "hairline", 2.5),
];

/// Below a landmark, in cun (negative: above it). The words are what the atlas says.
const HEIGHTS: [(&str, &str, f32, &str); 43] = [
    ("PC6", "wrist crease", -2.0, "2 cun above the wrist crease"),
    ("LU7", "wrist crease", -1.5, "1.5 cun above the wrist crease"),
    ("LU9", "wrist crease", 0.0, "On the wrist crease"),
    ("HT7", "wrist crease", 0.0, "On the wrist crease"),
    ("LU5", "elbow crease", 0.2, "on the elbow crease"),
    ("TE6", "wrist crease", -3.0, "3 cun above the wrist crease"),
    ("LI10", "elbow crease", 2.0, "2 cun below the crease of the elbow"),
    ("LI11", "elbow crease", 0.0, "outer end of the elbow crease"),
    // ST35 is level with the crease of the knee.
    ("ST36", "crease of the knee", 3.0, "3 cun below ST35"),
    ("ST37", "crease of the knee", 6.0, "6 cun below ST35"),
    ("ST40", "tip of the outer ankle", -8.0, "8 cun above the tip of the lateral malleolus"),
    ("GB39", "tip of the outer ankle", -3.0, "3 cun above the tip of the lateral malleolus"),
    ("BL60", "tip of the outer ankle", 0.0, "between the tip of the lateral malleolus"),
    ("SP6", "tip of the inner ankle", -3.0, "3 cun above the tip of the medial malleolus"),
    ("SP7", "tip of the inner ankle", -6.0, "6 cun above the tip of the medial malleolus"),
    ("KI7", "tip of the inner ankle", -2.0, "2 cun above the tip of the medial malleolus"),
    ("SP9", "lower border of the condyle", 0.0, "lower border of the medial condyle"),
    ("SP10", "inner end of the upper border of the kneecap", -2.0, "2 cun above the inner end"),
    ("LR8", "crease of the knee", 0.0, "inner end of the crease"),
    ("KI6", "tip of the inner ankle", 1.0, "1 cun below the tip of the medial malleolus"),
    ("KI3", "tip of the inner ankle", 0.0, "between the tip of the medial malleolus"),
    ("CV4", "navel", 3.0, "3 cun below the centre of the navel"),
    ("CV5", "navel", 2.0, "2 cun below the centre of the navel"),
    ("CV6", "navel", 1.5, "1.5 cun below the centre of the navel"),
    ("CV9", "navel", -1.0, "1 cun above the centre of the navel"),
    ("CV10", "navel", -2.0, "2 cun above the centre of the navel"),
    ("CV12", "navel", -4.0, "4 cun above the centre of the navel"),
    ("ST25", "navel", 0.0, "2 cun lateral to the centre of the navel"),
    ("GB26", "navel", 0.0, "level with the centre of the navel"),
    ("CV17", "nipple", 0.0, "level with the fourth intercostal space"),
    ("BL11", "T1", 0.0, "first thoracic vertebra"),
    ("BL13", "T3", 0.0, "third thoracic vertebra"),
    ("BL15", "T5", 0.0, "fifth thoracic vertebra"),
    ("BL17", "T7", 0.0, "seventh thoracic vertebra"),
    ("BL18", "T9", 0.0, "ninth thoracic vertebra"),
    ("BL19", "T10", 0.0, "tenth thoracic vertebra"),
    ("BL20", "T11", 0.0, "eleventh thoracic vertebra"),
    ("BL21", "T12", 0.0, "twelfth thoracic vertebra"),
    ("BL22", "L1", 0.0, "first lumbar vertebra"),
    ("BL23", "L2", 0.0, "second lumbar vertebra"),
    ("BL25", "L4", 0.0, "fourth lumbar vertebra"),
    ("GV4", "L2", 0.2, "below the spinous process of the second lumbar vertebra"),
    ("GV14", "C7", 0.2, "below the spinous process of the seventh cervical vertebra"),
];

/// From the midline of a figure of the trunk, in cun.
const LATERAL: [(&str, f32, &str); 8] = [
    ("ST25", 2.0, "2 cun lateral to"),
    ("LR14", 4.0, "4 cun lateral to the midline"),
    ("BL13", 1.5, "1.5 cun lateral to the midline"),
    ("BL20", 1.5, "1.5 cun lateral to the midline"),
    ("BL25", 1.5, "1.5 cun lateral to the midline"),
    ("CV12", 0.0, "On the midline"),
    ("CV17", 0.0, "On the midline"),
    ("GV4", 0.0, "On the midline"),
];

#[test]
fn places_are_those_of_the_atlas_within_three_tenths_of_a_cun() {
    let sheets: Vec<Sheet> = all_plans().iter().map(|it| read(&render::figures(it).unwrap())).collect();
    let figures: Vec<&Figure> = sheets.iter().flat_map(|sheet| &sheet.figures).collect();
    let found = |point: &str| {
        let on = figures.iter().find(|figure| figure.markers.iter().any(|(site, ..)| site == point));
        let figure = on.unwrap_or_else(|| panic!("{point}"));
        let at = figure.markers.iter().find(|(site, ..)| site == point).unwrap().1;
        (*figure, at)
    };
    let landmark = |figure: &Figure, name: &str| {
        *figure.landmarks.get(name).unwrap_or_else(|| panic!("no {name} in {}", figure.name))
    };
    let cun = |figure: &Figure| {
        let scales = SCALES.iter().filter(|(name, ..)| *name == figure.name);
        let mut lengths: Vec<f32> = scales
            .map(|(_, from, to, cun)| {
                let end = if to.is_empty() { figure.lowest } else { landmark(figure, to)[1] };
                (end - landmark(figure, from)[1]) / cun
            })
            .collect();
        if figure.name == "Trunk, front" {
            lengths.push(landmark(figure, "nipple")[0].abs() / 4.0);
        }
        if figure.name == "Trunk, back" {
            lengths.push(landmark(figure, "inner border of the shoulder blade")[0].abs() / 3.0);
        }
        // The measures of one figure agree among themselves.
        assert!(lengths.iter().all(|length| (length - lengths[0]).abs() < 0.05 * lengths[0]), "{lengths:?}");
        lengths[0]
    };
    let says = |point: &str, words: &str| {
        let location = point.parse::<Point>().unwrap().location();
        assert!(location.contains(words), "{point}: {location}");
    };
    for (point, from, below, words) in HEIGHTS {
        says(point, words);
        let (figure, at) = found(point);
        let drawn = (at[1] - landmark(figure, from)[1]) / cun(figure);
        assert!((drawn - below).abs() <= 0.3, "{point}: {drawn} instead of {below} below {from}");
    }
    for (point, lateral, words) in LATERAL {
        says(point, words);
        let (figure, at) = found(point);
        let drawn = at[0].abs() / cun(figure);
        assert!((drawn - lateral).abs() <= 0.3, "{point}: {drawn} instead of {lateral} from the midline");
    }
    // Level with GV16, 1 cun above the hairline; halfway to TE17, so farther out than GB20, which is farther out than BL10.
    let (neck, gb20) = found("GB20");
    assert!((gb20[1] / cun(neck) + 1.0).abs() <= 0.3, "{gb20:?}");
    let out = |point: &str| found(point).1[0].abs();
    assert!(out("BL10") < out("GB20") && out("GB20") < out("Anmian"));
}

/// A figure of a limb has one marker for both sides; one of the trunk has each side where it is.
#[test]
fn sides_are_where_they_are_on_the_person() {
    let sheets: Vec<Sheet> = all_plans().iter().map(|it| read(&render::figures(it).unwrap())).collect();
    let places = |sheet: &Sheet, point: &str| -> Vec<At> {
        let markers = sheet.figures.iter().flat_map(|figure| &figure.markers);
        markers.filter(|(site, ..)| site == point).map(|(_, at, ..)| *at).collect()
    };
    for (point, count) in [("LI4", 1), ("ST36", 1), ("KI3", 1), ("CV6", 1), ("ST25", 2), ("BL23", 2)] {
        let both = sheets.iter().find(|sheet| {
            labelled(sheet).iter().any(|(code, count)| {
                code.ends_with(&format!(" {point}"))
                    && (count.starts_with("R 1, L 1:") || count.starts_with("M 1:"))
            })
        });
        assert_eq!(places(both.unwrap_or_else(|| panic!("{point}")), point).len(), count, "{point}");
    }
    let one_sided: usize = sheets.iter().map(one_sided).sum();
    assert!(one_sided > 0);
}

/// How many points of the trunk a sheet has on one side. The left of a person is on the right of a figure from the front, and on
/// the left of one from behind.
pub(super) fn one_sided(sheet: &Sheet) -> usize {
    let mut count = 0;
    for (code, needles) in labelled(sheet) {
        let sides = needles.split(':').next().unwrap();
        let person = match (sides.contains('L'), sides.contains('R')) {
            (true, false) => -1.0,
            (false, true) => 1.0,
            _ => continue,
        };
        let point = code.split(' ').nth(1).unwrap();
        for figure in &sheet.figures {
            let flip = match figure.name.as_str() {
                "Trunk, front" => -1.0,
                "Trunk, back" | "Neck, back" => 1.0,
                _ => continue,
            };
            let here: Vec<_> = figure.markers.iter().filter(|(site, ..)| site == point).collect();
            assert!(here.iter().all(|(_, at, ..)| at[0] * flip * person > 0.0), "{code} {needles}");
            assert!(here.len() < 2, "{code} {needles}");
            count += here.len();
        }
    }
    count
}
