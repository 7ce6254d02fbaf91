//! Eyes: diseases, operations, what is worn on them, and bruises around them.

use super::row::*;
use serde_json::{Value, json};

/// What lies around the eye, and what lies beside it.
const BESIDE: &str = "LI20 EX-HN3 GV20 GB14 SI18 nasolabial glabella cheek temple ST36";

/// Whatever was done inside the eye.
const INSIDE: &str = "intraocular_surgery_or_injection";

pub(super) fn rows() -> Vec<Row> {
    let mut rows = diseases();
    rows.extend(operations());
    rows.extend(lenses_and_lashes());
    rows
}

fn diseases() -> Vec<Row> {
    let lasting = || {
        row("eye_disease", risk("eye_disease"))
            .owed_by("eye_doctor")
            .out("needle skin_contact current", EYES)
            .free(BESIDE)
            .caps("depth_mm.ST2=2")
            // ST2 lies in a zone that is out altogether, and stays at 2 mm for everyone.
            .though_nothing_reaches("depth_mm.ST2")
            .forbids("led")
    };
    vec![
        lasting()
            .wishing("ST2 GB1 EX-HN4")
            .tells("Let nothing press on the eye")
            .tells("Eye pain, flashes, floaters")
            .tells("After glaucoma drainage surgery, let nothing press on the upper lid ever again"),
        lasting()
            .wishing("BL2")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["dry_eyes", "blurred_vision"] }))),
        row("eye_infection", risk("eye_infection"))
            .wishing("GB1 ST2")
            .decides("defer")
            .may_be_pressed()
            .out(EVERYTHING, EYES)
            .free("LI20 EX-HN3 nasolabial ST36")
            .tells("Wait until it has healed")
            .not_for(nobody_at_risk())
            .not_for(told(json!({ "signs": ["red_eyes"] }))),
        row("eye_bruise_history", risk("eye_bruise_history"))
            .wishing("GB1 ST2 TE17")
            .out("needle", EYES)
            .free(BESIDE)
            .caps("face_gauge_mm=0.16 needles=12 face_needles=6 press_seconds=60")
            .tells("Ask about medicines and bleeding before anything else")
            .not_for(nobody_at_risk())
            // A bruise easily had elsewhere spares more of the eye.
            .not_for(risk("easy_bruising")),
    ]
}

fn operations() -> Vec<Row> {
    let waiting = |rule: &'static str, who: Value, code: &str, days: u32, left: u32| {
        row(rule, who)
            .wishing("GB1 ST2")
            .decides("defer")
            .owed_by("eye_doctor")
            .after_days(left)
            .may_be_pressed()
            .out(EVERYTHING, EYES)
            .free(BESIDE)
            .not_for(days_ago(code, days))
            .not_for(nobody_at_risk())
    };
    let after = |who| {
        row("intraocular_surgery_or_injection_after", who)
            .wishing("GB1 ST2")
            .out("needle skin_contact current", EYES)
            .free(BESIDE)
            .forbids("led")
            .tells("While injections continue, the eye doctor decides")
            .not_for(days_ago(INSIDE, 365))
            .not_for(nobody_at_risk())
    };
    let mut rows = Vec::new();
    for (rule, code, days, forbids, caps, tells) in [
        (
            "intraocular_surgery_or_injection_recent",
            INSIDE,
            90,
            "led",
            "position=supine",
            ["Wait until the interval has passed and the eye doctor agrees", "Eye pain, redness, flashes"],
        ),
        (
            "refractive_eye_surgery_recent",
            "refractive_eye_surgery",
            90,
            "",
            "",
            ["Wait until the interval has passed", "Pain or a change in vision"],
        ),
        (
            "eyelid_surgery_recent",
            "eyelid_surgery",
            180,
            "",
            "",
            ["Wait until the interval has passed and the surgeon agrees", "Pain or a change in vision"],
        ),
    ] {
        let waiting = |who, left| {
            let row = waiting(rule, who, code, days, left).forbids(forbids).caps(caps);
            tells.into_iter().fold(row, Row::tells)
        };
        // The last day; today; and nobody said when, which is today.
        rows.extend([
            waiting(days_ago(code, days - 1), 1),
            waiting(days_ago(code, 0), days),
            waiting(risk(code), days).assumes("days_ago"),
        ]);
    }
    // The eye is left alone long after the face may be treated again.
    rows.extend([after(days_ago(INSIDE, 90)), after(days_ago(INSIDE, 364))]);
    rows
}

fn lenses_and_lashes() -> Vec<Row> {
    let fresh = |who| {
        row("lash_extensions_fresh", who)
            .wishing("GB1 ST2")
            .out("needle skin_contact heat", EYES)
            .free(BESIDE)
            .tells("Leave the eye area alone until the glue has set")
            .not_for(days_ago("lash_extensions", 2))
            .not_for(nobody_at_risk())
    };
    vec![
        row("contact_lenses", risk("contact_lenses"))
            .free(EVERYWHERE)
            .tells("Before lying down, the patient should take the lenses out")
            .not_for(nobody_at_risk())
            .not_for(risk("lash_extensions")),
        row("lash_extensions", days_ago("lash_extensions", 60))
            .free(EVERYWHERE)
            .tells("Do not use oil, steam or tape near the lashes")
            .not_for(nobody_at_risk())
            .not_for(risk("contact_lenses")),
        fresh(days_ago("lash_extensions", 1)),
        fresh(risk("lash_extensions")).assumes("days_ago"),
    ]
}
