//! The names that a chart has beside the codes.

/// The names beside the codes on a [`Chart`](super::Chart).
///
/// ```
/// use tcm_facial::atlas::PointSet;
/// use tcm_facial::render::{Chart, Names};
///
/// let chart = Chart::of_points(PointSet::all()).with_names(Names::English);
/// assert!(chart.svg().contains("Welcome Fragrance"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// Pinyin with tones.
    #[default]
    Pinyin,
    /// Traditional characters.
    Traditional,
    /// Simplified characters.
    Simplified,
    /// English; names in English have no standard.
    English,
}
