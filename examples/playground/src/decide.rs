//! A decision, its documents, and its reasons and questions as data.

use serde_json::{Value, json};
use tcm_facial::atlas::Language;
use tcm_facial::decision::{Contribution, Decision, Finding, Insertion, Question, Site, Withheld};
use tcm_facial::render::{self, Chart, Names};
use tcm_facial::{Engine, Intake};

pub fn decide(intake: &Intake, language: Language) -> Value {
    let decision = Engine::standard().decide(intake);
    let text = match serde_json::to_string(&decision) {
        Ok(text) => text,
        Err(error) => return crate::error(&error),
    };
    let plan = decision.protocol().or_else(|| decision.alternative());
    json!({
        // As text: the bytes that every other program gets for this intake.
        "decision": text,
        "verdict": decision.verdict().code(),
        "is_conditional": decision.is_conditional(),
        "card": render::card(&decision).html(),
        "chart": chart(&decision, language),
        "insertions": plan.into_iter().flat_map(|plan| (1_usize..).zip(plan.insertions()))
            .map(|(number, one)| insertion(number, &one, language)).collect::<Vec<_>>(),
        "findings": decision.findings().map(|one| finding(&one, language)).collect::<Vec<_>>(),
        "withheld": decision.withheld().map(|one| withheld(&one, language)).collect::<Vec<_>>(),
        "patterns": decision.leading_patterns().map(|pattern| json!({
            "name": pattern.name().text(language), "principle": pattern.principle().map(|text| text.text(language)),
            "fit": pattern.fit().label(language),
            "matched": pattern.matched().map(|sign| sign.label(language)).collect::<Vec<_>>(),
            "missing": pattern.missing().map(|sign| sign.label(language)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "questions": decision.questions().map(|one| question(&one, language)).collect::<Vec<_>>(),
        "report": render::html(&decision),
        "statement": decision.statement(),
    })
}

fn chart(decision: &Decision, language: Language) -> String {
    let names = match language {
        Language::SimplifiedChinese => Names::Simplified,
        Language::TraditionalChinese => Names::Traditional,
        _ => Names::Pinyin,
    };
    Chart::of(decision).with_names(names).svg()
}

/// What a site is called: its code and name, or the zone of a local insertion.
pub fn name(site: Site, language: Language) -> String {
    match site {
        Site::Point(point) => {
            let name = if language == Language::English { point.pinyin() } else { point.name(language) };
            format!("{point} {name}")
        }
        Site::Local { zone, form } => format!("{}, {}", zone.label(language), form.label(language)),
    }
}

fn insertion(number: usize, insertion: &Insertion<'_>, language: Language) -> Value {
    json!({
        "number": number,
        "point": insertion.point().map(tcm_facial::atlas::Point::code),
        "name": name(insertion.site(), language),
        "side": insertion.side().label(language),
        "role": insertion.role().label(language),
        "location": insertion.location(),
        "because": insertion.because().map(|reason| contribution(&reason, language)).collect::<Vec<_>>(),
    })
}

fn contribution(reason: &Contribution<'_>, language: Language) -> Value {
    json!({
        "words": reason.words(),
        "weight": reason.weight(),
        "confidence": reason.confidence().label(language),
        "sources": reason.sources(),
    })
}

fn finding(finding: &Finding<'_>, language: Language) -> Value {
    json!({
        "rule": finding.rule(),
        "title": finding.title().map_or(finding.reason(), |title| title.text(language)),
        "reason": finding.reason(),
        "verdict": finding.verdict().label(language),
        "instruct": finding.instruct().iter().map(|text| text.text(language)).collect::<Vec<_>>(),
        "cleared_by": finding.cleared_by().label(language),
        "confidence": finding.confidence().label(language),
        "unconfirmed": finding.unconfirmed(),
        "sources": finding.sources(),
        "is_for_everyone": finding.is_for_everyone(),
    })
}

fn withheld(withheld: &Withheld<'_>, language: Language) -> Value {
    json!({
        "point": withheld.point().map(tcm_facial::atlas::Point::code),
        "name": name(withheld.site(), language),
        "side": withheld.side().label(language),
        "because": withheld.words().collect::<Vec<_>>(),
        "substitute": withheld.substitute().map(|point| name(Site::Point(point), language)),
    })
}

fn question(question: &Question<'_>, language: Language) -> Value {
    let text = if language == Language::SimplifiedChinese { question.text_hans() } else { question.text() };
    json!({
        "ask": question.ask(),
        "text": text,
        "answer_type": question.answer_type().code(),
        "group": question.group().label(language),
        "blocks": question.blocks(),
    })
}
