//! Intakes and engines that the benchmarks share: a simple, a typical and a worst-case intake.

use tcm_facial::Engine;
use tcm_facial::intake::{
    Age, Concern, ConcernKind, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Severity, Sex, Sign,
};
use tcm_facial::rules::RulePack;

/// The sample intake of the examples, as JSON.
pub const TYPICAL: &str = include_str!("../examples/intakes/sample.json");

/// An intake that says nothing about risks, as JSON.
pub const UNANSWERED: &str = r#"{ "age": 47, "concerns": [{ "concern": "dryness" }] }"#;

/// The sample intake of the examples: two concerns, eight signs, three risks.
///
/// # Panics
///
/// Never: the sample is an intake.
#[must_use]
pub fn typical() -> Intake {
    serde_json::from_str(TYPICAL).expect("the sample is an intake")
}

/// One mild concern, no signs, no risks.
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

/// Every cosmetic concern, severe and in all its zones, every sign that is compatible with the others, and risks that restrict
/// a plan without forbidding it.
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
    let heart = [Risk::HeartWarningSigns, Risk::HeartLungSignsNotExamined];
    let intake = intake.signs(signs).deny_all_other_risks().deny_risks(heart);
    intake.build().expect("incompatible signs were left out")
}

fn person() -> tcm_facial::intake::IntakeBuilder {
    let age = Age::new(52).expect("an age");
    Intake::builder(age).sex(Sex::Female).pregnancy(Pregnancy::No).first_visit(false)
}

/// The three intakes, by name.
#[must_use]
pub fn intakes() -> [(&'static str, Intake); 3] {
    [("simple", simple()), ("typical", typical()), ("worst", worst())]
}

/// A cohort: the typical intake with ages from 18 to 77 and a varying number of signs.
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

/// An engine with every rule of the standard pack twice, the second time under another id.
///
/// # Panics
///
/// Never: the second pack is the first under other names.
#[must_use]
pub fn doubled() -> Engine {
    let (mut text, mut table) = (String::new(), String::new());
    for line in RulePack::standard().to_toml().lines() {
        if line.starts_with('[') {
            line.clone_into(&mut table);
        }
        match (line.strip_prefix("id = \""), table.as_str()) {
            (Some(_), "[pack]") => text.push_str("id = \"again\""),
            // A concern without a `concern` key is named by its id.
            (Some(id), "[[concern]]") => text.extend(["concern = \"", id, "\nid = \"again_", id]),
            (Some(id), table) if table != "[[source]]" => text.extend(["id = \"again_", id]),
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    let again = RulePack::from_toml("again.toml", &text).expect("the same rules");
    Engine::builder().pack(again).build().expect("they go together")
}
