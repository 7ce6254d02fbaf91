//! The rules that add words to a plan, as text.

use super::super::kinds::adjunct::AdjunctRule;
use super::super::kinds::advice::AdviceRule;
use super::super::kinds::expectation::ExpectationRule;
use super::super::kinds::harm::HarmRule;
use super::super::kinds::step::StepRule;
use super::super::rule_kind::RuleKind;
use super::table::{Table, quoted, text};
use super::{begin, end, put_condition};

pub(super) fn adjunct(rule: &AdjunctRule) -> Table {
    let mut table = begin(RuleKind::Adjunct, &rule.heading);
    table.put("modality", quoted(rule.modality.code()));
    table.put("part", quoted(rule.part.code()));
    put_condition(&mut table, &rule.condition);
    table.put("unless", quoted(&rule.unless.expression.to_string()));
    table.put("text", text(&rule.text));
    end(table, &rule.heading)
}

pub(super) fn advice(rule: &AdviceRule) -> Table {
    let mut table = begin(RuleKind::Advice, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put("occasion", quoted(rule.occasion.code()));
    table.put_codes("modality", rule.modalities.iter());
    table.put("text", text(&rule.text));
    end(table, &rule.heading)
}

pub(super) fn step(rule: &StepRule) -> Table {
    let mut table = begin(RuleKind::Step, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put("step", quoted(rule.step.code()));
    table.put_codes("modality", rule.modalities.iter());
    table.put("text", text(&rule.text));
    end(table, &rule.heading)
}

pub(super) fn expectation(rule: &ExpectationRule) -> Table {
    let mut table = begin(RuleKind::Expectation, &rule.heading);
    table.put_some("concern", rule.concern.map(|concern| quoted(concern.code())));
    table.put_codes("zones", rule.zones.iter());
    table.put_codes("modality", rule.modalities.iter());
    table.put("certainty", quoted(rule.certainty.code()));
    table.put("text", text(&rule.text));
    end(table, &rule.heading)
}

pub(super) fn harm(rule: &HarmRule) -> Table {
    let mut table = begin(RuleKind::Harm, &rule.heading);
    put_condition(&mut table, &rule.condition);
    table.put_codes("points", rule.points.iter());
    table.put_codes("modality", rule.modalities.iter());
    table.put("text", text(&rule.text));
    end(table, &rule.heading)
}
