//! The first hundred of what is wrong, and how many more there are: the problems of an intake or a pack, the discrepancies of a
//! record. What is wrong throughout then costs no more time and memory than what is right.

/// The most that an error lists.
pub(crate) const MOST_LISTED: usize = 100;

/// The first items of a list, and a count of the others.
#[derive(Debug)]
pub(crate) struct Bounded<T> {
    pub(crate) listed: Vec<T>,
    pub(crate) omitted: usize,
}

impl<T> Default for Bounded<T> {
    fn default() -> Self {
        Self { listed: Vec::new(), omitted: 0 }
    }
}

impl<T> Bounded<T> {
    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Whether further items are only counted.
    pub(crate) fn is_full(&self) -> bool {
        self.listed.len() >= MOST_LISTED
    }

    pub(crate) fn push(&mut self, item: T) {
        self.add(|| item);
    }

    /// Adds an item, which is made only if it is listed.
    pub(crate) fn add(&mut self, item: impl FnOnce() -> T) {
        if self.is_full() {
            self.count_one();
        } else {
            self.listed.push(item());
        }
    }

    /// Counts an item without listing it.
    pub(crate) const fn count_one(&mut self) {
        self.omitted = self.omitted.saturating_add(1);
    }

    /// Adds other items after these.
    pub(crate) fn append(&mut self, others: Self) {
        self.insert(self.listed.len(), others);
    }

    /// Adds other items before those from `place` on.
    pub(crate) fn insert(&mut self, place: usize, others: Self) {
        let place = place.min(self.listed.len());
        self.listed.splice(place..place, others.listed);
        let too_many = self.listed.len().saturating_sub(MOST_LISTED);
        self.listed.truncate(MOST_LISTED);
        self.omitted = self.omitted.saturating_add(others.omitted).saturating_add(too_many);
    }
}

impl<T> Extend<T> for Bounded<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        items.into_iter().for_each(|item| self.push(item));
    }
}

impl<T> FromIterator<T> for Bounded<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut bounded = Self::default();
        bounded.extend(items);
        bounded
    }
}
