//! Acupuncture points as identifiers. Their getters are in `point_facts.rs`, their data in `points/`.

use std::num::NonZeroU16;

/// An acupuncture point: one of the 361 points of the WHO standard of 2008, one of the extra points EX-HN1 to EX-HN15, or
/// one of four points that have a name but no code (Jiachengjiang, Qianzheng, Anmian, Shanglianquan).
///
/// A point is an identifier, not an enum, so that minor versions can add points. It takes two bytes, is `Copy`, and can be
/// matched on. Points sort in atlas order: the meridians in the order of the flow of qi, the vessels, the extra points.
/// Yintang is `EX_HN3`.
///
/// The location and use of a point are tradition. The anatomy under it is general knowledge, unless
/// [`Point::hazard_confidence`] says otherwise.
///
/// ```
/// use tcm_facial::atlas::{Meridian, Point};
///
/// let point: Point = "li20".parse()?;
/// assert_eq!(point, Point::LI20);
/// assert_eq!(point.pinyin(), "Yíngxiāng");
/// assert_eq!(point.meridian(), Some(Meridian::LargeIntestine));
/// assert_eq!(size_of::<Option<Point>>(), 2);
/// # Ok::<(), tcm_facial::atlas::Unresolved<Point>>(())
/// ```
#[doc(alias = "acupoint")]
// In the sidebar of the page, 380 constants come before the methods: give them a box that scrolls.
#[cfg_attr(
    doc,
    doc = "\n<style>#rustdoc-toc ul.associatedconstant { max-height: 8rem; overflow-y: auto; }</style>"
)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(NonZeroU16);

impl Point {
    /// The number of points in the atlas.
    pub const COUNT: usize = 380;

    /// Every point, in atlas order.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::ALL.len(), 380);
    /// assert_eq!(Point::ALL.first(), Some(&Point::LU1));
    /// ```
    pub const ALL: &'static [Self] = &Self::EVERY;

    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
    const EVERY: [Self; Self::COUNT] = {
        let mut every = [Self::nth(1); Self::COUNT];
        let mut number = 1;
        while number <= Self::COUNT {
            every[number - 1] = Self::nth(number);
            number += 1;
        }
        every
    };

    /// Iterates over every point, in atlas order.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::all().count(), 380);
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        Self::ALL.iter().copied()
    }

    /// The point of the row `number`, counted from one.
    #[expect(clippy::panic, clippy::cast_possible_truncation, reason = "evaluated at compile time")]
    pub(super) const fn nth(number: usize) -> Self {
        match NonZeroU16::new(number as u16) {
            Some(row) if number <= Self::COUNT => Self(row),
            _ => panic!("no row of the atlas has this number"),
        }
    }

    /// The point at an index of the atlas, counted from zero.
    pub(crate) fn at(index: usize) -> Option<Self> {
        Self::ALL.get(index).copied()
    }

    /// The index of the point in the atlas, counted from zero.
    pub(crate) const fn index(self) -> usize {
        (self.0.get() as usize).saturating_sub(1)
    }
}
