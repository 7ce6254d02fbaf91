//! The wording of open questions.

use crate::atlas::Language;
use crate::intake::{Detail, Risk, Status};
use crate::reasoning::open_facts::QuestionSubject;
use crate::texts::en::words::capitalised;
use std::borrow::Cow;

pub(super) fn english(subject: QuestionSubject) -> Cow<'static, str> {
    match subject {
        QuestionSubject::Pregnancy => "Are you pregnant, could you be, or are you trying for a baby?".into(),
        QuestionSubject::Breastfeeding => "Are you breastfeeding?".into(),
        QuestionSubject::Reactions => {
            "Did you have any reaction to the last session, such as bruising, pain, numbness, or trouble with your eyes or breathing?".into()
        }
        // The rule that asks it has the words.
        QuestionSubject::Clinic(question) => question.to_string().into(),
        QuestionSubject::Risk(risk) => risk.question(Language::English).into(),
        QuestionSubject::Detail(risk, detail) => {
            let label = capitalised(risk.label(Language::English));
            match detail {
                Detail::Status => status(risk).map_or_else(
                    || {
                        let statuses = alternatives(risk.statuses(), Status::code, ", ", " or ");
                        format!("{label}: {statuses}?").into()
                    },
                    Cow::from,
                ),
                Detail::Severity => format!("{label}: how severe (mild, moderate or severe)?").into(),
                Detail::DaysAgo => format!("{label}: how many days ago?").into(),
                Detail::Zones => format!("{label}: where on the face (or not on the face)?").into(),
                Detail::Side => format!("{label}: on which side?").into(),
                Detail::Note => format!("{label}: please specify.").into(),
            }
        }
    }
}

/// The question about the status of a risk that is present, with what the statuses mean for it.
const fn status(risk: Risk) -> Option<&'static str> {
    Some(match risk {
        Risk::Asthma => {
            "Is your asthma active (wheezing, an attack or steroid tablets in the last two weeks) or controlled (none of these)?"
        }
        Risk::ChronicLungDisease => {
            "Is your lung condition active (breathless at rest, on oxygen, or worse in the last four weeks) or controlled (none of these)?"
        }
        Risk::Diabetes => "Is your diabetes active (not well controlled) or controlled?",
        Risk::Epilepsy => "Are your seizures active, controlled or past?",
        Risk::FacialPalsy => {
            "Is the drooping or weakness of your face active (within the last three months, or not yet seen by a doctor) or past (longer ago)?"
        }
        Risk::HerpesFace => "Are the cold sores or shingles on your face active (present now) or past?",
        Risk::KidneyDisease => {
            "Is your kidney disease active (dialysis, a transplant or an eGFR below 30) or controlled (anything milder)?"
        }
        Risk::KoebnerDisease => {
            "Is your psoriasis, vitiligo or lichen planus active (a patch has appeared or grown in the last 12 months, or one has appeared where skin was cut, scratched, injected or tattooed) or controlled (neither)?"
        }
        Risk::Migraine => "Is your migraine active (an attack now), controlled or past?",
        Risk::MultipleSclerosis => {
            "Is your multiple sclerosis active (a relapse now or in the last four weeks) or controlled (neither)?"
        }
        Risk::Rosacea => "Is your rosacea active (spots, pustules or sore eyes now) or controlled?",
        Risk::Vertigo => {
            "Is your vertigo or trouble with balance active (present now, new or not yet examined), controlled (known, and comes and goes) or past (gone)?"
        }
        _ => return None,
    })
}

pub(super) fn simplified_chinese(subject: QuestionSubject) -> Cow<'static, str> {
    let language = Language::SimplifiedChinese;
    match subject {
        QuestionSubject::Pregnancy => "您是否怀孕、可能怀孕或正在备孕？".into(),
        QuestionSubject::Breastfeeding => "您正在哺乳吗？".into(),
        QuestionSubject::Reactions => {
            "上次针刺后出现过什么情况：瘀青、疼痛、麻木、眼部或呼吸方面的不适，或没有？".into()
        }
        QuestionSubject::Clinic(question) => question.to_string().into(),
        QuestionSubject::Risk(risk) => risk.question(language).into(),
        QuestionSubject::Detail(risk, detail) => {
            let label = risk.label(language);
            match detail {
                Detail::Status => {
                    let statuses = alternatives(risk.statuses(), in_chinese, "、", "还是");
                    format!("{label}：{statuses}？{}", risk.question(language)).into()
                }
                Detail::Severity => format!("{label}：程度如何（轻度、中度还是重度）？").into(),
                Detail::DaysAgo => format!("{label}：距今多少天？").into(),
                Detail::Zones => format!("{label}：在面部哪些部位（或不在面部）？").into(),
                Detail::Side => format!("{label}：在哪一侧？").into(),
                Detail::Note => format!("{label}：具体是什么？").into(),
            }
        }
    }
}

const fn in_chinese(status: Status) -> &'static str {
    match status {
        Status::Active => "活动期",
        Status::Controlled => "已控制",
        Status::Past => "既往",
    }
}

/// The statuses in words: `active, controlled or past`.
fn alternatives(statuses: &[Status], word: impl Fn(Status) -> &'static str, comma: &str, or: &str) -> String {
    let words: Vec<&str> = statuses.iter().map(|status| word(*status)).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{or}{last}", before.join(comma)),
        _ => words.concat(),
    }
}
