//! The choice of names on a chart.

/// The names that follow the codes on a [`Chart`](super::Chart).
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
    /// English translations, which are not standardised.
    English,
}
