//! The open questions, and which of them can change the verdict: found by trying every answer.

use super::Case;
use super::condition::{Fact, Formula, Truth};
use super::normal_form::{And, ands};
use super::pack::{Packs, Rule};
use super::person::{Person, passes};
use super::screen::{gravity, verdict_of};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::Language;
use tcm_facial::intake::{Detail, Risk, Severity};

/// What is asked for, in the order of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asked {
    Pregnancy,
    Breastfeeding,
    /// What happened after the last needles.
    Reactions,
    /// Whether a risk is present, or a detail of one that is.
    Risk(Risk, Option<Detail>),
    /// A question of a pack.
    Own(String),
}

impl Asked {
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Pregnancy => "pregnancy".to_owned(),
            Self::Breastfeeding => "breastfeeding".to_owned(),
            Self::Reactions => "visit.reactions".to_owned(),
            Self::Risk(risk, None) => format!("risk.{risk}"),
            Self::Risk(risk, Some(detail)) => format!("risk.{risk}.{detail}"),
            Self::Own(question) => question.clone(),
        }
    }

    /// Whether a fact of a condition is decided by the answer.
    fn decides(&self, fact: &Fact) -> bool {
        match self {
            Self::Pregnancy => fact.path[0] == "pregnancy",
            Self::Breastfeeding => fact.path[0] == "breastfeeding",
            Self::Reactions => fact.path[0] == "reaction",
            Self::Own(question) => fact.path.join(".") == *question,
            Self::Risk(risk, None) => fact.risk() == Some(risk.code()),
            Self::Risk(risk, Some(detail)) => {
                fact.risk() == Some(risk.code()) && fact.path.get(2).is_some_and(|it| it == detail.code())
            }
        }
    }

    fn answer_type(&self) -> &'static str {
        match self {
            Self::Pregnancy => "choice",
            Self::Breastfeeding | Self::Risk(_, None) | Self::Own(_) => "yes_no",
            Self::Risk(_, Some(Detail::DaysAgo)) => "days",
            Self::Reactions | Self::Risk(_, Some(Detail::Note)) => "text",
            Self::Risk(_, Some(detail)) => detail.code(),
        }
    }

    fn text(&self, packs: &Packs) -> String {
        let (risk, detail) = match self {
            Self::Pregnancy => {
                return "Are you pregnant, could you be, or are you trying for a baby?".to_owned();
            }
            Self::Breastfeeding => return "Are you breastfeeding?".to_owned(),
            Self::Reactions => {
                return "Did you have any reaction to the last session, such as bruising, pain, numbness, or trouble with your \
                        eyes or breathing?"
                    .to_owned();
            }
            Self::Own(question) => return packs.find("question", question).unwrap().text("text"),
            Self::Risk(risk, None) => return risk.question(Language::English).to_owned(),
            Self::Risk(risk, Some(detail)) => (risk, detail),
        };
        let label = risk.label(Language::English);
        let asked = match detail {
            Detail::Status => {
                return status_question(risk.code()).to_owned();
            }
            Detail::Severity => "how severe (mild, moderate or severe)?".to_owned(),
            Detail::DaysAgo => "how many days ago?".to_owned(),
            Detail::Zones => "where on the face (or not on the face)?".to_owned(),
            Detail::Side => "on which side?".to_owned(),
            _ => "please specify.".to_owned(),
        };
        format!("{}{}: {asked}", label[..1].to_uppercase(), &label[1..])
    }
}

fn status_question(risk: &str) -> &'static str {
    match risk {
        "asthma" => {
            "Is your asthma active (wheezing, an attack or steroid tablets in the last two weeks) or controlled (none of these)?"
        }
        "chronic_lung_disease" => {
            "Is your lung condition active (breathless at rest, on oxygen, or worse in the last four weeks) or controlled (none of these)?"
        }
        "diabetes" => "Is your diabetes active (not well controlled) or controlled?",
        "epilepsy" => "Are your seizures active, controlled or past?",
        "facial_palsy" => {
            "Is the drooping or weakness of your face active (within the last three months, or not yet seen by a doctor) or past (longer ago)?"
        }
        "herpes_face" => "Are the cold sores or shingles on your face active (present now) or past?",
        "kidney_disease" => {
            "Is your kidney disease active (dialysis, a transplant or an eGFR below 30) or controlled (anything milder)?"
        }
        "koebner_disease" => {
            "Is your psoriasis, vitiligo or lichen planus active (a patch has appeared or grown in the last 12 months, or one has appeared where skin was cut, scratched, injected or tattooed) or controlled (neither)?"
        }
        "migraine" => "Is your migraine active (an attack now), controlled or past?",
        "multiple_sclerosis" => {
            "Is your multiple sclerosis active (a relapse now or in the last four weeks) or controlled (neither)?"
        }
        "rosacea" => "Is your rosacea active (spots, pustules or sore eyes now) or controlled?",
        "vertigo" => {
            "Is your vertigo or trouble with balance active (present now, new or not yet examined), controlled (known, and comes and goes) or past (gone)?"
        }
        other => panic!("no question about the status of {other}"),
    }
}

fn lacks(entry: &Value, detail: Detail) -> bool {
    entry[detail.code()].is_null()
}

impl Case<'_> {
    pub(crate) fn questions(&self, verdict: &str) -> Vec<Value> {
        // What a condition mentions and does not depend on (`risk.a and risk.b or risk.b`) settles nothing.
        let mentioning = |rules: Vec<&Rule>, path: &str| -> Vec<String> {
            let depends = |rule: &&&Rule| ands(&rule.when).iter().flatten().any(|it| it.fact.is_about(path));
            rules.iter().filter(depends).map(|rule| rule.id.clone()).collect()
        };
        let holds_up = gravity(verdict) < gravity("decline");
        let must_ask = self.must_ask();
        let open = self.asked();
        let mut questions: Vec<Value> = open
            .iter()
            .map(|asked| {
                let (must, rules) = match asked {
                    Asked::Pregnancy => (true, mentioning(self.fired(), "pregnancy.unknown")),
                    Asked::Own(question) => {
                        let rule = self.packs.find("question", question).unwrap();
                        (rule.word("ask") == Some("always"), mentioning(self.open(), question))
                    }
                    Asked::Breastfeeding => (false, mentioning(self.open(), "breastfeeding")),
                    Asked::Reactions => (true, mentioning(self.open(), "reaction")),
                    Asked::Risk(risk, None) => {
                        (must_ask.contains(risk), mentioning(self.open(), &asked.name()))
                    }
                    Asked::Risk(risk, Some(Detail::Note)) => {
                        (false, mentioning(self.limiting(), &format!("risk.{risk}")))
                    }
                    Asked::Risk(_, Some(_)) => {
                        let assume = |rule: &&&Rule| self.assumed(rule).contains(asked);
                        let rules = self.limiting();
                        (false, rules.iter().filter(assume).map(|rule| rule.id.clone()).collect())
                    }
                };
                json!({
                    "ask": asked.name(),
                    "answer_type": asked.answer_type(),
                    "of": match asked {
                        Asked::Risk(risk, _) => json!(risk.asked_of()),
                        Asked::Reactions => json!("practitioner"),
                        _ => json!("person"),
                    },
                    "group": match asked {
                        Asked::Risk(risk, _) => json!(risk.group()),
                        Asked::Own(question) => {
                            json!(self.packs.find("question", question).unwrap().word("group"))
                        }
                        Asked::Reactions => json!("course"),
                        _ => json!("general"),
                    },
                    "blocks": must && holds_up,
                    "can_change_verdict": self.can_change_verdict(asked, &open),
                    "rules": rules,
                    "text": asked.text(self.packs),
                })
            })
            .collect();
        questions.sort_by_key(|question| {
            let is_empty = question["rules"].as_array().unwrap().is_empty();
            (question["can_change_verdict"] == false, question["blocks"] == false, is_empty)
        });
        questions
    }

    /// What nobody has said: pregnancy, breastfeeding, risks, and the details of present risks that some rule assumes.
    fn asked(&self) -> Vec<Asked> {
        let person = &self.person;
        let mut asked: BTreeSet<Asked> =
            person.unknown_risks().into_iter().map(|risk| Asked::Risk(risk, None)).collect();
        if person.may_be_pregnant() && person.pregnancy() == "unknown" {
            asked.insert(Asked::Pregnancy);
        }
        if person.may_be_pregnant() && person.breastfeeding() == Truth::Unknown {
            asked.insert(Asked::Breastfeeding);
        }
        if person.reactions.is_none() {
            asked.insert(Asked::Reactions);
        }
        asked.extend(self.own_questions().into_iter().map(|rule| Asked::Own(rule.id.clone())));
        asked.extend(self.limiting().into_iter().flat_map(|rule| self.assumed(rule)));
        for entry in &person.entries {
            let risk: Risk = entry["risk"].as_str().unwrap().parse().unwrap();
            if risk.accepts(Detail::Note) && lacks(entry, Detail::Note) {
                asked.insert(Asked::Risk(risk, Some(Detail::Note)));
            }
        }
        asked.into_iter().collect()
    }

    /// The missing details of present risks that a rule takes at their worst.
    pub(crate) fn assumed(&self, rule: &Rule) -> BTreeSet<Asked> {
        let person = &self.person;
        let mut assumed = BTreeSet::new();
        if person.truth(&rule.when, &self.leaders) != Truth::Yes {
            // It waits for something else; what it reads of a present risk is assumed until then.
            let possible = ands(&rule.when).into_iter().filter(|and| self.may_hold(and));
            possible.for_each(|and| assumed.extend(by_conditions(person, &and)));
            return assumed;
        }
        let true_ands = person.true_ands(&rule.when);
        let is_given = |and: &And| by_conditions(person, and).is_empty();
        if !true_ands.iter().any(is_given) {
            for and in &true_ands {
                assumed.extend(by_conditions(person, and));
            }
        }
        // Where it blocks, if that depends on the risk.
        let by_zones = rule.is_where("own_zones") && !rule.is_where("all") && !rule.is_where("face");
        let by_side = rule.flag("block.own_side") == Some(true);
        if by_zones || by_side {
            for and in &true_ands {
                for risk in risks_of(and) {
                    for entry in passing(person, and, risk) {
                        let read = details_read(and, risk);
                        let matters = |detail: &Detail| {
                            read.contains(detail)
                                || (by_zones && *detail == Detail::Zones)
                                || (by_side && *detail == Detail::Side)
                        };
                        let missing = risk.details().iter().filter(|it| matters(it) && lacks(&entry, **it));
                        assumed.extend(missing.map(|it| Asked::Risk(risk, Some(*it))));
                    }
                }
            }
        }
        assumed
    }

    /// Whether an `and` holds if what is unknown comes out for it.
    fn may_hold(&self, and: &And) -> bool {
        let of_no_risk = and.iter().filter(|it| it.fact.of_entry().is_none());
        let holds = |literal: &super::normal_form::Literal| {
            let truth = self.person.fact(&literal.fact, &super::person::Assignment::new(), &self.leaders);
            truth == Truth::Unknown || (truth == Truth::Yes) != literal.negated
        };
        let is_possible = |risk: Risk| match self.person.risk(risk.code()) {
            Truth::Yes => !passing(&self.person, and, risk).is_empty(),
            truth => truth == Truth::Unknown,
        };
        let reactions: BTreeSet<&str> = and.iter().filter_map(|it| it.fact.reaction()).collect();
        let shown = self.person.satisfying(and);
        let may_show = |code: &&str| {
            self.person.reactions.is_none() || shown.iter().any(|entry| entry["reaction"] == **code)
        };
        of_no_risk.into_iter().all(holds)
            && risks_of(and).into_iter().all(is_possible)
            && reactions.iter().all(may_show)
    }

    /// Whether two answers to one question lead to two verdicts, with some answers to all others. An answer that every rule
    /// needs can only make the verdict graver, so the others are tried with nothing present but what some `and` needs
    /// together with the answer; what has no lightest answer is tried in full.
    fn can_change_verdict(&self, asked: &Asked, open: &[Asked]) -> bool {
        let in_force: Vec<&Rule> = self.in_force();
        let depends = |rule: &&&Rule| {
            let facts = rule.when.facts();
            open.iter().any(|it| facts.iter().any(|fact| it.decides(fact)))
        };
        let grave = |rule: &&&Rule| verdict_of(rule) != "treat";
        let (open_rules, closed): (Vec<&Rule>, Vec<&Rule>) =
            in_force.iter().filter(grave).partition(|rule| depends(rule));
        let fired = closed.iter().filter(|rule| self.person.truth(&rule.when, &[]) == Truth::Yes);
        let certain = fired.map(|rule| gravity(verdict_of(rule))).max().unwrap_or(0);
        let graver: Vec<&Rule> =
            open_rules.into_iter().filter(|rule| gravity(verdict_of(rule)) > certain).collect();
        let facts: BTreeSet<Fact> = graver.iter().flat_map(|rule| rule.when.facts()).collect();
        let read: Vec<Asked> =
            open.iter().filter(|it| facts.iter().any(|fact| it.decides(fact))).cloned().collect();
        let has_no_lightest = |it: &Asked| matches!(it, Asked::Pregnancy | Asked::Risk(_, Some(_)));
        let verdict = |world: &Person| {
            let holding = graver.iter().filter(|rule| world.truth(&rule.when, &[]) == Truth::Yes);
            holding.map(|rule| gravity(verdict_of(rule))).max().unwrap_or(certain)
        };
        graver.iter().flat_map(|rule| ands(&rule.when)).any(|and| {
            let needs = |it: &Asked| and.iter().any(|literal| it.decides(&literal.fact));
            if !needs(asked) || !self.may_come_to_hold(&and, open) {
                return false;
            }
            // Other reactions than those that this `and` needs are best not there.
            let named: BTreeSet<&str> = and.iter().filter_map(|it| it.fact.reaction()).collect();
            let facts: BTreeSet<Fact> = facts
                .iter()
                .filter(|fact| fact.reaction().is_none_or(|code| named.contains(code)))
                .cloned()
                .collect();
            let varied = read.iter().filter(|it| *it != asked && (needs(it) || has_no_lightest(it)));
            let worlds = varied.fold(vec![self.lightest_world(open)], |worlds, it| {
                worlds.iter().flat_map(|world| self.worlds_with(it, world, &facts)).collect()
            });
            worlds.iter().any(|world| {
                let verdicts: BTreeSet<usize> =
                    self.worlds_with(asked, world, &facts).iter().map(verdict).collect();
                verdicts.len() > 1
            })
        })
    }

    /// Whether an `and` holds in some world, as far as what is not asked tells.
    fn may_come_to_hold(&self, and: &And, open: &[Asked]) -> bool {
        and.iter().all(|literal| {
            let part = Formula::Fact(literal.fact.clone());
            open.iter().any(|it| it.decides(&literal.fact))
                || (self.person.truth(&part, &[]) == Truth::Yes) != literal.negated
        })
    }

    fn lightest_world(&self, open: &[Asked]) -> Person {
        let person = &self.person;
        let present: Vec<&str> = person.entries.iter().map(|entry| entry["risk"].as_str().unwrap()).collect();
        let absent: Vec<&str> =
            Risk::ALL.iter().map(|risk| risk.code()).filter(|risk| !present.contains(risk)).collect();
        let mut world = person.with("risks", json!({ "absent": absent }));
        world.reactions.get_or_insert_default();
        let is_open = open.contains(&Asked::Breastfeeding);
        let world = if is_open { world.with("breastfeeding", json!(false)) } else { world };
        let own =
            open.iter().filter_map(|it| if let Asked::Own(question) = it { Some(question) } else { None });
        own.fold(world, |world, question| world.answering(question, "no"))
    }

    /// The worlds in which a question has each of its answers, as far as these facts can tell the answers apart.
    fn worlds_with(&self, asked: &Asked, world: &Person, facts: &BTreeSet<Fact>) -> Vec<Person> {
        match asked {
            Asked::Pregnancy => {
                ["no", "possible", "trying", "yes"].map(|it| world.with("pregnancy", json!(it))).to_vec()
            }
            Asked::Breastfeeding => [false, true].map(|it| world.with("breastfeeding", json!(it))).to_vec(),
            Asked::Reactions => {
                let codes: BTreeSet<&str> = facts.iter().filter_map(Fact::reaction).collect();
                codes.into_iter().fold(vec![world.clone()], |worlds, code| {
                    let lists = reported(code, facts);
                    let with = |world: &Person, list: &Vec<Value>| {
                        let mut world = world.clone();
                        world.reactions.get_or_insert_default().extend(list.iter().cloned());
                        world
                    };
                    worlds.iter().flat_map(|world| lists.iter().map(|list| with(world, list))).collect()
                })
            }
            Asked::Own(question) => ["no", "yes"].map(|it| world.answering(question, it)).to_vec(),
            Asked::Risk(risk, None) => {
                let details = risk.details().iter().filter(|it| **it != Detail::Note);
                let entries = details.fold(vec![json!({ "risk": risk })], |entries, detail| {
                    entries.iter().flat_map(|entry| answered(entry, *detail, facts)).collect()
                });
                let present = entries.into_iter().map(|entry| {
                    let mut present = world.clone();
                    present.entries.push(entry);
                    present
                });
                [world.clone()].into_iter().chain(present).collect()
            }
            Asked::Risk(risk, Some(detail)) => {
                let (risk, detail) = (*risk, *detail);
                let entries = self.person.entries.iter().enumerate();
                let lacking =
                    entries.filter(|(_, entry)| entry["risk"] == risk.code() && lacks(entry, detail));
                lacking.fold(vec![world.clone()], |worlds, (place, _)| {
                    let answer = |world: &Person| -> Vec<Person> {
                        let answers = answered(&world.entries[place], detail, facts);
                        let with = |entry: Value| {
                            let mut world = world.clone();
                            world.entries[place] = entry;
                            world
                        };
                        answers.into_iter().map(with).collect()
                    };
                    worlds.iter().flat_map(answer).collect()
                })
            }
        }
    }

    /// The safety rules that nobody set aside.
    fn in_force(&self) -> Vec<&Rule> {
        let aside = |rule: &Rule| self.set_aside.iter().any(|it| it.rule == rule.id);
        self.safety.iter().map(|it| it.rule).filter(|rule| !aside(rule)).collect()
    }
}

/// The details that are missing where an `and` needs them: no entry satisfies its tests by what it gives.
fn by_conditions(person: &Person, and: &And) -> BTreeSet<Asked> {
    let mut missing = BTreeSet::new();
    for risk in risks_of(and) {
        let (entries, read) = (passing(person, and, risk), details_read(and, risk));
        let is_given = |entry: &Value| read.iter().all(|detail| !lacks(entry, *detail));
        if !entries.iter().any(is_given) {
            let lacking = |detail: &&Detail| entries.iter().any(|entry| lacks(entry, **detail));
            missing.extend(read.iter().filter(lacking).map(|it| Asked::Risk(risk, Some(*it))));
        }
    }
    missing
}

fn risks_of(and: &And) -> BTreeSet<Risk> {
    and.iter().filter_map(|it| it.fact.risk()).map(|risk| risk.parse().unwrap()).collect()
}

/// The details of a risk that an `and` reads.
fn details_read(and: &And, risk: Risk) -> BTreeSet<Detail> {
    let facts = and.iter().map(|it| &it.fact).filter(|fact| fact.risk() == Some(risk.code()));
    facts.filter_map(|fact| fact.path.get(2)).map(|detail| detail.parse().unwrap()).collect()
}

/// The entries of a risk that satisfy every test of an `and` on it.
fn passing(person: &Person, and: &And, risk: Risk) -> Vec<Value> {
    let passes_all = |entry: &&Value| {
        let facts = and.iter().map(|it| &it.fact).filter(|fact| fact.risk() == Some(risk.code()));
        entry["risk"] == risk.code() && facts.into_iter().all(|fact| passes(entry, fact))
    };
    person.entries.iter().filter(passes_all).cloned().collect()
}

/// An entry with each answer about one detail that the facts can tell apart.
fn answered(entry: &Value, detail: Detail, facts: &BTreeSet<Fact>) -> Vec<Value> {
    let risk: Risk = entry["risk"].as_str().unwrap().parse().unwrap();
    let tests: Vec<&str> = facts
        .iter()
        .filter(|it| it.risk() == Some(risk.code()) && it.path.get(2).is_some_and(|it| it == detail.code()))
        .map(|it| it.test.as_ref().unwrap().1.as_str())
        .collect();
    let mut answers: Vec<Value> = match detail {
        Detail::Status => risk.statuses().iter().map(|it| json!(it)).collect(),
        Detail::Severity => Severity::ALL.iter().map(|it| json!(it)).collect(),
        Detail::DaysAgo => {
            let days = tests.iter().map(|it| it.parse::<i64>().unwrap());
            let near: BTreeSet<i64> = days.flat_map(|it| [it - 1, it, it + 1]).chain([0]).collect();
            near.into_iter().filter(|it| (0..=43_800).contains(it)).map(|it| json!(it)).collect()
        }
        Detail::Zones => (0..1_u32 << tests.len())
            .map(|bits| {
                let taken = tests.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
                taken.map(|(_, zone)| json!(zone)).collect()
            })
            .collect(),
        Detail::Side => vec![json!("left"), json!("right"), json!("bilateral")],
        _ => vec![json!("gout")],
    };
    if tests.is_empty() {
        answers.truncate(1);
    }
    let with = |answer: Value| {
        let mut entry = entry.clone();
        entry[detail.code()] = answer;
        entry
    };
    answers.into_iter().map(with).collect()
}

/// Every list of one reaction that the facts can tell apart: none, one, and the same twice.
fn reported(code: &str, facts: &BTreeSet<Fact>) -> Vec<Vec<Value>> {
    let reads = |detail: &str| {
        let about = facts.iter().filter(|it| it.reaction() == Some(code));
        about.filter(|it| it.path.get(2).is_some_and(|it| it == detail)).collect::<Vec<_>>()
    };
    let bounds: Vec<i64> = ["days_ago", "gone_days_ago"]
        .iter()
        .flat_map(|detail| reads(detail))
        .map(|it| it.test.as_ref().unwrap().1.parse().unwrap())
        .collect();
    let near = bounds.iter().flat_map(|it| [it - 1, *it, it + 1]).chain([0]);
    let days: BTreeSet<i64> = near.filter(|it| (0..=43_800).contains(it)).collect();
    let severe: &[bool] = if reads("severe").is_empty() { &[true] } else { &[false, true] };
    let mut lists = vec![Vec::new()];
    for began in &days {
        for gone in days.iter().filter(|gone| *gone <= began).map(|gone| json!(gone)).chain([Value::Null]) {
            for severe in severe {
                let entry =
                    json!({ "reaction": code, "days_ago": began, "gone_days_ago": gone, "severe": severe });
                lists.push(vec![entry.clone()]);
                if !reads("repeated").is_empty() {
                    lists.push(vec![entry.clone(), entry]);
                }
            }
        }
    }
    lists
}

/// The notes as they were typed, in the order of the risks, with the risks that they may mean.
pub(crate) fn notes(person: &Person) -> Vec<Value> {
    let entries = person.entries.iter().filter(|entry| !lacks(entry, Detail::Note));
    let noted = |entry: &Value| -> (Risk, String) {
        (entry["risk"].as_str().unwrap().parse().unwrap(), entry["note"].as_str().unwrap().to_owned())
    };
    let typed: BTreeSet<(Risk, String)> = entries.map(noted).collect();
    let told = |(risk, note): (Risk, String)| {
        let named = Risk::named_in(&note).into_iter();
        let meant: Vec<Risk> = named.filter(|it| person.risk(it.code()) != Truth::Yes).collect();
        json!({ "risk": risk, "note": note, "names": meant })
    };
    typed.into_iter().map(told).collect()
}
