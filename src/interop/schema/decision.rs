//! The schema of a decision.

use super::finding::finding;
use super::keywords::{Definitions, Object, boolean, count, list, nullable, text, with};
use super::parts::{
    format, pack, policy, referral, referral_as_the_verdict_says, set_aside, verdict,
    withheld_with_substitutes,
};
use super::plan::plan;
use crate::decision::{AnswerType, Clarity, Fit};
use crate::intake::{Concern, QuestionGroup, Respondent, Risk, Sign};
use crate::rules::{Role, Verdict};
use serde_json::{Value, json};

pub(super) fn schema() -> Value {
    let mut defs = Definitions::default();
    let root = safety(&mut defs, Object::open());
    let root = root_causes(&mut defs, root);
    let withheld = defs.refer("withheld", withheld_with_substitutes);
    let plan = defs.refer("plan", plan);
    let root = root
        .field("withheld", "What the plan would have had, and what excludes it.", list(withheld))
        .field("protocol", "The plan if the verdict is `treat`; null if not.", nullable(plan.clone()))
        .field(
            "alternative",
            "A plan without needles that may be offered beside `refer` or `defer`.",
            nullable(plan),
        )
        .field("statement", "What the decision rests on, and its limits, in English.", text())
        .schema();
    let planned = json!({
        "if": { "properties": { "verdict": { "const": Verdict::Treat.code() } } },
        "then": { "properties": { "protocol": { "type": "object" }, "alternative": { "type": "null" } } },
        "else": { "properties": { "protocol": { "type": "null" } } },
    });
    let root = with(root, "allOf", vec![referral_as_the_verdict_says(), planned]);
    let description = "A decision for one person at one visit: decision support for a qualified practitioner, and no advice. \
                       Texts are in English. Later versions may add fields and codes.";
    defs.schema("decision", "Decision", with(root, "description", description))
}

/// What was decided with, the verdict, and what the screening found.
fn safety(defs: &mut Definitions, root: Object) -> Object {
    let pack = defs.refer("pack", pack);
    let policy = defs.refer("policy", policy);
    let set_aside = defs.refer("override", set_aside);
    let verdict = defs.refer("verdict", verdict);
    let risk = defs.code::<Risk>("risk");
    let note = Object::open()
        .field("risk", "The risk that has the note.", risk.clone())
        .field("note", "The note, as it was typed.", text())
        .field("names", "The risks that the note seems to name.", list(risk))
        .schema();
    let role = defs.code::<Role>("role");
    let clearance = Object::open()
        .field("rule", "The safety rule that asks for it.", text())
        .field("by", "Who has to give it.", role)
        .schema();
    let finding = defs.refer("finding", finding);
    let concern = defs.code::<Concern>("concern");
    let red_flag = Object::open()
        .field("concern", "The concern.", concern)
        .field("text", "What to look for.", text())
        .schema();
    let question = defs.refer("question", question);
    let referral = defs.refer("referral", referral);
    root.field("schema", "The format and its version.", format())
        .field("packs", "The rule packs, in order.", list(pack))
        .field("policy", "The choices of the caller where sources disagree.", policy)
        .field("overrides", "Safety rules that were set aside for this person.", list(set_aside))
        .field("verdict", "The most severe verdict of all rules that apply.", verdict)
        .field("conditional", "Whether somebody must give a clearance before the first needle.", boolean())
        .field("notes", "Conditions and medicines that the vocabulary lacks, as they were typed.", list(note))
        .field("clearances", "The clearances that are needed.", list(clearance))
        .field("findings", "The safety rules that apply, the gravest first.", list(finding))
        .field("red_flags", "What to look for first, because no rule can see it.", list(red_flag))
        .field("questions", "What has not been answered, the most important first.", list(question))
        .field(
            "not_before_days",
            "In how many days treatment is possible at the earliest, if time decides.",
            nullable(count()),
        )
        .field("referral", "Where to, if the verdict is `refer`; null if not.", nullable(referral))
}

fn question(defs: &mut Definitions) -> Value {
    let (answer_type, group) =
        (defs.code::<AnswerType>("answer_type"), defs.code::<QuestionGroup>("question_group"));
    let respondent = defs.code::<Respondent>("respondent");
    Object::open()
        .field("ask", "The fact that it asks for, such as `risk.epilepsy`.", text())
        .field("answer_type", "What an answer looks like.", answer_type)
        .field("of", "Who answers.", respondent)
        .field("group", "The questions it is asked with.", group)
        .field("blocks", "Whether nothing is planned until it is answered.", boolean())
        .field("can_change_verdict", "Whether some answer could still change the verdict.", boolean())
        .field("rules", "The rules that wait for it.", list(text()))
        .field("text", "The question, in English.", text())
        .schema()
}

/// The patterns, and how well they can be told apart.
fn root_causes(defs: &mut Definitions, root: Object) -> Object {
    let pattern = defs.refer("pattern", pattern);
    let sign = defs.code::<Sign>("sign");
    let signs = || list(sign.clone());
    let twin = Object::open()
        .field("near_twin", "The pattern that is hard to tell from the first.", text())
        .field("signs_of_leader", "Signs that speak for the first.", signs())
        .field("signs_of_twin", "Signs that speak for the other.", signs())
        .schema();
    let clarity = defs.code::<Clarity>("clarity");
    let differentiation = Object::open()
        .field("clarity", "How clear the first pattern is.", clarity)
        .field("near_twins", "Patterns that are hard to tell from the first.", list(text()))
        .field("tells_apart", "The signs that tell each of them from the first.", list(twin))
        .field("ask_next", "The signs to look for next.", signs())
        .schema();
    root.field("patterns", "The patterns that the signs suggest, best first.", list(pattern)).field(
        "differentiation",
        "How well the patterns can be told apart.",
        differentiation,
    )
}

fn pattern(defs: &mut Definitions) -> Value {
    let (fit, sign) = (defs.code::<Fit>("fit"), defs.code::<Sign>("sign"));
    let signs = || list(sign.clone());
    let icd11 = with(text(), "pattern", "^[0-9A-Z]{4}(\\.[0-9A-Z]{1,2})?$");
    Object::open()
        .field("pattern", "The rule of the pattern.", text())
        .field("icd11", "Its codes in ICD-11, chapter 26 (TM1), the main one first.", list(icd11))
        .field("principle", "The treatment principle.", nullable(text()))
        .field(
            "score",
            "The share of the pattern's weight of signs that was recorded; no probability.",
            json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        )
        .field("fit", "The score in a word.", fit)
        .field(
            "required_missing",
            "Groups of signs of which one is required and none was recorded.",
            list(signs()),
        )
        .field("matched", "Its signs that were recorded.", signs())
        .field("missing", "Its signs that were not recorded.", signs())
        .schema()
}
