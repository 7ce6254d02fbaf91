//! What nobody answered.

use crate::intake::{Answer, Pregnancy, Risk};
use crate::reasoning::assessment::Assessment;
use crate::rules::compile::{BitFact, CompiledSafety, Fact};

/// An open question.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let decision = Engine::standard().decide(&intake);
/// let questions = decision.questions();
/// let bleeding = questions.iter().find(|question| question.ask() == "risk.bleeding_disorder");
/// assert!(bleeding.is_some_and(|question| question.blocks()));
/// println!("{}", bleeding.map_or("", |question| question.text()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Question<'a> {
    subject: Subject,
    blocks: bool,
    rules: Vec<&'a str>,
}

#[derive(Clone, Copy, Debug)]
enum Subject {
    Pregnancy,
    Breastfeeding,
    Risk(Risk),
}

impl<'a> Question<'a> {
    /// The fact that is asked for: `risk.bleeding_disorder`.
    #[must_use]
    pub fn ask(&self) -> String {
        match self.subject {
            Subject::Pregnancy => "pregnancy".to_owned(),
            Subject::Breastfeeding => "breastfeeding".to_owned(),
            Subject::Risk(risk) => Fact::Risk(risk, None).to_string(),
        }
    }

    /// Whether nothing is planned until it is answered.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        self.blocks
    }

    /// The rules that wait for the answer.
    #[must_use]
    pub fn rules(&self) -> &[&'a str] {
        &self.rules
    }

    /// The question in English.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        match self.subject {
            Subject::Pregnancy => "Are you pregnant, could you be, or are you trying to be?",
            Subject::Breastfeeding => "Are you breastfeeding?",
            Subject::Risk(risk) => risk.question(crate::atlas::Language::English),
        }
    }

    /// The question in Chinese, in simplified characters.
    #[must_use]
    pub const fn text_hans(&self) -> &'static str {
        match self.subject {
            Subject::Pregnancy => "您是否怀孕、可能怀孕或正在备孕？",
            Subject::Breastfeeding => "您正在哺乳吗？",
            Subject::Risk(risk) => risk.question(crate::atlas::Language::SimplifiedChinese),
        }
    }
}

impl Assessment {
    /// The open questions, those that block first, then in the order of the vocabulary.
    pub(crate) fn questions(&self) -> Vec<Question<'_>> {
        let conceivable = self.intake.pregnancy_is_conceivable();
        let mut questions = Vec::new();
        if conceivable && self.intake.pregnancy() == Pregnancy::Unknown {
            let unknown = |fact: &BitFact| *fact == BitFact::Plain(Fact::Pregnancy(Pregnancy::Unknown));
            let rules = ids(self.fired(), |safety| self.mentions(safety, unknown));
            questions.push(Question { subject: Subject::Pregnancy, blocks: true, rules });
        }
        if conceivable && self.intake.breastfeeding() == Answer::Unknown {
            let reads = |fact: &BitFact| *fact == BitFact::Plain(Fact::Breastfeeding);
            let rules = ids(self.waiting(), |safety| self.mentions(safety, reads));
            questions.push(Question { subject: Subject::Breastfeeding, blocks: false, rules });
        }
        for risk in self.intake.risks().unknown().iter() {
            let rules = ids(self.waiting(), |safety| self.reads(safety, risk));
            questions.push(Question {
                subject: Subject::Risk(risk),
                blocks: self.must_ask.contains(risk),
                rules,
            });
        }
        questions.sort_by_key(|question| !question.blocks);
        questions
    }

    fn waiting(&self) -> impl Iterator<Item = (usize, &CompiledSafety)> {
        self.numbered(self.open)
    }
}

fn ids<'a>(
    rules: impl Iterator<Item = (usize, &'a CompiledSafety)>,
    wanted: impl Fn(&CompiledSafety) -> bool,
) -> Vec<&'a str> {
    rules.filter(|(_, safety)| wanted(safety)).map(|(_, safety)| safety.rule.heading.id.as_str()).collect()
}
