//! Where it is: the points of the face on the landmarks of a face mesh.
//!
//! A program that finds the landmarks of a face in a picture (the 468 of the `MediaPipe` Face Mesh, or 478 with the irises)
//! gets the place of 53 points of face, scalp and neck: [`locate()`]. Nothing here looks at pictures.
//!
//! ```
//! use tcm_facial::face::{Facing, Landmarks, locate};
//!
//! // In a picture of 640 x 480, y points down.
//! let face: Vec<[f32; 2]> =
//!     Landmarks::canonical().positions().iter().map(|[x, y, _]| [320.0 + 15.0 * x, 240.0 - 15.0 * y]).collect();
//! for spot in locate(&Landmarks::new(&face)?) {
//!     if spot.facing() == Facing::Camera && !spot.is_off_by_default() {
//!         let ([x, y], radius) = (spot.position(), spot.radius().unwrap_or_default());
//!         println!("{} {}: a disc of {radius:.0} pixels about {x:.0}, {y:.0}", spot.point(), spot.side());
//!     }
//! }
//! # Ok::<(), tcm_facial::face::LandmarksError>(())
//! ```
//!
//! # It shows, and never guides a needle
//!
//! A practitioner finds a point by looking and feeling, on the person who is there. Draw a disc of the radius that is given,
//! never a bare dot, and say beside it "schematic, not for needling".
//!
//! # What was measured, and what was not
//!
//! - Each anchor is a weighted mean of landmarks, set on Google's canonical face model after the place in the WHO standard of
//!   2008. Weights, symmetry, order and levels are tested, and that points follow when a face is turned, scaled or moved.
//! - On the landmarks of one real portrait the anchors were compared with places worked out by the rules: they agree
//!   within 2.5 pixels where the eyes are 42 pixels apart, about 3.5 mm. One portrait proves little.
//! - The radii of the [classes](AnchorClass) are a judgement. Nobody has marked the points on faces to measure them against,
//!   and models of landmarks err by some millimetres themselves, more on faces that they have seldom seen.
//! - Class D lies outside the mesh: scalp, behind the ear, neck. Its places are carried on from the face and are schematic.
//!
//! For LI19, LI20 and GV26 the standard records another place beside the one it decided for: [`locate_alternatives()`].
//!
//! # Two cun
//!
//! The vertical cun of the forehead is a third of the way from glabella to hairline, the horizontal one the distance of the
//! pupils over 4.5. "Pupil" is the middle between the corners of an eye, never the iris, which moves with the gaze. The mesh
//! ends below the hairline; give it with [`Landmarks::with_hairline`] where it is known.

mod anchor;
mod anchors;
mod canonical;
mod landmarks;
mod locate;

pub use anchor::{Anchor, AnchorClass};
pub use landmarks::{Landmarks, LandmarksError};
pub use locate::{Facing, Located, locate, locate_alternatives};
