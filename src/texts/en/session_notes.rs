//! Session notes: what was done, to be written down by hand.

pub(crate) const TITLE: &str = "Session notes";
pub(crate) const WHO: &str = "Patient and session";
pub(crate) const NAME: &str = "Name";
pub(crate) const DATE: &str = "Date";
pub(crate) const SESSION: &str = "Session no.";
pub(crate) const PRACTITIONER: &str = "Practitioner";
pub(crate) const BLOOD_PRESSURE: &str = "Blood pressure";

pub(crate) const INSERTIONS: &str = "Insertions";
pub(crate) const INSERTIONS_REST: &str = ": planned and done";
pub(crate) const PLANNED: &str = "Planned";
pub(crate) const PRESSED_PLACES: &str = "Points pressed";
pub(crate) const PRESSED: &str = "Pressed";
pub(crate) const CHANGED: &str = "Changes";
pub(crate) const TOTAL: &str = "Total";
pub(crate) const ADDED: &str = "Points added ____";

pub(crate) const NEEDLES: &str = "Needles";
pub(crate) const LOT: &str = "Lot number";
pub(crate) const TIME_IN: &str = "First in at";
pub(crate) const TIME_OUT: &str = "Last out at";
pub(crate) const COUNTED_BY: &str = "Counted by";

pub(crate) const REACTIONS: &str = "Reactions";
pub(crate) const REACTIONS_REST: &str = ": today, and since the last session";
pub(crate) const NO_REACTION: &str = "asked; none reported";
pub(crate) const WHERE_AND_WHAT: &str = "Where, since when, and what was done";

pub(crate) const RATING: &str = "Rating";
/// How much the main concern troubles the person.
pub(crate) const TROUBLE: &str = "Main concern, rated by the patient from 0 (none) to 10 (worst): ";
/// The five grades are those of the scale; the lowest is the best.
pub(crate) const GAIS: &str = "Change since the start (GAIS): ";
pub(crate) const GAIS_GRADES: [&str; 5] =
    ["1 very much improved", "2 much improved", "3 improved", "4 unchanged", "5 worse"];
pub(crate) const PHOTOGRAPHS: &str = " Photographs: ";

pub(crate) const NEXT: &str = "Next";
pub(crate) const NEXT_PLAN: &str = "Next session: date, and what to change";
pub(crate) const SIGNATURE: &str = "Signature";
