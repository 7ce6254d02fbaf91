//! Landmarks that are no face, hairlines that are on no head, and pictures that were mirrored.

use super::{canonical, in_the_plane, portrait};
use proptest::prelude::*;
use tcm_facial::atlas::{Laterality, Point, Side};
use tcm_facial::face::{Landmarks, LandmarksError, Located, locate, locate_alternatives};

fn all_finite<const N: usize>(spots: &[Located<N>]) -> bool {
    spots.iter().all(|spot| {
        spot.position().iter().all(|coordinate| coordinate.is_finite())
            && spot.radius().is_none_or(|radius| radius.is_finite() && radius > 0.0)
    })
}

#[test]
fn a_hairline_is_above_the_face() {
    let face = Landmarks::canonical();
    let [x, y, z] = face.middle_of_hairline();
    let glabella = face.positions()[9];
    for middle in [
        [f32::MAX; 3],
        [-f32::MAX; 3],
        [x, f32::MAX, z],
        [x, 1e30, z],
        [x, y + 25.0, z],
        [x, y, z - 30.0],
        [0.0, -40.0, 0.0],
        glabella,
        [glabella[0], glabella[1] + 0.3, glabella[2]],
    ] {
        assert_eq!(face.with_hairline(middle), Err(LandmarksError::HairlineOffTheFace), "{middle:?}");
    }
    for middle in [[x, y, z], [x, y + 6.0, z - 4.0], [x, y - 2.0, z]] {
        let face = face.with_hairline(middle).unwrap();
        assert!(all_finite(&locate(&face)) && all_finite(&locate_alternatives(&face)), "{middle:?}");
    }
    let flat = in_the_plane(face.positions());
    let flat = Landmarks::new(&flat).unwrap();
    assert_eq!(flat.with_hairline([f32::MAX; 2]), Err(LandmarksError::HairlineOffTheFace));
    assert_eq!(
        LandmarksError::HairlineOffTheFace.to_string(),
        "the middle of the hairline is not above the face"
    );
}

#[test]
fn landmarks_on_one_line_are_no_face() {
    let face = canonical();
    let line = |of: fn(&[f32; 3]) -> [f32; 3]| face.iter().map(of).collect::<Vec<_>>();
    for points in [
        line(|[x, _, _]| [*x, 0.0, 0.0]),
        line(|[_, y, _]| [0.0, *y, 0.0]),
        line(|[x, _, _]| [*x, 2.0 * x + 1.0, 0.0]),
        line(|[_, _, z]| [5.0, 7.0, *z]),
        line(|[x, y, z]| [*x, 1e-4 * y, *z]),
    ] {
        assert_eq!(Landmarks::new(&points), Err(LandmarksError::NoFace));
        assert_eq!(Landmarks::new(&in_the_plane(&points)), Err(LandmarksError::NoFace));
    }
    // A face from the side is one.
    let side = line(|[x, y, z]| [*z, *y, -*x]);
    assert!(Landmarks::new(&side).is_ok() && Landmarks::new(&in_the_plane(&side)).is_ok());
}

#[test]
fn mirrored_before_detection_the_sides_are_swapped_back() {
    let (portrait, canonical) = (portrait().landmarks_px, canonical());
    for face in [Landmarks::new(&portrait).unwrap(), Landmarks::new(&canonical).unwrap()] {
        let (usual, mirrored) = (locate(&face), locate(&face.with_mirrored_picture(true)));
        let other = |side| match side {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
            side => side,
        };
        // In the same order, with the right side of a point first.
        let sides = |spots: &[Located<3>]| spots.iter().map(|it| (it.point(), it.side())).collect::<Vec<_>>();
        assert_eq!(sides(&usual), sides(&mirrored));
        for spot in &usual {
            let swapped =
                mirrored.iter().find(|it| (it.point(), it.side()) == (spot.point(), other(spot.side())));
            let swapped = swapped.unwrap();
            assert_eq!(
                (spot.position(), spot.facing(), spot.radius()),
                (swapped.position(), swapped.facing(), swapped.radius())
            );
            let is_paired = spot.point().laterality() == Laterality::Bilateral;
            assert_eq!(is_paired, spot.side() != swapped.side(), "{}", spot.point());
        }
        assert_eq!(locate(&face.with_mirrored_picture(false)), usual);
    }
    assert!(locate(&Landmarks::canonical()).iter().any(|spot| spot.point() == Point::LI20));
}

proptest! {
    /// Whatever passes is located in finite places, and a face is one in any unit.
    #[test]
    fn every_unit_gives_the_same_face(exponent in -24_i32..24) {
        let unit = 10_f32.powi(exponent);
        let face = canonical();
        let scaled: Vec<[f32; 3]> = face.iter().map(|position| position.map(|it| it * unit)).collect();
        let landmarks = Landmarks::new(&scaled).unwrap();
        let spots = locate(&landmarks);
        prop_assert!(all_finite(&spots));
        let usual = locate(&Landmarks::canonical());
        for (spot, usual) in spots.iter().zip(&usual) {
            prop_assert_eq!(spot.facing(), usual.facing(), "{} in units of {}", spot.point(), unit);
        }
        let [x, y, z] = landmarks.middle_of_hairline();
        prop_assert!(landmarks.with_hairline([x, y + unit, z]).is_ok());
    }

    /// Any numbers at all: an error, or places that are finite.
    #[test]
    fn any_numbers_are_refused_or_located(
        points in prop::collection::vec(prop::array::uniform3(prop::num::f32::ANY), 478),
        hairline in prop::array::uniform3(prop::num::f32::ANY),
        scale in prop_oneof![Just(1.0_f32), Just(1e-38), Just(1e38)],
    ) {
        let points: Vec<[f32; 3]> = points.into_iter().map(|it| it.map(|c| if c.is_finite() { c * scale } else { scale })).collect();
        if let Ok(face) = Landmarks::new(&points) {
            prop_assert!(all_finite(&locate(&face)) && all_finite(&locate_alternatives(&face)));
            if let Ok(face) = face.with_hairline(hairline) {
                prop_assert!(all_finite(&locate(&face)));
            }
        }
    }
}
