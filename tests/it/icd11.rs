//! Codes of ICD-11 on concerns, and the words of GRADE.

use std::collections::BTreeSet;
use tcm_facial::atlas::Language;
use tcm_facial::intake::Concern;
use tcm_facial::rules::Certainty;

#[test]
fn every_concern_has_codes_of_the_list_alone() {
    let list: toml::Table = include_str!("icd11.toml").parse().unwrap();
    let codes_of = |chapter: &str| -> BTreeSet<&str> {
        list[chapter].as_table().unwrap().keys().map(String::as_str).collect()
    };
    let tm1: BTreeSet<&str> = Concern::ALL.iter().flat_map(|concern| concern.icd11_tm1()).copied().collect();
    let others: BTreeSet<&str> = Concern::ALL.iter().flat_map(|concern| concern.icd11()).copied().collect();
    assert_eq!((tm1, others), (codes_of("disorders"), codes_of("skin")));
    // Severe acne and keloids are risks, not concerns.
    let of_risks = ["ED80.3", "ED80.4", "ED80.40", "ED80.41", "EE60.0", "EE60.1"];
    assert!(of_risks.iter().all(|code| !codes_of("skin").contains(code)));
}

#[test]
fn certainty_has_the_words_of_grade() {
    let codes: Vec<&str> = Certainty::ALL.iter().rev().map(|certainty| certainty.code()).collect();
    assert_eq!(codes, ["high", "moderate", "low", "very_low", "none"]);
    let labels: Vec<&str> = Certainty::ALL.iter().rev().map(|it| it.label(Language::English)).collect();
    assert_eq!(
        labels,
        ["high certainty", "moderate certainty", "low certainty", "very low certainty", "no studies found"]
    );
}
