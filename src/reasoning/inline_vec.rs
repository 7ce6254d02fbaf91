//! A vector of fixed capacity, stored in place.

/// At most `N` values, in order. Every use explains why `N` is enough.
#[derive(Clone, Copy, Debug)]
pub(crate) struct InlineVec<T, const N: usize> {
    items: [Option<T>; N],
    len: usize,
}

impl<T: Copy, const N: usize> InlineVec<T, N> {
    pub(crate) const EMPTY: Self = Self { items: [None; N], len: 0 };

    /// Appends a value.
    ///
    /// No use reaches the capacity. Were one to, the value replaces the last one: the list stays full, and a caller that
    /// counts what it pushed sees the difference in a debug build.
    pub(crate) fn push(&mut self, item: T) {
        debug_assert!(self.len < N, "more than {N} values in an inline vector");
        if let Some(place) = self.items.get_mut(self.len) {
            *place = Some(item);
            self.len = self.len.saturating_add(1);
        }
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub(crate) fn iter(&self) -> InlineVecIter<'_, T> {
        InlineVecIter { items: self.items.iter(), left: self.len }
    }

    pub(crate) fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.items.get_mut(place)?.as_mut()
    }

    pub(crate) fn sort_unstable_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        if let Some(items) = self.items.get_mut(..self.len) {
            items.sort_unstable_by_key(|item| item.as_ref().map(&key));
        }
    }
}

/// The values of an [`InlineVec`], in order.
#[derive(Clone, Debug)]
pub(crate) struct InlineVecIter<'a, T> {
    items: std::slice::Iter<'a, Option<T>>,
    left: usize,
}

impl<'a, T> Iterator for InlineVecIter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        let item = self.items.next()?.as_ref()?;
        self.left = self.left.saturating_sub(1);
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T> ExactSizeIterator for InlineVecIter<'_, T> {}
