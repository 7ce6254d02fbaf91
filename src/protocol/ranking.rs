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
}

impl Scored {
    /// A pattern leads only on a fifth of its sign weight and two of its signs: a single sign says nothing.
    const LEADS_FROM: u16 = 200;
    const LEADS_WITH: u8 = 2;

    pub(crate) const fn can_lead(self) -> bool {
        self.per_mille >= Self::LEADS_FROM && self.matched >= Self::LEADS_WITH
    }
}

impl Ranking {
    /// The patterns that points are chosen for: the first and the second, where enough speaks for them.
    pub(crate) fn leaders(&self) -> impl Iterator<Item = Scored> {
        self.scored.iter().copied().take(2).filter(|scored| scored.can_lead())
    }

    /// The first, where enough speaks for it.
    pub(super) fn leader(&self) -> Option<Scored> {
        self.leaders().next()
    }
}
