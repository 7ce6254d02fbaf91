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

/// Signs of the pattern that are not recorded and that no recorded sign excludes.
fn missing(person: &Person, weights: &BTreeMap<Sign, u32>) -> BTreeSet<Sign> {
    let settled = |sign: &Sign| {
        let group = sign.exclusive_group();
        group.is_some() && person.signs.iter().any(|it| it.exclusive_group() == group)
    };
    weights.keys().copied().filter(|sign| !person.signs.contains(sign) && !settled(sign)).collect()
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
        return json!({ "clarity": "thin", "near_twins": [], "ask_next": ask_next });
    };
    let near = |it: &&Scored| it.can_lead() && leader.per_mille.saturating_sub(it.per_mille) < 100;
    let near_twins: Vec<&str> = listed.iter().skip(1).filter(near).map(|it| it.rule.id.as_str()).collect();
    let clarity = if leader.per_mille < 300 {
        "thin"
    } else if near_twins.is_empty() {
        "clear"
    } else {
        "close"
    };
    let ask_next = if clarity == "clear" { Vec::new() } else { telling_apart(person, listed) };
    json!({ "clarity": clarity, "near_twins": near_twins, "ask_next": ask_next })
}

/// Signs worth asking for, the heaviest first.
fn heaviest(person: &Person, rule: &Rule) -> Vec<Sign> {
    let weights = weights(rule);
    let mut signs: Vec<Sign> = missing(person, &weights).into_iter().collect();
    signs.sort_by_key(|sign| std::cmp::Reverse(weights[sign]));
    signs
}

/// Signs of one pattern that speak against another.
fn only(person: &Person, rule: &Rule, other: &Rule) -> Vec<Sign> {
    let telling: Option<BTreeSet<Sign>> = rule
        .get(&format!("tells_apart.{}", other.id))
        .map(|signs| codes(signs).iter().map(|sign| sign.parse().unwrap()).collect());
    let theirs = weights(other);
    let tells = |sign: &Sign| match &telling {
        Some(signs) => signs.contains(sign),
        None => !theirs.contains_key(sign),
    };
    heaviest(person, rule).into_iter().filter(tells).collect()
}

fn telling_apart(person: &Person, listed: &[Scored]) -> Vec<Sign> {
    let (first, second) = match listed {
        [first] => return heaviest(person, &first.rule),
        [first, second, ..] => (&first.rule, &second.rule),
        [] => return Vec::new(),
    };
    let (ours, theirs) = (only(person, first, second), only(person, second, first));
    let in_turns = (0..ours.len().max(theirs.len())).flat_map(|turn| [ours.get(turn), theirs.get(turn)]);
    distinct(in_turns.flatten().copied())
}

fn first_questions(packs: &Packs, person: &Person) -> Vec<Sign> {
    let rules = person.concerns.iter().flat_map(|reported| packs.about(reported.concern));
    let patterns = rules.flat_map(|rule| rule.codes("patterns"));
    let known: Vec<&Rule> = patterns.filter_map(|id| packs.find("pattern", &id)).collect();
    distinct(known.iter().flat_map(|rule| heaviest(person, rule).into_iter().take(2)))
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
