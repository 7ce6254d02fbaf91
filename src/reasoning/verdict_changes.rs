//! Which open questions can change the verdict.
//!
//! A question can if the other open facts can come out such that the safety rules come to another verdict with one answer
//! than with another. That is so if some `and` of a rule needs the answer, the rest of it can hold, and with another answer
//! no rule as grave applies. Facts are only ever needed, never excluded, so everything else is best taken at its lightest: a
//! risk absent, a risk that is present nowhere in the face. Only a pregnancy and the details of a risk have no lightest
//! answer; they are tried one by one.

use super::assessment::Assessment;
use super::completions::{self, completions};
use super::open_facts::OpenFacts;
use crate::atlas::ZoneSet;
use crate::atlas::bits::Bits;
use crate::intake::{Detail, Pregnancy, PresentRisk, Reaction, ReportedReaction, Risk};
use crate::rules::Verdict;
use crate::rules::compile::{
    BitFact, Compiled, CompiledTerm, Fact, Known, MOST_FACTS, ReactionTest, RiskTest, SafetySet, Truth,
    satisfies, shows,
};

/// Facts, by number.
type FactSet = Bits<{ MOST_FACTS / 64 }>;

/// Those of the open facts whose answers can change the verdict.
pub(super) fn verdict_changes(assessment: &Assessment, open: &OpenFacts) -> OpenFacts {
    let graver = GraverTerms::of(assessment, open);
    let mut changes = OpenFacts::default();
    // What avoids every rule as grave as one verdict avoids the graver rules too.
    let is_avoidable = |level: &&Verdict| graver.is_avoidable(**level, &FactSet::EMPTY, Vec::new());
    if let Some(least) = Verdict::ALL.iter().find(is_avoidable) {
        let is_decisive = |risk: &Risk| graver.gravest_needing_only(*risk) >= Some(*least);
        changes.risks = open.risks.iter().filter(is_decisive).collect();
    }
    for (level, facts) in &graver.terms {
        facts.iter().for_each(|fact| graver.add_questions(*level, facts, fact, &mut changes));
    }
    changes
}

/// The `and`s of rules that are graver than what is certain, with the open facts that each needs.
struct GraverTerms<'a> {
    assessment: &'a Assessment,
    open: &'a OpenFacts,
    /// Most rules need one risk that nobody was asked about, and nothing else. Their `and`s are left out, unless another rule
    /// reads the risk too.
    need_one_risk: SafetySet,
    terms: Vec<(Verdict, FactSet)>,
    /// All facts of these `and`s.
    facts: FactSet,
}

/// What an answer makes true, for each answer that a question may get.
type Answers = Vec<FactSet>;

impl<'a> GraverTerms<'a> {
    fn of(assessment: &'a Assessment, open: &'a OpenFacts) -> Self {
        let rules = &assessment.rules;
        let possible = possible(assessment, open);
        let overridden = assessment.overrides.iter().map(|record| record.number).collect();
        let candidates = rules.safety_index.candidates(&possible).difference(overridden);
        let (mut certain, mut unknown) = (Verdict::Treat, SafetySet::EMPTY);
        for (number, safety) in assessment.numbered(candidates.difference(rules.safety_kinds.treat)) {
            match safety.condition.truth(&possible) {
                Truth::True => certain = certain.max(safety.rule.verdict),
                Truth::Unknown => unknown.insert(number),
                Truth::False => {}
            }
        }
        let graver = assessment.numbered(unknown).filter(|(_, safety)| safety.rule.verdict > certain);
        let graver: SafetySet = graver.map(|(number, _)| number).collect();
        let readers = |risk| rules.readers.of_risk(risk).iter().copied();
        let of_details: SafetySet = open.details.keys().flat_map(|(risk, _)| readers(*risk)).collect();
        let need_one_risk = graver.intersection(rules.readers.need_one_risk).difference(of_details);
        let mut terms = Self { assessment, open, need_one_risk, terms: Vec::new(), facts: FactSet::EMPTY };
        terms.add(&possible, graver.difference(need_one_risk));
        let risks = terms.facts.iter().filter_map(|fact| terms.unknown_risk(fact));
        let of_risks: SafetySet = risks.flat_map(readers).collect();
        terms.add(&possible, need_one_risk.intersection(of_risks));
        terms
    }

    /// Adds the `and`s of rules.
    fn add(&mut self, possible: &Known, rules: SafetySet) {
        for (_, safety) in self.assessment.numbered(rules) {
            for term in &safety.condition.terms {
                let facts = open_facts(term, possible);
                if let Some(facts) = facts.filter(|facts| !contradicts_itself(&self.assessment.rules, facts))
                {
                    self.facts = self.facts.union(facts);
                    self.terms.push((safety.rule.verdict, facts));
                }
            }
        }
    }

    /// The gravest verdict of the rules that need this unknown risk and nothing else.
    fn gravest_needing_only(&self, risk: Risk) -> Option<Verdict> {
        let readers = self.assessment.rules.readers.of_risk(risk).iter();
        let waiting = readers.filter(|number| self.need_one_risk.contains(**number));
        waiting.filter_map(|number| Some(self.assessment.safety(*number)?.rule.verdict)).max()
    }

    fn fact(&self, number: usize) -> Option<&'a BitFact> {
        self.assessment.rules.facts.get(number)
    }

    /// The unknown risk that a fact is about.
    fn unknown_risk(&self, number: usize) -> Option<Risk> {
        match self.fact(number)? {
            BitFact::Entry(risk, _) => Some(*risk).filter(|risk| self.open.risks.contains(*risk)),
            BitFact::Plain(_) | BitFact::Reaction(..) => None,
        }
    }

    /// Adds the questions about one fact of an `and` that can change the verdict through it.
    fn add_questions(&self, level: Verdict, term: &FactSet, number: usize, changes: &mut OpenFacts) {
        let others = || -> Option<Vec<Answers>> {
            let others = term.iter().filter(|other| *other != number);
            others.map(|other| Some(self.meeting(other)).filter(|answers| !answers.is_empty())).collect()
        };
        let is_avoidable = |without: Answers| {
            let answers = others().map(|others| others.into_iter().chain([without]).collect());
            answers.is_some_and(|answers| self.is_avoidable(level, term, answers))
        };
        let nothing = || vec![FactSet::EMPTY];
        match self.fact(number) {
            Some(BitFact::Plain(Fact::Pregnancy(_))) if !changes.pregnancy => {
                let without = self.pregnancies().filter(|answer| !answer.contains(number)).collect();
                changes.pregnancy = is_avoidable(without);
            }
            Some(BitFact::Plain(Fact::Breastfeeding)) if !changes.breastfeeding => {
                changes.breastfeeding = is_avoidable(nothing());
            }
            Some(BitFact::Plain(Fact::Clinic(question))) if is_avoidable(nothing()) => {
                changes.clinic.insert(*question);
            }
            // One question about all of them: without an answer to it there is none.
            Some(BitFact::Reaction(..)) if !changes.reactions => {
                let others: Option<Vec<Answers>> = term
                    .iter()
                    .filter(|other| !matches!(self.fact(*other), Some(BitFact::Reaction(..))))
                    .map(|other| Some(self.meeting(other)).filter(|answers| !answers.is_empty()))
                    .collect();
                changes.reactions = others.is_some_and(|others| self.is_avoidable(level, term, others));
            }
            Some(BitFact::Entry(risk, _)) if self.open.risks.contains(*risk) => {
                let is_known = changes.risks.contains(*risk) || self.meeting(number).is_empty();
                if !is_known && is_avoidable(nothing()) {
                    changes.risks.insert(*risk);
                }
            }
            Some(BitFact::Entry(risk, tests)) => {
                let details = tests.iter().map(|test| test.detail());
                for detail in details.filter(|detail| self.open.details.contains_key(&(*risk, *detail))) {
                    if !changes.details.contains_key(&(*risk, detail))
                        && is_avoidable(self.with_another_answer(*risk, tests, number, detail))
                    {
                        changes.details.insert((*risk, detail), Vec::new());
                    }
                }
            }
            _ => {}
        }
    }

    /// The answers to the question about a fact that make it true.
    fn meeting(&self, number: usize) -> Answers {
        self.answers(number).into_iter().filter(|answer| answer.contains(number)).collect()
    }

    /// The answers to the question about a fact, without the lightest one where there is one.
    fn answers(&self, number: usize) -> Answers {
        match self.fact(number) {
            Some(BitFact::Plain(Fact::Pregnancy(_))) => self.pregnancies().collect(),
            Some(BitFact::Plain(_)) => vec![FactSet::from_iter([number])],
            Some(BitFact::Reaction(reaction, _)) => self.reactions(*reaction),
            Some(BitFact::Entry(risk, tests)) if self.open.risks.contains(*risk) => {
                let entries = self.completions(&PresentRisk::new(*risk), |it| it != Detail::Note, tests);
                self.all_satisfied(&entries)
            }
            Some(BitFact::Entry(risk, tests)) => self.present(*risk, tests),
            None => Vec::new(),
        }
    }

    /// What one reaction can make true.
    fn reactions(&self, reaction: Reaction) -> Answers {
        let facts = self.assessment.rules.fact_index.about_reaction(reaction).iter();
        let facts: Vec<(usize, &[ReactionTest])> = facts
            .filter(|fact| self.facts.contains(**fact))
            .filter_map(|fact| match self.fact(*fact)? {
                BitFact::Reaction(_, tests) => Some((*fact, tests.as_slice())),
                _ => None,
            })
            .collect();
        let tests: Vec<ReactionTest> = facts.iter().flat_map(|(_, tests)| *tests).copied().collect();
        let shown = |reported: &ReportedReaction, is_repeated| -> FactSet {
            let shown = facts.iter().filter(|(_, tests)| shows(reported, is_repeated, tests));
            shown.map(|(fact, _)| *fact).collect()
        };
        let reactions = completions::reactions(reaction, &tests);
        reactions.iter().flat_map(|it| [shown(it, false), shown(it, true)]).collect()
    }

    /// The answers to the question about a pregnancy.
    fn pregnancies(&self) -> impl Iterator<Item = FactSet> {
        let answers = Pregnancy::ALL.iter().filter(|answer| **answer != Pregnancy::Unknown);
        answers.map(|answer| {
            let is = |fact: &usize| match self.fact(*fact) {
                Some(BitFact::Plain(Fact::Pregnancy(pregnancy))) => pregnancy == answer,
                _ => false,
            };
            self.facts.iter().filter(is).collect()
        })
    }

    /// The answers to the open details of a present risk, all its entries together. Zones are nowhere or those of the tests.
    fn present(&self, risk: Risk, tests: &[RiskTest]) -> Answers {
        let entries = self.assessment.intake.risks().of(risk);
        entries.fold(vec![FactSet::EMPTY], |all, entry| {
            let answers = self.completions(entry, self.is_asked(entry), tests);
            joined(&all, &self.all_satisfied(&answers))
        })
    }

    /// The answers to the open details of a present risk that leave a fact false and differ in one detail alone from answers
    /// that make it true.
    fn with_another_answer(&self, risk: Risk, tests: &[RiskTest], number: usize, detail: Detail) -> Answers {
        let entries: Vec<&PresentRisk> = self.assessment.intake.risks().of(risk).collect();
        let mut all = Answers::new();
        for (place, decisive) in entries.iter().enumerate() {
            let is_asked = self.is_asked(decisive);
            if !is_asked(detail) {
                continue;
            }
            let mut answers = Answers::new();
            for settled in self.completions(decisive, |it| it != detail && is_asked(it), tests) {
                let answered = self.completions(&settled, |it| it == detail, tests);
                let satisfied = self.all_satisfied(&answered);
                if satisfied.iter().any(|answer| answer.contains(number)) {
                    answers.extend(satisfied);
                }
            }
            for (_, other) in entries.iter().enumerate().filter(|(other, _)| *other != place) {
                let others = self.completions(other, self.is_asked(other), tests);
                answers = joined(&answers, &self.all_satisfied(&others));
            }
            all.extend(answers);
        }
        all
    }

    /// Whether a detail of an entry is an open question.
    fn is_asked(&self, entry: &PresentRisk) -> impl Fn(Detail) -> bool {
        |detail| self.open.details.contains_key(&(entry.risk(), detail)) && !entry.gives(detail)
    }

    fn completions(
        &self,
        entry: &PresentRisk,
        is_asked: impl Fn(Detail) -> bool,
        wanted: &[RiskTest],
    ) -> Vec<PresentRisk> {
        let tests = self.about(entry.risk()).flat_map(|(_, tests)| tests).copied().collect::<Vec<_>>();
        let zones = wanted.iter().filter_map(|test| match test {
            RiskTest::Zone(zone) => Some(*zone),
            _ => None,
        });
        completions(entry, is_asked, &tests, zones.collect::<ZoneSet>())
    }

    fn all_satisfied(&self, entries: &[PresentRisk]) -> Answers {
        entries.iter().map(|entry| self.satisfied(entry)).collect()
    }

    /// The facts about a risk that an entry makes true.
    fn satisfied(&self, entry: &PresentRisk) -> FactSet {
        let all = |tests: &[RiskTest]| tests.iter().all(|test| satisfies(entry, *test));
        self.about(entry.risk()).filter(|(_, tests)| all(tests)).map(|(fact, _)| fact).collect()
    }

    fn about(&self, risk: Risk) -> impl Iterator<Item = (usize, &'a [RiskTest])> {
        let facts = self.assessment.rules.fact_index.about_risk(risk).iter();
        facts.filter(|fact| self.facts.contains(**fact)).filter_map(|fact| match self.fact(*fact)? {
            BitFact::Entry(_, tests) => Some((*fact, tests.as_slice())),
            BitFact::Plain(_) | BitFact::Reaction(..) => None,
        })
    }

    /// Whether no rule as grave as this need apply: with one of the answers to each question about an `and`, and whatever the
    /// answers are to all other questions.
    fn is_avoidable(&self, level: Verdict, term: &FactSet, mut answers: Vec<Answers>) -> bool {
        let mut asked_about = *term;
        for fact in self.facts.iter().filter(|fact| self.has_no_lightest_answer(*fact)) {
            if !asked_about.iter().any(|other| self.is_same_question(fact, other)) {
                answers.push(self.answers(fact));
            }
            asked_about.insert(fact);
        }
        let as_grave = self.terms.iter().filter(|(verdict, _)| *verdict >= level).map(|(_, facts)| *facts);
        let reached = answers.iter().flatten().fold(FactSet::EMPTY, |all, answer| all.union(*answer));
        let as_grave: Vec<FactSet> = as_grave.filter(|facts| facts.is_subset(&reached)).collect();
        let matter = as_grave.iter().fold(FactSet::EMPTY, |all, facts| all.union(*facts));
        let answers: Vec<Answers> = answers.iter().map(|answers| lightest(answers, matter)).collect();
        can_avoid(&as_grave, &answers, FactSet::EMPTY)
    }

    /// Whether a fact is about a pregnancy or about a present risk.
    fn has_no_lightest_answer(&self, fact: usize) -> bool {
        match self.fact(fact) {
            Some(BitFact::Plain(fact)) => matches!(fact, Fact::Pregnancy(_)),
            Some(BitFact::Entry(risk, _)) => !self.open.risks.contains(*risk),
            Some(BitFact::Reaction(..)) | None => false,
        }
    }

    fn is_same_question(&self, fact: usize, other: usize) -> bool {
        match (self.fact(fact), self.fact(other)) {
            (Some(BitFact::Entry(one, _)), Some(BitFact::Entry(other, _))) => one == other,
            (Some(BitFact::Plain(Fact::Pregnancy(_))), Some(BitFact::Plain(Fact::Pregnancy(_)))) => true,
            _ => fact == other,
        }
    }
}

/// What is known for certain, what can no longer be, and which facts the open questions decide.
fn possible(assessment: &Assessment, open: &OpenFacts) -> Known {
    let (rules, risks) = (&assessment.rules, assessment.intake.risks());
    let mut known = assessment.known;
    for number in &rules.fact_index.always_told {
        match rules.facts.get(*number) {
            Some(BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown))) if open.pregnancy => {
                known.set(*number, Truth::False);
            }
            Some(BitFact::Plain(Fact::Pregnancy(_))) if open.pregnancy => known.set(*number, Truth::Unknown),
            // Not asked, it stays unknown, and no rule applies by it.
            Some(BitFact::Plain(Fact::Breastfeeding))
                if !open.breastfeeding && known.truth(*number) == Truth::Unknown =>
            {
                known.set(*number, Truth::False);
            }
            _ => {}
        }
    }
    for (risk, _) in open.details.keys() {
        for number in rules.fact_index.about_risk(*risk) {
            let Some(BitFact::Entry(_, tests)) = rules.facts.get(*number) else { continue };
            let is_asked = |entry: &PresentRisk, detail| {
                open.details.contains_key(&(*risk, detail)) && !entry.gives(detail)
            };
            let satisfying = risks.of(*risk).filter(|entry| tests.iter().all(|test| satisfies(entry, *test)));
            let truth = satisfying.map(|entry| {
                let depends = tests.iter().any(|test| is_asked(entry, test.detail()));
                if depends { Truth::Unknown } else { Truth::True }
            });
            known.set(*number, truth.max().unwrap_or(Truth::False));
        }
    }
    known
}

/// The facts of an `and` that are open; `None` where it cannot hold.
fn open_facts(term: &CompiledTerm, possible: &Known) -> Option<FactSet> {
    let mut facts = FactSet::EMPTY;
    for (fact, wanted) in &term.facts {
        match possible.truth(*fact) {
            Truth::Unknown => facts.insert(*fact),
            truth if truth == Truth::from(*wanted) => {}
            _ => return None,
        }
    }
    Some(facts)
}

/// Whether an `and` needs two different answers about a pregnancy.
fn contradicts_itself(rules: &Compiled, facts: &FactSet) -> bool {
    let about_pregnancy =
        |fact: &usize| matches!(rules.facts.get(*fact), Some(BitFact::Plain(Fact::Pregnancy(_))));
    facts.iter().filter(about_pregnancy).count() > 1
}

/// Each answer to one question together with each to another.
fn joined(all: &[FactSet], more: &[FactSet]) -> Answers {
    let joined = all.iter().flat_map(|one| more.iter().map(|other| one.union(*other)));
    let mut different = Answers::new();
    for answer in joined {
        if !different.contains(&answer) {
            different.push(answer);
        }
    }
    different
}

/// The answers that make the least true, as far as it matters.
fn lightest(answers: &[FactSet], matter: FactSet) -> Answers {
    let mut lightest = Answers::new();
    for answer in answers.iter().map(|answer| answer.intersection(matter)) {
        if !lightest.iter().any(|other| other.is_subset(&answer)) {
            lightest.retain(|other| !answer.is_subset(other));
            lightest.push(answer);
        }
    }
    lightest
}

/// Whether there is an answer to each question such that none of the `and`s holds.
fn can_avoid(terms: &[FactSet], answers: &[Answers], given: FactSet) -> bool {
    if terms.iter().any(|term| term.is_subset(&given)) {
        return false;
    }
    let Some((first, rest)) = answers.split_first() else { return true };
    first.iter().any(|answer| can_avoid(terms, rest, given.union(*answer)))
}
