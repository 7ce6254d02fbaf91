//! Subtraction: what the rules take out of the selection, and what stands in (section 8).

use super::blocked::part_of_sides;
use super::condition::Truth;
use super::pack::{Rule, codes};
use super::screen::{gravity, verdict_of};
use super::select::{Count, Cut, Reason, Selected, counts_for_turning};
use super::sites::{Sides, Site, narrowed, point_of, side_word};
use super::technique::Technique;
use super::{Case, Judged};
use tcm_facial::atlas::{Point, SessionPhase};

pub(crate) const PREFERENCE: &str = "builtin.preference";

#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) selected: Selected,
    pub(crate) technique: Technique,
    pub(crate) stands_in_for: Option<Point>,
}

#[derive(Clone, Debug)]
pub(crate) struct Withheld {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) needles: u32,
    /// As a zone without an answer tells it.
    pub(crate) cause: &'static str,
    pub(crate) rules: Vec<String>,
    pub(crate) substitutes: Vec<Point>,
}

/// What is left of a selection for a modality.
#[derive(Clone, Debug)]
pub(crate) struct Remaining {
    pub(crate) modality: &'static str,
    pub(crate) scope: Scope,
    pub(crate) placed: Vec<Placed>,
    pub(crate) withheld: Vec<Withheld>,
    /// Whether the person lies face down first.
    pub(crate) turned: bool,
    /// What a wish for fewer needles leaves out.
    pub(crate) beyond_wish: Vec<Site>,
}

/// Which fired rules count: all, or only those that allow a treatment. What waits for an
/// answer caps in either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    All,
    Treating,
    /// The same, once what waits for an answer and would not let a treatment go on has turned out not to hold.
    Answered,
    /// Of those that allow a treatment and of those that wait, what weighs at least this much where it leaves nothing.
    Weighing(&'static str),
    /// None of them.
    Nothing,
}

/// What a rule comes to where it leaves nothing of a plan: its own verdict; if it allows a treatment, `defer` where somebody
/// or time lifts it, else `decline`.
fn weight(rule: &Rule) -> usize {
    gravity(match verdict_of(rule) {
        "treat" if rule.word("cleared_by") == Some("nobody") => "decline",
        "treat" => "defer",
        verdict => verdict,
    })
}

/// Whether a rule that fired is counted.
pub(crate) fn counts(rule: &Rule, scope: Scope) -> bool {
    let treats = verdict_of(rule) == "treat";
    match scope {
        Scope::All => true,
        Scope::Treating | Scope::Answered => treats,
        Scope::Weighing(least) => treats && weight(rule) >= gravity(least),
        Scope::Nothing => false,
    }
}

/// Whether a rule that waits for an answer is counted.
pub(crate) fn counts_open(rule: &Rule, scope: Scope) -> bool {
    match scope {
        Scope::All | Scope::Treating => true,
        Scope::Answered => verdict_of(rule) == "treat",
        Scope::Weighing(least) => weight(rule) >= gravity(least),
        Scope::Nothing => false,
    }
}

impl Case<'_> {
    pub(crate) fn subtract(&self, cut: &Cut, modality: &'static str, scope: Scope) -> Remaining {
        let (turned, beyond_wish) = (cut.turned, cut.beyond_wish.clone());
        let mut remaining =
            Remaining { modality, scope, placed: Vec::new(), withheld: Vec::new(), turned, beyond_wish };
        // Points that are withheld wholly and may get a substitute, each with its place in the list of the withheld.
        let mut lost: Vec<(usize, Selected)> = Vec::new();
        // What the caps leave of the list: they are counted like wishes.
        let mut left: Vec<Site> = Vec::new();
        for selected in cut.sites() {
            let site = selected.site;
            let mut withhold = |sides: &Sides, needles: u32, cause: &'static str, rules: Vec<String>| {
                let sides = sides.clone();
                remaining.withheld.push(Withheld {
                    site,
                    sides,
                    needles,
                    cause,
                    rules,
                    substitutes: Vec::new(),
                });
                remaining.withheld.len() - 1
            };
            let (over, within): (Vec<_>, Vec<_>) = cut
                .steps
                .iter()
                .filter(|step| step.site == site)
                .partition(|step| !self.exceeded(site, step.count, scope).is_empty());
            if let Some(last) = over.last() {
                let needles = over.iter().map(|step| step.needles()).sum();
                withhold(&selected.sides, needles, "beyond_cap", self.exceeded(site, last.count, scope));
            }
            if within.is_empty() {
                continue;
            }
            left.push(site);
            let on_each = u32::try_from(within.len()).unwrap();
            let mut selected = Selected { on_each, ..selected };
            if let Some(rules) = self.unwanted(site, modality, scope) {
                let cause = if rules.iter().all(|rule| rule == PREFERENCE) { "avoided" } else { "barred" };
                lost.push((withhold(&selected.sides, selected.needles(), cause, rules), selected));
                continue;
            }
            let (blocked, by) = self.blocked(site, &selected.sides, modality, scope);
            if !blocked.is_empty() {
                let entry = withhold(&blocked, site.needles(&blocked, on_each), "barred", by);
                if blocked == selected.sides {
                    lost.push((entry, selected));
                    continue;
                }
            }
            // What stands in does so on the sides that were lost for want of depth, not on those that are blocked.
            selected.sides = part_of_sides(&selected.sides, &blocked);
            let lying = self.out_of_position(site, scope);
            if !lying.is_empty() {
                lost.push((withhold(&selected.sides, selected.needles(), "barred", lying), selected));
                continue;
            }
            match self.technique(site, scope) {
                Err(rules) => {
                    lost.push((withhold(&selected.sides, selected.needles(), "no_depth", rules), selected));
                }
                Ok(technique) => remaining.placed.push(Placed { selected, technique, stands_in_for: None }),
            }
        }
        self.substitute(&left, lost, &mut remaining, scope);
        if turned {
            self.keep_on_the_back(&mut remaining);
        }
        remaining
    }

    /// Nobody is turned for too few needles. What stands in does not count, and nothing stands in for what is withheld so.
    fn keep_on_the_back(&self, remaining: &mut Remaining) {
        let own = |it: &&Placed| it.stands_in_for.is_none() && counts_for_turning(it.selected.site);
        let needles: u32 = remaining.placed.iter().filter(own).map(|it| it.selected.needles()).sum();
        if needles >= self.packs.figure("least_prone_needles") {
            return;
        }
        let is_prone = |it: &Placed| it.selected.site.phase() == SessionPhase::Prone;
        let (prone, supine): (Vec<Placed>, Vec<Placed>) = remaining.placed.drain(..).partition(is_prone);
        remaining.placed = supine;
        for it in prone {
            let Selected { site, sides, .. } = it.selected.clone();
            match it.stands_in_for {
                Some(replaced) => {
                    let entries = remaining.withheld.iter_mut();
                    entries
                        .filter(|entry| entry.site == Site::Point(replaced))
                        .for_each(|entry| entry.substitutes.clear());
                }
                None => remaining.withheld.push(Withheld {
                    site,
                    sides,
                    needles: it.selected.needles(),
                    cause: "avoided",
                    rules: vec!["builtin.position".to_owned()],
                    substitutes: Vec::new(),
                }),
            }
        }
    }

    /// The rules that keep the person on the back, where a site is reached from the back only.
    pub(crate) fn out_of_position(&self, site: Site, scope: Scope) -> Vec<String> {
        let keeps = |rule: &&Rule| rule.word("cap.position") == Some("supine");
        let prone = site.phase() == SessionPhase::Prone;
        self.capping(scope).into_iter().filter(|_| prone).filter(keeps).map(|rule| rule.id.clone()).collect()
    }

    /// The rules with a cap on numbers that the plan goes beyond with this site.
    pub(crate) fn exceeded(&self, site: Site, count: Count, scope: Scope) -> Vec<String> {
        let exceeds = |rule: &&Rule| {
            let [face, body, all] =
                ["face_needles", "body_needles", "needles"].map(|it| rule.number(&format!("cap.{it}")));
            count.exceeds(site, face, body, all)
        };
        let last =
            self.person.needles_last().filter(|_| !matches!(scope, Scope::Weighing(_) | Scope::Nothing));
        let most = last.map(|last| u32::try_from(last).unwrap() + self.packs.figure("growth"));
        let growth = count.exceeds(site, None, None, most).then(|| "builtin.growth".to_owned());
        let rules = self.capping(scope).into_iter().filter(exceeds).map(|rule| rule.id.clone());
        growth.into_iter().chain(rules).collect()
    }

    fn unwanted(&self, site: Site, modality: &str, scope: Scope) -> Option<Vec<String>> {
        if let Some(point) = site.point() {
            return self.person.avoids_point(point).then(|| vec![PREFERENCE.to_owned()]);
        }
        if modality == "needle" {
            return None;
        }
        Some(self.against_needles(scope))
    }

    /// What speaks against needles altogether: the person, and rules that block them everywhere or allow no treatment.
    pub(crate) fn against_needles(&self, scope: Scope) -> Vec<String> {
        let wish = self.person.avoids("needle").then(|| PREFERENCE.to_owned());
        let away = |it: &&&Judged<'_>| {
            it.rule.blocks_needles_everywhere() || (it.truth == Truth::Yes && verdict_of(it.rule) != "treat")
        };
        let blocking = self.blocking(scope);
        wish.into_iter().chain(blocking.iter().filter(away).map(|it| it.rule.id.clone())).collect()
    }

    fn substitute(
        &self,
        left: &[Site],
        lost: Vec<(usize, Selected)>,
        remaining: &mut Remaining,
        scope: Scope,
    ) {
        for (entry, selected) in lost {
            let Some(point) = selected.site.point() else {
                continue;
            };
            let Some((named, reason)) = self.named_substitutes(point, &remaining.withheld[entry].rules)
            else {
                continue;
            };
            for stand_in in named {
                let site = Site::Point(stand_in);
                let sides = narrowed(&site.full_sides(), Some(side_word(&selected.sides)));
                let taken =
                    left.contains(&site) || remaining.placed.iter().any(|it| it.selected.site == site);
                let free = self.blocked(site, &sides, remaining.modality, scope).0.is_empty()
                    && self.out_of_position(site, scope).is_empty();
                // Nobody is turned for it, and it takes no more needles than what it stands in for.
                let turns = site.phase() == SessionPhase::Prone && !remaining.turned;
                if turns
                    || site.part() != selected.site.part()
                    || site.needles(&sides, 0) > selected.needles()
                {
                    continue;
                }
                if taken || self.is_off(stand_in) || self.person.avoids_point(stand_in) || !free {
                    continue;
                }
                let Ok(technique) = self.technique(site, scope) else {
                    continue;
                };
                let mut reasons = selected.reasons.clone();
                reasons.push(reason);
                let selected = Selected { site, sides, on_each: 1, reasons };
                remaining.placed.push(Placed { selected, technique, stands_in_for: Some(point) });
                remaining.withheld[entry].substitutes.push(stand_in);
                break;
            }
        }
    }

    /// The substitutes of the first withholding rule that names some, else of the first substitute rule.
    fn named_substitutes(&self, point: Point, rules: &[String]) -> Option<(Vec<Point>, Reason)> {
        let of_safety = rules.iter().find_map(|id| {
            let rule = self.safety.iter().map(|it| it.rule).find(|rule| rule.id == *id)?;
            let named = rule.at_point("substitute", point)?;
            Some((codes(named), rule))
        });
        let (named, rule) = of_safety.or_else(|| {
            let about = |rule: &&Rule| point_of(rule.word("point").unwrap()) == point;
            let rule = self.packs.of("substitute").iter().find(about)?;
            Some((rule.codes("with"), rule))
        })?;
        let reason = Reason {
            rule: rule.id.clone(),
            kind: "substitute",
            place: 0,
            weight: 0,
            sources: rule.codes("sources"),
        };
        Some((named.iter().map(|code| point_of(code)).collect(), reason))
    }
}
