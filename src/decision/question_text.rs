//! The wording of open questions.

use crate::atlas::Language;
use crate::intake::{Detail, Status};
use crate::reasoning::open_facts::QuestionSubject;
use crate::texts::en::words::capitalised;
use std::borrow::Cow;

pub(super) fn english(subject: QuestionSubject) -> Cow<'static, str> {
    match subject {
        QuestionSubject::Pregnancy => "Are you pregnant, could you be, or are you trying to be?".into(),
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
                Detail::Status => {
                    let statuses = alternatives(risk.statuses(), Status::code, ", ", " or ");
                    format!("{label}: {statuses}? {}", risk.question(Language::English)).into()
                }
                Detail::Severity => format!("{label}: how severe (mild, moderate or severe)?").into(),
                Detail::DaysAgo => format!("{label}: how many days ago?").into(),
                Detail::Zones => format!("{label}: where on the face (or not on the face)?").into(),
                Detail::Side => format!("{label}: on which side?").into(),
                Detail::Note => format!("{label}: please specify.").into(),
            }
        }
    }
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
