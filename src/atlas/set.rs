//! Sets of points, zones, signs and other numbered things, as `Copy` bit sets.

use super::point::Point;

/// Declares a set of the members of a vocabulary; see [`set!`].
macro_rules! vocabulary_set {
    ($(#[$meta:meta])* pub struct $Set:ident of $Member:ident, iterated by $Iter:ident) => {
        $crate::atlas::set::set! {
            $(#[$meta])*
            pub struct $Set of $Member, iterated by $Iter
        }

        impl $Member {
            const COUNT: usize = Self::ALL.len();

            const fn index(self) -> usize {
                self as usize
            }

            fn at(index: usize) -> Option<Self> {
                Self::ALL.get(index).copied()
            }
        }
    };
}

/// Declares a set of values that have a `COUNT`, an `index` below it, and `at`, which is the inverse of `index`.
macro_rules! set {
    ($(#[$meta:meta])* pub struct $Set:ident of $Member:ident, iterated by $Iter:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[must_use]
        pub struct $Set($crate::atlas::bits::Bits<{ $Member::COUNT.div_ceil(64) }>);

        impl $Set {
            /// The empty set.
            pub const EMPTY: Self = Self($crate::atlas::bits::Bits::EMPTY);

            /// Returns the set of all members.
            pub fn all() -> Self {
                Self($crate::atlas::bits::Bits::below($Member::COUNT))
            }

            /// Adds `member`.
            pub const fn insert(&mut self, member: $Member) {
                self.0.insert(member.index());
            }

            /// Removes `member`.
            pub const fn remove(&mut self, member: $Member) {
                self.0.remove(member.index());
            }

            /// Whether `member` is in the set.
            pub const fn contains(&self, member: $Member) -> bool {
                self.0.contains(member.index())
            }

            /// Whether the set is empty.
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// Returns the number of members.
            pub fn len(&self) -> usize {
                self.0.len()
            }

            /// Whether every member of this set is also in `other`.
            pub fn is_subset(&self, other: &Self) -> bool {
                self.0.is_subset(&other.0)
            }

            /// Whether the two sets have no member in common.
            pub fn is_disjoint(&self, other: &Self) -> bool {
                self.intersection(*other).is_empty()
            }

            /// Returns the members of this set or of `other`.
            pub fn union(self, other: Self) -> Self {
                Self(self.0.union(other.0))
            }

            /// Returns the members common to both sets.
            pub fn intersection(self, other: Self) -> Self {
                Self(self.0.intersection(other.0))
            }

            /// Returns the members of this set that are not in `other`.
            pub fn difference(self, other: Self) -> Self {
                Self(self.0.difference(other.0))
            }

            /// Returns the members that are in exactly one of the two sets.
            pub fn symmetric_difference(self, other: Self) -> Self {
                self.union(other).difference(self.intersection(other))
            }

            /// Returns everything that is not in this set.
            pub fn complement(self) -> Self {
                Self::all().difference(self)
            }

            /// Iterates over the members in ascending order.
            pub const fn iter(&self) -> $Iter {
                $Iter(self.0.iter())
            }
        }

        #[doc = concat!("An iterator over the members of a [`", stringify!($Set), "`], in ascending order.")]
        #[derive(Clone, Debug)]
        pub struct $Iter($crate::atlas::bits::BitsIter<{ $Member::COUNT.div_ceil(64) }>);

        impl Iterator for $Iter {
            type Item = $Member;

            fn next(&mut self) -> Option<$Member> {
                self.0.next().and_then($Member::at)
            }

            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }
        }

        impl ExactSizeIterator for $Iter {}

        impl std::iter::FusedIterator for $Iter {}

        impl IntoIterator for $Set {
            type Item = $Member;
            type IntoIter = $Iter;

            fn into_iter(self) -> $Iter {
                self.iter()
            }
        }

        impl IntoIterator for &$Set {
            type Item = $Member;
            type IntoIter = $Iter;

            fn into_iter(self) -> $Iter {
                self.iter()
            }
        }

        impl Extend<$Member> for $Set {
            fn extend<I: IntoIterator<Item = $Member>>(&mut self, members: I) {
                members.into_iter().for_each(|member| self.insert(member));
            }
        }

        impl FromIterator<$Member> for $Set {
            fn from_iter<I: IntoIterator<Item = $Member>>(members: I) -> Self {
                let mut set = Self::EMPTY;
                set.extend(members);
                set
            }
        }

        impl Default for $Set {
            fn default() -> Self {
                Self::EMPTY
            }
        }

        impl std::fmt::Debug for $Set {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_set().entries(self).finish()
            }
        }

        $crate::atlas::set::set! { @operators $Set
            BitOr bitor union,
            BitAnd bitand intersection,
            BitXor bitxor symmetric_difference,
            Sub sub difference
        }

        /// The complement.
        impl std::ops::Not for $Set {
            type Output = Self;

            fn not(self) -> Self {
                self.complement()
            }
        }

        /// Writes a list of codes.
        impl serde::Serialize for $Set {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self)
            }
        }

        /// Reads a list of codes in any order. A code may occur more than once.
        impl<'de> serde::Deserialize<'de> for $Set {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Vec::<$Member>::deserialize(deserializer).map(Self::from_iter)
            }
        }
    };
    (@operators $Set:ident $($Operator:ident $operator:ident $method:ident),+) => {
        $(
            #[doc = concat!("Same as [`", stringify!($method), "`](Self::", stringify!($method), ").")]
            impl std::ops::$Operator for $Set {
                type Output = Self;

                fn $operator(self, other: Self) -> Self {
                    self.$method(other)
                }
            }
        )+
    };
}

pub(crate) use {set, vocabulary_set};

set! {
    /// A set of points: `Copy`, without allocation, iterated in atlas order. With serde it is a list of codes.
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
    pub struct PointSet of Point, iterated by PointSetIter
}
