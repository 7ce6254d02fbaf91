//! Collects the problems of an intake, so many and no more: what is read may be long, and all of it wrong.

use super::problem::{IntakeError, Problem};

/// The first problems, and how many others there are.
#[derive(Debug, Default)]
pub(super) struct Problems {
    listed: Vec<Problem>,
    omitted: usize,
}

impl Problems {
    pub(super) const fn new() -> Self {
        Self { listed: Vec::new(), omitted: 0 }
    }

    pub(super) fn listed(&self) -> &[Problem] {
        &self.listed
    }

    pub(super) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Whether further problems are only counted.
    pub(super) fn is_full(&self) -> bool {
        self.listed.len() >= IntakeError::MOST_PROBLEMS
    }

    pub(super) fn push(&mut self, problem: Problem) {
        if self.is_full() {
            self.count_one();
        } else {
            self.listed.push(problem);
        }
    }

    /// Counts a problem without listing it.
    pub(super) const fn count_one(&mut self) {
        self.omitted = self.omitted.saturating_add(1);
    }

    /// Inserts problems before those from `place` on.
    pub(super) fn insert(&mut self, place: usize, problems: Self) {
        let place = place.min(self.listed.len());
        self.listed.splice(place..place, problems.listed);
        let too_many = self.listed.len().saturating_sub(IntakeError::MOST_PROBLEMS);
        self.listed.truncate(IntakeError::MOST_PROBLEMS);
        self.omitted = self.omitted.saturating_add(problems.omitted).saturating_add(too_many);
    }

    pub(super) fn into_error(self) -> IntakeError {
        IntakeError { problems: self.listed, omitted: self.omitted }
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}
