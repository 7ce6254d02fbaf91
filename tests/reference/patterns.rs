//! Patterns: who may have them, scores, leaders, and which signs would tell them apart (section 2, step 2).

use super::pack::{Packs, Rule, codes};
use super::person::Person;
use serde_json::{Value, json};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::intake::Sign;
use toml::Value as Toml;

/// Signs of as many patterns are asked for: of the first, of its near twins, and of what is listed next.
const ASKED_ABOUT: usize = 3;

#[derive(Clone, Debug)]
pub(crate) struct Scored {
    pub(crate) rule: Rule,
    per_mille: u32,
    matched: BTreeSet<Sign>,
    missing: BTreeSet<Sign>,
    /// The parts of the requirement of which no sign is recorded, each with the signs that can be expected.
    required_missing: Vec<BTreeSet<Sign>>,
}

impl Scored {
    /// The pattern as the signs of a person support it; none where nothing does, or where sex or age do not fit.
    fn of(packs: &Packs, person: &Person, rule: &Rule) -> Option<Self> {
        let weights = weights(rule);
        let matched: BTreeSet<Sign> =
            weights.keys().copied().filter(|it| person.signs.contains(it)).collect();
        if matched.is_empty() || !fits(rule, person) {
            return None;
        }
        let whole = whole(packs, person, &weights);
        let unmet = requires(rule).into_iter().filter(|part| part.is_disjoint(&person.signs));
        let expected =
            |part: BTreeSet<Sign>| part.into_iter().filter(|sign| person.may_show(*sign)).collect();
        Some(Self {
            rule: rule.clone(),
            per_mille: per_mille(matched.iter().map(|sign| weights[sign]).sum(), whole),
            missing: weights.keys().copied().filter(|sign| is_open(person, *sign)).collect(),
            matched,
            required_missing: unmet.map(expected).collect(),
        })
    }

    fn may_lead(&self) -> bool {
        self.required_missing.is_empty()
    }

    fn has_enough(&self) -> bool {
        self.per_mille >= 200 && self.matched.len() >= 2
    }

    fn can_lead(&self) -> bool {
        self.may_lead() && self.has_enough()
    }

    fn fit(&self, packs: &Packs) -> &'static str {
        if !self.may_lead() || self.per_mille < packs.figure("thin_below") {
            "thinly"
        } else if self.per_mille < packs.figure("well_from") {
            "partly"
        } else {
            "well"
        }
    }
}

/// The signs of a pattern with their weights.
pub(crate) fn weights(rule: &Rule) -> BTreeMap<Sign, u32> {
    let signs = rule.get("signs").unwrap().as_table().unwrap();
    let weight = |value: &Toml| u32::try_from(value.as_integer().unwrap()).unwrap();
    signs.iter().map(|(sign, value)| (sign.parse().unwrap(), weight(value))).collect()
}

/// The parts of the requirement: of each a sign must be recorded.
pub(crate) fn requires(rule: &Rule) -> Vec<BTreeSet<Sign>> {
    let parts = rule.get("requires").map_or(&[][..], |parts| parts.as_array().unwrap());
    let part = |part: &Toml| codes(part).iter().map(|sign| sign.parse().unwrap()).collect();
    parts.iter().map(part).collect()
}

/// Whether a person of this sex and age can have the pattern. An unspecified sex may be either.
fn fits(rule: &Rule, person: &Person) -> bool {
    let sex =
        rule.word("sex").is_none_or(|sex| sex == person.sex().code() || person.sex().code() == "unspecified");
    let years = u32::try_from(person.age()).unwrap();
    let old_enough = rule.number("age_min").is_none_or(|least| least <= years);
    sex && old_enough && rule.number("age_max").is_none_or(|most| years <= most)
}

/// The weight of all signs that can be expected or were recorded, and the least that a pattern is measured by. Of an
/// exclusive group only the heaviest counts.
fn whole(packs: &Packs, person: &Person, weights: &BTreeMap<Sign, u32>) -> u32 {
    let mut alone = 0;
    let mut groups = BTreeMap::new();
    for (sign, weight) in weights {
        if !person.signs.contains(sign) && !person.may_show(*sign) {
            continue;
        }
        match sign.exclusive_group() {
            None => alone += weight,
            Some(group) => {
                let heaviest = groups.entry(group).or_insert(0);
                *heaviest = (*heaviest).max(*weight);
            }
        }
    }
    (alone + groups.values().sum::<u32>()).max(packs.figure("least_pattern_weight"))
}

/// Whether a sign is not recorded, can be expected, and no recorded sign excludes it.
fn is_open(person: &Person, sign: Sign) -> bool {
    let group = sign.exclusive_group();
    let settled = group.is_some() && person.signs.iter().any(|it| it.exclusive_group() == group);
    !person.signs.contains(&sign) && person.may_show(sign) && !settled
}

/// The patterns with at least one matched sign: first those that can lead, then the others, each best first.
pub(crate) fn listed(packs: &Packs, person: &Person) -> Vec<Scored> {
    let mut listed: Vec<Scored> =
        packs.of("pattern").iter().filter_map(|rule| Scored::of(packs, person, rule)).collect();
    listed.sort_by_key(|scored| (Reverse(scored.can_lead()), Reverse(scored.per_mille)));
    listed
}

/// The first of the list, if it can lead, and the next that can lead and either is close to it or has enough signs that the
/// first lacks.
pub(crate) fn leaders<'a>(packs: &Packs, person: &Person, listed: &'a [Scored]) -> Vec<&'a Scored> {
    let Some(first) = listed.first().filter(|first| first.can_lead()) else {
        return Vec::new();
    };
    let explained = weights(&first.rule);
    let beside = |it: &&Scored| {
        let weights = weights(&it.rule);
        let own: Vec<u32> = it
            .matched
            .iter()
            .filter(|sign| !explained.contains_key(sign))
            .map(|sign| weights[sign])
            .collect();
        let whole = whole(packs, person, &weights);
        let on_its_own = own.len() >= 2 && per_mille(own.iter().sum(), whole) >= 200;
        it.can_lead() && (on_its_own || first.per_mille - it.per_mille < 100)
    };
    [first].into_iter().chain(listed.iter().skip(1).find(beside)).collect()
}

/// A share, rounded to the nearest.
fn per_mille(part: u32, whole: u32) -> u32 {
    (2000 * part + whole) / (2 * whole)
}

pub(crate) fn wire(packs: &Packs, listed: &[Scored]) -> Value {
    let each = listed.iter().map(|scored| {
        json!({
            "pattern": scored.rule.id,
            "icd11": scored.rule.codes("icd11"),
            "principle": scored.rule.get("principle").map(|_| scored.rule.text("principle")),
            "score": f64::from(scored.per_mille) / 1000.0,
            "fit": scored.fit(packs),
            "required_missing": scored.required_missing,
            "matched": scored.matched,
            "missing": scored.missing,
        })
    });
    each.collect()
}

pub(crate) fn differentiation(packs: &Packs, person: &Person, listed: &[Scored]) -> Value {
    let Some(leader) = leaders(packs, person, listed).first().copied() else {
        let ask_next = if listed.is_empty() {
            first_questions(packs, person)
        } else {
            telling(packs, person, listed, &[])
        };
        return json!({ "clarity": "thin", "near_twins": [], "tells_apart": [], "ask_next": ask_next });
    };
    // Where the leader fits only partly, a sign that a twin requires may have been left out.
    let well = leader.per_mille >= packs.figure("well_from");
    let near = |it: &&Scored| {
        let behind = i64::from(leader.per_mille) - i64::from(it.per_mille);
        if twins(&leader.rule, &it.rule) {
            (it.can_lead() || (!well && it.has_enough())) && behind < 200
        } else {
            it.can_lead() && behind < 100
        }
    };
    let near: Vec<&Rule> = listed.iter().skip(1).filter(near).map(|it| &it.rule).collect();
    let clarity = if leader.per_mille < packs.figure("thin_below") {
        "thin"
    } else if near.is_empty() {
        "clear"
    } else {
        "close"
    };
    let tells_apart = near.iter().map(|twin| {
        json!({
            "near_twin": twin.id,
            "signs_of_leader": only(person, &leader.rule, twin),
            "signs_of_twin": only(person, twin, &leader.rule),
        })
    });
    json!({
        "clarity": clarity,
        "near_twins": near.iter().map(|rule| &rule.id).collect::<Vec<_>>(),
        "tells_apart": tells_apart.collect::<Vec<_>>(),
        "ask_next": if clarity == "clear" { Vec::new() } else { telling(packs, person, listed, &near) },
    })
}

/// Whether one of two patterns names the other as easily confused with it.
fn twins(one: &Rule, other: &Rule) -> bool {
    one.codes("near_twins").contains(&other.id) || other.codes("near_twins").contains(&one.id)
}

/// The signs of a pattern, the heaviest first.
fn heaviest(rule: &Rule) -> Vec<Sign> {
    let weights = weights(rule);
    let mut signs: Vec<Sign> = weights.keys().copied().collect();
    signs.sort_by_key(|sign| Reverse(weights[sign]));
    signs
}

/// Signs of one pattern that speak against another, as far as this person can show them.
fn only(person: &Person, rule: &Rule, other: &Rule) -> Vec<Sign> {
    let telling: Option<BTreeSet<Sign>> = rule
        .get(&format!("tells_apart.{}", other.id))
        .map(|signs| codes(signs).iter().map(|sign| sign.parse().unwrap()).collect());
    let theirs = weights(other);
    let tells = |sign: &Sign| {
        let told = match &telling {
            Some(signs) => signs.contains(sign),
            None => !theirs.contains_key(sign),
        };
        told && (person.signs.contains(sign) || person.may_show(*sign))
    };
    heaviest(rule).into_iter().filter(tells).collect()
}

/// How far the first pattern is ahead of the best of the others. Only a pattern whose requirement is met counts.
fn lead(packs: &Packs, person: &Person, first: &str) -> i64 {
    let standing = |rule: &Rule| {
        let scored = Scored::of(packs, person, rule).filter(Scored::may_lead);
        scored.map_or(0, |scored| i64::from(scored.per_mille))
    };
    let of_first = packs.find("pattern", first).map_or(0, standing);
    let others = packs.of("pattern").iter().filter(|rule| rule.id != first);
    of_first - others.map(standing).max().unwrap_or(0)
}

/// The signs that would move the lead of the first pattern most if they were recorded: one that adds to it, one that takes
/// from it, and so on.
fn telling(packs: &Packs, person: &Person, listed: &[Scored], twins: &[&Rule]) -> Vec<Sign> {
    let first = listed[0].rule.id.as_str();
    let mut rules: Vec<&Rule> = vec![&listed[0].rule];
    for rule in twins.iter().copied().chain(listed.iter().map(|it| &it.rule)) {
        if rules.iter().all(|it| it.id != rule.id) {
            rules.push(rule);
        }
    }
    let signs = rules
        .into_iter()
        .take(ASKED_ABOUT)
        .flat_map(|rule| weights(rule).into_keys().chain(requires(rule).into_iter().flatten()));
    let open: BTreeSet<Sign> = signs.filter(|sign| is_open(person, *sign)).collect();
    let now = lead(packs, person, first);
    let moves = |sign: Sign| {
        let mut answered = person.clone();
        answered.signs.insert(sign);
        (lead(packs, &answered, first) - now, sign)
    };
    let moves: Vec<(i64, Sign)> = open.into_iter().map(moves).collect();
    let mut adding: Vec<_> = moves.iter().filter(|(by, _)| *by > 0).copied().collect();
    let mut taking: Vec<_> = moves.iter().filter(|(by, _)| *by < 0).copied().collect();
    adding.sort_by_key(|(by, sign)| (Reverse(*by), *sign));
    taking.sort_by_key(|(by, sign)| (*by, *sign));
    let most = adding.len().max(taking.len());
    let turns = (0..most).flat_map(|turn| [adding.get(turn), taking.get(turn)]);
    distinct(packs, turns.flatten().map(|(_, sign)| *sign))
}

/// Where no sign speaks for any pattern: the two heaviest signs of each pattern that the concerns name.
fn first_questions(packs: &Packs, person: &Person) -> Vec<Sign> {
    let rules = person.concerns.iter().flat_map(|reported| packs.about(reported.concern));
    let patterns = rules.flat_map(|rule| rule.codes("patterns"));
    let known = patterns.filter_map(|id| packs.find("pattern", &id)).filter(|rule| fits(rule, person));
    let known: Vec<&Rule> = known.collect();
    let open = |sign: &Sign| is_open(person, *sign);
    distinct(packs, known.iter().flat_map(|rule| heaviest(rule).into_iter().filter(open).take(2)))
}

fn distinct(packs: &Packs, signs: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut taken = Vec::new();
    for sign in signs {
        if !taken.contains(&sign) {
            taken.push(sign);
        }
    }
    taken.truncate(packs.figure("most_questions") as usize);
    taken
}
