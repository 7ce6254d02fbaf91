//! Where the points of the face are: on the canonical face, on one real portrait, and on both turned, scaled and moved.

mod degenerate;

use proptest::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{BodyRegion, Laterality, Part, Point, Side};
use tcm_facial::face::{
    Anchor, AnchorClass, Facing, Landmarks, LandmarksError, Located, locate, locate_alternatives,
};

/// Landmarks of a public-domain portrait (NASA), and where the points were worked out to be on it by their rules.
#[derive(Deserialize)]
struct Portrait {
    landmarks_px: Vec<[f32; 3]>,
    expected_px: BTreeMap<String, Expected>,
}

#[derive(Deserialize)]
struct Expected {
    x: f32,
    y: f32,
    facing: String,
}

fn portrait() -> Portrait {
    serde_json::from_str(include_str!("portrait.json")).unwrap()
}

fn canonical() -> Vec<[f32; 3]> {
    Landmarks::canonical().positions().to_vec()
}

fn in_the_plane(face: &[[f32; 3]]) -> Vec<[f32; 2]> {
    face.iter().map(|[x, y, _]| [*x, *y]).collect()
}

fn spot<const N: usize>(spots: &[Located<N>], point: Point, side: Side) -> Located<N> {
    *spots.iter().find(|spot| (spot.point(), spot.side()) == (point, side)).unwrap()
}

fn distance<const N: usize>(a: [f32; N], b: [f32; N]) -> f32 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
}

#[test]
fn every_anchored_point_has_its_sides_once_in_atlas_order() {
    let spots = locate(&Landmarks::canonical());
    let places: Vec<_> = spots.iter().map(|spot| (spot.point(), spot.side() != Side::Right)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(Anchor::ALL.len(), 53);
    for anchor in Anchor::ALL {
        let point = anchor.point();
        let sides: Vec<Side> = spots.iter().filter(|spot| spot.point() == point).map(Located::side).collect();
        let expected = match point.laterality() {
            Laterality::Bilateral => vec![Side::Right, Side::Left],
            _ => vec![Side::Midline],
        };
        assert_eq!(sides, expected, "{point}");
        assert_eq!(point.part(), Part::Face, "{point}");
        assert!(!anchor.rule().is_empty() && anchor.rule().trim() == anchor.rule());
        assert_eq!(Anchor::of(point), Some(anchor));
    }
    assert_eq!(Point::all().filter(|point| Anchor::of(*point).is_some()).count(), 53);
}

/// LI20 at the lower border of the ala instead of the middle of its side; the others a third of the way down the philtrum
/// instead of half of it.
#[test]
fn alternatives_lie_where_the_who_puts_them() {
    for face in [canonical(), portrait().landmarks_px] {
        let face = Landmarks::new(&face).unwrap();
        let (decided, others) = (locate(&face), locate_alternatives(&face));
        let down = (face.positions()[2][1] - face.positions()[0][1]).signum();
        let sides: Vec<(Point, Side)> = others.iter().map(|spot| (spot.point(), spot.side())).collect();
        let (left, right) = (Side::Left, Side::Right);
        assert_eq!(
            sides,
            [
                (Point::LI19, right),
                (Point::LI19, left),
                (Point::LI20, right),
                (Point::LI20, left),
                (Point::GV26, Side::Midline)
            ]
        );
        let philtrum = (face.positions()[2][1] - face.positions()[0][1]).abs();
        for other in &others {
            let first = spot(&decided, other.point(), other.side());
            assert_eq!((other.class(), other.radius()), (first.class(), first.radius()));
            assert_eq!(other.facing(), Facing::Camera, "{}", other.point());
            let higher = (other.position()[1] - first.position()[1]) * down / philtrum;
            // About a sixth of the philtrum; LI20 goes down.
            let expected = if other.point() == Point::LI20 { -0.9..-0.2 } else { 0.08..0.28 };
            assert!(expected.contains(&higher), "{} {}: {higher}", other.point(), other.side());
        }
    }
}

#[test]
fn every_coded_point_of_the_face_itself_has_a_place() {
    let without = Point::all().filter(|point| point.region() == BodyRegion::Face);
    let without: BTreeSet<&str> =
        without.filter(|point| Anchor::of(*point).is_none()).map(Point::code).collect();
    // On the ear, in the nose, and in the mouth.
    assert_eq!(without, BTreeSet::from(["EX-HN10", "EX-HN11", "EX-HN12", "EX-HN13", "EX-HN6", "EX-HN9"]));
}

#[test]
fn the_canonical_face_has_mirrored_places() {
    let spots = locate(&Landmarks::canonical());
    for right in &spots {
        let [x, y, z] = right.position();
        let other = if right.side() == Side::Right { Side::Left } else { Side::Midline };
        if right.side() == Side::Left {
            continue;
        }
        let [mirrored_x, other_y, other_z] = spot(&spots, right.point(), other).position();
        assert!(x <= 0.0 && (x + mirrored_x).abs() < 0.002, "{}: {x} {mirrored_x}", right.point());
        assert!((y - other_y).abs() < 0.002 && (z - other_z).abs() < 0.002, "{}", right.point());
    }
}

/// Weights on the mesh are a place within it: no point lies outside the box of the landmarks.
#[test]
fn points_on_the_mesh_lie_on_it() {
    let face = canonical();
    for spot in locate(&Landmarks::canonical()).iter().filter(|spot| spot.class() != AnchorClass::D) {
        let nearest =
            face.iter().map(|landmark| distance(*landmark, spot.position())).fold(f32::MAX, f32::min);
        assert!(nearest < 1.0, "{}: {nearest} cm from the next landmark", spot.point());
    }
}

/// Measures of the WHO standard in units of this face: `tolerance` in cm.
fn who_rules(face: &[[f32; 3]], up: f32, tolerance: f32) {
    let spots = locate(&Landmarks::new(face).unwrap());
    let right = |point| {
        let [x, y, _] = spot(&spots, point, Side::Right).position();
        [x, y * up]
    };
    let midline = |point| {
        let [x, y, _] = spot(&spots, point, Side::Midline).position();
        [x, y * up]
    };
    let landmark = |number: usize| [face[number][0], face[number][1] * up];
    let level = |a: [f32; 2], b: [f32; 2], what| {
        assert!((a[1] - b[1]).abs() <= tolerance, "{what}: {a:?} {b:?}");
    };
    let below =
        |lower: [f32; 2], upper: [f32; 2], what| assert!(lower[1] < upper[1], "{what}: {lower:?} {upper:?}");
    // The right side of the person lies at the smaller x.
    let lateral = |outer: [f32; 2], inner: [f32; 2], what| {
        assert!(outer[0] < inner[0], "{what}: {outer:?} {inner:?}");
    };
    let vertical = |a: [f32; 2], b: [f32; 2], what| {
        assert!((a[0] - b[0]).abs() <= tolerance, "{what}: {a:?} {b:?}");
    };
    let pupil = {
        let (outer, inner) = (landmark(33), landmark(133));
        [f32::midpoint(outer[0], inner[0]), f32::midpoint(outer[1], inner[1])]
    };
    // The stomach meridian downwards.
    for (upper, lower) in [
        (Point::ST8, Point::ST1),
        (Point::ST1, Point::ST2),
        (Point::ST2, Point::ST3),
        (Point::ST3, Point::ST4),
        (Point::ST4, Point::ST5),
        (Point::ST7, Point::ST6),
        (Point::ST6, Point::ST5),
    ] {
        below(right(lower), right(upper), "stomach meridian");
    }
    vertical(right(Point::ST1), pupil, "ST1 below the pupil");
    vertical(right(Point::ST3), pupil, "ST3 below the pupil");
    vertical(right(Point::EX_HN4), pupil, "EX-HN4 above the pupil");
    vertical(right(Point::GB14), pupil, "GB14 above the pupil");
    vertical(right(Point::BL2), right(Point::BL1), "BL2 above BL1");
    vertical(right(Point::SI18), landmark(33), "SI18 below the outer canthus");
    level(right(Point::ST3), landmark(98), "ST3 with the lower border of the ala nasi");
    level(right(Point::LI20), landmark(129), "LI20 with the middle of the ala nasi");
    level(right(Point::LI19), midline(Point::GV26), "LI19 with GV26");
    level(right(Point::ST4), landmark(61), "ST4 with the corner of the mouth");
    level(right(Point::BL1), landmark(133), "BL1 with the inner canthus");
    level(right(Point::GB1), landmark(33), "GB1 with the outer canthus");
    lateral(right(Point::ST4), landmark(61), "ST4");
    lateral(right(Point::LI19), midline(Point::GV26), "LI19");
    lateral(right(Point::GB1), landmark(33), "GB1");
    lateral(right(Point::TE23), right(Point::EX_HN4), "TE23");
    lateral(right(Point::EX_HN4), right(Point::BL2), "EX-HN4");
    lateral(right(Point::ST8), right(Point::GB13), "ST8");
    lateral(right(Point::GB13), right(Point::GB15), "GB13");
    lateral(right(Point::GB15), right(Point::BL4), "GB15");
    lateral(right(Point::BL4), right(Point::BL3), "BL4");
    lateral(right(Point::BL3), midline(Point::GV24), "BL3");
    lateral(right(Point::EX_HN7), right(Point::ST1), "EX-HN7");
    below(right(Point::EX_HN5), right(Point::TE23), "EX-HN5 between brow and canthus");
    below(right(Point::GB1), right(Point::EX_HN5), "EX-HN5 between brow and canthus");
    // In front of the ear, from above.
    for (upper, lower) in [
        (Point::TE22, Point::TE21),
        (Point::TE21, Point::SI19),
        (Point::SI19, Point::GB2),
        (Point::GB3, Point::ST7),
    ] {
        below(right(lower), right(upper), "in front of the ear");
    }
    for (upper, lower) in [
        (Point::GV23, Point::GV24),
        (Point::GV24, Point::EX_HN3),
        (Point::EX_HN3, Point::GV25),
        (Point::GV25, Point::GV26),
        (Point::GV26, Point::GV27),
        (Point::GV27, Point::CV24),
        (Point::CV24, Point::CV23),
    ] {
        below(midline(lower), midline(upper), "midline");
    }
    // One and a half a cun: the distance of the pupils is 4.5 of them across.
    let other_pupil = f32::midpoint(landmark(263)[0], landmark(362)[0]);
    let cun = (other_pupil - pupil[0]) / 4.5;
    let beside = midline(Point::GV26)[0] - right(Point::LI19)[0];
    assert!(
        (beside - 0.5 * cun).abs() <= tolerance + 0.25 * cun,
        "LI19 half a cun beside GV26: {beside}, {cun}"
    );
    let out = landmark(33)[0] - right(Point::GB1)[0];
    assert!((out - 0.5 * cun).abs() <= tolerance + 0.1 * cun, "GB1 half a cun beside the canthus: {out}");
    // A cun upwards: a third from glabella to hairline.
    let hairline = Landmarks::new(face).unwrap().middle_of_hairline();
    let upwards = (hairline[1] * up - landmark(9)[1]) / 3.0;
    let above = right(Point::GB14)[1] - right(Point::EX_HN4)[1];
    assert!(
        (above - upwards).abs() <= tolerance + 0.1 * upwards,
        "GB14 a cun above the brow: {above}, {upwards}"
    );
}

#[test]
fn the_canonical_face_follows_the_order_and_the_levels_of_the_who() {
    who_rules(&canonical(), 1.0, 0.21);
}

/// The portrait is turned and tilted a little, so levels are set upright first: what is level on the head.
#[test]
fn the_portrait_follows_the_order_and_the_levels_of_the_who() {
    let face = portrait().landmarks_px;
    let (right, left) = (face[33], face[263]);
    let (across, down) = (left[0] - right[0], left[1] - right[1]);
    let length = across.hypot(down);
    let (cos, sin) = (across / length, down / length);
    let upright: Vec<[f32; 3]> =
        face.iter().map(|[x, y, z]| [x * cos + y * sin, y * cos - x * sin, *z]).collect();
    // Pixels; the eyes are 42 apart.
    who_rules(&upright, -1.0, 4.0);
}

#[test]
fn the_portrait_has_its_points_where_their_rules_put_them() {
    let portrait = portrait();
    let spots = locate(&Landmarks::new(&in_the_plane(&portrait.landmarks_px)).unwrap());
    assert_eq!(spots.len(), portrait.expected_px.len());
    for spot in &spots {
        let side = match spot.side() {
            Side::Right => ":R",
            Side::Left => ":L",
            _ => "",
        };
        let name = if spot.point().code() == "Jiachengjiang" || spot.point().code() == "Qianzheng" {
            spot.point().pinyin_plain().to_owned()
        } else {
            spot.point().code().to_owned()
        };
        let expected = &portrait.expected_px[&format!("{name}{side}")];
        let off = distance(spot.position(), [expected.x, expected.y]);
        assert!(off <= 2.5, "{name}{side}: {off} pixels off");
        // What the triangles tell; the midline has none.
        if spot.side() != Side::Midline {
            assert_eq!(spot.facing().code(), expected.facing, "{name}{side}");
        }
    }
}

#[test]
fn the_depth_of_the_landmarks_changes_nothing_in_the_plane() {
    let face = portrait().landmarks_px;
    let flat = in_the_plane(&face);
    let deep = locate(&Landmarks::new(&face).unwrap());
    for (deep, flat) in deep.iter().zip(locate(&Landmarks::new(&flat).unwrap())) {
        let [x, y, _] = deep.position();
        assert!(distance([x, y], flat.position()) < 1e-6);
        assert_eq!(deep.facing(), flat.facing());
    }
}

#[test]
fn radii_are_millimetres_of_an_average_face_and_class_d_has_none() {
    for spot in locate(&Landmarks::canonical()) {
        let expected = spot.class().radius_mm().map(|radius| radius / 10.0);
        match (spot.radius(), expected) {
            (None, None) => assert_eq!((spot.class(), spot.facing()), (AnchorClass::D, Facing::Unknown)),
            (Some(radius), Some(expected)) => assert!((radius - expected).abs() < 1e-5),
            other => panic!("{}: {other:?}", spot.point()),
        }
    }
    // The eyes of the portrait are 42 pixels apart, 63 mm on an average face.
    let face = in_the_plane(&portrait().landmarks_px);
    let tip = spot(&locate(&Landmarks::new(&face).unwrap()), Point::GV25, Side::Midline);
    assert!((tip.radius().unwrap() - 2.0).abs() < 0.2, "{:?}", tip.radius());
}

#[test]
fn points_that_are_off_by_default_are_marked() {
    let spots = locate(&Landmarks::canonical());
    assert!(spots.iter().all(|spot| spot.is_off_by_default() == spot.point().is_off_by_default()));
    assert!(spot(&spots, Point::ST1, Side::Left).is_off_by_default());
    assert!(!spot(&spots, Point::LI20, Side::Left).is_off_by_default());
}

#[test]
fn a_head_turned_to_one_side_hides_the_other() {
    // Turned by 60 degrees about the vertical, so that the right side comes forward.
    let (cos, sin) = (0.5_f32, 0.866_f32);
    let turned: Vec<[f32; 2]> = canonical().iter().map(|[x, y, z]| [x * cos + z * sin, *y]).collect();
    let spots = locate(&Landmarks::new(&turned).unwrap());
    for point in [Point::TE21, Point::ST7, Point::ST6, Point::GB3] {
        assert_eq!(spot(&spots, point, Side::Right).facing(), Facing::Camera, "{point}");
        assert_eq!(spot(&spots, point, Side::Left).facing(), Facing::Away, "{point}");
    }
}

/// Turning or nodding shortens one of the two distances that give the scale, and the other one counts.
#[test]
fn a_turned_or_nodding_head_has_the_measure_of_one_that_looks_ahead() {
    let radius = |face: &[[f32; 2]]| {
        spot(&locate(&Landmarks::new(face).unwrap()), Point::ST2, Side::Right).radius().unwrap()
    };
    let (cos, sin) = (0.8_f32, 0.6_f32);
    let ahead = radius(&in_the_plane(&canonical()));
    let turned: Vec<[f32; 2]> = canonical().iter().map(|[x, y, z]| [x * cos + z * sin, *y]).collect();
    assert!((radius(&turned) / ahead - 1.0).abs() < 0.01, "{} and {ahead}", radius(&turned));
    let nodding: Vec<[f32; 2]> = canonical().iter().map(|[x, y, _]| [*x, y * 0.6]).collect();
    assert!((radius(&nodding) / ahead - 1.0).abs() < 0.01, "{} and {ahead}", radius(&nodding));
}

#[test]
fn a_given_hairline_moves_what_is_measured_from_it_and_nothing_else() {
    let face = Landmarks::canonical();
    let average = locate(&face);
    let hairline = face.middle_of_hairline();
    let same = locate(&face.with_hairline(hairline).unwrap());
    assert_eq!(average, same);
    let higher = locate(&face.with_hairline([hairline[0], hairline[1] + 1.5, hairline[2]]).unwrap());
    let risen =
        |point, side| spot(&higher, point, side).position()[1] - spot(&average, point, side).position()[1];
    // 1.5 cm are 0.5 cm a cun.
    for (point, side, cun) in [
        (Point::GB14, Side::Left, 1.0),
        (Point::GV24, Side::Midline, 3.5),
        (Point::GV23, Side::Midline, 4.0),
        (Point::ST8, Side::Right, 3.5),
        (Point::EX_HN4, Side::Right, 0.0),
        (Point::GV25, Side::Midline, 0.0),
        (Point::TE20, Side::Left, 0.0),
    ] {
        assert!((risen(point, side) - 0.5 * cun).abs() < 1e-4, "{point}: {}", risen(point, side));
    }
}

#[test]
fn what_is_no_face_is_refused() {
    let face = canonical();
    for count in [0, 1, 467, 469, 477, 479] {
        let wrong = vec![[1.0_f32, 2.0]; count];
        assert_eq!(Landmarks::new(&wrong), Err(LandmarksError::Count { given: count }));
    }
    for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let mut broken = face.clone();
        broken[467][2] = bad;
        assert_eq!(Landmarks::new(&broken), Err(LandmarksError::NotFinite { index: 467 }));
        let face = Landmarks::canonical();
        assert_eq!(face.with_hairline([0.0, bad, 0.0]), Err(LandmarksError::HairlineNotFinite));
    }
    assert_eq!(Landmarks::new(&vec![[3.0_f32, 3.0]; 468]), Err(LandmarksError::NoFace));
    assert_eq!(Landmarks::new(&vec![[f32::MAX, f32::MIN]; 478]), Err(LandmarksError::NoFace));
    let huge: Vec<[f32; 3]> = face.iter().map(|landmark| landmark.map(|value| value * 1e37)).collect();
    assert_eq!(Landmarks::new(&huge), Err(LandmarksError::NoFace));
}

#[test]
fn irises_change_nothing() {
    let face = canonical();
    let mut with_irises = face.clone();
    with_irises.extend([[99.0, -99.0, 99.0]; 10]);
    assert_eq!(locate(&Landmarks::new(&face).unwrap()), locate(&Landmarks::new(&with_irises).unwrap()));
}

/// A rotation by a quaternion that need not be of length one.
fn rotation([w, x, y, z]: [f32; 4]) -> [[f32; 3]; 3] {
    let length = (w * w + x * x + y * y + z * z).sqrt();
    let (w, x, y, z) = (w / length, x / length, y / length, z / length);
    [
        [1.0 - 2.0 * (y * y + z * z), 2.0 * (x * y - z * w), 2.0 * (x * z + y * w)],
        [2.0 * (x * y + z * w), 1.0 - 2.0 * (x * x + z * z), 2.0 * (y * z - x * w)],
        [2.0 * (x * z - y * w), 2.0 * (y * z + x * w), 1.0 - 2.0 * (x * x + y * y)],
    ]
}

proptest! {
    /// Turn, scale and move the landmarks, and the points follow.
    #[test]
    fn points_follow_the_landmarks(
        turn in [0.2_f32..1.0, -1.0_f32..1.0, -1.0_f32..1.0, -1.0_f32..1.0],
        scale in 0.01_f32..100.0,
        shift in [-1000.0_f32..1000.0, -1000.0_f32..1000.0, -1000.0_f32..1000.0],
        of_portrait: bool,
    ) {
        let face = if of_portrait { portrait().landmarks_px } else { canonical() };
        let matrix = rotation(turn);
        let moved = |position: [f32; 3]| -> [f32; 3] {
            std::array::from_fn(|row| {
                let turned: f32 = matrix[row].iter().zip(position).map(|(a, b)| a * b).sum();
                turned * scale + shift[row]
            })
        };
        let elsewhere: Vec<[f32; 3]> = face.iter().copied().map(moved).collect();
        let size = distance(elsewhere[10], elsewhere[152]) + 1000.0;
        let before = locate(&Landmarks::new(&face).unwrap());
        let after = locate(&Landmarks::new(&elsewhere).unwrap());
        for (before, after) in before.iter().zip(&after) {
            let off = distance(moved(before.position()), after.position());
            prop_assert!(off < size * 2e-5, "{}: {off}", before.point());
            if let (Some(before), Some(after)) = (before.radius(), after.radius()) {
                prop_assert!((after / before / scale - 1.0).abs() < 0.05 + 1.0 / scale / before / 100.0);
            }
        }
    }

    /// Turned in the plane, mirrored, y up or down: what faces the camera still does.
    #[test]
    fn facing_does_not_depend_on_how_the_picture_lies(angle in 0.0_f32..6.3, mirrored: bool, of_portrait: bool) {
        let face = if of_portrait { portrait().landmarks_px } else { canonical() };
        let (sin, cos) = angle.sin_cos();
        let flip = if mirrored { -1.0 } else { 1.0 };
        let other: Vec<[f32; 2]> =
            face.iter().map(|[x, y, _]| [flip * (x * cos - y * sin), x * sin + y * cos]).collect();
        let before = locate(&Landmarks::new(&face).unwrap());
        let after = locate(&Landmarks::new(&other).unwrap());
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(before.facing(), after.facing(), "{}", before.point());
        }
    }
}
