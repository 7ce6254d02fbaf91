//! Random intakes that are valid, for property tests.
//!
//! [`intake`] covers every field of the wire format, each given or left out, with numbers drawn mostly from around the
//! thresholds of the standard pack. It leans towards people who can be treated: about half of the intakes are.

use super::pack::Packs;
use super::{patterns, standard_texts};
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select, subsequence};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use tcm_facial::atlas::{FacialZone, Point};
use tcm_facial::intake::{Ask, Concern, Detail, Lifestyle, Modality, Reaction, Risk, Sign};

/// A valid intake in the wire format.
pub(crate) fn intake() -> impl Strategy<Value = Value> {
    intake_about(&standard_texts())
}

/// A valid intake of a person who mostly shows the signs of the patterns in these texts, and mostly has risks that their
/// rules read.
pub(crate) fn intake_about(texts: &[&str]) -> impl Strategy<Value = Value> + use<> {
    let packs = Packs::read(&[texts.to_vec()]);
    let who = (age(), sex(), pregnancy(), 0..=45_u8, of(any::<bool>()));
    let first = prop_oneof![6 => Just(Some(false)), 3 => Just(Some(true)), 1 => Just(None)];
    let visit = (first, event(), weighted(0.2, visit()));
    let wanted = (concerns(), signs(&packs), weighted(0.5, subsequence(Lifestyle::ALL, 0..=4)));
    let safety = (risks(&packs), weighted(0.6, vitals()), weighted(0.4, preferences()), answers(&packs));
    (who, visit, wanted, safety).prop_map(|(who, visit, wanted, safety)| {
        let (age, sex, pregnancy, weeks, breastfeeding) = who;
        let weeks = (pregnancy == Some("yes") && weeks % 2 == 0).then_some(weeks);
        // The number of the visit in its course answers it, and may be repeated.
        let number = visit.2.as_ref().and_then(|visit| visit["number"].as_u64());
        let first = match number {
            None => visit.0,
            Some(number) => visit.0.and(Some(number == 1)),
        };
        let fields = [
            ("age", json!(age)),
            ("sex", json!(sex)),
            ("pregnancy", json!(pregnancy)),
            ("pregnancy_weeks", json!(weeks)),
            ("breastfeeding", json!(breastfeeding)),
            ("first_visit", json!(first)),
            ("visit", json!(visit.2)),
            ("event_in_days", json!(visit.1)),
            ("concerns", json!(wanted.0)),
            ("signs", json!(wanted.1)),
            ("lifestyle", json!(wanted.2)),
            ("risks", json!(safety.0)),
            ("vitals", json!(safety.1)),
            ("preferences", json!(safety.2)),
            ("answers", json!(safety.3)),
        ];
        object(fields)
    })
}

/// An object without the fields that are null.
fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let given = fields.into_iter().filter(|(_, value)| !value.is_null());
    given.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>().into()
}

fn age() -> impl Strategy<Value = u8> {
    prop_oneof![6 => 18..=59_u8, 1 => 9..=20_u8, 1 => 55..=62_u8, 1 => 0..=120_u8]
}

fn sex() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![
        6 => Just(Some("female")),
        3 => Just(Some("male")),
        1 => Just(Some("unspecified")),
        1 => Just(None),
    ]
}

fn pregnancy() -> impl Strategy<Value = Option<&'static str>> {
    let rare = select(vec![Some("possible"), Some("yes"), Some("unknown"), None]);
    prop_oneof![14 => Just(Some("no")), 1 => Just(Some("trying")), 2 => rare]
}

fn event() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![5 => Just(None), 2 => (10..=18_u32).prop_map(Some), 1 => (0..=400_u32).prop_map(Some)]
}

/// A visit of a course. Most were asked about reactions, most had none, and most of these are slight.
fn visit() -> impl Strategy<Value = Value> {
    let number = prop_oneof![1 => Just(1), 5 => 2..=6_u16, 3 => 7..=12_u16, 2 => 13..=20_u16];
    let days = weighted(0.8, prop_oneof![1 => 0..=3_u32, 6 => 2..=30_u32, 1 => 80..=100_u32]);
    let reactions = prop_oneof![
        1 => Just(None),
        9 => Just(Some(Vec::new())),
        5 => vec(reaction(), 1..=2).prop_map(Some),
    ];
    let change = select(vec!["none", "slight", "slight", "slight", "clear", "clear", "clear", "worse"]);
    let changes = (subsequence(Concern::ALL, 0..=2), vec(change, 2));
    let score = (0..3_u8, weighted(0.5, select(FacialZone::ALL)), any::<bool>());
    (number, days, changes, reactions, vec(score, 0..=2), weighted(0.4, 0..=40_u16)).prop_map(
        |(number, days, (concerns, changes), reactions, scores, needles)| {
            let observed = concerns.iter().zip(&changes);
            let observed: Vec<Value> =
                observed.map(|(concern, change)| json!({ "concern": concern, "change": change })).collect();
            let scores: Vec<Value> = scores
                .into_iter()
                .map(|(value, zone, first)| {
                    object([
                        ("scale", json!("gais")),
                        ("zone", json!(zone)),
                        ("value", json!(value + 1)),
                        ("visit", json!(if first { 1 } else { number })),
                        ("rater", json!("practitioner")),
                    ])
                })
                .collect();
            object([
                ("number", json!(number)),
                ("days_since_last", json!(days)),
                ("change", if observed.is_empty() { Value::Null } else { json!(observed) }),
                ("reactions", json!(reactions)),
                ("scores", if scores.is_empty() { Value::Null } else { json!(scores) }),
                ("needles_last", json!(needles)),
            ])
        },
    )
}

/// A reaction in the wire format.
pub(crate) fn reaction() -> impl Strategy<Value = Value> {
    let slight = vec!["bruise", "black_eye", "bleeding", "pain", "numbness", "electric_pain", "tired"];
    let skin = vec!["darker_pigment", "acne_flare", "cold_sore", "faint", "other", "infection_sign"];
    let code = prop_oneof![5 => select(slight), 3 => select(skin), 2 => select(Reaction::ALL).prop_map(Reaction::code)];
    let needled: Vec<Point> = Point::all().filter(|point| point.needling().is_some()).collect();
    let place = (weighted(0.6, select(needled)), weighted(0.4, select(FacialZone::ALL)), side());
    let day = || weighted(0.8, prop_oneof![3 => 0..=30_u32, 1 => 31..=200_u32]);
    let details = (day(), weighted(0.5, day()), weighted(0.7, any::<bool>()), weighted(0.2, Just("dizzy")));
    (code, place, details).prop_map(|(code, (point, zone, side), (began, gone, severe, note))| {
        let gone = gone.flatten().map(|gone| began.map_or(gone, |began| gone.min(began)));
        object([
            ("reaction", json!(code)),
            ("point", json!(point)),
            ("zone", json!(zone)),
            ("side", json!(side)),
            ("days_ago", json!(began)),
            ("gone_days_ago", json!(gone)),
            ("severe", json!(severe)),
            ("note", json!(note)),
        ])
    })
}

fn zones(most: usize) -> impl Strategy<Value = Vec<FacialZone>> {
    subsequence(FacialZone::ALL, 0..=most)
}

fn side() -> impl Strategy<Value = Option<&'static str>> {
    weighted(0.4, select(vec!["left", "right", "bilateral"]))
}

fn severity() -> impl Strategy<Value = Option<&'static str>> {
    weighted(0.7, select(vec!["mild", "moderate", "severe"]))
}

/// One to four concerns, at most one the main one; those that must name zones do.
fn concerns() -> impl Strategy<Value = Vec<Value>> {
    let details = (weighted(0.5, zones(4)), weighted(0.3, side()), severity(), select(FacialZone::ALL));
    (subsequence(Concern::ALL, 1..=4), vec(details, 4), of(0..4_usize)).prop_map(
        |(concerns, details, main)| {
            let each = concerns.into_iter().zip(details).enumerate();
            each.map(|(index, (concern, (zones, side, severity, one)))| {
                let mut zones = zones.unwrap_or_default();
                if zones.is_empty() && concern.must_name_zones() {
                    zones.push(one);
                }
                object([
                    ("concern", json!(concern)),
                    ("zones", if zones.is_empty() { Value::Null } else { json!(zones) }),
                    ("side", json!(side.flatten())),
                    ("severity", json!(severity)),
                    ("main", if main == Some(index) { json!(true) } else { Value::Null }),
                ])
            })
            .collect()
        },
    )
}

/// Up to 14 signs, none or most of them of one or two patterns, at most one of each exclusive group.
fn signs(packs: &Packs) -> impl Strategy<Value = Option<Vec<Sign>>> + use<> {
    let of_patterns: Vec<Vec<Sign>> =
        packs.of("pattern").iter().map(|rule| patterns::weights(rule).into_keys().collect()).collect();
    let of_pattern = select(of_patterns).prop_flat_map(|signs| {
        let so_many = signs.len().min(9);
        subsequence(signs, 0..=so_many).prop_shuffle()
    });
    let read: Vec<Sign> = packs.names("sign").iter().map(|sign| sign.parse().unwrap()).collect();
    let others = prop_oneof![subsequence(Sign::ALL, 0..=5), subsequence(read, 0..=3)].prop_shuffle();
    let of_the_heart = weighted(
        0.1,
        select(vec![Sign::Palpitations, Sign::ShortOfBreath, Sign::ChestOppression, Sign::AnkleOedema]),
    );
    weighted(0.85, (of_the_heart, vec(of_pattern, 0..=2), others)).prop_map(|drawn| {
        let (of_the_heart, of_patterns, others) = drawn?;
        let mut signs: Vec<Sign> = Vec::new();
        for sign in of_the_heart.into_iter().chain(of_patterns.into_iter().flatten()).chain(others) {
            let excluded = |it: &Sign| {
                *it == sign
                    || (sign.exclusive_group().is_some() && it.exclusive_group() == sign.exclusive_group())
            };
            if !signs.iter().any(excluded) {
                signs.push(sign);
            }
        }
        signs.truncate(14);
        Some(signs)
    })
}

/// The details of an entry; those that its risk does not take are left out.
#[derive(Clone, Debug)]
struct Details {
    status: Option<Index>,
    severity: Option<&'static str>,
    days_ago: Option<u32>,
    zones: Option<Vec<FacialZone>>,
    side: Option<&'static str>,
    note: Option<&'static str>,
}

fn details() -> impl Strategy<Value = Details> {
    let days = prop_oneof![
        2 => 0..=60_u32,
        4 => 61..=400_u32,
        1 => select(vec![6, 7, 13, 14, 27, 28, 29, 30, 41, 42, 55, 56, 89, 90, 179, 180, 364, 365, 729, 730]),
        1 => 401..=2000_u32,
    ];
    // No zone at all: nowhere in the face.
    let given_zones = weighted(0.8, zones(3));
    let note = weighted(0.7, select(vec!["apixaban 5 mg", "gout", "痛风"]));
    let drawn = (weighted(0.8, any::<Index>()), severity(), weighted(0.85, days), given_zones, side(), note);
    drawn.prop_map(|(status, severity, days_ago, zones, side, note)| Details {
        status,
        severity,
        days_ago,
        zones,
        side,
        note,
    })
}

fn entry(risk: Risk, details: &Details) -> Value {
    let takes = |detail: Detail, value: Value| if risk.accepts(detail) { value } else { Value::Null };
    let status =
        details.status.filter(|_| risk.accepts(Detail::Status)).map(|index| *index.get(risk.statuses()));
    object([
        ("risk", json!(risk)),
        ("status", json!(status)),
        ("severity", takes(Detail::Severity, json!(details.severity))),
        ("days_ago", takes(Detail::DaysAgo, json!(details.days_ago))),
        ("zones", takes(Detail::Zones, json!(details.zones))),
        ("side", takes(Detail::Side, json!(details.side))),
        ("note", takes(Detail::Note, json!(details.note))),
    ])
}

/// Up to four entries, now and then two of one risk, and what was denied.
fn risks(packs: &Packs) -> impl Strategy<Value = Option<Value>> + use<> {
    let read: Vec<Risk> = packs.names("risk").iter().map(|risk| risk.parse().unwrap()).collect();
    let with_details: Vec<Risk> = read.iter().copied().filter(|risk| !risk.details().is_empty()).collect();
    let risk = prop_oneof![1 => select(Risk::ALL), 2 => select(read), 3 => select(with_details)];
    let so_many = prop_oneof![5 => Just(0..=0_usize), 4 => Just(1..=1), 3 => Just(2..=2), 2 => Just(3..=4)];
    let present = so_many.prop_flat_map(move |range| vec((risk.clone(), details()), range));
    let present = (present, proptest::bool::weighted(0.25)).prop_map(|(mut present, again)| {
        if let (true, [(first, _), .., (last, _)]) = (again, present.as_mut_slice()) {
            last.clone_from(first);
        }
        present
    });
    weighted(0.97, (present, absent())).prop_map(|drawn| {
        let (present, absent) = drawn?;
        let denied = |risks: Vec<Risk>| -> Vec<Risk> {
            risks.into_iter().filter(|risk| present.iter().all(|(it, _)| it != risk)).collect()
        };
        let absent = match absent {
            Absent::AllOthers => json!("all_others"),
            Absent::AllOthersAnd(risks) => {
                let named = denied(risks).into_iter().map(|risk| json!(risk));
                named.chain([json!("all_others")]).collect()
            }
            Absent::These(risks) => json!(denied(risks)),
            Absent::AllBut(risks) => {
                json!(denied(Risk::ALL.iter().copied().filter(|it| !risks.contains(it)).collect()))
            }
            Absent::Missing => Value::Null,
        };
        let entries: Vec<Value> = present.iter().map(|(risk, details)| entry(*risk, details)).collect();
        Some(object([
            ("present", if entries.is_empty() { Value::Null } else { json!(entries) }),
            ("absent", absent),
        ]))
    })
}

#[derive(Clone, Debug)]
enum Absent {
    AllOthers,
    /// And these by name, which matters for the warning signs of the heart.
    AllOthersAnd(Vec<Risk>),
    These(Vec<Risk>),
    AllBut(BTreeSet<Risk>),
    Missing,
}

fn absent() -> impl Strategy<Value = Absent> {
    let may_stay_open: Vec<Risk> =
        Risk::ALL.iter().copied().filter(|risk| risk.ask() != Ask::Always).collect();
    let by_name = vec![Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined, Risk::Diabetes];
    let all_but = |risks: Vec<Risk>| Absent::AllBut(risks.into_iter().collect());
    prop_oneof![
        26 => Just(Absent::AllOthers),
        6 => subsequence(by_name, 1..=3).prop_map(Absent::AllOthersAnd),
        5 => subsequence(may_stay_open, 1..=5).prop_map(all_but),
        1 => subsequence(Risk::ALL, 1..=3).prop_map(all_but),
        1 => subsequence(Risk::ALL, 0..=Risk::ALL.len()).prop_map(Absent::These),
        1 => Just(Absent::Missing),
    ]
}

/// Most questions of the packs are answered, most with no; beside them now and then one that no pack asks.
fn answers(packs: &Packs) -> BoxedStrategy<Option<Value>> {
    let asked: Vec<String> = packs.of("question").iter().map(|rule| rule.id.clone()).collect();
    if asked.is_empty() {
        return Just(None).boxed();
    }
    let answer = prop_oneof![
        6 => Just(Some("no")),
        3 => Just(Some("yes")),
        1 => Just(Some("unknown")),
        2 => Just(None),
    ];
    let given = (vec(answer, asked.len()), weighted(0.1, select(vec!["yes", "no", "unknown"])));
    let object = move |(given, other): (Vec<Option<&str>>, Option<&str>)| {
        let asked = asked.iter().cloned().zip(given);
        let all = asked.chain([("clinic.of_another_pack".to_owned(), other)]);
        let given = all.filter_map(|(question, answer)| Some((question, json!(answer?))));
        Some(given.collect::<Map<_, _>>().into())
    };
    given.prop_map(object).boxed()
}

fn vitals() -> impl Strategy<Value = Value> {
    let systolic = prop_oneof![4 => 91..=145_u16, 1 => 84..=94_u16, 1 => 142..=150_u16, 1 => 176..=184_u16];
    let diastolic = prop_oneof![4 => 61..=89_u16, 1 => 55..=64_u16, 1 => 92..=99_u16, 1 => 106..=112_u16];
    (weighted(0.9, systolic), weighted(0.9, diastolic)).prop_map(|(systolic, diastolic)| {
        let possible = |diastolic: &u16| systolic.is_none_or(|systolic| *diastolic < systolic);
        let diastolic = diastolic.filter(possible);
        object([("systolic_mmhg", json!(systolic)), ("diastolic_mmhg", json!(diastolic))])
    })
}

/// A limit on the number of needles: 0, or 2 and more.
pub(crate) fn needles(most: u8) -> impl Strategy<Value = u8> {
    prop_oneof![1 => Just(0), most.into() => 2..=most]
}

fn preferences() -> impl Strategy<Value = Value> {
    let needled: Vec<Point> =
        Point::all().filter(|it| it.needling().is_some() && !it.is_off_by_default()).collect();
    let modalities = prop_oneof![
        4 => Just(Vec::new()),
        2 => subsequence(Modality::ALL, 0..=3),
        1 => Just(vec![Modality::Needle]),
        1 => Just(vec![Modality::Acupressure]),
    ];
    let numbers = (weighted(0.3, needles(45)), weighted(0.3, needles(14)), weighted(0.4, 1..=60_u8));
    let all = weighted(0.2, needles(50));
    let size = weighted(0.7, prop_oneof![Just("gentle"), Just("medium"), Just("full")]);
    let position = weighted(0.7, prop_oneof![1 => Just("supine"), 3 => Just("prone_then_supine")]);
    let so_many = prop_oneof![Just(0..=0_usize), Just(1..=20)];
    let points = so_many.prop_flat_map(move |range| subsequence(needled.clone(), range));
    (numbers, all, size, position, modalities, points).prop_map(
        |(numbers, all, size, position, modalities, points)| {
            object([
                ("face_needles_max", json!(numbers.0)),
                ("body_needles_max", json!(numbers.1)),
                ("retention_min", json!(numbers.2)),
                ("needles_max", json!(all)),
                ("size", json!(size)),
                ("position", json!(position)),
                ("avoid_modalities", json!(modalities)),
                ("avoid_points", json!(points)),
            ])
        },
    )
}
