//! The engine's own reasons against a plan (step 8 of the flow).

use super::Case;
use super::select::Cut;
use super::subtract::Scope;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const LIFTERS: [&str; 9] = [
    "time",
    "practitioner",
    "guardian",
    "dentist",
    "eye_doctor",
    "dermatologist",
    "oncologist",
    "physician",
    "nobody",
];

/// A built-in rule that applies, as a finding tells it.
pub(crate) struct Builtin {
    id: &'static str,
    pub(crate) verdict: &'static str,
    because: Vec<String>,
    reason: &'static str,
    cleared_by: &'static str,
}

impl Builtin {
    pub(crate) fn finding(&self) -> Value {
        json!({
            "rule": self.id,
            "class": "policy",
            "verdict": self.verdict,
            "because": self.because,
            "title": null,
            "reason": self.reason,
            "instruct": [],
            "cleared_by": self.cleared_by,
            "overridable_by": null,
            "blocks": null,
            "caps": null,
            "forbids": [],
            "assumed": [],
            "unconfirmed": null,
            "sources": ["project-default"],
            "confidence": "general_knowledge",
        })
    }
}

impl Case<'_> {
    /// The answers to questions that no pack asks.
    pub(crate) fn not_asked(&self) -> Option<Value> {
        let mut because = self.person.answered();
        because.retain(|question| self.packs.find("question", question).is_none());
        because.sort();
        let builtin = Builtin {
            id: "builtin.not_asked",
            verdict: "treat",
            reason: "an answer was given to a question that no rule pack asks, so no rule uses it",
            cleared_by: "practitioner",
            because,
        };
        let mut finding = builtin.finding();
        finding["class"] = json!("note");
        (!builtin.because.is_empty()).then_some(finding)
    }

    pub(crate) fn builtin(&self, ranked: &Cut) -> Option<Builtin> {
        let because = self.person.concerns.iter().map(|it| format!("concern.{}", it.concern)).collect();
        if self.only_add_ons() {
            return Some(Builtin {
                id: "builtin.no_facial_concern",
                verdict: "decline",
                because,
                reason: "the reported concerns are treated only alongside a facial concern; add one to obtain a plan",
                cleared_by: "nobody",
            });
        }
        if self.comes(ranked, Scope::Treating, true) {
            return None;
        }
        let verdict = self.refused_with(ranked);
        if self.comes(ranked, Scope::Answered, true) {
            return Some(Builtin {
                id: "builtin.nothing_until_answered",
                verdict,
                because,
                reason: "no point or line is left to plan with until more questions are answered",
                cleared_by: "practitioner",
            });
        }
        let id = "builtin.nothing_selectable";
        let liftable = if verdict == "decline" || verdict == "refer_urgent" {
            Vec::new()
        } else {
            self.liftable(ranked)
        };
        if liftable.is_empty() {
            let reason = "no point or line is left to plan with";
            return Some(Builtin { id, verdict, because, reason, cleared_by: "nobody" });
        }
        Some(Builtin {
            id,
            verdict,
            because: liftable.iter().map(|(id, _)| format!("rule.{id}")).collect(),
            reason: "no plan is possible until the rules named here are cleared",
            cleared_by: LIFTERS[liftable.iter().map(|(_, by)| *by).max().unwrap()],
        })
    }

    /// Whether anything comes of the chosen sites; where substitutes do not count, any of themselves.
    fn comes(&self, ranked: &Cut, scope: Scope, substitutes: bool) -> bool {
        let modality = self.modality(scope);
        let remaining = self.subtract(ranked, modality, scope);
        let comes = remaining.placed.iter().any(|it| substitutes || it.stands_in_for.is_none());
        comes && !self.person.avoids(modality)
    }

    /// The gravest verdict whose rules alone leave nothing; `defer` where it takes lighter ones too; `decline` where nothing
    /// comes without any rule.
    fn refused_with(&self, ranked: &Cut) -> &'static str {
        if !self.comes(ranked, Scope::Nothing, false) {
            return "decline";
        }
        let graver = ["refer_urgent", "decline", "refer", "incomplete"];
        let gravest = graver.into_iter().find(|verdict| !self.comes(ranked, Scope::Weighing(verdict), false));
        gravest.unwrap_or("defer")
    }

    /// The rules that allow a treatment, that somebody or time lifts, and that keep some chosen site away, in the order of the
    /// pack; each with the place of its lifter.
    fn liftable(&self, ranked: &Cut) -> Vec<(String, usize)> {
        let (scope, modality) = (Scope::Treating, self.modality(Scope::Treating));
        let mut against = BTreeSet::new();
        if modality != "needle" {
            against.extend(self.against_needles(scope));
        }
        for step in &ranked.steps {
            let (site, selected) = (step.site, step);
            against.extend(self.exceeded(site, step.count, scope));
            against.extend(self.out_of_position(site, scope));
            against.extend(self.kept_out_by(site, &selected.sides, modality, scope));
            against.extend(self.technique(site, scope).err().into_iter().flatten());
        }
        let rules = self.safety.iter().map(|it| it.rule).filter(|rule| against.contains(&rule.id));
        let treating = rules.filter(|rule| rule.word("verdict") == Some("treat"));
        let lifted = treating.map(|rule| {
            let by = LIFTERS.iter().position(|by| rule.word("cleared_by") == Some(by)).unwrap();
            (rule.id.clone(), by)
        });
        lifted.filter(|(_, by)| LIFTERS[*by] != "nobody").collect()
    }
}
