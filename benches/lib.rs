//! What the benchmarks beside this file have in common: intakes that are easy, usual and hard to decide.

use tcm_facial::Engine;
use tcm_facial::intake::{
    Age, Concern, ConcernKind, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Severity, Sex, Sign,
};
use tcm_facial::rules::RulePack;

/// The sample that comes with the examples, as JSON.
pub const TYPICAL: &str = include_str!("../examples/intakes/sample.json");

/// The sample that comes with the examples: two concerns, eight signs, three risks.
///
/// # Panics
///
/// Never: the sample is an intake.
#[must_use]
pub fn typical() -> Intake {
    serde_json::from_str(TYPICAL).expect("the sample is an intake")
}

/// One mild concern and nothing else to tell.
///
/// # Panics
///
/// Never: it is an intake.
#[must_use]
pub fn simple() -> Intake {
    let concern = ReportedConcern::new(Concern::FineLines).with_severity(Severity::Mild);
    let built = person().concern(concern).deny_all_other_risks().build();
    built.expect("one concern is enough")
}

/// Every concern about the face, severe and in all its places, every sign that goes with the others, and the risks that only
/// make a plan more careful.
///
/// # Panics
///
/// Never: it is an intake.
#[must_use]
pub fn worst() -> Intake {
    let concerns =
        Concern::ALL.iter().filter(|it| it.kind() == ConcernKind::Cosmetic && !it.must_name_zones());
    let mut intake = person();
    for concern in concerns {
        intake = intake.concern(ReportedConcern::new(*concern).with_severity(Severity::Severe));
    }
    let mut signs: Vec<Sign> = Vec::new();
    for sign in Sign::ALL {
        let group = sign.exclusive_group();
        if group.is_none() || signs.iter().all(|other| other.exclusive_group() != group) {
            signs.push(*sign);
        }
    }
    for risk in [Risk::Antiplatelet, Risk::Diabetes, Risk::Migraine] {
        intake = intake.risk(PresentRisk::new(risk));
    }
    intake.signs(signs).deny_all_other_risks().build().expect("what excludes each other was left out")
}

fn person() -> tcm_facial::intake::IntakeBuilder {
    let age = Age::new(52).expect("an age");
    Intake::builder(age).sex(Sex::Female).pregnancy(Pregnancy::No).first_visit(false)
}

/// The three, by name.
#[must_use]
pub fn intakes() -> [(&'static str, Intake); 3] {
    [("simple", simple()), ("typical", typical()), ("worst", worst())]
}

/// Intakes of a cohort: the typical one at every age from 18 on, with one sign less each time.
///
/// # Panics
///
/// Never: they are intakes.
#[must_use]
pub fn cohort(number: usize) -> Vec<Intake> {
    let mut document: serde_json::Value = serde_json::from_str(TYPICAL).expect("JSON");
    let signs = document["signs"].as_array().cloned().unwrap_or_default();
    let mut one = |at: usize| {
        document["age"] = (18 + at % 60).into();
        document["signs"] = signs.iter().skip(at % signs.len()).cloned().collect();
        serde_json::from_value(document.clone()).expect("an intake")
    };
    (0..number).map(&mut one).collect()
}

/// The engine of the standard pack.
#[must_use]
pub fn engine() -> Engine {
    Engine::standard()
}

/// The rules of the standard pack, as their files have them.
const RULES: [&str; 26] = [
    include_str!("../src/rules/standard/safety/red_flags.toml"),
    include_str!("../src/rules/standard/safety/pregnancy.toml"),
    include_str!("../src/rules/standard/safety/blood_and_heart.toml"),
    include_str!("../src/rules/standard/safety/person_and_visit.toml"),
    include_str!("../src/rules/standard/safety/illness.toml"),
    include_str!("../src/rules/standard/safety/skin_and_allergy.toml"),
    include_str!("../src/rules/standard/safety/procedures.toml"),
    include_str!("../src/rules/standard/safety/points.toml"),
    include_str!("../src/rules/standard/patterns/spleen_and_stomach.toml"),
    include_str!("../src/rules/standard/patterns/lung.toml"),
    include_str!("../src/rules/standard/patterns/liver.toml"),
    include_str!("../src/rules/standard/patterns/blood_and_phlegm.toml"),
    include_str!("../src/rules/standard/patterns/kidney.toml"),
    include_str!("../src/rules/standard/patterns/heart_and_vessels.toml"),
    include_str!("../src/rules/standard/concerns/ageing.toml"),
    include_str!("../src/rules/standard/concerns/skin.toml"),
    include_str!("../src/rules/standard/concerns/eyes_and_tension.toml"),
    include_str!("../src/rules/standard/concerns/beside.toml"),
    include_str!("../src/rules/standard/combinations.toml"),
    include_str!("../src/rules/standard/substitutes.toml"),
    include_str!("../src/rules/standard/techniques.toml"),
    include_str!("../src/rules/standard/adjuncts.toml"),
    include_str!("../src/rules/standard/session.toml"),
    include_str!("../src/rules/standard/advice.toml"),
    include_str!("../src/rules/standard/expectations.toml"),
    include_str!("../src/rules/standard/harms.toml"),
];

/// An engine with every rule of the standard pack twice, the second time under another id.
///
/// # Panics
///
/// Never: the second pack is the first under other names.
#[must_use]
pub fn doubled() -> Engine {
    let mut text = String::from("[pack]\nid = \"again\"\nversion = \"1.0.0\"\nformat = 1\n");
    let mut table = "";
    for line in RULES.iter().flat_map(|file| file.lines()) {
        if line.starts_with("[[") {
            table = line;
        }
        match line.strip_prefix("id = \"") {
            // Without a word about it, the id of a concern says which one it is.
            Some(id) if table == "[[concern]]" => text.extend(["concern = \"", id, "\nid = \"again_", id]),
            Some(id) => text.extend(["id = \"again_", id]),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    let again = RulePack::from_toml("again.toml", &text).expect("the same rules");
    Engine::builder().pack(again).build().expect("they go together")
}
