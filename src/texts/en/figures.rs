//! The figures of the body.

pub(crate) const TITLE: &str = "Points of the body";

pub(crate) const BACK_OF_HAND: &str = "Back of the hand";
pub(crate) const PALM: &str = "Palm";
pub(crate) const LEG_OUTSIDE: &str = "Leg, outer side";
pub(crate) const LEG_INSIDE: &str = "Leg, inner side";
pub(crate) const TRUNK_FRONT: &str = "Front";
pub(crate) const TRUNK_BACK: &str = "Back";
pub(crate) const FOOT_INSIDE: &str = "Foot, inner side";
pub(crate) const FOOT_TOP: &str = "Foot, from above";
pub(crate) const SOLE: &str = "Sole";
pub(crate) const KNEE_BACK: &str = "Back of the knee";
pub(crate) const NAPE: &str = "Nape";

/// The sides at a label. A drawing of one limb stands for both.
pub(crate) const BOTH: &str = "L + R";
pub(crate) const LEFT: &str = "left";
pub(crate) const RIGHT: &str = "right";
pub(crate) const MIDLINE: &str = "midline";

pub(crate) const NUMBERS: &str = "Numbers are those of the card.";
pub(crate) const LIMBS: &str = "Each limb is drawn as the right one; on the left, mirror it.";
pub(crate) const NEEDLES: &str = "A white dot: needle straight in. A stroke: slanted or along the skin, drawn toward its tip, as long as the part in the skin.";
pub(crate) const SCHEMATIC: &str = "Schematic: find each point on the person, in that person's own cun.";

sentences! {
    /// The sides and needles at a label.
    each(needles: u8) "{BOTH}, {needles} each";
    together(needles: u8) "{BOTH}, {needles} in all";
    one_side(side: &str, needles: &str) "{side}, {needles}";
    /// The description of one figure for those who cannot see it.
    description(name: &str, points: &str) "{name}: {points}. ";
}
