//! The points of each meridian and their numbers.

use super::meridian::Meridian;
use super::point::Point;

/// The number of points before the first of each meridian, in the order of the meridians.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const BEFORE: [usize; Meridian::ALL.len()] = {
    let mut before = [0; Meridian::ALL.len()];
    let mut index = 1;
    while index < before.len() {
        before[index] = before[index - 1] + Meridian::ALL[index - 1].point_count() as usize;
        index += 1;
    }
    before
};

const _: () = assert!(Meridian::Governor.before() == Point::GV1.index());
const _: () = assert!(Meridian::Conception.before() == Point::CV1.index());

impl Meridian {
    #[expect(clippy::indexing_slicing, reason = "the table has an entry for every meridian")]
    const fn before(self) -> usize {
        BEFORE[self as usize]
    }

    /// The points on the meridian, in order. A vessel without points of its own has none.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Heart.points().last(), Some(&Point::HT9));
    /// assert!(Meridian::Belt.points().is_empty());
    /// ```
    pub fn points(self) -> &'static [Point] {
        let (_, from_here) = Point::ALL.split_at_checked(self.before()).unwrap_or_default();
        from_here.get(..usize::from(self.point_count())).unwrap_or_default()
    }

    /// Returns the point with this number, counted from one.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Stomach.nth_point(36), Some(Point::ST36));
    /// assert_eq!(Meridian::Stomach.nth_point(46), None);
    /// ```
    pub fn nth_point(self, number: u8) -> Option<Point> {
        self.points().get(usize::from(number).checked_sub(1)?).copied()
    }
}

impl Point {
    /// The number of the point on its meridian or among the extra points. A point without a code has none.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::CV24.number(), Some(24));
    /// assert_eq!(Point::EX_HN3.number(), Some(3));
    /// assert_eq!(Point::ANMIAN.number(), None);
    /// ```
    pub fn number(self) -> Option<u8> {
        let before = match self.meridian() {
            Some(meridian) => meridian.before(),
            None if self <= Self::EX_HN15 => Self::EX_HN1.index(),
            None => return None,
        };
        u8::try_from(self.index().checked_sub(before)?).ok()?.checked_add(1)
    }
}
