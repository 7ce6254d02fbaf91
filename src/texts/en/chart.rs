//! The face chart.

pub(crate) const POINTS_OF_THE_FACE: &str = "Points of the face";
pub(crate) const FROM_THE_FRONT: &str = "From the front";
pub(crate) const FROM_THE_RIGHT: &str = "From the right";
pub(crate) const FROM_THE_LEFT: &str = "From the left";

pub(crate) const SCHEMATIC: &str =
    "Schematic; do not needle from it. Locate each point on the patient by sight and touch.";
pub(crate) const NUMBERS: &str = "Numbers give the order of insertion, as in the list below.";
pub(crate) const HOW_TO_READ: &str = "Shape and colour show the channel. A stroke is a needle, drawn toward its tip; no stroke means straight in. Dashed: hairline. Dotted: a row of needles along a line or around a patch.";
pub(crate) const STRUCK_THROUGH: &str = "Struck through: withheld from the plan.";
pub(crate) const HOLLOW: &str = "Hollow: off by default; no plan uses it.";

/// The legend of points on no channel.
pub(crate) const EXTRA_POINTS: &str = "Extra points";

/// Short words for a place without a point: the drawing shows the rest.
pub(crate) const LINE: &str = "line";
pub(crate) const PATCH: &str = "patch";

/// Added to the label of a place on one side.
pub(crate) const ON_THE_LEFT: &str = ", left";
pub(crate) const ON_THE_RIGHT: &str = ", right";

sentences! {
    /// The description of a whole chart for those who cannot see it.
    description(views: &str) "Face chart. {views}{SCHEMATIC}";
    overridden(role: &str, title: &str) "Overridden by {role}: {title}";
    not_on_this_chart(places: &str) "Not on this chart; see the plan: {places}.";
}

/// The description of one view.
pub(crate) fn view(name: &str, sites: &str) -> String {
    let sites = if sites.is_empty() { "nothing marked" } else { sites };
    format!("{name}: {sites}. ")
}

/// The name of a channel in the legend.
pub(crate) fn channel(label: &str) -> &str {
    label.trim_end_matches(" Meridian")
}
