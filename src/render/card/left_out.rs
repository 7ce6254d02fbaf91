//! The concerns that get no insertion in one of their zones: first what is barred.

use crate::decision::{Protocol, Unanswered, UnansweredCause};
use crate::render::document::Phrase;
use crate::texts::en::report as texts;
use crate::texts::en::words::label;

/// One item for each cause and its rules, the gravest cause first.
pub(super) fn in_words(protocol: &Protocol) -> Vec<Phrase> {
    let mut unanswered: Vec<Unanswered<'_>> = protocol.unanswered().collect();
    unanswered.sort_by_key(Unanswered::because);
    let mut groups: Vec<Vec<&Unanswered<'_>>> = Vec::new();
    for one in &unanswered {
        let is_alike =
            |other: &&Unanswered<'_>| other.because() == one.because() && other.rules().eq(one.rules());
        match groups.iter_mut().find(|group| group.first().is_some_and(is_alike)) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().filter_map(|group| Some(sentence(group, group.first()?))).collect()
}

fn sentence(group: &[&Unanswered<'_>], first: &Unanswered<'_>) -> Phrase {
    let places = group.iter().map(|one| texts::concern_in_zone(label(one.concern()), label(one.zone())));
    let places = places.collect::<Vec<_>>().join(", ");
    let by_rules =
        |lead: String| Phrase::from(format!("{lead} {}.", first.words().collect::<Vec<_>>().join("; ")));
    match first.because() {
        UnansweredCause::Barred => by_rules(texts::barred(&places)),
        UnansweredCause::BeyondCap => by_rules(texts::beyond_cap(&places)),
        UnansweredCause::NoDepth => by_rules(texts::no_depth(&places)),
        UnansweredCause::Avoided => texts::avoided(&places).into(),
        UnansweredCause::BeyondWish => texts::beyond_wish(&places).into(),
        UnansweredCause::BeyondSize => texts::beyond_size(&places).into(),
        UnansweredCause::NoLocalAnswer => texts::no_local_answer(&places).into(),
    }
}
