//! The rules that choose points and how they are needled, as text.

use super::super::kinds::combination::CombinationRule;
use super::super::kinds::concern::{ConcernRule, LocalAnswer};
use super::super::kinds::course::CourseRule;
use super::super::kinds::pattern::PatternRule;
use super::super::kinds::substitute::SubstituteRule;
use super::super::kinds::technique::TechniqueRule;
use super::super::rule_kind::RuleKind;
use super::table::{Table, inline, inline_some, list, millimetres, quoted, text};
use super::{begin, end, put_condition};
use crate::atlas::Point;

pub(super) fn pattern(rule: &PatternRule) -> Table {
    let mut table = begin(RuleKind::Pattern, &rule.heading);
    table.put("name", text(&rule.name));
    table.put_codes("icd11", &rule.icd11);
    table.put_some("principle", rule.principle.as_ref().map(text));
    table.put_entries(
        "signs",
        rule.signs.iter().map(|(sign, weight)| (sign.to_string(), weight.to_string())).collect(),
    );
    let points = rule.points.iter().map(|named| {
        let mut entries = weighted(named.point, named.weight);
        if !named.if_signs.is_empty() {
            let signs = named.if_signs.iter().map(|sign| quoted(sign.code()));
            entries.push(("if_signs".to_owned(), list(signs)));
        }
        inline(entries)
    });
    table.put("points", list(points));
    table.put_codes("near_twins", &rule.near_twins);
    let telling = rule
        .tells_apart
        .iter()
        .map(|(twin, signs)| (twin.to_string(), list(signs.iter().map(|sign| quoted(sign.code())))));
    table.put_entries("tells_apart", telling.collect());
    end(table, &rule.heading)
}

pub(super) fn concern(rule: &ConcernRule) -> Table {
    let mut table = begin(RuleKind::Concern, &rule.heading);
    table.put("concern", quoted(rule.concern.code()));
    table.put("alone", quoted(rule.alone.code()));
    table.put_codes("zones", rule.zones.iter());
    table.put_codes("patterns", &rule.patterns);
    let answer = |answer: &LocalAnswer| match answer {
        LocalAnswer::InsertionForm(form) => quoted(form.code()),
        LocalAnswer::Point(point) => quoted(point.code()),
    };
    let local = rule.local.iter().map(|(zone, answers)| (zone.to_string(), list(answers.iter().map(answer))));
    table.put_entries("local", local.collect());
    table.put_codes("adjacent", &rule.adjacent);
    table.put_codes("distal", &rule.distal);
    table.put_some("named_points_only", rule.named_points_only.then_some(true));
    table.put_some("red_flags", rule.red_flags.as_ref().map(text));
    end(table, &rule.heading)
}

pub(super) fn combination(rule: &CombinationRule) -> Table {
    let mut table = begin(RuleKind::Combination, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put("points", list(rule.points.iter().map(|(point, weight)| inline(weighted(*point, *weight)))));
    table.put("reason", text(&rule.reason));
    end(table, &rule.heading)
}

fn weighted(point: Point, weight: u8) -> Vec<(String, String)> {
    vec![("point".to_owned(), quoted(point.code())), ("weight".to_owned(), weight.to_string())]
}

pub(super) fn substitute(rule: &SubstituteRule) -> Table {
    let mut table = begin(RuleKind::Substitute, &rule.heading);
    table.put("point", quoted(rule.point.code()));
    table.put_codes("with", &rule.with);
    end(table, &rule.heading)
}

pub(super) fn technique(rule: &TechniqueRule) -> Table {
    let mut table = begin(RuleKind::Technique, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put_some("form", rule.form.map(|form| quoted(form.code())));
    table.put_codes("zones", rule.zones.iter());
    table.put_some(
        "needles",
        rule.needles.map(|needles| {
            let (mild, moderate, severe) = needles.by_severity();
            format!("{{ mild = {mild}, moderate = {moderate}, severe = {severe} }}")
        }),
    );
    table.put_some("gauge_mm", rule.gauge.map(millimetres));
    table.put_some("length_mm", rule.length.map(millimetres));
    let depth = [("min", rule.min_depth.map(millimetres)), ("max", rule.max_depth.map(millimetres))];
    table.put_some("depth_mm", inline_some(depth));
    table.put_some("angle", rule.angle.map(|angle| quoted(angle.code())));
    table.put_some("stimulation", rule.stimulation.map(|stimulation| quoted(stimulation.code())));
    table.put_some("de_qi", rule.de_qi.map(|de_qi| quoted(de_qi.code())));
    table.put_some("retention_min", rule.retention_min);
    end(table, &rule.heading)
}

pub(super) fn course(rule: &CourseRule) -> Table {
    let mut table = begin(RuleKind::Course, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put_codes("modality", rule.modalities.iter());
    let range = |(min, max): (u8, u8)| format!("{{ min = {min}, max = {max} }}");
    table.put("sessions", range(rule.sessions));
    table.put("per_week", range(rule.per_week));
    table.put("reassess_after", rule.reassess_after);
    table.put_some("maintenance_weeks", rule.maintenance_weeks);
    end(table, &rule.heading)
}
