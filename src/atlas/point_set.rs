//! Sets of points.

use super::bits::Bits;
use super::point::Point;
use std::fmt;

const WORDS: usize = Point::COUNT.div_ceil(64);

/// A set of points, held in place: `Copy`, no allocation, iterated in atlas order.
///
/// ```
/// use tcm_facial::atlas::{Point, PointSet};
///
/// let four_gates: PointSet = [Point::LR3, Point::LI4].into_iter().collect();
/// let codes: Vec<&str> = four_gates.iter().map(Point::code).collect();
/// assert_eq!(codes, ["LI4", "LR3"]);
/// assert!(four_gates.difference(four_gates).is_empty());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PointSet(Bits<WORDS>);

impl PointSet {
    /// No point.
    pub const EMPTY: Self = Self(Bits::EMPTY);

    /// Every point of the atlas.
    #[must_use]
    pub fn all() -> Self {
        Self(Bits::below(Point::COUNT))
    }

    /// Puts a point in.
    pub fn insert(&mut self, point: Point) {
        self.0.insert(point.index());
    }

    /// Whether the point is a member.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.0.contains(point.index())
    }

    /// Whether the set has no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many points the set has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The points that are in one of the two sets, or in both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0.union(other.0))
    }

    /// The points that are in both sets.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0.intersection(other.0))
    }

    /// The points of this set that are not in the other.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        Self(self.0.difference(other.0))
    }

    /// The points in atlas order.
    pub fn iter(&self) -> impl Iterator<Item = Point> + use<> {
        self.0.iter().filter_map(Point::at)
    }
}

impl Default for PointSet {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl FromIterator<Point> for PointSet {
    fn from_iter<I: IntoIterator<Item = Point>>(points: I) -> Self {
        let mut set = Self::EMPTY;
        for point in points {
            set.insert(point);
        }
        set
    }
}

impl fmt::Debug for PointSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
