//! Patterns: scores, leaders, and what would tell them apart (section 5).

use super::pack::{Packs, Rule, codes};
use super::person::Person;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::intake::Sign;

const MOST_QUESTIONS: usize = 6;

#[derive(Clone, Debug)]
pub(crate) struct Scored {
    pub(crate) rule: Rule,
    per_mille: u32,
    matched: BTreeSet<Sign>,
    missing: BTreeSet<Sign>,
}

impl Scored {
    fn can_lead(&self) -> bool {
        self.per_mille >= 200 && self.matched.len() >= 2
    }
}

/// The signs of a pattern with their weights.
pub(crate) fn weights(rule: &Rule) -> BTreeMap<Sign, u32> {
    let signs = rule.get("signs").unwrap().as_table().unwrap();
    let weight = |value: &toml::Value| u32::try_from(value.as_integer().unwrap()).unwrap();
    signs.iter().map(|(sign, value)| (sign.parse().unwrap(), weight(value))).collect()
}

/// The weight of all signs; of an exclusive group only the heaviest counts.
fn total(weights: &BTreeMap<Sign, u32>) -> u32 {
    let mut alone = 0;
    let mut groups = BTreeMap::new();
    for (sign, weight) in weights {
        match sign.exclusive_group() {
            None => alone += weight,
            Some(group) => {
                let heaviest = groups.entry(group).or_insert(0);
                *heaviest = (*heaviest).max(*weight);
            }
        }
    }
    alone + groups.values().sum::<u32>()
}

/// Whether a sign is not recorded, and no recorded sign excludes it.
fn is_open(person: &Person, sign: Sign) -> bool {
    let group = sign.exclusive_group();
    let settled = group.is_some() && person.signs.iter().any(|it| it.exclusive_group() == group);
    !person.signs.contains(&sign) && !settled
}

/// Signs of the pattern that can still be recorded.
fn missing(person: &Person, weights: &BTreeMap<Sign, u32>) -> BTreeSet<Sign> {
    weights.keys().copied().filter(|sign| is_open(person, *sign)).collect()
}

/// The patterns with at least one matched sign, best first.
pub(crate) fn listed(packs: &Packs, person: &Person) -> Vec<Scored> {
    let mut listed = Vec::new();
    for rule in packs.of("pattern") {
        let weights = weights(rule);
        let matched: BTreeSet<Sign> =
            weights.keys().copied().filter(|it| person.signs.contains(it)).collect();
        if matched.is_empty() {
            continue;
        }
        let (weight, total) = (matched.iter().map(|sign| weights[sign]).sum::<u32>(), total(&weights));
        listed.push(Scored {
            rule: rule.clone(),
            per_mille: per_mille(weight, total),
            matched,
            missing: missing(person, &weights),
        });
    }
    listed.sort_by_key(|scored| std::cmp::Reverse(scored.per_mille));
    listed
}

/// The first of the list, if it can lead, and the next that can lead and either is close to it or has enough signs that the
/// first lacks.
pub(crate) fn leaders(listed: &[Scored]) -> Vec<&Scored> {
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
        let on_its_own = own.len() >= 2 && per_mille(own.iter().sum(), total(&weights)) >= 200;
        it.can_lead() && (on_its_own || first.per_mille - it.per_mille < 100)
    };
    [first].into_iter().chain(listed.iter().skip(1).find(beside)).collect()
}

/// A share, rounded to the nearest.
fn per_mille(part: u32, whole: u32) -> u32 {
    (2000 * part + whole) / (2 * whole)
}

pub(crate) fn wire(listed: &[Scored]) -> Value {
    let each = listed.iter().map(|scored| {
        json!({
            "pattern": scored.rule.id,
            "icd11": scored.rule.codes("icd11"),
            "score": f64::from(scored.per_mille) / 1000.0,
            "matched": scored.matched,
            "missing": scored.missing,
        })
    });
    each.collect()
}

pub(crate) fn differentiation(packs: &Packs, person: &Person, listed: &[Scored]) -> Value {
    let Some(leader) = leaders(listed).first().copied() else {
        let ask_next = first_questions(packs, person);
        return json!({ "clarity": "thin", "near_twins": [], "tells_apart": [], "ask_next": ask_next });
    };
    let near = |it: &&Scored| {
        let within = if twins(&leader.rule, &it.rule) { 200 } else { 100 };
        it.can_lead() && leader.per_mille - it.per_mille < within
    };
    let near: Vec<&Rule> = listed.iter().skip(1).filter(near).map(|it| &it.rule).collect();
    let clarity = if leader.per_mille < packs.figure("thin_below") {
        "thin"
    } else if near.is_empty() {
        "clear"
    } else {
        "close"
    };
    let rivals: Vec<&Rule> = match (clarity, near.as_slice()) {
        ("thin", []) => listed.iter().skip(1).take(1).map(|it| &it.rule).collect(),
        _ => near.clone(),
    };
    let mut lists: Vec<Vec<Sign>> =
        rivals.iter().flat_map(|rival| [only(&leader.rule, rival), only(rival, &leader.rule)]).collect();
    if clarity == "thin" && lists.is_empty() {
        lists.push(heaviest(&leader.rule));
    }
    let tells_apart = near.iter().map(|twin| {
        json!({
            "near_twin": twin.id,
            "signs_of_leader": only(&leader.rule, twin),
            "signs_of_twin": only(twin, &leader.rule),
        })
    });
    json!({
        "clarity": clarity,
        "near_twins": near.iter().map(|rule| &rule.id).collect::<Vec<_>>(),
        "tells_apart": tells_apart.collect::<Vec<_>>(),
        "ask_next": in_turns(person, &lists),
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
    signs.sort_by_key(|sign| std::cmp::Reverse(weights[sign]));
    signs
}

/// Signs of one pattern that speak against another.
fn only(rule: &Rule, other: &Rule) -> Vec<Sign> {
    let telling: Option<BTreeSet<Sign>> = rule
        .get(&format!("tells_apart.{}", other.id))
        .map(|signs| codes(signs).iter().map(|sign| sign.parse().unwrap()).collect());
    let theirs = weights(other);
    let tells = |sign: &Sign| match &telling {
        Some(signs) => signs.contains(sign),
        None => !theirs.contains_key(sign),
    };
    heaviest(rule).into_iter().filter(tells).collect()
}

/// The first few signs worth asking for, one of each list in turn.
fn in_turns(person: &Person, lists: &[Vec<Sign>]) -> Vec<Sign> {
    let mut lists: Vec<Vec<Sign>> = lists.to_vec();
    for list in &mut lists {
        list.retain(|sign| is_open(person, *sign));
    }
    let turns = lists.iter().map(Vec::len).max().unwrap_or(0);
    distinct((0..turns).flat_map(|turn| lists.iter().filter_map(move |list| list.get(turn).copied())))
}

fn first_questions(packs: &Packs, person: &Person) -> Vec<Sign> {
    let rules = person.concerns.iter().flat_map(|reported| packs.about(reported.concern));
    let patterns = rules.flat_map(|rule| rule.codes("patterns"));
    let known: Vec<&Rule> = patterns.filter_map(|id| packs.find("pattern", &id)).collect();
    let open = |sign: &Sign| is_open(person, *sign);
    distinct(known.iter().flat_map(|rule| heaviest(rule).into_iter().filter(open).take(2)))
}

fn distinct(signs: impl Iterator<Item = Sign>) -> Vec<Sign> {
    let mut taken = Vec::new();
    for sign in signs {
        if !taken.contains(&sign) {
            taken.push(sign);
        }
    }
    taken.truncate(MOST_QUESTIONS);
    taken
}
