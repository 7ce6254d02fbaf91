//! Who lifts each rule, one for each: as the contraindications say it, not as the pack does.

use std::collections::BTreeMap;

const LIFTED_BY: [(&str, &str); 9] = [
    (
        "time",
        "acute_allergic_reaction acute_illness asthma_active biostimulator_recent biostimulator_zone \
         botulinum_toxin_after botulinum_toxin_recent botulinum_toxin_zone course_over course_too_soon depleted_state \
         dermal_filler_recent dermal_filler_zone energy_device_recent eye_infection fat_dissolver_recent \
         herpes_active_face herpes_just_healed isotretinoin_derma_rolling laser_or_deep_peel_recent \
         lash_extensions_fresh long_lasting_threads_recent long_lasting_threads_zone migraine_attack \
         migraine_nape numbed_skin pdo_threads_recent pdo_threads_zone permanent_makeup_recent \
         prp_or_skin_booster_recent reaction_acne_flare reaction_black_eye reaction_bruise reaction_cold_sore \
         reaction_infection_healed reaction_place_heals recent_alcohol_or_drugs recent_respiratory_infection recent_vaccination \
         sunburn superficial_peel_or_microneedling_recent tattoo_recent topical_acid_retinoid_or_wax",
    ),
    (
        "practitioner",
        "acne_inflamed_lesions age_75_and_over antiplatelet_nsaid asthma_controlled bleeding_supplement \
         blood_pressure_low_diastolic blood_pressure_raised bone_antiresorptive breastfeeding \
         cancer_hormone_therapy contact_lenses course_event_after_bruise course_long_gap course_no_change course_worse dermal_filler_lasting dermal_filler_lower_lid_lasting \
         diabetes_controlled easy_bruising event_within_14_days event_within_1_day event_within_6_days \
         eye_bruise_history first_visit_frail first_visit_gentle glp1_medicine hearing_aid herpes_history \
         implant_piercing_or_plate inflamed_skin_nose_to_lip involuntary_face_movement kidney_disease_mild \
         lash_extensions lesions_around_the_mouth lesions_on_chin_and_jaw lesions_on_nose_and_forehead \
         lung_points_one_side lung_points_young_or_old migraine_history migraine_severe minor_under_18 ms_stable nape_left_out \
         needle_phobia \
         nickel_allergy other_condition other_medicine parkinson_or_tremor pigment_marks_tendency \
         short_needles_in_the_body short_needles_in_the_face point_gb20_direction point_st2_foramen point_st7_closed_mouth point_te17_nerve \
         points_cord_and_medulla points_facial_artery points_great_vessels_neck points_over_lung \
         points_temporal_artery points_upper_lip_nose_chin pregnancy_points_aacp_2012 \
         pregnancy_points_acukit pregnancy_points_appunture pregnancy_points_blog_list \
         pregnancy_points_gadsu pregnancy_points_iaomai pregnancy_points_joy_hub pregnancy_points_kokkalis \
         pregnancy_points_rose_city pregnancy_points_some_schools pregnancy_points_tcm_cdss \
         pregnancy_points_tcmstudy pregnancy_points_who_1999 pregnancy_regions_takoda pregnancy_unknown \
         product_allergy reaction_black_eye_again reaction_bleeding reaction_faint reaction_nerve reaction_other \
         reaction_tired rosacea_stable signs_heart_or_lung skin_fragility ssri_snri \
         ssri_snri_with_bleeding_medicine tattoo_healed thin_build_over_lung tmj_disorder \
         trying_to_conceive unhealthy_skin vasovagal_history vertigo_known",
    ),
    ("guardian", "minor_acne_16_17 minor_under_16"),
    ("dentist", "dental_abscess dental_extraction_recent jaw_osteonecrosis"),
    (
        "eye_doctor",
        "eye_disease eyelid_surgery_recent intraocular_surgery_or_injection_after \
         intraocular_surgery_or_injection_recent reaction_eye_symptom reaction_eye_zones refractive_eye_surgery_recent",
    ),
    (
        "dermatologist",
        "acne_severe dermatitis_flare isotretinoin keloid_existing keloid_tendency koebner_active \
         koebner_stable minor_acne_scars_under_16 new_unexplained_pigment reaction_darker_pigment suspicious_skin_lesion",
    ),
    (
        "oncologist",
        "bone_metastases cancer_treatment_active head_neck_radiotherapy head_neck_radiotherapy_neck_margin \
         head_neck_radiotherapy_recent neutropenia",
    ),
    (
        "physician",
        "anticoagulant autoimmune_disease awaiting_results bleeding_disorder bleeding_risks_combined \
         blood_pressure_low blood_pressure_severe cannot_consent_or_body_image cellulitis_face \
         child_under_12 chronic_lung_disease_active cranial_defect_or_shunt diabetes_poorly_controlled \
         epilepsy_controlled epilepsy_uncontrolled face_lift_recent facial_numbness facial_palsy_new \
         facial_palsy_old_or_synkinesis facial_surgery_recent facial_trauma_recent fat_graft_recent \
         fertility_treatment filler_blanching filler_nodules heart_disease_stable \
         heart_lung_signs_not_examined heart_valve_or_endocarditis heart_warning_signs immunosuppression \
         implant_margin_brow implant_margin_eye implant_margin_jaw implant_margin_lower_face \
         implant_margin_mid_face implant_margin_mouth implant_margin_nose implant_margin_temple \
         kidney_failure liver_cirrhosis lung_points_off lymph_node_removal lymph_nodes_armpit \
         lymph_nodes_groin lymph_nodes_neck medical_emergency minor_acne_irregular_menses \
         minor_acne_under_16 ms_relapse myasthenia_gravis nickel_allergy_severe other_procedure_recent \
         permanent_filler_or_unknown_injectable photosensitivity pneumothorax_recent \
         pregnancy_blood_pressure pregnancy_possible pregnancy_warning_signs reaction_bleeding_now reaction_broken_needle \
         reaction_chest_or_breath reaction_faint_again reaction_faint_severe reaction_growing_swelling reaction_hives \
         reaction_infection reaction_late_lump reaction_needle_found reaction_needle_found_severe \
         reaction_nerve_seven_days reaction_swelling_of_lips_or_tongue reaction_weakness recent_event_or_major_surgery \
         rosacea_active_or_ocular sign_prolapse skin_infection_face sudden_facial_swelling sudden_headache \
         temporal_arteritis_signs temporal_arteritis_signs_under_50 thrombocytopenia trigeminal_neuralgia \
         unexplained_bleeding unstable_neck_or_carotid_disease unwanted_weight_loss venous_port \
         vertigo_active vision_change",
    ),
    (
        "nobody",
        "blood_borne_infection dialysis_access_arm implanted_electronic_device minor_cosmetic \
         orbital_points_default_off points_apex_of_lung pregnancy_confirmed pregnancy_points_policy \
         prohibited_sites",
    ),
];

#[test]
fn every_rule_is_lifted_by_whoever_the_contraindications_name() {
    let written: BTreeMap<&str, &str> = LIFTED_BY
        .iter()
        .flat_map(|(by, rules)| rules.split_whitespace().map(move |rule| (rule, *by)))
        .collect();
    let safety = crate::support::standard_rules().iter().filter(|(kind, _)| kind == "safety");
    let known: BTreeMap<&str, &str> = safety
        .map(|(_, rule)| (rule["id"].as_str().unwrap(), rule["cleared_by"].as_str().unwrap()))
        .collect();
    for (rule, by) in &known {
        assert_eq!(written.get(rule), Some(by), "{rule}");
    }
    assert_eq!(written.len(), known.len());
}
