//! The URIs under which codes, extensions and the questionnaire are published.
//!
//! ```
//! use tcm_facial::Engine;
//! use tcm_facial::interop::fhir::{questionnaire, systems};
//!
//! let questionnaire = questionnaire(&Engine::standard());
//! assert_eq!(questionnaire["url"], systems::QUESTIONNAIRE);
//! let first = &questionnaire["item"][0]["item"][1];
//! assert_eq!((&first["linkId"], &first["answerOption"][0]["valueCoding"]["system"]), (&"sex".into(), &systems::SEX.into()));
//! ```

/// What the URIs of this library begin with. They are identifiers: nothing is served there.
pub(super) const BASE: &str = "https://docs.rs/tcm-facial/fhir";

/// Declares the code systems of this library.
macro_rules! systems {
    ($($(#[$doc:meta])* $NAME:ident $code:literal)+) => {$(
        $(#[$doc])*
        pub const $NAME: &str = concat!("https://docs.rs/tcm-facial/fhir/CodeSystem/", $code);
    )+};
}

systems! {
    /// Acupuncture points by their WHO 1991 codes (`ST36`, `EX-HN3`) and the four points of the atlas that have none.
    ///
    /// Neither HL7 nor WHO publishes a code system for points. The guide of the National Research Institute of Chinese Medicine in
    /// Taiwan has a draft (`https://www.nricm.edu.tw/twcm/CodeSystem/twcm-acupuncturepoint`) with the same codes for the 361 points
    /// of the channels, and no extra points.
    POINT "point"
    /// Zones of face, scalp and neck: [`FacialZone`](crate::atlas::FacialZone).
    ZONE "zone"
    /// Sides: [`Side`](crate::atlas::Side).
    SIDE "side"
    /// Facts of an intake as rules name them (`risk.epilepsy.status`), which are the `linkId`s of the questionnaire too.
    FACT "fact"
    /// The ids of rules. They are unique within the packs that a Provenance names.
    RULE "rule"
    /// Patterns, by the id of their rule.
    PATTERN "pattern"
    /// What an Observation or a Device of this library is: `pattern`, `score`, `fit`, `software`, `needle`.
    KIND "kind"
    /// Concerns: [`Concern`](crate::intake::Concern).
    CONCERN "concern"
    /// Reactions to needles: [`Reaction`](crate::intake::Reaction).
    REACTION "reaction"
    /// Ways to treat: [`Modality`](crate::intake::Modality).
    MODALITY "modality"
    /// Severities: [`Severity`](crate::intake::Severity).
    SEVERITY "severity"
    /// The status of a condition: [`Status`](crate::intake::Status).
    STATUS "status"
    /// Sexes: [`Sex`](crate::intake::Sex).
    SEX "sex"
    /// Answers about pregnancy: [`Pregnancy`](crate::intake::Pregnancy).
    PREGNANCY "pregnancy"
    /// Signs: [`Sign`](crate::intake::Sign).
    SIGN "sign"
    /// Habits: [`Lifestyle`](crate::intake::Lifestyle).
    LIFESTYLE "lifestyle"
    /// Changes of a concern: [`ObservedChange`](crate::intake::ObservedChange).
    CHANGE "change"
    /// Scales of an outcome: [`Scale`](crate::intake::Scale).
    SCALE "scale"
    /// Who rated: [`Rater`](crate::intake::Rater).
    RATER "rater"
    /// Sizes of a plan: [`Size`](crate::intake::Size).
    SIZE "size"
    /// Positions: [`Position`](crate::intake::Position).
    POSITION "position"
    /// How well the signs fit a pattern: [`Fit`](crate::decision::Fit).
    FIT "fit"
}

/// ICD-11 for Mortality and Morbidity Statistics, with the short codes of chapter 26, such as `SF70`, as WHO's browser shows them.
pub const ICD11: &str = "http://id.who.int/icd/release/11/mms";
/// Rule packs, by id and version (`standard 0.1.0`): the system of an identifier.
pub const PACK: &str = "https://docs.rs/tcm-facial/fhir/NamingSystem/rule-pack";
/// The canonical URL of the [questionnaire](super::questionnaire()).
pub const QUESTIONNAIRE: &str = "https://docs.rs/tcm-facial/fhir/Questionnaire/intake";

/// Units.
pub(super) const UCUM: &str = "http://unitsofmeasure.org";

/// The URL of an extension that this library defines.
pub(super) fn extension_url(name: &str) -> String {
    format!("{BASE}/StructureDefinition/{name}")
}
