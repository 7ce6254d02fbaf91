//! The views of a head, and which of them shows a place. Lengths on the face are centimetres, those of a drawing its units.

use crate::atlas::Side;

/// The width of every view with its labels, and of a sheet. Printed 180 mm wide, 13.2 units are 8 points.
pub(super) const WIDE: f32 = 840.0;
/// The drawings of the head have 20 units to the centimetre.
pub(super) const ART: f32 = 20.0;
/// Room for a caption above the head.
pub(super) const CAPTION: f32 = 34.0;

/// A view of the head. Each needle is in one of them only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum View {
    Front,
    /// The right side alone.
    Right,
    /// The left side alone.
    Left,
    /// Both sides, each person's right on the left of the drawing as in the view from the front.
    Sides,
    /// The region of the person's right eye, enlarged.
    RightEye,
    /// The region of the person's left eye, enlarged.
    LeftEye,
}

/// A piece of the drawing of a head: what is shown of it, and where its origin lies.
pub(super) struct Art {
    pub(super) is_lateral: bool,
    pub(super) is_mirrored: bool,
    /// Left, top, right and bottom of what is shown, in centimetres.
    pub(super) window: [f32; 4],
    /// Where the origin of the face lies across the view, in its units.
    pub(super) origin: f32,
}

impl View {
    /// Units of the view to a centimetre of the face.
    pub(super) const fn scale(self) -> f32 {
        match self {
            Self::Front | Self::Right | Self::Left => 18.0,
            Self::Sides => 11.0,
            Self::RightEye | Self::LeftEye => 36.0,
        }
    }

    /// Half the width of what is drawn, in units.
    pub(super) const fn half_width(self) -> f32 {
        match self {
            Self::Front => 168.0,
            Self::Right | Self::Left => 196.0,
            Self::Sides => 246.0,
            Self::RightEye | Self::LeftEye => 118.0,
        }
    }

    /// The top of the head and the lowest part that is drawn, in centimetres. The neck is left out where nothing is on it.
    pub(super) const fn heights(self, has_neck: bool) -> (f32, f32) {
        match self {
            Self::RightEye | Self::LeftEye => (5.9, 1.1),
            _ if has_neck => (15.1, -16.2),
            _ => (15.1, -11.6),
        }
    }

    /// From the face to the view. A midline place in a pair of side views is drawn on the right one.
    pub(super) fn project(self, [x, y, z]: [f32; 3], side: Side) -> [f32; 2] {
        let scale = self.scale();
        let across = match (self, side) {
            (Self::Front, _) => x * scale,
            (Self::Right, _) => z * scale + 54.0,
            (Self::Left, _) => -z * scale - 54.0,
            (Self::Sides, Side::Left) => 93.0 - z * scale,
            (Self::Sides, _) => z * scale - 93.0,
            (Self::RightEye, _) => (x + EYE) * scale,
            (Self::LeftEye, _) => (x - EYE) * scale,
        };
        [across, -y * scale]
    }

    /// The drawings that make up the view.
    pub(super) fn art(self, heights: (f32, f32)) -> Vec<Art> {
        let (top, bottom) = heights;
        let half = self.half_width() / self.scale();
        let lateral = |is_mirrored: bool, origin: f32| {
            let (back, front) = (-13.9, 7.9);
            let (left, right) = if is_mirrored { (-front, -back) } else { (back, front) };
            Art { is_lateral: true, is_mirrored, window: [left, top, right, bottom], origin }
        };
        let frontal = |middle: f32| Art {
            is_lateral: false,
            is_mirrored: false,
            window: [middle - half, top, middle + half, bottom],
            origin: -middle * self.scale(),
        };
        match self {
            Self::Front => vec![frontal(0.0)],
            Self::Right => vec![lateral(false, 54.0)],
            Self::Left => vec![lateral(true, -54.0)],
            Self::Sides => vec![lateral(false, -93.0), lateral(true, 93.0)],
            Self::RightEye => vec![frontal(-EYE)],
            Self::LeftEye => vec![frontal(EYE)],
        }
    }

    pub(super) const fn is_lateral(self) -> bool {
        matches!(self, Self::Right | Self::Left | Self::Sides)
    }

    pub(super) const fn is_eye(self) -> bool {
        matches!(self, Self::RightEye | Self::LeftEye)
    }

    /// Whether the view shows this side of the person.
    pub(super) fn sees(self, side: Side) -> bool {
        match self {
            Self::Front | Self::Sides => true,
            Self::Right => side != Side::Left,
            Self::Left => side != Side::Right,
            Self::RightEye => side == Side::Right,
            Self::LeftEye => side == Side::Left,
        }
    }
}

/// How far from the midline the middle of the enlarged eye region lies, in centimetres.
const EYE: f32 = 4.15;

pub(super) fn distance([ax, ay]: [f32; 2], [bx, by]: [f32; 2]) -> f32 {
    ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).sqrt()
}

pub(super) fn along([x, y]: [f32; 2], [dx, dy]: [f32; 2], length: f32) -> [f32; 2] {
    [x + dx * length, y + dy * length]
}

/// The direction of a vector; none if it has no length.
pub(super) fn unit([x, y]: [f32; 2]) -> Option<[f32; 2]> {
    let length = distance([x, y], [0.0, 0.0]);
    (length > 0.01).then(|| [x / length, y / length])
}
