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

/// The sides at a label. A drawing of one limb stands for both.
pub(crate) const BOTH: &str = "L + R";
pub(crate) const LEFT: &str = "left";
pub(crate) const RIGHT: &str = "right";
pub(crate) const MIDLINE: &str = "midline";

pub(crate) const NUMBERS: &str = "Numbers are those of the card.";
pub(crate) const LIMBS: &str = "The right limb is drawn for both; on the left, mirror it.";
pub(crate) const NEEDLES: &str =
    "White dot: needle straight in. Stroke: slanted needle, toward its tip, its length in the skin to scale.";
pub(crate) const SCHEMATIC: &str = "Schematic: find each point on the person, in that person's own cun.";

sentences! {
    /// The sides and needles at a label.
    each(needles: u8) "{BOTH}, {needles} each";
    together(needles: u8) "{BOTH}, {needles} in all";
    one_side(side: &str, needles: &str) "{side}, {needles}";
    /// The description of one figure for those who cannot see it.
    description(name: &str, points: &str) "{name}: {points}. ";
}
