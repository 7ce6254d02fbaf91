//! The point: an identifier. What the atlas knows of it stands in `point_facts.rs`, the rows in `points/`.

use std::num::NonZeroU16;

/// An acupuncture point: one of the 361 of the WHO standard of 2008, of the extra points EX-HN1 to EX-HN15, or one of
/// four that have no code and go by their name (Jiachengjiang, Qianzheng, Anmian, Shanglianquan).
///
/// An identifier, not an enum, so that a point can be added in a minor version; it is two bytes, `Copy`, ordered as the
/// atlas is (meridians in the order of their flow, then the vessels, then the extra points), and can be matched on.
/// Yintang is `EX_HN3`.
///
/// Where points lie and what they are for is tradition; what lies under them is anatomy, which is general knowledge in
/// this library unless [`Point::hazard_confidence`] says otherwise.
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point(NonZeroU16);

impl Point {
    /// How many points the atlas has.
    pub const COUNT: usize = 380;

    const FIRST: Self = Self::nth(1);

    /// Every point, in atlas order.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::all().count(), 380);
    /// ```
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..Self::COUNT).map(|index| Self::at(index).unwrap_or(Self::FIRST))
    }

    /// The point of the row `number`, counted from one.
    #[expect(clippy::panic, reason = "evaluated by the compiler alone")]
    pub(super) const fn nth(number: u16) -> Self {
        match NonZeroU16::new(number) {
            Some(number) if number.get() as usize <= Self::COUNT => Self(number),
            _ => panic!("no row of the atlas has this number"),
        }
    }

    /// The point at a place of the atlas, counted from zero.
    pub(crate) fn at(index: usize) -> Option<Self> {
        let number = u16::try_from(index.checked_add(1)?).ok()?;
        (index < Self::COUNT).then_some(Self(NonZeroU16::new(number)?))
    }

    /// The point's place in the atlas, counted from zero.
    pub(crate) const fn index(self) -> usize {
        (self.0.get() as usize).saturating_sub(1)
    }
}
