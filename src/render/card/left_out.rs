//! The concerns that get no insertion in one of their zones: first what is barred.

use crate::decision::{Protocol, Unanswered, UnansweredCause};
use crate::texts::en::card as texts;
use crate::texts::en::words::{capitalised, label, list};

/// One item for each cause and its rules, the gravest cause first.
pub(super) fn in_words(protocol: &Protocol) -> Vec<String> {
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

fn sentence(group: &[&Unanswered<'_>], first: &Unanswered<'_>) -> String {
    let of_concern = group.chunk_by(|one, next| one.concern() == next.concern());
    let places = of_concern.filter_map(|places| {
        let concern = label(places.first()?.concern());
        Some(texts::concern_in_zones(concern, places.iter().map(|one| one.zone())))
    });
    let places = list(places);
    let rules = first.words().map(capitalised).collect::<Vec<_>>().join(". ");
    match first.because() {
        UnansweredCause::Barred => texts::barred(&places, &rules),
        UnansweredCause::BeyondCap => texts::beyond_cap(&places, &rules),
        UnansweredCause::NoDepth => texts::no_depth(&places, &rules),
        UnansweredCause::Avoided => texts::avoided(&places),
        UnansweredCause::BeyondWish => texts::beyond_wish(&places),
        UnansweredCause::BeyondSize => texts::beyond_size(&places),
        UnansweredCause::NoLocalAnswer => texts::no_local_answer(&places),
    }
}
