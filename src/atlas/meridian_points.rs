//! The points of the meridians, by their numbers.

use super::meridian::Meridian;
use super::point::Point;

/// How many points stand before each meridian's first, in the order of the meridians.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
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
    #[expect(clippy::indexing_slicing, reason = "the table has a place for every meridian")]
    const fn before(self) -> usize {
        BEFORE[self as usize]
    }

    /// The points of the meridian's own, in order.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Heart.points().last(), Some(Point::HT9));
    /// assert_eq!(Meridian::Belt.points().count(), 0);
    /// ```
    pub fn points(self) -> impl Iterator<Item = Point> {
        (1..=self.point_count()).filter_map(move |number| self.nth_point(number))
    }

    /// The point of this number, counted from one.
    ///
    /// ```
    /// use tcm_facial::atlas::{Meridian, Point};
    ///
    /// assert_eq!(Meridian::Stomach.nth_point(36), Some(Point::ST36));
    /// assert_eq!(Meridian::Stomach.nth_point(46), None);
    /// ```
    #[must_use]
    pub fn nth_point(self, number: u8) -> Option<Point> {
        let within = (1..=self.point_count()).contains(&number);
        let index = self.before().checked_add(usize::from(number))?.checked_sub(1)?;
        within.then(|| Point::at(index)).flatten()
    }
}

impl Point {
    /// The number of the point on its meridian, or among the extra points; a point without a code has none.
    ///
    /// ```
    /// use tcm_facial::atlas::Point;
    ///
    /// assert_eq!(Point::CV24.number(), Some(24));
    /// assert_eq!(Point::EX_HN3.number(), Some(3));
    /// assert_eq!(Point::ANMIAN.number(), None);
    /// ```
    #[must_use]
    pub fn number(self) -> Option<u8> {
        let before = match self.meridian() {
            Some(meridian) => meridian.before(),
            None if self <= Self::EX_HN15 => Self::EX_HN1.index(),
            None => return None,
        };
        u8::try_from(self.index().checked_sub(before)?).ok()?.checked_add(1)
    }
}
