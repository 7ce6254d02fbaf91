//! The landmarks of a face, as input to the location of points.

use super::anchor::Spot;
use super::anchors::HAIRLINE;
use super::canonical::{CANONICAL, on_side};
use crate::atlas::Side;
use std::ops::RangeInclusive;
use thiserror::Error;

/// The number of landmarks of the mesh itself.
pub(super) const OF_THE_MESH: usize = CANONICAL.len();
/// The number including the ten landmarks of the irises, which are not used: a pupil moves with the gaze.
const WITH_IRISES: usize = OF_THE_MESH.saturating_add(10);

/// The landmarks of one face in two or three dimensions, as output by a `MediaPipe` Face Mesh model: 468, or 478 with the
/// irises.
///
/// The unit and the orientation do not matter: x and y span the plane of the picture, y may point up or down, and the
/// coordinates may be mirrored after the landmarks were found. All axes must have the same scale: multiply coordinates from 0 to 1 by
/// the width and the height of the picture first.
///
/// A picture that was mirrored **before** the landmarks were found is another matter, and nothing in the landmarks shows it: front
/// cameras and the `selfieMode` of older `MediaPipe` versions mirror the picture, the model takes the person's left for the right,
/// and every paired point gets the other side. Give the model the picture as others see the person, or say that it was mirrored
/// with [`with_mirrored_picture`](Self::with_mirrored_picture).
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
    /// Whether the picture was mirrored before the landmarks were found, so that right and left are swapped.
    is_mirrored: bool,
}

/// The smallest and the largest face, in units for a millimetre. Beyond them, coordinates lose their precision.
const SCALES: RangeInclusive<f32> = 1e-30..=1e30;

/// How flat the landmarks may lie in the plane of the picture: those of a face, seen from any side, spread more evenly.
const LEAST_SPREAD: f64 = 1e-4;

/// How far the middle of the hairline may be from that of an average face, and how near to the glabella, on a face of average
/// size. Choices of this project, far beyond any face.
const HAIRLINE_AT_MOST_MM: f64 = 200.0;
const FOREHEAD_AT_LEAST_MM: f64 = 5.0;

impl<'a, const N: usize> Landmarks<'a, N> {
    /// Checks and wraps the landmarks of a face. Only two and three dimensions compile.
    ///
    /// # Errors
    ///
    /// Returns an error if there are not 468 or 478 landmarks, if a coordinate is not finite, or if the landmarks cannot be a
    /// face: because they are all in one place or on one line, or so near to each other or so far apart that numbers lose their
    /// precision.
    pub fn new(positions: &'a [[f32; N]]) -> Result<Self, LandmarksError> {
        const { assert!(N == 2 || N == 3, "a face has two or three dimensions") }
        if ![OF_THE_MESH, WITH_IRISES].contains(&positions.len()) {
            return Err(LandmarksError::Count { given: positions.len() });
        }
        if let Some(index) = positions.iter().position(|position| !is_finite(position)) {
            return Err(LandmarksError::NotFinite { index });
        }
        let landmarks = Self::unchecked(positions);
        if landmarks.units_per_mm().is_none() || landmarks.spread() < LEAST_SPREAD {
            return Err(LandmarksError::NoFace);
        }
        Ok(landmarks)
    }

    pub(super) const fn unchecked(positions: &'a [[f32; N]]) -> Self {
        Self { positions, hairline: None, is_mirrored: false }
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
    /// Returns an error if a coordinate is not finite, or if the hairline is not above the face: at the glabella, or farther than
    /// 200 mm from that of an average face.
    pub fn with_hairline(self, middle: [f32; N]) -> Result<Self, LandmarksError> {
        if !is_finite(&middle) {
            return Err(LandmarksError::HairlineNotFinite);
        }
        let mm = |from: [f32; N]| distance(middle, from) / f64::from(self.units_per_mm().unwrap_or_default());
        let is_far = mm(self.average_hairline()) > HAIRLINE_AT_MOST_MM;
        if is_far || mm(self.landmark(GLABELLA)) < FOREHEAD_AT_LEAST_MM {
            return Err(LandmarksError::HairlineOffTheFace);
        }
        Ok(Self { hairline: Some(middle), ..self })
    }

    /// Says whether the picture was mirrored before the landmarks were found. Then the sides of all points are swapped back.
    ///
    /// ```
    /// use tcm_facial::atlas::{Point, Side};
    /// use tcm_facial::face::{Landmarks, locate};
    ///
    /// let face = Landmarks::canonical();
    /// let left = |face| locate(&face).into_iter().find(|spot| (spot.point(), spot.side()) == (Point::LI20, Side::Left));
    /// let swapped = left(face.with_mirrored_picture(true)).map(|spot| spot.position()[0]);
    /// assert_eq!(left(face).map(|spot| -spot.position()[0]), swapped);
    /// ```
    #[must_use]
    pub const fn with_mirrored_picture(self, is_mirrored: bool) -> Self {
        Self { is_mirrored, ..self }
    }

    /// The side of the mesh on which a side of the person lies.
    pub(super) const fn mesh_side(&self, side: Side) -> Side {
        match side {
            Side::Left if self.is_mirrored => Side::Right,
            Side::Right if self.is_mirrored => Side::Left,
            other => other,
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
        let scale = own.iter().zip(average).map(|(own, average): (_, f64)| own / (average * 10.0));
        #[expect(clippy::cast_possible_truncation, reason = "back to the precision of the landmarks")]
        let scale = scale.reduce(f64::max).map(|scale| scale as f32);
        scale.filter(|scale| SCALES.contains(scale))
    }

    /// How evenly the landmarks spread in the plane of the picture: at most a quarter, and 0 if they are on one line.
    fn spread(&self) -> f64 {
        let mesh = || self.positions.iter().take(OF_THE_MESH);
        let coordinate =
            |position: &[f32; N], axis: usize| position.get(axis).copied().map_or(0.0, f64::from);
        let mean = |axis| mesh().map(|position| coordinate(position, axis)).sum::<f64>() / 468.0;
        let (middle_x, middle_y) = (mean(0), mean(1));
        let moment = |of: fn(f64, f64) -> f64| {
            mesh().map(|it| of(coordinate(it, 0) - middle_x, coordinate(it, 1) - middle_y)).sum::<f64>()
        };
        let (xx, yy, xy) = (moment(|x, _| x * x), moment(|_, y| y * y), moment(|x, y| x * y));
        let all = xx + yy;
        if all > 0.0 { (xx / all) * (yy / all) - (xy / all) * (xy / all) } else { 0.0 }
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
fn lengths<const N: usize>(landmark: impl Fn(u16) -> [f32; N]) -> [f64; 2] {
    let middle = |a, b| combine(landmark(a), landmark(b), f32::midpoint);
    [distance(middle(33, 133), middle(263, 362)), distance(landmark(GLABELLA), landmark(2))]
}

const GLABELLA: u16 = 9;

/// In double precision: the square of a small length is smaller than a single can hold.
fn distance<const N: usize>(a: [f32; N], b: [f32; N]) -> f64 {
    let square = |(a, b): (f32, f32)| (f64::from(a) - f64::from(b)) * (f64::from(a) - f64::from(b));
    a.into_iter().zip(b).map(square).sum::<f64>().sqrt()
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
    /// The middle of the hairline is at the glabella, or too far away to be on this head.
    #[error("the middle of the hairline is not above the face")]
    HairlineOffTheFace,
    /// The landmarks are in one place, on one line, or too near or far for the precision of their numbers.
    #[error("the landmarks are not a face: they are in one place, on one line, or too near or too far apart")]
    NoFace,
}
