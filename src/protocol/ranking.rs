//! Patterns by how much of their signs was recorded.

/// The patterns with a matched sign, the highest share first; ties fall by the order of the packs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ranking {
    pub(crate) scored: Vec<Scored>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scored {
    /// The pattern's place in the order of the packs.
    pub(crate) pattern: u16,
    /// The share of the weight of its signs that was matched.
    pub(crate) per_mille: u16,
    /// How many of its signs were recorded.
    pub(crate) matched: u8,
    /// The share that was matched by signs which the first pattern does not have, and how many they are.
    pub(crate) own_per_mille: u16,
    pub(crate) own_matched: u8,
}

impl Scored {
    /// A pattern leads only on a fifth of its sign weight and two of its signs: a single sign says nothing.
    const LEADS_FROM: u16 = 200;
    const LEADS_WITH: u8 = 2;
    /// Two scores this near are told as close; those of patterns that the rules call near twins, at twice the distance.
    const CLOSE_WITHIN: u16 = 100;
    const TWINS_WITHIN: u16 = 200;

    pub(super) const fn can_lead(self) -> bool {
        self.per_mille >= Self::LEADS_FROM && self.matched >= Self::LEADS_WITH
    }

    /// Whether it is told beside the first as one that the signs may have meant.
    pub(super) const fn is_near(self, first: Self, are_twins: bool) -> bool {
        let within = if are_twins { Self::TWINS_WITHIN } else { Self::CLOSE_WITHIN };
        self.can_lead() && first.per_mille.saturating_sub(self.per_mille) < within
    }

    /// Whether it comes second beside the first: on signs of its own, or because the two cannot be told apart. Signs that
    /// the first explains speak for nothing further.
    const fn stands_beside(self, first: Self) -> bool {
        let on_its_own = self.own_per_mille >= Self::LEADS_FROM && self.own_matched >= Self::LEADS_WITH;
        self.can_lead() && (on_its_own || self.is_near(first, false))
    }
}

impl Ranking {
    /// The patterns that points are chosen for: the first, where enough speaks for it, and the next that stands beside it.
    pub(crate) fn leaders(&self) -> impl Iterator<Item = Scored> {
        let first = self.scored.first().copied().filter(|first| first.can_lead());
        let others = self.scored.iter().copied().skip(1);
        let second = first.and_then(|first| others.into_iter().find(|it| it.stands_beside(first)));
        first.into_iter().chain(second)
    }

    /// The first, where enough speaks for it.
    pub(super) fn leader(&self) -> Option<Scored> {
        self.leaders().next()
    }
}
