//! Location of points on a face.

use super::anchor::{Anchor, AnchorClass};
use super::canonical::on_side;
use super::landmarks::{Landmarks, combine};
use crate::atlas::vocabulary::vocabulary;
use crate::atlas::{Laterality, Point, Side};

/// Locates the points on a face, in atlas order, with the right side of a point before its left.
///
/// Points that are [off by default](Located::is_off_by_default) are included and marked: an app may want to show what to keep
/// away from.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::face::{Landmarks, locate};
///
/// let face = Landmarks::canonical();
/// let spots = locate(&face);
/// let tip = spots.iter().find(|spot| spot.point() == Point::GV25).ok_or("no tip of the nose")?;
/// assert_eq!(tip.position(), [0.0, -0.463, 7.587]);
/// # Ok::<(), &str>(())
/// ```
#[doc(alias = "coordinates")]
pub fn locate<const N: usize>(landmarks: &Landmarks<'_, N>) -> Vec<Located<N>> {
    locate_all(landmarks, Anchor::ALL)
}

/// Locates the alternative locations of the WHO standard, [`Anchor::ALTERNATIVES`], on a face. No plan and no chart of this
/// library uses them.
///
/// ```
/// use tcm_facial::face::{Landmarks, locate, locate_alternatives};
///
/// let face = Landmarks::canonical();
/// let height = |spots: Vec<_>| -> Option<f32> {
///     spots.iter().find(|spot: &&tcm_facial::face::Located<3>| spot.point().code() == "GV26").map(|spot| spot.position()[1])
/// };
/// // A third of the way down, not halfway.
/// assert!(height(locate_alternatives(&face)) > height(locate(&face)));
/// ```
pub fn locate_alternatives<const N: usize>(landmarks: &Landmarks<'_, N>) -> Vec<Located<N>> {
    locate_all(landmarks, Anchor::ALTERNATIVES)
}

fn locate_all<const N: usize>(landmarks: &Landmarks<'_, N>, anchors: &'static [Anchor]) -> Vec<Located<N>> {
    let (given, average) = (landmarks.middle_of_hairline(), landmarks.average_hairline());
    let locator = Locator {
        landmarks,
        shift: combine(given, average, |given, average| given - average),
        handedness: signed_area(landmarks, OUTER_CORNERS_AND_CHIN),
        units_per_mm: landmarks.units_per_mm().unwrap_or_default(),
    };
    let sides = |point: Point| match point.laterality() {
        Laterality::Bilateral => [Side::Right, Side::Left].as_slice(),
        _ => &[Side::Midline],
    };
    let places =
        anchors.iter().flat_map(|anchor| sides(anchor.point).iter().map(move |side| (anchor, *side)));
    places.map(|(anchor, side)| locator.locate(anchor, side)).collect()
}

/// A point located on one side of a face, for display only. It must not guide a needle.
///
/// ```
/// use tcm_facial::atlas::{Point, Side};
/// use tcm_facial::face::{AnchorClass, Facing, Landmarks, locate};
///
/// let spots = locate(&Landmarks::canonical());
/// let spot = spots.iter().find(|spot| spot.point() == Point::GB14).ok_or("no GB14")?;
/// assert_eq!((spot.side(), spot.class(), spot.facing()), (Side::Right, AnchorClass::B, Facing::Camera));
/// // Five millimetres, on a face measured in centimetres.
/// assert_eq!(spot.radius(), Some(0.5));
/// assert!(!spot.is_off_by_default());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Located<const N: usize> {
    anchor: &'static Anchor,
    side: Side,
    position: [f32; N],
    radius: Option<f32>,
    facing: Facing,
}

impl<const N: usize> Located<N> {
    /// The point.
    pub const fn point(&self) -> Point {
        self.anchor.point
    }

    /// The side, from the person's point of view: left, right or midline. If the picture was mirrored before its landmarks were
    /// found, this holds only after [`Landmarks::with_mirrored_picture`].
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The position of the centre, in the unit of the landmarks.
    pub const fn position(&self) -> [f32; N] {
        self.position
    }

    /// How precisely the landmarks determine the position.
    pub const fn class(&self) -> AnchorClass {
        self.anchor.class
    }

    /// The radius of the disc to draw, in the unit of the landmarks: [`AnchorClass::radius_mm`] for a face of average size.
    /// None if the position is only schematic.
    pub const fn radius(&self) -> Option<f32> {
        self.radius
    }

    /// Whether the skin at the point faces the camera.
    pub const fn facing(&self) -> Facing {
        self.facing
    }

    /// Whether no plan contains the point unless a trained practitioner overrides its rule. Do not present such a point as one
    /// to needle or to press.
    pub fn is_off_by_default(&self) -> bool {
        self.anchor.point.is_off_by_default()
    }
}

vocabulary! {
    /// Whether the skin at a point faces the camera.
    ///
    /// This follows from the orientation of the triangle of the mesh that contains the point, for a head turned by up to 90
    /// degrees. It does not account for hair, glasses or hands.
    ///
    /// ```
    /// use tcm_facial::face::Facing;
    ///
    /// assert_eq!(Facing::Unknown.code(), "unknown");
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a caller must handle the unknown too")]
    pub enum Facing: "facing" {
        Camera "camera" "faces the camera",
        Away "away" "faces away",
        /// The mesh does not cover the point.
        Unknown "unknown" "not known",
    }
}

/// Right eye, chin and left eye. Their orientation shows whether y points up or down and whether the picture is mirrored.
const OUTER_CORNERS_AND_CHIN: [u16; 3] = [33, 152, 263];

struct Locator<'a, 'b, const N: usize> {
    landmarks: &'a Landmarks<'b, N>,
    /// The offset of the hairline from that of an average face.
    shift: [f32; N],
    handedness: f64,
    units_per_mm: f32,
}

impl<const N: usize> Locator<'_, '_, N> {
    fn locate(&self, anchor: &'static Anchor, of_person: Side) -> Located<N> {
        let side = self.landmarks.mesh_side(of_person);
        let average = self.landmarks.mean(&anchor.spot, side);
        // The hairline is 30 tenths of a cun above the glabella.
        let share = f32::from(anchor.follows_hairline) / 30.0;
        let facing = match anchor.spot.triangle {
            [a, b, c] => {
                let corners = [a, b, c].map(|corner| on_side(side, *corner));
                // A mirrored triangle is clockwise.
                let handedness = if side == Side::Left { -self.handedness } else { self.handedness };
                if signed_area(self.landmarks, corners) * handedness > 0.0 {
                    Facing::Camera
                } else {
                    Facing::Away
                }
            }
            // A face that is not turned away shows its midline.
            _ if side == Side::Midline && anchor.class != AnchorClass::D => Facing::Camera,
            _ => Facing::Unknown,
        };
        Located {
            anchor,
            side: of_person,
            position: combine(average, self.shift, |average, shift| average + share * shift),
            radius: anchor.class.radius_mm().map(|radius| radius * self.units_per_mm),
            facing,
        }
    }
}

/// Twice the signed area of a triangle in the plane of the picture; positive if counterclockwise with y pointing up.
fn signed_area<const N: usize>(landmarks: &Landmarks<'_, N>, [a, b, c]: [u16; 3]) -> f64 {
    let plane = |number| match landmarks.landmark(number).first_chunk::<2>() {
        Some(plane) => plane.map(f64::from),
        None => [0.0; 2],
    };
    let ([ax, ay], [bx, by], [cx, cy]) = (plane(a), plane(b), plane(c));
    (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
}
