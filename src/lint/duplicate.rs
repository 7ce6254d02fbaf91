//! Two rules that say the same.

use super::Linter;
use super::finding::Lint;
use crate::intake::ModalitySet;
use crate::rules::read::RuleHeader;
use crate::rules::text::LocalizedText;

/// A rule that only adds words, as far as a duplicate of it goes.
struct Words<'a> {
    heading: &'a RuleHeader,
    text: &'a LocalizedText,
    modalities: ModalitySet,
    /// What else must be the same: the step, the occasion, the points.
    about: String,
}

impl Linter<'_> {
    pub(crate) fn check_duplicates(&mut self) {
        let rules = self.rules;
        for (place, rule) in rules.safety.iter().enumerate() {
            let before = rules.safety.iter().take(place);
            let twin = before
                .filter(|twin| twin.policy == rule.policy)
                .find(|twin| self.is_shadowed(rule, twin) && self.is_shadowed(twin, rule));
            self.tell_duplicate(&rule.heading, twin.map(|twin| &twin.heading));
        }
        for (place, rule) in rules.combinations.iter().enumerate() {
            let before = rules.combinations.iter().take(place);
            let twin = before
                .filter(|twin| twin.points == rule.points)
                .find(|twin| self.conditions.same(&rule.heading.id, &twin.heading.id));
            self.tell_duplicate(&rule.heading, twin.map(|twin| &twin.heading));
        }
        for (place, rule) in rules.techniques.iter().enumerate() {
            let before = rules.techniques.iter().take(place);
            let twin = before
                .filter(|twin| twin.says_the_same(rule))
                .find(|twin| self.conditions.same(&rule.heading.id, &twin.heading.id));
            self.tell_duplicate(&rule.heading, twin.map(|twin| &twin.heading));
        }
        self.check_words();
    }

    fn check_words(&mut self) {
        let rules = self.rules;
        let advice = rules.advice.iter().map(|rule| Words {
            heading: &rule.heading,
            text: &rule.text,
            modalities: rule.modalities,
            about: rule.occasion.to_string(),
        });
        let steps = rules.steps.iter().map(|rule| Words {
            heading: &rule.heading,
            text: &rule.text,
            modalities: rule.modalities,
            about: rule.step.to_string(),
        });
        let harms = rules.harms.iter().map(|rule| Words {
            heading: &rule.heading,
            text: &rule.text,
            modalities: rule.modalities,
            about: format!("{:?}", rule.points),
        });
        for kind in [advice.collect::<Vec<_>>(), steps.collect(), harms.collect()] {
            for (place, rule) in kind.iter().enumerate() {
                let before = kind.iter().take(place);
                let twin =
                    before.filter(|twin| twin.text == rule.text && twin.about == rule.about).find(|twin| {
                        !twin.modalities.intersection(rule.modalities).is_empty()
                            && self.conditions.can_hold_together(&rule.heading.id, &twin.heading.id)
                    });
                self.tell_duplicate(rule.heading, twin.map(|twin| twin.heading));
            }
        }
    }

    fn tell_duplicate(&mut self, heading: &RuleHeader, twin: Option<&RuleHeader>) {
        let Some(twin) = twin.filter(|_| self.is_own(heading)) else { return };
        if !self.is_alive(heading) {
            return;
        }
        let message = format!("`{}` and `{}` say the same to the same people", twin.id, heading.id);
        self.tell(Lint::Duplicate, heading, message, "keep one of them");
    }
}
