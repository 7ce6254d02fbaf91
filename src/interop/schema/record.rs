//! The schema of a stored decision.

use super::keywords::{Definitions, Object, boolean, list, nullable, text, with};
use super::parts::{
    format, one_place, pack, place, policy, referral, referral_as_the_verdict_says, set_aside, verdict,
    withheld,
};
use serde_json::Value;

pub(super) fn schema() -> Value {
    let mut defs = Definitions::default();
    let pack = defs.refer("pack", pack);
    let policy = defs.refer("policy", policy);
    let set_aside = defs.refer("override", set_aside);
    let verdict = defs.refer("verdict", verdict);
    let referral = defs.refer("referral", referral);
    let withheld = defs.refer("withheld", |defs| one_place(withheld(defs)));
    let insertion = defs.refer("insertion", |defs| one_place(place(defs, Object::open())));
    let finding = Object::open().field("rule", "The safety rule.", text()).schema();
    let question = Object::open()
        .field("ask", "The fact that it asks for, such as `risk.epilepsy`.", text())
        .field("text", "The question.", text())
        .field("blocks", "Whether nothing was planned until it was answered.", boolean())
        .schema();
    let protocol =
        Object::open().field("insertions", "The insertions in their order.", list(insertion)).schema();
    let root = Object::open()
        .field("schema", "The format and its version.", format())
        .field("packs", "The rule packs that the decision was made with.", list(pack))
        .field("policy", "The choices of the caller where sources disagree.", policy)
        .field("overrides", "Safety rules that were set aside for this person.", list(set_aside))
        .field("verdict", "The verdict.", verdict)
        .field("conditional", "Whether somebody had to give a clearance first.", boolean())
        .field("findings", "The safety rules that applied.", list(finding))
        .field("questions", "What had not been answered.", list(question))
        .field("referral", "Where to, if the verdict is `refer`; null if not.", nullable(referral))
        .field("withheld", "What the plan would have had.", list(withheld))
        .field("protocol", "The plan, or null.", nullable(protocol))
        .field("statement", "Scope, rules and limits.", text())
        .schema();
    let root = with(root, "allOf", vec![referral_as_the_verdict_says()]);
    let description =
        "A decision as it was stored. It clears nobody. Fields that are not named here are kept as they are.";
    defs.schema("record", "Stored decision", with(root, "description", description))
}
