//! How the sets of a vocabulary are made.

/// Declares a set of the members of a vocabulary: `Copy`, held in place, iterated in the order of the vocabulary.
macro_rules! vocabulary_set {
    ($(#[$meta:meta])* pub struct $Set:ident of $Member:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $Set($crate::atlas::bits::Bits<{ $Member::ALL.len().div_ceil(64) }>);

        impl $Set {
            /// No member.
            pub const EMPTY: Self = Self($crate::atlas::bits::Bits::EMPTY);

            /// Every member of the vocabulary.
            #[must_use]
            pub fn all() -> Self {
                Self($crate::atlas::bits::Bits::below($Member::ALL.len()))
            }

            /// Puts a member in.
            pub fn insert(&mut self, member: $Member) {
                self.0.insert(member as usize);
            }

            /// Whether this is a member.
            #[must_use]
            pub fn contains(&self, member: $Member) -> bool {
                self.0.contains(member as usize)
            }

            /// Whether there is no member.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.0.is_empty()
            }

            /// How many members there are.
            #[must_use]
            pub fn len(&self) -> usize {
                self.0.len()
            }

            /// The members of this set and of the other.
            #[must_use]
            pub fn union(self, other: Self) -> Self {
                Self(self.0.union(other.0))
            }

            /// The members that both sets have.
            #[must_use]
            pub fn intersection(self, other: Self) -> Self {
                Self(self.0.intersection(other.0))
            }

            /// The members of this set that the other does not have.
            #[must_use]
            pub fn difference(self, other: Self) -> Self {
                Self(self.0.difference(other.0))
            }

            /// The members in the order of the vocabulary.
            pub fn iter(&self) -> impl Iterator<Item = $Member> + use<> {
                self.0.iter().filter_map(|number| $Member::ALL.get(number).copied())
            }
        }

        impl Default for $Set {
            fn default() -> Self {
                Self::EMPTY
            }
        }

        impl FromIterator<$Member> for $Set {
            fn from_iter<I: IntoIterator<Item = $Member>>(members: I) -> Self {
                let mut set = Self::EMPTY;
                for member in members {
                    set.insert(member);
                }
                set
            }
        }

        impl std::fmt::Debug for $Set {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_set().entries(self.iter()).finish()
            }
        }
    };
}

pub(crate) use vocabulary_set;
