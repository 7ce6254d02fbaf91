//! Prints an intake form to fill in by hand, made from the vocabularies of the library.
//!
//! ```sh
//! cargo run --example form
//! cargo run --example form -- zh-Hans
//! ```
//!
//! Then it fills the form in with an example and prints the decision's findings. Exit status: 0, or 1 with a message.

use std::error::Error;
use tcm_facial::atlas::{FacialZone, Language, Vocabulary};
use tcm_facial::intake::{
    Age, Concern, Position, Pregnancy, PresentRisk, ReportedConcern, Risk, Severity, Sex, Sign, Size,
};
use tcm_facial::rules::RuleId;
use tcm_facial::{Engine, Intake};

fn main() -> Result<(), Box<dyn Error>> {
    let language = match std::env::args().nth(1) {
        Some(code) => code.parse()?,
        None => Language::English,
    };
    println!("Age: ____\n");
    print_choices::<Sex>("Sex", language);
    print_choices::<Pregnancy>("Pregnancy", language);
    print_choices::<Concern>("Concerns", language);
    print_choices::<Severity>("Severity of the main concern", language);
    print_choices::<FacialZone>("Where", language);
    print_choices::<Sign>("Signs", language);
    print_choices::<Risk>("Risks", language);
    print_choices::<Size>("How many needles", language);
    print_choices::<Position>("Position", language);
    print_example(language)
}

/// Prints a heading and a box for each value of a vocabulary, with the code that stands for it in an intake.
fn print_choices<V: Vocabulary>(heading: &str, language: Language) {
    println!("{heading}");
    for value in V::ALL {
        println!("  [ ] {} ({})", value.label(language), value.code());
    }
    println!();
}

/// Decides an example of a completed form and prints its signs and findings.
fn print_example(language: Language) -> Result<(), Box<dyn Error>> {
    let intake = Intake::builder(Age::new(52)?)
        .sex(Sex::Female)
        .pregnancy(Pregnancy::No)
        .concern(ReportedConcern::new(Concern::Wrinkles).with_zones([FacialZone::Glabella]))
        .signs([Sign::Fatigue, Sign::TonguePale])
        .risk(PresentRisk::new(Risk::Antiplatelet))
        .deny_all_other_risks()
        .build()?;
    println!("An example");
    for sign in intake.signs() {
        println!("  [x] {}", sign.label(language));
    }
    let rule = RuleId::new("antiplatelet_nsaid")?;
    let decision = Engine::standard().screen(&intake).decide();
    for finding in decision.findings() {
        let mark = if *finding.rule() == rule { "!" } else { "-" };
        println!("  {mark} {}: {}", finding.rule(), finding.reason());
    }
    Ok(())
}
