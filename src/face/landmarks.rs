//! The landmarks of a face, as input to the location of points.

use super::anchor::Spot;
use super::anchors::HAIRLINE;
use super::canonical::{CANONICAL, on_side};
use crate::atlas::Side;
use thiserror::Error;

/// The number of landmarks of the mesh itself.
pub(super) const OF_THE_MESH: usize = CANONICAL.len();
/// The number including the ten landmarks of the irises, which are not used: a pupil moves with the gaze.
const WITH_IRISES: usize = OF_THE_MESH.saturating_add(10);

/// The landmarks of one face in two or three dimensions, as output by a `MediaPipe` Face Mesh model: 468, or 478 with the
/// irises.
///
/// The unit and the orientation do not matter: x and y span the plane of the picture, y may point up or down, and the picture
/// may be mirrored. Both axes must have the same scale: multiply coordinates from 0 to 1 by the width and the height of the
/// picture first.
///
/// ```
/// use tcm_facial::face::{Landmarks, LandmarksError};
///
/// let face: Vec<[f32; 3]> = Landmarks::canonical().positions().to_vec();
/// let landmarks = Landmarks::new(&face)?;
/// assert_eq!(landmarks.positions().len(), 468);
/// assert_eq!(Landmarks::new(&face[..400]).err(), Some(LandmarksError::Count { given: 400 }));
/// # Ok::<(), LandmarksError>(())
/// ```
#[doc(alias = "MediaPipe")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Landmarks<'a, const N: usize> {
    positions: &'a [[f32; N]],
    hairline: Option<[f32; N]>,
}

impl<'a, const N: usize> Landmarks<'a, N> {
    /// Checks and wraps the landmarks of a face. Only two and three dimensions compile.
    ///
    /// # Errors
    ///
    /// Returns an error if there are not 468 or 478 landmarks, if a coordinate is not finite, or if the face has no size, for
    /// example because both eyes are in the same place.
    pub fn new(positions: &'a [[f32; N]]) -> Result<Self, LandmarksError> {
        const { assert!(N == 2 || N == 3, "a face has two or three dimensions") }
        if ![OF_THE_MESH, WITH_IRISES].contains(&positions.len()) {
            return Err(LandmarksError::Count { given: positions.len() });
        }
        if let Some(index) = positions.iter().position(|position| !is_finite(position)) {
            return Err(LandmarksError::NotFinite { index });
        }
        let landmarks = Self::unchecked(positions);
        if landmarks.units_per_mm().is_none() {
            return Err(LandmarksError::NoFace);
        }
        Ok(landmarks)
    }

    pub(super) const fn unchecked(positions: &'a [[f32; N]]) -> Self {
        Self { positions, hairline: None }
    }

    /// Sets the middle of the hairline, if it is known. A third of the way from the glabella to the hairline is the vertical
    /// cun of the forehead, the measure for GB14 and the points near the hairline. The mesh does not reach the hairline: its
    /// topmost landmark is about 62 % of the way.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    /// use tcm_facial::face::{Landmarks, locate};
    ///
    /// let face = Landmarks::canonical();
    /// let [x, y, z] = face.middle_of_hairline();
    /// let higher = face.with_hairline([x, y + 1.5, z])?;
    /// let height = |face| locate(face).iter().find(|spot| spot.point() == Point::GB14).map(|spot| spot.position()[1]);
    /// assert!(height(&higher) > height(&face));
    /// # Ok::<(), tcm_facial::face::LandmarksError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if a coordinate is not finite.
    pub fn with_hairline(self, middle: [f32; N]) -> Result<Self, LandmarksError> {
        if is_finite(&middle) {
            Ok(Self { hairline: Some(middle), ..self })
        } else {
            Err(LandmarksError::HairlineNotFinite)
        }
    }

    /// The positions of the landmarks.
    pub const fn positions(&self) -> &'a [[f32; N]] {
        self.positions
    }

    /// The middle of the hairline: the one that was set, or that of an average face.
    pub fn middle_of_hairline(&self) -> [f32; N] {
        self.hairline.unwrap_or_else(|| self.average_hairline())
    }

    pub(super) fn average_hairline(&self) -> [f32; N] {
        self.mean(&HAIRLINE, Side::Midline)
    }

    /// The weighted mean of the landmarks of a spot, on one side of the face.
    pub(super) fn mean(&self, spot: &Spot, side: Side) -> [f32; N] {
        let mut sum = [0.0_f64; N];
        for (landmark, weight) in spot.weights {
            for (sum, coordinate) in sum.iter_mut().zip(self.landmark(on_side(side, *landmark))) {
                *sum += f64::from(*weight) * f64::from(coordinate);
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "back to the precision of the landmarks")]
        sum.map(|sum| (sum / 10_000.0) as f32)
    }

    /// The landmark with this number. The tables name only landmarks that exist.
    pub(super) fn landmark(&self, number: u16) -> [f32; N] {
        self.positions.get(usize::from(number)).copied().unwrap_or([0.0; N])
    }

    /// The number of units of these landmarks in a millimetre, on a face of average size.
    ///
    /// It follows from two distances, between the middles of the eyes and from glabella to subnasale. Turning the head
    /// shortens a distance and never lengthens it, so the greater scale counts.
    pub(super) fn units_per_mm(&self) -> Option<f32> {
        let own = lengths(|number| self.landmark(number));
        let average = lengths(canonical::<N>);
        let scale = own.iter().zip(average).map(|(own, average): (_, f32)| own / (average * 10.0));
        scale.reduce(f32::max).filter(|scale| scale.is_finite() && *scale > 0.0)
    }
}

impl Landmarks<'static, 3> {
    /// The canonical face: a schematic adult head, for which the anchors were determined. X points to the subject's left, y up
    /// and z towards the camera, in centimetres.
    ///
    /// ```
    /// use tcm_facial::face::Landmarks;
    ///
    /// let face = Landmarks::canonical();
    /// assert_eq!(face.positions().len(), 468);
    /// ```
    pub const fn canonical() -> Self {
        Self::unchecked(&CANONICAL)
    }
}

/// A landmark of the canonical face; in two dimensions, as seen from the front.
fn canonical<const N: usize>(number: u16) -> [f32; N] {
    let mut position = [0.0; N];
    for (to, from) in position.iter_mut().zip(CANONICAL.get(usize::from(number)).into_iter().flatten()) {
        *to = *from;
    }
    position
}

/// The distances between the middles of the eyes, and from glabella to subnasale.
fn lengths<const N: usize>(landmark: impl Fn(u16) -> [f32; N]) -> [f32; 2] {
    let distance =
        |a: [f32; N], b: [f32; N]| combine(a, b, |a, b| (a - b) * (a - b)).iter().sum::<f32>().sqrt();
    let middle = |a, b| combine(landmark(a), landmark(b), f32::midpoint);
    [distance(middle(33, 133), middle(263, 362)), distance(landmark(9), landmark(2))]
}

/// Combines two positions coordinate by coordinate.
pub(super) fn combine<const N: usize>(a: [f32; N], b: [f32; N], with: impl Fn(f32, f32) -> f32) -> [f32; N] {
    let mut combined = a;
    for (a, b) in combined.iter_mut().zip(b) {
        *a = with(*a, b);
    }
    combined
}

fn is_finite(position: &[f32]) -> bool {
    position.iter().all(|coordinate| coordinate.is_finite())
}

/// The error for landmarks that are not a face.
///
/// ```
/// use tcm_facial::face::{Landmarks, LandmarksError};
///
/// let mut face = Landmarks::canonical().positions().to_vec();
/// face[7][1] = f32::NAN;
/// let error = Landmarks::new(&face).err();
/// assert_eq!(error, Some(LandmarksError::NotFinite { index: 7 }));
/// assert_eq!(error.map(|error| error.to_string()).as_deref(), Some("landmark `7` is not a finite number"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LandmarksError {
    /// The number of landmarks is wrong.
    #[error("`{given}` landmarks, expected 468, or 478 with the irises")]
    Count {
        /// The number of landmarks given.
        given: usize,
    },
    /// A coordinate is infinite or not a number.
    #[error("landmark `{index}` is not a finite number")]
    NotFinite {
        /// The index of the first such landmark.
        index: usize,
    },
    /// A coordinate of the hairline is infinite or not a number.
    #[error("the middle of the hairline is not a finite number")]
    HairlineNotFinite,
    /// The size of the face is zero or not finite.
    #[error("the landmarks are not a face: its size is zero or not finite")]
    NoFace,
}
