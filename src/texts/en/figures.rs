//! The figures of the body.

pub(crate) const TITLE: &str = "Points of the body";
pub(crate) const NAME: &str = "Name";
pub(crate) const DATE: &str = "Date";

pub(crate) const BACK_OF_HAND: &str = "Hand, back";
pub(crate) const PALM: &str = "Hand, palm";
pub(crate) const LEG_OUTSIDE: &str = "Leg, outer side";
pub(crate) const LEG_INSIDE: &str = "Leg, inner side";
pub(crate) const TRUNK_FRONT: &str = "Trunk, front";
pub(crate) const TRUNK_BACK: &str = "Trunk, back";
pub(crate) const FOOT_INSIDE: &str = "Foot, inner side";
pub(crate) const FOOT_TOP: &str = "Foot, top";
pub(crate) const SOLE: &str = "Foot, sole";
pub(crate) const KNEE_BACK: &str = "Knee, back";
pub(crate) const NAPE: &str = "Neck, back";

pub(crate) const NUMBERS: &str = "Numbers are those of the card.";
pub(crate) const LIMBS: &str = "The right limb is drawn for both; on the left, mirror it.";
pub(crate) const NEEDLES: &str = "White dot: perpendicular needle. Stroke: oblique or transverse needle, toward its tip, its length in the skin to scale.";
pub(crate) const SCHEMATIC: &str = "Schematic: find each point on the person, in that person's own cun.";

sentences! {
    /// The description of one figure for those who cannot see it.
    description(name: &str, points: &str) "{name}: {points}. ";
}
