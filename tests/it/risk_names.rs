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
    ("blepharoplasty", &[Risk::EyelidSurgery]),
    ("eyelid_lift", &[Risk::EyelidSurgery]),
    ("lasik", &[Risk::RefractiveEyeSurgery]),
    ("smile_surgery", &[Risk::RefractiveEyeSurgery]),
    ("cataract", &[Risk::IntraocularSurgeryOrInjection]),
    ("cataract_surgery", &[Risk::IntraocularSurgeryOrInjection]),
    ("glaucoma_drain", &[Risk::IntraocularSurgeryOrInjection, Risk::EyeDisease]),
    ("eye_surgery", &[Risk::RefractiveEyeSurgery]),
    ("eye_injection", &[Risk::IntraocularSurgeryOrInjection]),
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
    ("psoriasis", &[Risk::KoebnerDisease]),
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
    ("copd", &[Risk::ChronicLungDisease]),
    ("emphysema", &[Risk::ChronicLungDisease]),
    ("tuberculosis", &[Risk::ChronicLungDisease]),
    ("lung_cancer", &[Risk::ChronicLungDisease]),
    ("asthmatic", &[Risk::Asthma]),
    ("inhaler", &[Risk::Asthma]),
    ("pneumothorax", &[Risk::PneumothoraxHistory]),
    ("collapsed_lung", &[Risk::PneumothoraxHistory]),
    ("kidney_failure", &[Risk::KidneyDisease]),
    ("ckd", &[Risk::KidneyDisease]),
    ("dialysis", &[Risk::KidneyDisease, Risk::DialysisAccess]),
    ("fistula", &[Risk::DialysisAccess]),
    ("picc_line", &[Risk::VenousPort]),
    ("portacath", &[Risk::VenousPort]),
    ("metastases", &[Risk::BoneMetastases]),
    ("myeloma", &[Risk::BoneMetastases]),
    ("tamoxifen", &[Risk::CancerHormoneTherapy]),
    ("letrozole", &[Risk::CancerHormoneTherapy]),
    ("aromatase_inhibitor", &[Risk::CancerHormoneTherapy]),
    ("fosamax", &[Risk::BoneAntiresorptive]),
    ("prolia", &[Risk::BoneAntiresorptive]),
    ("bisphosphonates", &[Risk::BoneAntiresorptive]),
    ("osteonecrosis_of_the_jaw", &[Risk::JawOsteonecrosis]),
    ("parkinson", &[Risk::ParkinsonOrTremor]),
    ("Parkinson's", &[Risk::ParkinsonOrTremor]),
    ("essential_tremor", &[Risk::ParkinsonOrTremor]),
    ("dystonia", &[Risk::InvoluntaryMovement]),
    ("tics", &[Risk::InvoluntaryMovement]),
    ("blepharospasm", &[Risk::InvoluntaryMovement]),
    ("bppv", &[Risk::Vertigo]),
    ("menieres", &[Risk::Vertigo]),
    ("dizziness", &[Risk::Vertigo]),
    ("ms", &[Risk::MultipleSclerosis]),
    ("sclerosis", &[Risk::MultipleSclerosis]),
    ("myasthenia", &[Risk::MyastheniaGravis]),
    ("graves_disease", &[Risk::EyeDisease]),
    ("ssri", &[Risk::SsriSnri]),
    ("antidepressant", &[Risk::SsriSnri]),
    ("sertraline", &[Risk::SsriSnri]),
    ("prozac", &[Risk::SsriSnri]),
    ("cymbalta", &[Risk::SsriSnri]),
    ("bruising", &[Risk::EasyBruising]),
    ("nosebleeds", &[Risk::UnexplainedBleeding]),
    ("ozempic", &[Risk::Glp1Medicine]),
    ("wegovy", &[Risk::Glp1Medicine]),
    ("mounjaro", &[Risk::Glp1Medicine]),
    ("semaglutide", &[Risk::Glp1Medicine]),
    ("glp_1", &[Risk::Glp1Medicine]),
    ("weight_loss", &[Risk::UnwantedWeightLoss]),
    ("vaccine", &[Risk::RecentVaccination]),
    ("covid", &[Risk::RecentRespiratoryInfection]),
    ("lenses", &[Risk::ContactLenses]),
    ("eyelash_extensions", &[Risk::LashExtensions]),
    ("lash_lift", &[Risk::LashExtensions]),
    ("hearing_aids", &[Risk::HearingAid]),
    ("tattoos", &[Risk::TattooFace]),
    ("numbing_cream", &[Risk::NumbedSkin]),
    ("plla_threads", &[Risk::LongLastingThreads]),
    ("mastectomy", &[Risk::LymphNodesArmpit]),
    ("sentinel_node_biopsy", &[Risk::LymphNodesArmpit, Risk::LymphNodeRemoval]),
    ("lymphedema", &[Risk::Lymphoedema]),
    ("chest_pain", &[Risk::HeartWarningSigns]),
    ("palpitations", &[Risk::HeartLungSignsNotExamined]),
    ("ivf", &[Risk::FertilityTreatment]),
    ("late_period", &[Risk::PeriodLate]),
    ("slim", &[Risk::SlimBuild]),
    ("waiting_for_results", &[Risk::AwaitingResults]),
    ("migraines", &[Risk::Migraine]),
    ("another_illness", &[Risk::OtherCondition]),
    ("another_medicine", &[Risk::OtherMedicine]),
    ("华法林", &[Risk::Anticoagulant]),
    ("司美格鲁肽", &[Risk::Glp1Medicine]),
    ("gout", &[]),
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
    for unknown in ["gout", "", "_", "face", "the", &"x".repeat(4000)] {
        assert_eq!(suggestions(unknown), [""; 0], "{unknown}");
    }
}

#[test]
fn suggestions_are_listed_in_the_message() {
    let message = |name: &str| name.parse::<Risk>().unwrap_err().to_string();
    assert_eq!(message("botox"), "unknown risk `botox`, did you mean `botulinum_toxin`?");
    assert_eq!(message("anticoagulent"), "unknown risk `anticoagulent`, did you mean `anticoagulant`?");
    assert_eq!(message("psoriasis"), "unknown risk `psoriasis`, did you mean `koebner_disease`?");
    assert_eq!(message("graves"), "unknown risk `graves`, did you mean `eye_disease`?");
    assert_eq!(message("gout"), "unknown risk `gout`");
}

/// What is typed in a note, and exactly the risks that it names.
const NOTES: &[(&str, &[Risk])] = &[
    ("apixaban 5 mg twice a day", &[Risk::Anticoagulant]),
    ("Warfarin since 2019; ibuprofen now and then", &[Risk::Anticoagulant, Risk::Nsaid]),
    ("blood thinners", &[Risk::Anticoagulant]),
    ("apixiban", &[Risk::Anticoagulant]),
    ("low dose aspirin", &[Risk::Antiplatelet]),
    ("Prozac, Ozempic", &[Risk::Glp1Medicine, Risk::SsriSnri]),
    ("fish oil", &[Risk::BleedingSupplement]),
    ("Asthma as a child.", &[Risk::Asthma]),
    ("Parkinson's disease", &[Risk::ParkinsonOrTremor]),
    ("hepatitis B", &[Risk::BloodBorneInfection]),
    ("Graves' disease", &[Risk::EyeDisease]),
    ("waiting, still undiagnosed", &[Risk::AwaitingResults]),
    ("正在服用华法林", &[Risk::Anticoagulant]),
    ("每周打一次司美格鲁肽，有糖尿病", &[Risk::Diabetes, Risk::Glp1Medicine]),
    ("levothyroxine 50 micrograms", &[]),
    ("an itch that comes and goes when I wear a hat", &[]),
    ("gout, high cholesterol, an underactive thyroid", &[]),
    ("metformin only when needed for the skin of the face", &[Risk::Diabetes]),
    ("vitamin D", &[]),
    ("", &[]),
];

#[test]
fn a_note_that_names_a_risk_leads_to_it() {
    for (note, named) in NOTES {
        assert!(Risk::named_in(note).iter().eq(named.iter().copied()), "{note}: {:?}", Risk::named_in(note));
    }
    assert!(Risk::named_in(&"gout ".repeat(10_000)).is_empty());
}
