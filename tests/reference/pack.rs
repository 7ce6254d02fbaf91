//! The rules as they stand in the packs.

use super::condition::{Formula, parse};
use super::sites::point_of;
use std::collections::{BTreeMap, BTreeSet};
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::intake::Concern;
use toml::{Table, Value};

const KINDS: [&str; 14] = [
    "safety",
    "pattern",
    "concern",
    "combination",
    "substitute",
    "selection",
    "technique",
    "adjunct",
    "course",
    "advice",
    "step",
    "expectation",
    "harm",
    "question",
];

#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) id: String,
    pub(crate) when: Formula,
    /// What keeps an adjunct away.
    pub(crate) unless: Option<Formula>,
    /// The zones and the points that a safety rule blocks.
    pub(crate) places: (BTreeSet<FacialZone>, BTreeSet<Point>),
    fields: Table,
}

impl Rule {
    fn read(fields: &Table, choices: &Choices) -> Self {
        let id = fields["id"].as_str().unwrap();
        let interval = fields.get("interval").map(|it| choices.days(id, it.as_table().unwrap()));
        let when = fields.get("when").map_or("always", |when| when.as_str().unwrap());
        Self {
            id: id.to_owned(),
            when: parse(when, interval),
            unless: fields.get("unless").map(|it| parse(it.as_str().unwrap(), None)),
            places: places(fields),
            fields: fields.clone(),
        }
    }

    /// What stands under a key, or under keys joined by a point.
    pub(crate) fn get(&self, path: &str) -> Option<&Value> {
        let mut keys = path.split('.');
        let first = self.fields.get(keys.next().unwrap());
        keys.fold(first, |value, key| value?.get(key))
    }

    pub(crate) fn word(&self, path: &str) -> Option<&str> {
        self.get(path).map(|value| value.as_str().unwrap())
    }

    /// A text, in English.
    pub(crate) fn text(&self, path: &str) -> String {
        english(self.get(path).unwrap())
    }

    pub(crate) fn texts(&self, path: &str) -> Vec<String> {
        self.get(path).map_or_else(Vec::new, |it| it.as_array().unwrap().iter().map(english).collect())
    }

    pub(crate) fn number(&self, path: &str) -> Option<u32> {
        self.get(path).map(|value| u32::try_from(value.as_integer().unwrap()).unwrap())
    }

    pub(crate) fn flag(&self, path: &str) -> Option<bool> {
        self.get(path).map(|value| value.as_bool().unwrap())
    }

    /// A length in hundredths of a millimetre.
    pub(crate) fn hundredths(&self, path: &str) -> Option<u32> {
        self.get(path).map(hundredths)
    }

    pub(crate) fn codes(&self, path: &str) -> Vec<String> {
        self.get(path).map_or_else(Vec::new, codes)
    }

    pub(crate) fn points(&self, path: &str) -> Vec<Point> {
        self.codes(path).iter().map(|code| point_of(code)).collect()
    }

    pub(crate) fn zones(&self) -> BTreeSet<FacialZone> {
        self.codes("zones").iter().map(|code| code.parse().unwrap()).collect()
    }

    /// Whether a block names a word: `all`, `face`, `own_zones`, or the form of a local insertion.
    pub(crate) fn is_where(&self, place: &str) -> bool {
        self.codes("block.where").iter().any(|it| it == place)
    }

    /// What stands under a point in a table of points.
    pub(crate) fn at_point(&self, path: &str, point: Point) -> Option<&Value> {
        let table = self.get(path)?.as_table().unwrap();
        table.iter().find(|(key, _)| point_of(key) == point).map(|(_, value)| value)
    }

    /// Whether the rule speaks of a modality; those of `otherwise` where it names none.
    pub(crate) fn is_for(&self, modality: &str, otherwise: &[&str]) -> bool {
        let named = self.codes("modality");
        if named.is_empty() { otherwise.contains(&modality) } else { named.iter().any(|it| it == modality) }
    }

    /// Whether a safety rule blocks a means of treating.
    pub(crate) fn blocks(&self, means: &str) -> bool {
        self.codes("block.what").iter().any(|it| it == "all" || it == means)
    }

    /// Whether a safety rule takes needles away altogether.
    pub(crate) fn blocks_needles_everywhere(&self) -> bool {
        let one_side = self.flag("block.own_side") == Some(true) || self.word("block.side").is_some();
        self.blocks("needle") && self.is_where("all") && !one_side
    }
}

/// Zones are in small letters, points are not.
fn places(fields: &Table) -> (BTreeSet<FacialZone>, BTreeSet<Point>) {
    let named = fields.get("block").map_or_else(Vec::new, |block| codes(&block["where"]));
    let (zones, points): (Vec<_>, Vec<_>) =
        named.iter().partition(|code| code.starts_with(|c: char| c.is_ascii_lowercase()));
    let words = ["all", "face", "own_zones", "around_patch", "along_crease"];
    let zones = zones.iter().filter(|code| !words.contains(&code.as_str()));
    let points = points.iter().map(|code| point_of(code));
    (zones.map(|code| code.parse().unwrap()).collect(), points.collect())
}

fn english(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| value["en"].as_str().unwrap()).to_owned()
}

pub(crate) fn codes(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

pub(crate) fn hundredths(value: &Value) -> u32 {
    match value {
        Value::Integer(whole) => u32::try_from(*whole).unwrap() * 100,
        Value::Float(decimal) => format!("{:.0}", decimal * 100.0).parse().unwrap(),
        other => panic!("no length: {other:?}"),
    }
}

/// All rules, by their kind, in the order of the packs.
#[derive(Clone, Debug)]
pub(crate) struct Packs {
    rules: BTreeMap<String, Vec<Rule>>,
    /// The safety rules in force, with those that the atlas makes for its points that are off by default.
    pub(crate) safety: Vec<Rule>,
    pub(crate) choices: Choices,
}

impl Packs {
    /// Reads packs, each the texts of its files. A later pack's rule takes the place of one of the same kind and id.
    pub(crate) fn read(packs: &[Vec<&str>]) -> Self {
        Self::read_under(packs, Choices::USUAL)
    }

    /// Reads packs for an engine whose caller chose something else than usual.
    pub(crate) fn read_under(packs: &[Vec<&str>], choices: Choices) -> Self {
        let mut rules: BTreeMap<String, Vec<Rule>> =
            KINDS.iter().map(|kind| ((*kind).to_owned(), Vec::new())).collect();
        for text in packs.iter().flatten() {
            let table: Table = toml::from_str(text).unwrap();
            for (kind, known) in &mut rules {
                let rows = table.get(kind).and_then(Value::as_array).cloned().unwrap_or_default();
                for row in rows {
                    let rule = Rule::read(row.as_table().unwrap(), &choices);
                    match known.iter_mut().find(|earlier| earlier.id == rule.id) {
                        Some(earlier) => *earlier = rule,
                        None => known.push(rule),
                    }
                }
            }
        }
        let safety = with_hazards(&rules["safety"], &choices);
        Self { rules, safety, choices }
    }

    pub(crate) fn of(&self, kind: &str) -> &[Rule] {
        &self.rules[kind]
    }

    pub(crate) fn find(&self, kind: &str, id: &str) -> Option<&Rule> {
        self.of(kind).iter().find(|rule| rule.id == id)
    }

    /// What the rules read of a kind of fact: `risk`, `sign`, ...
    pub(crate) fn names(&self, kind: &str) -> BTreeSet<String> {
        let facts = self.rules.values().flatten().flat_map(|rule| {
            rule.when.facts().into_iter().chain(rule.unless.iter().flat_map(Formula::facts))
        });
        facts.filter(|fact| fact.path[0] == kind).map(|fact| fact.path[1].clone()).collect()
    }

    /// The numbers of the selection.
    pub(crate) fn selection(&self) -> &Rule {
        self.find("selection", "selection").unwrap()
    }

    /// A number of the selection.
    pub(crate) fn figure(&self, path: &str) -> u32 {
        self.selection().number(path).unwrap()
    }

    /// A list of numbers of the selection.
    pub(crate) fn figures(&self, path: &str) -> Vec<u32> {
        let list = self.selection().get(path).unwrap().as_array().unwrap();
        list.iter().map(|it| u32::try_from(it.as_integer().unwrap()).unwrap()).collect()
    }

    /// The concern rules about a concern: one that is named like its concern need not say so twice.
    pub(crate) fn about(&self, concern: Concern) -> Vec<&Rule> {
        let is = |rule: &&Rule| rule.word("concern").unwrap_or(&rule.id) == concern.code();
        self.of("concern").iter().filter(is).collect()
    }
}

/// What the caller of an engine chooses where the sources disagree.
#[derive(Clone, Debug)]
pub(crate) struct Choices {
    /// `floor`, `default` or `strict`.
    pub(crate) intervals: &'static str,
    /// `strictest`, or the source whose set it is.
    pub(crate) pregnancy_points: &'static str,
    /// Rules that wait longer, with their days.
    pub(crate) lengthened: Vec<(&'static str, u32)>,
}

impl Choices {
    pub(crate) const USUAL: Self =
        Self { intervals: "default", pregnancy_points: "strictest", lengthened: Vec::new() };

    pub(crate) fn wire(&self) -> serde_json::Value {
        let mut wire =
            serde_json::json!({ "intervals": self.intervals, "pregnancy_points": self.pregnancy_points });
        if !self.lengthened.is_empty() {
            wire["lengthened"] = self
                .lengthened
                .iter()
                .map(|(rule, days)| ((*rule).to_owned(), serde_json::json!(days)))
                .collect();
        }
        wire
    }

    /// The days that a rule with an interval waits.
    fn days(&self, id: &str, interval: &Table) -> i64 {
        let lengthened = self.lengthened.iter().find(|(rule, _)| *rule == id);
        lengthened
            .map_or_else(|| interval[self.intervals].as_integer().unwrap(), |(_, days)| i64::from(*days))
    }
}

/// The rules in force, and one for each point that is off by default and that no rule for everyone guards.
fn with_hazards(rules: &[Rule], choices: &Choices) -> Vec<Rule> {
    let in_force = |rule: &&Rule| {
        rule.word("policy").is_none_or(|policy| policy == "strictest" || policy == choices.pregnancy_points)
    };
    let mut rules: Vec<Rule> = rules.iter().filter(in_force).cloned().collect();
    let always = |rule: &&Rule| {
        let for_everyone = matches!(rule.when, Formula::Always) && rule.word("policy").is_none();
        let both_sides = rule.word("block.side").is_none();
        for_everyone && both_sides && rule.blocks("needle") && rule.blocks("current")
    };
    let guarded: BTreeSet<Point> =
        rules.iter().filter(always).flat_map(|rule| rule.places.1.clone()).collect();
    let off = Point::all().filter(|point| point.is_off_by_default());
    for point in off.filter(|point| !guarded.contains(point)) {
        let never = ["ST1", "BL1", "EX-HN7", "LU1", "ST12", "GB21"].contains(&point.code());
        let by = if never { "nobody" } else { "practitioner" };
        let text = format!(
            "id = \"hazard.{point}\"\nverdict = \"treat\"\noverridable = {}\ncleared_by = \"{by}\"\n\
            block = {{ what = [\"needle\", \"current\"], where = [\"{point}\"] }}",
            !never
        );
        rules.push(Rule::read(&toml::from_str(&text).unwrap(), choices));
    }
    rules
}
