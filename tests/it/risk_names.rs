//! Usual names of risks: none is a code, and nearly all lead to the right one.

use tcm_facial::intake::Risk;

/// The usual name, and the codes of which one should be suggested; none where this version has no such risk.
const USUAL: &[(&str, &[Risk])] = &[
    ("aspirin", &[Risk::Antiplatelet]),
    ("asprin", &[Risk::Antiplatelet]),
    ("clopidogrel", &[Risk::Antiplatelet]),
    ("plavix", &[Risk::Antiplatelet]),
    ("warfarin", &[Risk::Anticoagulant]),
    ("coumadin", &[Risk::Anticoagulant]),
    ("doac", &[Risk::Anticoagulant]),
    ("heparin", &[Risk::Anticoagulant]),
    ("apixaban", &[Risk::Anticoagulant]),
    ("eliquis", &[Risk::Anticoagulant]),
    ("xarelto", &[Risk::Anticoagulant]),
    ("blood_thinner", &[Risk::Anticoagulant]),
    ("blood thinners", &[Risk::Anticoagulant]),
    ("ibuprofen", &[Risk::Nsaid]),
    ("nsaids", &[Risk::Nsaid]),
    ("naproxen", &[Risk::Nsaid]),
    ("anti_inflammatory", &[Risk::Nsaid]),
    ("ginkgo", &[Risk::BleedingSupplement]),
    ("fish_oil", &[Risk::BleedingSupplement]),
    ("omega_3", &[Risk::BleedingSupplement]),
    ("vitamin_e", &[Risk::BleedingSupplement]),
    ("accutane", &[Risk::Isotretinoin]),
    ("roaccutane", &[Risk::Isotretinoin]),
    ("isotretinon", &[Risk::Isotretinoin]),
    ("tretinoin", &[Risk::TopicalRetinoidOrAcid]),
    ("retinol", &[Risk::TopicalRetinoidOrAcid]),
    ("retinoid", &[Risk::TopicalRetinoidOrAcid]),
    ("glycolic_acid", &[Risk::TopicalRetinoidOrAcid, Risk::SuperficialPeel]),
    ("prednisone", &[Risk::Immunosuppression]),
    ("methotrexate", &[Risk::Immunosuppression]),
    ("steroids", &[Risk::SkinFragility, Risk::Immunosuppression]),
    ("transplant", &[Risk::Immunosuppression]),
    ("botox", &[Risk::BotulinumToxin]),
    ("dysport", &[Risk::BotulinumToxin]),
    ("botulinum", &[Risk::BotulinumToxin]),
    ("filler", &[Risk::DermalFiller]),
    ("fillers", &[Risk::DermalFiller]),
    ("juvederm", &[Risk::DermalFiller]),
    ("hyaluronic_acid", &[Risk::DermalFiller]),
    ("sculptra", &[Risk::Biostimulator]),
    ("radiesse", &[Risk::Biostimulator]),
    ("silicone", &[Risk::PermanentFiller]),
    ("pmma", &[Risk::PermanentFiller]),
    ("pdo_thread", &[Risk::PdoThreads]),
    ("threads", &[Risk::PdoThreads, Risk::GoldThread]),
    ("thread_lift", &[Risk::PdoThreads]),
    ("gold_threads", &[Risk::GoldThread]),
    ("facelift", &[Risk::FaceLift]),
    ("blepharoplasty", &[Risk::EyelidSurgeryOrEyeLaser]),
    ("lasik", &[Risk::EyelidSurgeryOrEyeLaser]),
    ("cataract_surgery", &[Risk::EyelidSurgeryOrEyeLaser]),
    ("eye_surgery", &[Risk::EyelidSurgeryOrEyeLaser, Risk::EyeDisease]),
    ("rhinoplasty", &[Risk::FacialSurgery]),
    ("fat_transfer", &[Risk::FatGraft]),
    ("kybella", &[Risk::FatDissolver]),
    ("lipolysis", &[Risk::FatDissolver]),
    ("hifu", &[Risk::EnergyDevice]),
    ("ipl", &[Risk::EnergyDevice]),
    ("rf", &[Risk::EnergyDevice]),
    ("radiofrequency", &[Risk::EnergyDevice]),
    ("rf_microneedling", &[Risk::Microneedling, Risk::EnergyDevice]),
    ("dermaroller", &[Risk::Microneedling]),
    ("laser", &[Risk::LaserOrDeepPeel]),
    ("chemical_peel", &[Risk::LaserOrDeepPeel, Risk::SuperficialPeel]),
    ("permanent_make_up", &[Risk::PermanentMakeup]),
    ("microblading", &[Risk::PermanentMakeup]),
    ("tattoo", &[Risk::PermanentMakeup]),
    ("prp", &[Risk::PrpOrSkinBooster]),
    ("profhilo", &[Risk::PrpOrSkinBooster]),
    ("waxing", &[Risk::FacialWaxing]),
    ("tooth_extraction", &[Risk::DentalExtraction]),
    ("surgery", &[Risk::RecentMajorSurgery, Risk::FacialSurgery]),
    ("lupus", &[Risk::AutoimmuneDisease, Risk::Photosensitivity]),
    ("scleroderma", &[Risk::AutoimmuneDisease]),
    ("rheumatoid_arthritis", &[Risk::AutoimmuneDisease]),
    ("vitiligo", &[Risk::KoebnerDisease]),
    ("psoriasis", &[Risk::KoebnerDisease, Risk::Dermatitis]),
    ("lichen_planus", &[Risk::KoebnerDisease]),
    ("eczema", &[Risk::Dermatitis]),
    ("keloid", &[Risk::KeloidTendency, Risk::KeloidInField]),
    ("glaucoma", &[Risk::EyeDisease]),
    ("myopia", &[Risk::EyeDisease]),
    ("conjunctivitis", &[Risk::EyeInfection]),
    ("stye", &[Risk::EyeInfection]),
    ("haemophilia", &[Risk::BleedingDisorder]),
    ("hemophilia", &[Risk::BleedingDisorder]),
    ("von_willebrand", &[Risk::BleedingDisorder]),
    ("low_platelets", &[Risk::Thrombocytopenia]),
    ("hiv", &[Risk::BloodBorneInfection]),
    ("hepatitis_b", &[Risk::BloodBorneInfection]),
    ("stroke", &[Risk::RecentStrokeOrHeartAttack]),
    ("tia", &[Risk::RecentStrokeOrHeartAttack]),
    ("heart_attack", &[Risk::RecentStrokeOrHeartAttack]),
    ("angina", &[Risk::HeartDisease]),
    ("high_blood_pressure", &[Risk::UncontrolledHypertension]),
    ("hypertension", &[Risk::UncontrolledHypertension]),
    ("pacemaker", &[Risk::ImplantedElectronicDevice]),
    ("defibrillator", &[Risk::ImplantedElectronicDevice]),
    ("cochlear_implant", &[Risk::ImplantedElectronicDevice]),
    ("piercing", &[Risk::ImplantPiercingOrPlate]),
    ("shingles", &[Risk::HerpesFace]),
    ("cold_sores", &[Risk::HerpesFace]),
    ("herpes", &[Risk::HerpesFace]),
    ("bells_palsy", &[Risk::FacialPalsy]),
    ("Bell's palsy", &[Risk::FacialPalsy]),
    ("seizures", &[Risk::Epilepsy]),
    ("fainting", &[Risk::VasovagalSyncope]),
    ("fever", &[Risk::AcuteIllness]),
    ("flu", &[Risk::AcuteIllness]),
    ("chemotherapy", &[Risk::CancerTreatment]),
    ("melanoma", &[Risk::SuspiciousSkinLesion]),
    ("skin_cancer", &[Risk::SuspiciousSkinLesion]),
    ("latex_allergy", &[Risk::ProductAllergy]),
    ("nickel", &[Risk::NickelAllergy]),
    ("tmj", &[Risk::TmjDisorder]),
    ("liver_disease", &[Risk::LiverCirrhosis]),
    ("alcohol", &[Risk::RecentAlcoholOrDrugs]),
    ("double_vision", &[Risk::VisionChange]),
    ("kidney_disease", &[]),
    ("multiple_sclerosis", &[]),
    ("tamoxifen", &[]),
    ("ozempic", &[]),
    ("gout", &[]),
    ("thyroid", &[]),
    ("asthma", &[]),
];

#[test]
fn usual_names_lead_to_the_right_code() {
    let mut wrong = Vec::new();
    for (name, right) in USUAL {
        let error = name.parse::<Risk>().expect_err(name);
        assert!(error.suggestions().len() <= 3, "{error}");
        if !right.is_empty() && !right.iter().any(|risk| error.suggestions().contains(&risk.code())) {
            wrong.push(error.to_string());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_merely_spelled_alike_is_not_suggested() {
    let suggestions = |name: &str| name.parse::<Risk>().unwrap_err().suggestions().to_vec();
    assert!(!suggestions("tretinoin").contains(&Risk::Isotretinoin.code()));
    assert!(!suggestions("microblading").contains(&Risk::Microneedling.code()));
    assert!(!suggestions("liver_disease").contains(&Risk::EyeDisease.code()));
    for unknown in
        ["kidney_disease", "gout", "ozempic", "tamoxifen", "", "_", "face", "the", &"x".repeat(4000)]
    {
        assert_eq!(suggestions(unknown), [""; 0], "{unknown}");
    }
}

#[test]
fn suggestions_are_listed_in_the_message() {
    let message = |name: &str| name.parse::<Risk>().unwrap_err().to_string();
    assert_eq!(message("botox"), "unknown risk `botox`, did you mean `botulinum_toxin`?");
    assert_eq!(message("anticoagulent"), "unknown risk `anticoagulent`, did you mean `anticoagulant`?");
    assert_eq!(
        message("psoriasis"),
        "unknown risk `psoriasis`, did you mean `dermatitis` or `koebner_disease`?"
    );
    assert_eq!(message("gout"), "unknown risk `gout`");
}
