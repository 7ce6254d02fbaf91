//! Locates acupuncture points on a face from the landmarks of a face mesh, in two or three dimensions.
//!
//! A program that finds the landmarks of a face in a picture (the 468 of the `MediaPipe` Face Mesh, or 478 with the irises)
//! gets the positions of 53 points of the face, scalp and neck from [`locate()`]. This module does not process pictures.
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
//! # For display, not for needling
//!
//! A practitioner finds a point by looking and feeling, on the person. Draw a disc of the given radius, never a dot, and label
//! it "schematic, not for needling".
//!
//! # Mirrored pictures
//!
//! Front cameras often show, and some store, a mirror image. If the *picture* was mirrored before the model saw it, the model
//! takes the person's left for the right, and so does [`Located::side`]; nothing in the landmarks shows it. A plan may leave out
//! one side for a reason, so get this right: give the model the picture unmirrored, and mirror only what is shown, or call
//! [`Landmarks::with_mirrored_picture`]. To check, let somebody raise the right hand.
//!
//! # Accuracy
//!
//! - Each anchor is a weighted mean of landmarks, determined on Google's canonical face model after the location in the WHO
//!   standard of 2008. Tests cover weights, symmetry, order and levels, and that points follow a face that is turned, scaled
//!   or moved.
//! - On the landmarks of one real portrait, the anchors agree with positions computed from the rules within 2.5 pixels, where
//!   the eyes are 42 pixels apart. That is about 3.5 mm. One portrait proves little.
//! - The radii of the [classes](AnchorClass) are a judgement. Nobody has marked the points on faces to measure them against.
//!   Landmark models themselves err by some millimetres, and by more on faces unlike those that they were trained on.
//! - Class D is outside the mesh: scalp, behind the ear, neck. Its positions are extrapolated from the face and schematic.
//!
//! For LI19, LI20 and GV26 the standard also records an alternative location: see [`locate_alternatives()`].
//!
//! # Cun on a face
//!
//! The vertical cun of the forehead is a third of the distance from glabella to hairline. The horizontal cun is the distance of
//! the pupils divided by 4.5. "Pupil" means the middle between the corners of an eye, not the iris, which moves with the gaze.
//! The mesh ends below the hairline; if the hairline is known, set it with [`Landmarks::with_hairline`].

mod anchor;
mod anchors;
mod canonical;
mod landmarks;
mod locate;

pub use anchor::{Anchor, AnchorClass};
pub use landmarks::{Landmarks, LandmarksError};
pub use locate::{Facing, Located, locate, locate_alternatives};
