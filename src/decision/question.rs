//! The open questions: what nobody has answered yet.

use crate::reasoning::assessment::Assessment;
use crate::reasoning::questions::{QuestionState, Subject, questions};
use crate::rules::RuleId;
use crate::rules::compile::Fact;

/// An open question.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// let bleeding = decision.questions().find(|question| question.ask() == "risk.bleeding_disorder");
/// let bleeding = bleeding.ok_or("not asked")?;
/// assert!(bleeding.blocks());
/// println!("{}", bleeding.text());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Question<'a> {
    subject: Subject,
    blocks: bool,
    rules: Vec<&'a RuleId>,
}

/// The open questions: first those that hold up a plan, then in the order of the vocabulary.
pub(crate) fn all(assessment: &Assessment) -> impl ExactSizeIterator<Item = Question<'_>> + Clone {
    questions(assessment).into_iter().map(|QuestionState { subject, blocks, rules }| {
        let rules = rules.into_iter().filter_map(|number| assessment.safety(number));
        Question { subject, blocks, rules: rules.map(|safety| &safety.rule.heading.id).collect() }
    })
}

impl<'a> Question<'a> {
    /// The fact that is asked for, such as `risk.bleeding_disorder`.
    pub fn ask(&self) -> String {
        match self.subject {
            Subject::Pregnancy => "pregnancy".to_owned(),
            Subject::Breastfeeding => "breastfeeding".to_owned(),
            Subject::Risk(risk) => Fact::Risk(risk, None).to_string(),
        }
    }

    /// Whether nothing is planned until it is answered.
    pub const fn blocks(&self) -> bool {
        self.blocks
    }

    /// The ids of the rules that wait for the answer.
    pub fn rules(&self) -> &[&'a RuleId] {
        &self.rules
    }

    /// The question in English.
    pub const fn text(&self) -> &'static str {
        match self.subject {
            Subject::Pregnancy => "Are you pregnant, could you be, or are you trying to be?",
            Subject::Breastfeeding => "Are you breastfeeding?",
            Subject::Risk(risk) => risk.question(crate::atlas::Language::English),
        }
    }

    /// The question in Chinese, in simplified characters.
    pub const fn text_hans(&self) -> &'static str {
        match self.subject {
            Subject::Pregnancy => "您是否怀孕、可能怀孕或正在备孕？",
            Subject::Breastfeeding => "您正在哺乳吗？",
            Subject::Risk(risk) => risk.question(crate::atlas::Language::SimplifiedChinese),
        }
    }
}
