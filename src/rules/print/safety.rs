//! A safety rule as text.

use super::super::action::{Block, Caps, Interval};
use super::super::kinds::safety::SafetyRule;
use super::super::rule_kind::RuleKind;
use super::table::{Table, inline, inline_some, list, millimetres, quoted, text};
use super::{begin, end, put_condition};

pub(super) fn table(rule: &SafetyRule) -> Table {
    let mut table = begin(RuleKind::Safety, &rule.heading);
    table.put_some("title", rule.title.as_ref().map(text));
    put_condition(&mut table, &rule.condition);
    table.put_some("interval", rule.interval.map(interval));
    table.put("class", quoted(rule.class.code()));
    table.put("verdict", quoted(rule.verdict.code()));
    table.put_some("block", rule.block.as_ref().map(block));
    table.put_some("cap", caps(&rule.cap));
    table.put_codes("forbid", rule.forbid.iter());
    table.put("alternative", rule.alternative);
    table.put_some("clearance", rule.clearance.map(|role| quoted(role.code())));
    if !rule.instruct.is_empty() {
        table.put("instruct", list(rule.instruct.iter().map(text)));
    }
    let substitutes = rule
        .substitute
        .iter()
        .map(|(point, with)| (point.to_string(), list(with.iter().map(|point| quoted(point.code())))));
    table.put_entries("substitute", substitutes.collect());
    if rule.overridable {
        table.put("overridable", true);
    }
    table.put_some("policy", rule.policy.as_deref().map(quoted));
    table.put("reason", text(&rule.reason));
    table.put("cleared_by", quoted(rule.cleared_by.code()));
    end(table, &rule.heading)
}

fn interval(interval: Interval) -> String {
    let Interval { floor, default, strict } = interval;
    format!("{{ floor = {floor}, default = {default}, strict = {strict} }}")
}

fn block(block: &Block) -> String {
    let places = &block.places;
    let words = [(places.all, "all"), (places.face, "face"), (places.own_zones, "own_zones")];
    let words = words.into_iter().filter(|(named, _)| *named).map(|(_, word)| quoted(word));
    let zones = places.zones.iter().map(|zone| quoted(zone.code()));
    let points = places.points.iter().map(|point| quoted(point.code()));
    let mut entries = vec![
        ("what".to_owned(), list(block.what.iter().map(|means| quoted(means.code())))),
        ("where".to_owned(), list(words.chain(zones).chain(points))),
    ];
    if places.own_side {
        entries.push(("own_side".to_owned(), "true".to_owned()));
    }
    inline(entries)
}

fn caps(caps: &Caps) -> Option<String> {
    let depth: Vec<(String, String)> =
        caps.depth.iter().map(|(point, depth)| (point.to_string(), millimetres(*depth))).collect();
    inline_some([
        ("face_gauge_mm", caps.face_gauge.map(millimetres)),
        ("body_gauge_mm", caps.body_gauge.map(millimetres)),
        ("face_depth_mm", caps.face_depth.map(millimetres)),
        ("body_depth_mm", caps.body_depth.map(millimetres)),
        ("depth_mm", (!depth.is_empty()).then(|| inline(depth))),
        ("face_needles", caps.face_needles.map(|needles| needles.to_string())),
        ("body_needles", caps.body_needles.map(|needles| needles.to_string())),
        ("needles", caps.needles.map(|needles| needles.to_string())),
        ("retention_min", caps.retention_min.map(|minutes| minutes.to_string())),
        ("stimulation", caps.stimulation.map(|stimulation| quoted(stimulation.code()))),
    ])
}
