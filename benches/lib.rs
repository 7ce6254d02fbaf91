//! Intakes and engines that the benchmarks share: a simple, a typical and a worst-case intake.

use tcm_facial::Engine;
use tcm_facial::atlas::FacialZone;
use tcm_facial::intake::{
    Age, Concern, ConcernKind, Intake, Pregnancy, PresentRisk, ReportedConcern, Risk, Severity, Sex, Sign,
    Status,
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

/// Every cosmetic concern in all its zones, severe but for the acne, every sign that is compatible with the others, and risks
/// that restrict a plan without cutting it short.
///
/// # Panics
///
/// Never: it is an intake.
#[must_use]
pub fn worst() -> Intake {
    let migraine = PresentRisk::new(Risk::Migraine);
    with_every_concern(
        // Severe acne keeps needles out of the face.
        Severity::Moderate,
        [
            migraine.with_status(Status::Controlled).with_severity(Severity::Mild),
            PresentRisk::new(Risk::BotulinumToxin).with_days_ago(60).with_zones([FacialZone::Forehead]),
            PresentRisk::new(Risk::DermalFiller).with_days_ago(400).with_zones([FacialZone::Lips]),
        ],
    )
}

/// The same with severe acne and other risks, of which nothing more is known: nothing is left of a plan, and the decision
/// finds the rules that would have to be lifted.
///
/// # Panics
///
/// Never: it is an intake.
#[must_use]
pub fn nothing_left() -> Intake {
    let risks = [Risk::Antiplatelet, Risk::Diabetes, Risk::Migraine];
    with_every_concern(Severity::Severe, risks.map(PresentRisk::new))
}

fn with_every_concern(acne: Severity, risks: [PresentRisk; 3]) -> Intake {
    let concerns =
        Concern::ALL.iter().filter(|it| it.kind() == ConcernKind::Cosmetic && !it.must_name_zones());
    let mut intake = person();
    for concern in concerns {
        let severity = if *concern == Concern::Acne { acne } else { Severity::Severe };
        intake = intake.concern(ReportedConcern::new(*concern).with_severity(severity));
    }
    let mut signs: Vec<Sign> = Vec::new();
    for sign in Sign::ALL {
        let group = sign.exclusive_group();
        if group.is_none() || signs.iter().all(|other| other.exclusive_group() != group) {
            signs.push(*sign);
        }
    }
    for risk in risks {
        intake = intake.risk(risk);
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
