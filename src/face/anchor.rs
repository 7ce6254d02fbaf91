//! Anchors: how the position of a point follows from the landmarks of a face.

use crate::atlas::Point;
use crate::atlas::vocabulary::vocabulary;

vocabulary! {
    /// How precisely the landmarks determine the position of a point.
    ///
    /// The radii are a judgement of this project. No faces with points marked by experts were available, so the actual error
    /// has not been measured.
    ///
    /// ```
    /// use tcm_facial::face::AnchorClass;
    ///
    /// let radii: Vec<Option<f32>> = AnchorClass::ALL.iter().map(|class| class.radius_mm()).collect();
    /// assert_eq!(radii, [Some(3.0), Some(5.0), Some(10.0), None]);
    /// ```
    #[expect(clippy::exhaustive_enums, reason = "a caller that draws points must handle every class")]
    pub enum AnchorClass: "anchor class" {
        /// Within about 3 mm.
        A "a" "set by what the landmarks mark",
        /// Within 3 to 5 mm.
        B "b" "set by the landmarks and a measure in cun or an anatomical offset",
        /// Within 5 to 10 mm.
        C "c" "found by feeling for what the landmarks do not see",
        /// Scalp, behind the ear, neck.
        D "d" "outside the mesh, schematic only",
    }
}

impl AnchorClass {
    /// The radius of the disc to draw instead of a dot, in millimetres on a face of average size. None if the position is
    /// schematic, with an unknown error.
    pub const fn radius_mm(self) -> Option<f32> {
        match self {
            Self::A => Some(3.0),
            Self::B => Some(5.0),
            Self::C => Some(10.0),
            Self::D => None,
        }
    }
}

/// How the position of a point follows from the landmarks of a face.
///
/// ```
/// use tcm_facial::atlas::Point;
/// use tcm_facial::face::{Anchor, AnchorClass};
///
/// let anchor = Anchor::of(Point::LI20).ok_or("no anchor")?;
/// assert_eq!(anchor.class(), AnchorClass::A);
/// assert_eq!(anchor.rule(), "nasolabial sulcus at the level of the midpoint of the lateral border of the ala nasi");
/// assert!(Anchor::of(Point::ST36).is_none());
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    pub(super) point: Point,
    pub(super) class: AnchorClass,
    /// Tenths of a vertical cun between the brow and the point; 0 if the point does not move with the hairline.
    pub(super) follows_hairline: u8,
    pub(super) rule: &'static str,
    pub(super) spot: Spot,
}

/// A position as a weighted mean of landmarks: of a point with two sides, that on the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The triangle of the mesh that contains it, counterclockwise as seen by the camera; empty outside the mesh.
    pub(super) triangle: &'static [u16],
    /// Landmarks and their weights in ten-thousandths.
    pub(super) weights: &'static [(u16, i16)],
}

impl Anchor {
    /// The point.
    pub const fn point(&self) -> Point {
        self.point
    }

    /// How precisely the landmarks determine its position.
    pub const fn class(&self) -> AnchorClass {
        self.class
    }

    /// The rule in words, after the location in the WHO standard of 2008.
    pub const fn rule(&self) -> &'static str {
        self.rule
    }
}

/// Makes a table of anchors. The compiler checks that the weights of each position sum to one and that the landmarks exist.
macro_rules! anchors {
    (@spot [$($corner:literal)*] $($landmark:literal : $weight:tt)+) => {
        Spot::checked(&[$($corner),*], &[$(($landmark, $weight)),+])
    };
    ($TABLE:ident: $(
        $POINT:ident $Class:ident $(follows $tenths:literal)? $rule:literal
            $(on [$($corner:literal)+])? = $($landmark:literal : $weight:tt)+;
    )+) => {
        const $TABLE: &[Anchor] = &[$(Anchor {
            point: Point::$POINT,
            class: AnchorClass::$Class,
            follows_hairline: 0 $(+ $tenths)?,
            rule: $rule,
            spot: anchors!(@spot [$($($corner)+)?] $($landmark : $weight)+),
        }),+];
    };
}
pub(super) use anchors;

impl Spot {
    /// Fails to compile unless the weights sum to one, are positive on the mesh and belong to landmarks that exist.
    #[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
    pub(super) const fn checked(triangle: &'static [u16], weights: &'static [(u16, i16)]) -> Self {
        let (mut sum, mut index) = (0_i32, 0);
        while index < weights.len() {
            let (landmark, weight) = weights[index];
            assert!(landmark < 468 && (triangle.is_empty() || weight > 0));
            sum += weight as i32;
            index += 1;
        }
        assert!(sum == 10_000 && matches!(triangle.len(), 0 | 3));
        Self { triangle, weights }
    }
}
