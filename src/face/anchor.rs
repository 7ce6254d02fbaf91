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
    pub(super) place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Sides { right: Spot, left: Spot },
    Midline(Spot),
}

/// A position as a weighted mean of landmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The triangle of the mesh that contains it, counterclockwise as seen by the camera.
    pub(super) triangle: Option<[u16; 3]>,
    pub(super) weights: &'static [Weight],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) landmark: u16,
    pub(super) ten_thousandths: i16,
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
    (@weights $($landmark:literal : $weight:tt)+) => {
        [$(Weight { landmark: $landmark, ten_thousandths: $weight }),+]
    };
    (@triangle) => { None };
    (@triangle $($corner:literal)+) => { Some([$($corner),+]) };
    (@follows) => { 0 };
    (@follows $tenths:literal) => { $tenths };
    (@spot [$($corner:literal)*] $($landmark:literal : $weight:tt)+) => {
        Spot {
            triangle: anchors!(@triangle $($corner)*),
            weights: &anchors!(@weights $($landmark : $weight)+),
        }
    };
    (@place
        right $(on [$($right_corner:literal)+])? = $($right:literal : $right_weight:tt)+
        ; left $(on [$($left_corner:literal)+])? = $($left:literal : $left_weight:tt)+
    ) => {
        Place::Sides {
            right: anchors!(@spot [$($($right_corner)+)?] $($right : $right_weight)+),
            left: anchors!(@spot [$($($left_corner)+)?] $($left : $left_weight)+),
        }
    };
    (@place midline = $($landmark:literal : $weight:tt)+) => {
        Place::Midline(anchors!(@spot [] $($landmark : $weight)+))
    };
    ($TABLE:ident: $($POINT:ident $Class:ident $(follows $tenths:literal)? $rule:literal { $($place:tt)+ })+) => {
        pub(super) const $TABLE: [Anchor; [$($rule),+].len()] = [$(Anchor {
            point: Point::$POINT,
            class: AnchorClass::$Class,
            follows_hairline: anchors!(@follows $($tenths)?),
            rule: $rule,
            place: anchors!(@place $($place)+),
        }),+];
    };
}
pub(super) use anchors;

impl Spot {
    #[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "evaluated at compile time")]
    pub(super) const fn is_sound(self) -> bool {
        let (mut sum, mut index) = (0_i32, 0);
        while index < self.weights.len() {
            let weight = self.weights[index];
            if weight.landmark >= 468 || (self.triangle.is_some() && weight.ten_thousandths <= 0) {
                return false;
            }
            sum += weight.ten_thousandths as i32;
            index += 1;
        }
        sum == 10_000
    }

    /// The weighted mean of landmarks.
    pub(super) fn centre<const N: usize>(&self, positions: &[[f32; N]]) -> [f32; N] {
        let mut sum = [0.0_f64; N];
        for weight in self.weights {
            let landmark = positions.get(usize::from(weight.landmark)).copied().unwrap_or([0.0; N]);
            for (sum, coordinate) in sum.iter_mut().zip(landmark) {
                *sum += f64::from(weight.ten_thousandths) * f64::from(coordinate);
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "back to the precision of the landmarks")]
        sum.map(|sum| (sum / 10_000.0) as f32)
    }
}
