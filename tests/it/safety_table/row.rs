//! The words that a row of the table is written in.

use super::super::support::{somebody_with, somebody_with_risks};
use serde_json::{Value, json};
use tcm_facial::atlas::Side;
use tcm_facial::intake::Risk;

/// Places of head, face and neck, a line of the forehead and a point off the mesh among them.
pub(super) const FACE: &str = "LI20 EX-HN3 GV20 TE17 CV23 nasolabial glabella forehead";
/// Points of trunk and limbs, front and back.
pub(super) const BODY: &str = "ST36 SP6 CV12 BL20 LI4";
/// The zones of the eye, the points in them, and those inside the rim of the orbit.
pub(super) const EYES: &str =
    "upper_lid_brow lower_lid crows_feet ST1 BL1 EX-HN7 BL2 TE23 GB1 ST2 EX-HN4 EX-HN5";
/// From the armpit to the finger tips.
pub(super) const ARM: &str = "LU3 LU4 LU5 LU6 LU7 LU8 LU9 LU10 LU11 LI1 LI2 LI3 LI4 LI5 LI6 LI7 LI8 LI9 LI10 LI11 LI12 LI13 LI14 \
    LI15 HT1 HT2 HT3 HT4 HT5 HT6 HT7 HT8 HT9 SI1 SI2 SI3 SI4 SI5 SI6 SI7 SI8 SI9 PC2 PC3 PC4 PC5 PC6 PC7 PC8 PC9 TE1 TE2 TE3 TE4 \
    TE5 TE6 TE7 TE8 TE9 TE10 TE11 TE12 TE13 TE14";
/// Both.
pub(super) const EVERYWHERE: &str =
    "LI20 EX-HN3 GV20 TE17 CV23 nasolabial glabella forehead ST36 SP6 CV12 BL20 LI4";
/// Every means there is.
pub(super) const EVERYTHING: &str = "needle skin_contact current light heat";

/// One row: a rule, somebody whom it concerns, what that means, and somebody just beside.
pub(super) struct Row {
    pub(super) rule: &'static str,
    pub(super) who: Value,
    /// Points that the plan would have, so that taking them out shows.
    pub(super) wishes: &'static str,
    /// The source of pregnancy points that the caller chose.
    pub(super) policy: Option<&'static str>,
    pub(super) verdict: &'static str,
    /// The verdict of the whole decision, where another rule is graver.
    pub(super) in_all: Option<&'static str>,
    pub(super) owed_by: Option<&'static str>,
    pub(super) refers_to: Option<&'static str>,
    pub(super) after_days: Option<u32>,
    pub(super) may_be_pressed: bool,
    pub(super) out: Vec<(Side, &'static str, String)>,
    pub(super) free: Vec<(Side, String)>,
    pub(super) caps: &'static str,
    pub(super) toothless: &'static str,
    pub(super) forbids: &'static str,
    pub(super) tells: Vec<&'static str>,
    /// Details that nobody gave and that the rule reads.
    pub(super) assumes: &'static str,
    /// What a plan keeps on one side, because the other is out.
    pub(super) keeps: Vec<(Side, &'static str)>,
    /// What stands in, and for what.
    pub(super) stand_ins: Vec<(&'static str, &'static str)>,
    pub(super) beside: Vec<Value>,
    pub(super) elsewhere: Vec<(Value, String)>,
    /// Somebody who was not asked yet, and what stays away until then.
    pub(super) open: Vec<(Value, String)>,
}

/// A rule, and what makes it hold.
pub(super) fn row(rule: &'static str, who: Value) -> Row {
    Row {
        rule,
        who,
        wishes: "",
        policy: None,
        verdict: "treat",
        in_all: None,
        owed_by: None,
        refers_to: None,
        after_days: None,
        may_be_pressed: false,
        out: Vec::new(),
        free: Vec::new(),
        caps: "",
        toothless: "",
        forbids: "",
        tells: Vec::new(),
        assumes: "",
        keeps: Vec::new(),
        stand_ins: Vec::new(),
        beside: Vec::new(),
        elsewhere: Vec::new(),
        open: Vec::new(),
    }
}

/// A rule that applies to everyone.
pub(super) fn everyone(rule: &'static str) -> Row {
    row(rule, told(json!({})))
}

impl Row {
    /// The plan would have these points.
    pub(super) fn wishing(self, wishes: &'static str) -> Self {
        Self { wishes, ..self }
    }

    pub(super) fn under(self, policy: &'static str) -> Self {
        Self { policy: Some(policy), ..self }
    }

    /// The rule's verdict, and that of the decision. Without this, `treat`.
    pub(super) fn decides(self, verdict: &'static str) -> Self {
        Self { verdict, ..self }
    }

    /// The decision's verdict, where other rules about the same person are graver.
    pub(super) fn but_in_all(self, verdict: &'static str) -> Self {
        Self { in_all: Some(verdict), ..self }
    }

    /// Who owes a clearance. Without this, nobody.
    pub(super) fn owed_by(self, role: &'static str) -> Self {
        Self { owed_by: Some(role), ..self }
    }

    /// Whom to see where nobody lifts the rule. Without this, whoever owes the clearance.
    pub(super) fn refers_to(self, role: &'static str) -> Self {
        Self { refers_to: Some(role), ..self }
    }

    /// In how many days a deferral ends by itself. Without this, it does not say.
    pub(super) fn after_days(self, days: u32) -> Self {
        Self { after_days: Some(days), ..self }
    }

    /// Beside a refusal a plan to press is offered. Without this, none is.
    pub(super) fn may_be_pressed(self) -> Self {
        Self { may_be_pressed: true, ..self }
    }

    /// By these means nothing is done at these places, on any side; by all others this rule does not care.
    pub(super) fn out(self, means: &'static str, places: &str) -> Self {
        self.out_on(Side::Bilateral, means, places)
    }

    pub(super) fn out_on(mut self, side: Side, means: &'static str, places: &str) -> Self {
        self.out.push((side, means, places.to_owned()));
        self
    }

    /// The rule keeps nothing away from these places, on any side.
    pub(super) fn free(self, places: &str) -> Self {
        self.free_on(Side::Bilateral, places)
    }

    pub(super) fn free_on(mut self, side: Side, places: &str) -> Self {
        self.free.push((side, places.to_owned()));
        self
    }

    /// All caps of the rule.
    pub(super) fn caps(self, caps: &'static str) -> Self {
        Self { caps, ..self }
    }

    /// Caps that no plan of the standard pack comes up to, so that nobody can see them bite.
    pub(super) fn though_nothing_reaches(self, toothless: &'static str) -> Self {
        Self { toothless, ..self }
    }

    /// All ways of treating that are ruled out altogether.
    pub(super) fn forbids(self, forbids: &'static str) -> Self {
        Self { forbids, ..self }
    }

    /// The practitioner is told something that begins like this.
    pub(super) fn tells(mut self, words: &'static str) -> Self {
        self.tells.push(words);
        self
    }

    /// The rule reads these details; nobody gave them, so it assumes the worst, says so and asks. Without this, it assumes nothing.
    pub(super) fn assumes(self, details: &'static str) -> Self {
        Self { assumes: details, ..self }
    }

    /// The plan still has these places, on this side alone.
    pub(super) fn keeps_on(mut self, side: Side, places: &'static str) -> Self {
        self.keeps.push((side, places));
        self
    }

    /// In the plan the first point stands in for the second, which is out.
    pub(super) fn instead(mut self, stands_in: &'static str, point: &'static str) -> Self {
        self.stand_ins.push((stands_in, point));
        self
    }

    /// While somebody like this was not asked, these places stay away too, though nothing is found and the plan goes on.
    pub(super) fn while_open(mut self, who: Value, places: &str) -> Self {
        self.open.push((who, places.to_owned()));
        self
    }

    /// Somebody just beside, whom the rule does not concern.
    pub(super) fn not_for(mut self, beside: Value) -> Self {
        self.beside.push(beside);
        self
    }

    /// Somebody whom the rule concerns elsewhere: these places stay free, and in the plan.
    pub(super) fn elsewhere(mut self, who: Value, places: &str) -> Self {
        self.elsewhere.push((who, places.to_owned()));
        self
    }
}

/// Somebody without risks, but for this.
pub(super) fn told(changes: Value) -> Value {
    somebody_with(changes)
}

/// Somebody who denies every risk.
pub(super) fn nobody_at_risk() -> Value {
    told(json!({}))
}

/// Somebody with one risk, and no detail of it.
pub(super) fn risk(code: &str) -> Value {
    risks(json!([{ "risk": code }]))
}

/// Somebody with one risk and details.
pub(super) fn risk_with(code: &str, mut details: Value) -> Value {
    details["risk"] = json!(code);
    risks(json!([details]))
}

/// The details of a risk, of which only the status is known.
pub(super) fn status(is: &str) -> Value {
    json!({ "status": is })
}

/// Somebody who was asked about every risk by itself and denies them all.
pub(super) fn everything_denied(mut changes: Value) -> Value {
    changes["risks.absent"] = Risk::ALL.iter().map(|risk| risk.code()).collect();
    told(changes)
}

/// Somebody who was asked about every risk but this one.
pub(super) fn not_asked_about(code: &str) -> Value {
    let others = Risk::ALL.iter().map(|risk| risk.code()).filter(|other| *other != code);
    told(json!({ "risks.absent": others.collect::<Vec<_>>() }))
}

/// Somebody with one risk so many days ago.
pub(super) fn days_ago(code: &str, days: u32) -> Value {
    risk_with(code, json!({ "days_ago": days }))
}

/// Somebody with one risk in a zone.
pub(super) fn in_zone(code: &str, zone: &str) -> Value {
    risk_with(code, json!({ "zones": [zone] }))
}

pub(super) fn risks(present: impl Into<Value>) -> Value {
    somebody_with_risks(present)
}

/// Somebody with a concern.
pub(super) fn with_concern(concern: &str, age: u8) -> Value {
    let zones = if concern == "acne_scars" { json!(["cheek"]) } else { json!([]) };
    told(json!({ "age": age, "concerns": [{ "concern": concern, "zones": zones }] }))
}
