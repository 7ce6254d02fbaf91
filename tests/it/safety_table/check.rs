//! Whether a decision is what a row says.

use super::super::support::{intake, pack, site_name, sites};
use super::row::Row;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex};
use tcm_facial::Engine;
use tcm_facial::atlas::{Millimetres, Part, Point, Side};
use tcm_facial::decision::{Decision, Finding, Protocol, Site};
use tcm_facial::engine::Screening;
use tcm_facial::intake::{Intake, Modality};
use tcm_facial::render;
use tcm_facial::rules::{Caps, Role, RuleId, Verdict};

/// Everything in which the engine departs from a row.
pub(super) fn check(row: &Row) -> Vec<String> {
    let mut look = Look { row, engine: engine(row), wrong: Vec::new() };
    look.at_whom_it_concerns();
    for beside in &row.beside {
        look.at_somebody_beside(&wide(beside));
    }
    for (who, places) in &row.elsewhere {
        look.elsewhere(&wide(who), places);
    }
    for (who, places) in &row.open {
        look.while_open(&wide(who), places);
    }
    look.wrong
}

/// The standard engine, or one that brings in the points of a row, under its policy. Built once for each kind.
fn engine(row: &Row) -> Engine {
    type Key = (&'static str, Option<&'static str>);
    static ENGINES: LazyLock<Mutex<BTreeMap<Key, Engine>>> = LazyLock::new(Mutex::default);
    let build = || {
        let builder =
            row.policy.map_or_else(Engine::builder, |source| Engine::builder().pregnancy_points(source));
        let wished =
            row.wishes.split_whitespace().map(|point| format!("{{ point = \"{point}\", weight = 9 }}"));
        // And enough in the back for somebody who turns.
        let back = ["BL22", "BL25"].into_iter().filter(|point| !row.wishes.contains(point));
        let back = back.map(|point| format!("{{ point = \"{point}\", weight = 6 }}"));
        let wished = wished.chain(back).collect::<Vec<_>>().join(", ");
        let brings = pack(&format!(
            "[[combination]]\nid = \"wish\"\npoints = [{wished}]\nreason = \"r\"\n\
             sources = [\"project-default\"]\nconfidence = \"found\"\n"
        ));
        builder.pack(brings).build().unwrap()
    };
    let mut engines = ENGINES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    engines.entry((row.wishes, row.policy)).or_insert_with(build).clone()
}

/// `LI20`, a zone for its line, or a zone and another form.
fn site(name: &str) -> Site {
    let (place, form) = name.split_once('/').unwrap_or((name, "along_crease"));
    match place.parse() {
        Ok(zone) => Site::Local { zone, form: form.parse().unwrap() },
        Err(_) => Site::Point(place.parse().unwrap()),
    }
}

/// The person with the largest plan and every position, so that a rule has something to withhold.
fn wide(who: &serde_json::Value) -> Intake {
    let mut who = who.clone();
    if who.get("preferences").is_none() {
        who["preferences"] = serde_json::json!({ "size": "full", "position": "prone_then_supine" });
    }
    intake(&who)
}

fn places(names: &str) -> impl Iterator<Item = Site> {
    names.split_whitespace().map(site)
}

fn modalities(codes: &str) -> BTreeSet<Modality> {
    codes.split_whitespace().map(|code| code.parse().unwrap()).collect()
}

struct Look<'a> {
    row: &'a Row,
    engine: Engine,
    wrong: Vec<String>,
}

impl Look<'_> {
    fn must(&mut self, holds: bool, what: impl std::fmt::Display) {
        if !holds {
            self.wrong.push(format!("{}: {what}", self.row.rule));
        }
    }

    fn at_whom_it_concerns(&mut self) {
        let row = self.row;
        let taken = wide(&row.who);
        let screening = self.engine.screen(&taken);
        let decision = self.engine.decide(&taken);
        let Some(finding) = &decision.findings().find(|finding| finding.rule() == row.rule) else {
            return self.must(false, "is not found");
        };
        self.verdict(finding, &decision);
        self.clearance(finding, &decision);
        self.assumed(finding, &decision);
        for words in &row.tells {
            let told = finding.instruct().iter().any(|text| text.en().starts_with(words));
            self.must(told, format_args!("does not tell `{words}`"));
        }
        self.modalities(finding, &screening);
        self.places(&screening);
        self.caps(finding, &decision);
        self.plan(&decision);
    }

    fn verdict(&mut self, finding: &Finding<'_>, decision: &Decision) {
        let row = self.row;
        self.must(finding.verdict().code() == row.verdict, format_args!("says {}", finding.verdict()));
        let in_all = row.in_all.unwrap_or(row.verdict);
        self.must(decision.verdict().code() == in_all, format_args!("decided {}", decision.verdict()));
        self.must(decision.protocol().is_some() == (in_all == "treat"), "a protocol beside another verdict");
        self.must(decision.alternative().is_some() == row.may_be_pressed, "a plan to press, or none");
        self.must(
            decision.not_before_days() == row.after_days,
            format_args!("ends {:?}", decision.not_before_days()),
        );
        let opens = match decision.verdict() {
            Verdict::Treat if decision.is_conditional() => "WAIT FOR ",
            Verdict::Treat => "PLAN, AFTER THESE CHECKS: no recorded rule forbids it",
            Verdict::Defer => "WAIT ",
            Verdict::Incomplete => "ASK FIRST",
            Verdict::Refer => "STOP: REFER TO ",
            Verdict::Decline => "STOP: TREATMENT NOT OFFERED",
            Verdict::ReferUrgent => "STOP: URGENT MEDICAL CARE",
        };
        self.must(
            render::text(decision).starts_with(opens),
            format_args!("the text does not open with {opens}"),
        );
    }

    fn clearance(&mut self, finding: &Finding<'_>, decision: &Decision) {
        let row = self.row;
        let by = finding.clearance().map(Role::code);
        self.must(by == row.owed_by, format_args!("a clearance by {by:?}"));
        let owed = decision.clearances().any(|owed| owed.rule() == row.rule && Some(owed.by().code()) == by);
        self.must(owed == by.is_some(), "the decision does not list the clearance");
        if row.verdict.starts_with("refer") && row.in_all.is_none() {
            let mut to = decision.referred_to();
            let whom = by.or(row.refers_to);
            self.must(to.any(|role| Some(role.code()) == whom), "does not say to whom it refers");
        }
        if row.owed_by.is_some() && decision.verdict() == Verdict::Treat {
            self.must(decision.is_conditional(), "is not conditional");
        }
    }

    /// The details that count as the worst are those that nobody gave, and each of them is asked for.
    fn assumed(&mut self, finding: &Finding<'_>, decision: &Decision) {
        let assumed: Vec<String> = finding.assumed().collect();
        let details: BTreeSet<&str> = assumed.iter().filter_map(|it| it.rsplit('.').next()).collect();
        let wanted: BTreeSet<&str> = self.row.assumes.split_whitespace().collect();
        self.must(details == wanted, format_args!("assumes {assumed:?}"));
        for detail in &assumed {
            let asked = decision.questions().any(|question| question.ask() == *detail);
            self.must(asked, format_args!("does not ask for {detail}"));
        }
    }

    /// What is ruled out altogether is ruled out at any place.
    fn modalities(&mut self, finding: &Finding<'_>, screening: &Screening) {
        let forbidden: BTreeSet<Modality> = finding.forbids().iter().collect();
        self.must(forbidden == modalities(self.row.forbids), format_args!("forbids {forbidden:?}"));
        for modality in &forbidden {
            for place in places("ST36 LI20") {
                let against = is_against(screening, *modality, place, Side::Bilateral, self.row.rule);
                self.must(against, format_args!("{modality} is let through"));
            }
        }
    }

    /// Over every modality: what the rule keeps away from a place, and what it does not.
    fn places(&mut self, screening: &Screening) {
        let row = self.row;
        let forbidden = modalities(row.forbids);
        for modality in Modality::ALL.iter().filter(|modality| !forbidden.contains(modality)) {
            for (side, means, names) in &row.out {
                for place in places(names) {
                    let wanted =
                        modality.exposures().iter().any(|it| means.split(' ').any(|code| code == it.code()));
                    let is = is_against(screening, *modality, place, *side, row.rule);
                    self.must(is == wanted, format_args!("{modality} at {}: out {is}", site_name(place)));
                }
            }
            for (side, names) in &row.free {
                for place in places(names) {
                    let is = is_against(screening, *modality, place, *side, row.rule);
                    self.must(!is, format_args!("{modality} is kept from {}", site_name(place)));
                }
            }
        }
    }

    /// The caps that the rule states; that the plan keeps to them; and that somebody beside goes beyond.
    fn caps(&mut self, finding: &Finding<'_>, decision: &Decision) {
        let row = self.row;
        let stated: BTreeSet<String> = finding.caps().map(written).unwrap_or_default();
        let wanted: BTreeSet<String> = row.caps.split_whitespace().map(str::to_owned).collect();
        self.must(stated == wanted, format_args!("caps {stated:?}"));
        let Some(plan) = decision.protocol().filter(|plan| plan.modality() == Modality::Needle) else {
            return;
        };
        let beside: Vec<Decision> = row.beside.iter().map(|who| self.engine.decide(&wide(who))).collect();
        for cap in &wanted {
            self.must(within(plan, cap), format_args!("the plan goes beyond {cap}"));
            let reached = beside.iter().filter_map(Decision::protocol).any(|plan| !within(plan, cap));
            let toothless = row.toothless.split_whitespace().any(|it| cap.starts_with(it));
            self.must(reached || toothless || row.beside.is_empty(), format_args!("nobody reaches {cap}"));
        }
    }

    /// What a question keeps away as long as nobody has answered it, though the rule is not found.
    fn while_open(&mut self, taken: &Intake, names: &str) {
        let row = self.row;
        let screening = self.engine.screen(taken);
        let decision = self.engine.decide(taken);
        let found = screening.findings().any(|finding| finding.rule() == row.rule);
        self.must(!found, "is found while the question is open");
        let asked =
            decision.questions().any(|question| question.rules().iter().any(|rule| **rule == *row.rule));
        self.must(asked, "does not ask");
        self.must(
            decision.verdict() == Verdict::Treat,
            format_args!("decided {} while open", decision.verdict()),
        );
        let plan = decision.protocol().map(sites).unwrap_or_default();
        for place in places(names) {
            let name = site_name(place);
            let is = is_against(&screening, Modality::Needle, place, Side::Bilateral, row.rule);
            self.must(is, format_args!("{name} is not kept away while open"));
            self.must(!plan.contains(&name), format_args!("{name} is needled while open"));
        }
    }

    /// What somebody beside gets with the same concerns and this person does not is withheld, and by this rule.
    fn plan(&mut self, decision: &Decision) {
        let row = self.row;
        let out = both_sides(
            row.out
                .iter()
                .filter(|(_, means, _)| blocks_needles(means))
                .map(|(side, _, names)| (*side, names)),
        );
        let free = both_sides(row.free.iter().map(|(side, names)| (*side, names)));
        let alike = row.beside.iter().filter(|who| who["concerns"] == row.who["concerns"]);
        let beside: BTreeSet<String> =
            alike.filter_map(|who| self.engine.decide(&wide(who)).protocol().map(sites)).flatten().collect();
        for (side, names) in &row.keeps {
            for name in places(names).map(site_name) {
                let mut kept = decision.protocol().into_iter().flat_map(Protocol::insertions);
                let kept = kept.any(|it| site_name(it.site()) == name && it.side() == *side);
                self.must(kept, format_args!("the plan does not keep {name} on the {side}"));
            }
        }
        for (stands_in, point) in &row.stand_ins {
            let mut inserted = decision.protocol().into_iter().flat_map(Protocol::insertions);
            let stands = inserted.any(|it| {
                site_name(it.site()) == *stands_in && it.stands_in_for() == Some(point.parse().unwrap())
            });
            self.must(stands, format_args!("{stands_in} does not stand in for {point}"));
        }
        let needles = |plan: &Protocol| plan.modality() == Modality::Needle;
        let pressed = decision.protocol().is_some_and(|plan| !needles(plan));
        let pierced = decision.protocol().filter(|plan| needles(plan)).map(sites).unwrap_or_default();
        let of_site = |name: &str| {
            let withheld = decision.withheld().filter(|kept| site_name(kept.site()) == name);
            withheld.flat_map(|kept| kept.rules()).map(RuleId::as_str).collect::<Vec<_>>()
        };
        let shown: Vec<&String> = beside.intersection(&out).collect();
        for name in &shown {
            self.must(!pierced.contains(*name), format_args!("{name} is needled"));
            // What a person gets pressed instead is not withheld; a low number cuts the list before anything else does.
            self.must(
                pressed || !of_site(name).is_empty(),
                format_args!("{name} is not told to be withheld"),
            );
        }
        for name in beside.intersection(&free).filter(|_| row.caps.is_empty()) {
            self.must(!of_site(name).contains(&row.rule), format_args!("{name} is withheld"));
        }
        let by_the_rule = shown.iter().any(|name| of_site(name).contains(&row.rule));
        let can_be_seen = out.iter().any(|name| name.parse().is_ok_and(can_be_needled));
        if can_be_seen && !beside.is_empty() {
            self.must(
                by_the_rule || (pressed && !shown.is_empty()),
                "withholds nothing that somebody beside gets",
            );
        }
    }

    fn at_somebody_beside(&mut self, taken: &Intake) {
        let row = self.row;
        let screening = self.engine.screen(taken);
        let found = screening.findings().any(|finding| finding.rule() == row.rule);
        self.must(!found, "holds for somebody beside");
        for (side, _, names) in &row.out {
            for place in places(names) {
                for modality in Modality::ALL {
                    let is = is_against(&screening, *modality, place, *side, row.rule);
                    self.must(!is, format_args!("keeps {modality} from {} beside", site_name(place)));
                }
            }
        }
    }

    fn elsewhere(&mut self, taken: &Intake, names: &str) {
        let row = self.row;
        let screening = self.engine.screen(taken);
        let found = screening.findings().any(|finding| finding.rule() == row.rule);
        self.must(found, "does not hold elsewhere");
        let decision = self.engine.decide(taken);
        for place in places(names) {
            for modality in
                Modality::ALL.iter().filter(|modality| !modalities(row.forbids).contains(modality))
            {
                let is = is_against(&screening, *modality, place, Side::Bilateral, row.rule);
                self.must(!is, format_args!("keeps {modality} from {} elsewhere", site_name(place)));
            }
            if let Some(plan) = decision.protocol() {
                let name = site_name(place);
                self.must(sites(plan).contains(&name), format_args!("{name} is not in the plan elsewhere"));
            }
        }
    }
}

fn blocks_needles(means: &str) -> bool {
    means.split(' ').any(|it| it == "needle")
}

/// Whether a plan may have a point at all; many have no technique.
fn can_be_needled(point: Point) -> bool {
    !point.is_off_by_default() && point.needling().is_some()
}

/// The sites of a row that are meant on both sides.
fn both_sides<'a>(places_by_side: impl Iterator<Item = (Side, &'a String)>) -> BTreeSet<String> {
    let both = places_by_side.filter(|(side, _)| *side == Side::Bilateral);
    both.flat_map(|(_, names)| places(names).map(site_name)).collect()
}

fn is_against(screening: &Screening, modality: Modality, place: Site, side: Side, rule: &str) -> bool {
    // A midline place is on either side, so asking for both asks for all.
    screening.blocking_rules(modality, place, side).any(|other| *other == *rule)
}

/// The caps as a row writes them.
fn written(caps: &Caps) -> BTreeSet<String> {
    let length = |name: &str, length: Option<Millimetres>| {
        length.map(|it| format!("{name}={}", f64::from(it.hundredths()) / 100.0))
    };
    let number = |name: &str, number: Option<u8>| number.map(|it| format!("{name}={it}"));
    let at_points =
        Point::all().filter_map(|point| length(&format!("depth_mm.{point}"), caps.depth_at(point)));
    let lengths = serde_json::to_value(caps).unwrap();
    let lengths = lengths["inserted_mm"].as_object().cloned().unwrap_or_default();
    let lengths = lengths.into_iter().map(|(place, most)| format!("inserted_mm.{place}={most}"));
    [
        length("face_gauge_mm", caps.face_gauge()),
        length("body_gauge_mm", caps.body_gauge()),
        length("face_depth_mm", caps.face_depth()),
        length("body_depth_mm", caps.body_depth()),
        number("face_needles", caps.face_needles()),
        number("body_needles", caps.body_needles()),
        number("needles", caps.needles()),
        number("retention_min", caps.retention_min()),
        caps.stimulation().map(|it| format!("stimulation={it}")),
        caps.press_seconds().map(|it| format!("press_seconds={it}")),
        caps.position().map(|it| format!("position={it}")),
    ]
    .into_iter()
    .flatten()
    .chain(at_points)
    .chain(lengths)
    .collect()
}

/// Whether a plan keeps to a cap.
fn within(plan: &Protocol, cap: &str) -> bool {
    let (name, value) = cap.split_once('=').unwrap();
    let most: f64 = value.parse().unwrap_or(f64::NAN);
    let (face, body) = (f64::from(plan.needles(Part::Face)), f64::from(plan.needles(Part::Body)));
    let number = |length: Millimetres| f64::from(length.hundredths()) / 100.0;
    match name {
        "face_needles" => face <= most,
        "body_needles" => body <= most,
        "needles" => face + body <= most,
        "press_seconds" => plan.press_seconds().is_some_and(|it| f64::from(it) >= most),
        "position" => plan.insertions().all(|insertion| insertion.phase().code() == value),
        "retention_min" => f64::from(plan.retention_min().unwrap()) <= most,
        _ => plan.insertions().all(|insertion| {
            let technique = insertion.technique().unwrap();
            let (in_the_face, depth, gauge) =
                (insertion.part() == Part::Face, number(technique.depth()), number(technique.gauge()));
            match name.split_once('.') {
                Some(("inserted_mm", place)) => {
                    let is_there = match insertion.site() {
                        _ if place == insertion.part().code() => true,
                        Site::Local { zone, .. } => zone.code() == place,
                        Site::Point(point) => {
                            point.code() == place || point.zones().iter().any(|zone| zone.code() == place)
                        }
                    };
                    !is_there || number(technique.inserted().max()) <= most
                }
                Some((_, point)) => insertion.point() != Some(point.parse().unwrap()) || depth <= most,
                None => match name {
                    "face_gauge_mm" => !in_the_face || gauge <= most,
                    "body_gauge_mm" => in_the_face || gauge <= most,
                    "face_depth_mm" => !in_the_face || depth <= most,
                    "body_depth_mm" => in_the_face || depth <= most,
                    "stimulation" => technique.stimulation() <= value.parse().unwrap(),
                    other => panic!("no cap: {other}"),
                },
            }
        }),
    }
}
