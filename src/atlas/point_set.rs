//! Sets of points.

use super::bits::{Bits, BitsIter};
use super::point::Point;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::{BitAnd, BitOr, BitXor, Not, Sub};

const WORDS: usize = Point::COUNT.div_ceil(64);

/// A set of points, held in place: `Copy`, no allocation, iterated in atlas order. With serde it is a list of codes.
///
/// ```
/// use tcm_facial::atlas::{Point, PointSet};
///
/// let four_gates: PointSet = [Point::LR3, Point::LI4].into_iter().collect();
/// let codes: Vec<&str> = four_gates.iter().map(Point::code).collect();
/// assert_eq!(codes, ["LI4", "LR3"]);
/// assert_eq!(!(!four_gates), four_gates);
/// assert_eq!((four_gates | PointSet::from_iter([Point::ST36])) - four_gates, PointSet::from_iter([Point::ST36]));
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

    /// Takes a point out.
    pub fn remove(&mut self, point: Point) {
        self.0.remove(point.index());
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

    /// The points that are in one of the two sets, not in both.
    #[must_use]
    pub fn symmetric_difference(self, other: Self) -> Self {
        self.union(other).difference(self.intersection(other))
    }

    /// The points that are not in this set.
    #[must_use]
    pub fn complement(self) -> Self {
        Self::all().difference(self)
    }

    /// Whether every point of this set is in the other too.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.0.is_subset(&other.0)
    }

    /// Whether the two sets have no point in common.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(*other).is_empty()
    }

    /// The points in atlas order.
    #[must_use]
    pub fn iter(&self) -> PointSetIter {
        PointSetIter(self.0.iter())
    }
}

/// The points of a [`PointSet`], in atlas order.
///
/// ```
/// use tcm_facial::atlas::{Point, PointSet};
///
/// let set = PointSet::from_iter([Point::ST36, Point::LI4]);
/// let mut points = set.iter();
/// assert_eq!(points.len(), 2);
/// assert_eq!(points.next(), Some(Point::LI4));
/// ```
#[derive(Clone, Debug)]
pub struct PointSetIter(BitsIter<WORDS>);

impl Iterator for PointSetIter {
    type Item = Point;

    fn next(&mut self) -> Option<Point> {
        self.0.next().and_then(Point::at)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for PointSetIter {}

impl IntoIterator for PointSet {
    type Item = Point;
    type IntoIter = PointSetIter;

    fn into_iter(self) -> PointSetIter {
        self.iter()
    }
}

impl IntoIterator for &PointSet {
    type Item = Point;
    type IntoIter = PointSetIter;

    fn into_iter(self) -> PointSetIter {
        self.iter()
    }
}

impl Extend<Point> for PointSet {
    fn extend<I: IntoIterator<Item = Point>>(&mut self, points: I) {
        for point in points {
            self.insert(point);
        }
    }
}

/// The union.
impl BitOr for PointSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// The intersection.
impl BitAnd for PointSet {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

/// The symmetric difference.
impl BitXor for PointSet {
    type Output = Self;

    fn bitxor(self, other: Self) -> Self {
        self.symmetric_difference(other)
    }
}

/// The difference.
impl Sub for PointSet {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

/// The complement.
impl Not for PointSet {
    type Output = Self;

    fn not(self) -> Self {
        self.complement()
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
        set.extend(points);
        set
    }
}

impl fmt::Debug for PointSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for PointSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}

/// Reads a list of codes or names; the same point twice is one.
impl<'de> Deserialize<'de> for PointSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Point>::deserialize(deserializer).map(Self::from_iter)
    }
}
