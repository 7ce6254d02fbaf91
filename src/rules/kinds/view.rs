//! A read-only view of a rule of any kind.

use super::{Rule, RuleKind, written};
use crate::atlas::Confidence;
use crate::rules::action::{Interval, Verdict};
use crate::rules::codec::Keys;
use crate::rules::header::{Condition, RuleHeader};
use crate::rules::id::{RuleId, SourceId};
use crate::rules::problem::Place;
use crate::rules::text::LocalizedText;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use std::fmt;

/// A rule of a pack, whatever its kind: for programs that list or review rules.
///
/// ```
/// use tcm_facial::rules::RulePack;
///
/// // The rules that read the risk of epilepsy.
/// let pack = RulePack::standard();
/// let reads_epilepsy = pack.rules().filter(|rule| {
///     let condition = rule.condition().unwrap_or_default();
///     condition.split([' ', '(', ')', ',']).any(|fact| fact.starts_with("risk.epilepsy"))
/// });
/// let ids: Vec<String> = reads_epilepsy.map(|rule| rule.id().to_string()).collect();
/// assert!(ids.iter().any(|id| id == "epilepsy_controlled"));
/// ```
#[derive(Clone, Copy)]
pub struct RuleView<'a> {
    pub(super) kind: RuleKind,
    pub(super) keys: &'a (dyn Keys + Send + Sync),
    pub(crate) header: &'a RuleHeader,
    pub(crate) title: Option<&'a LocalizedText>,
    pub(crate) text: Option<&'a LocalizedText>,
    /// When it applies.
    pub(crate) condition: Option<&'a Condition>,
    /// When it does not apply, whatever its condition says.
    pub(crate) exception: Option<&'a Condition>,
    pub(crate) interval: Option<Interval>,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) is_overridable: bool,
}

impl<'a> RuleView<'a> {
    /// A rule without a title, an exception, an interval or a verdict, which any later pack may replace.
    pub(super) fn of<R: Rule>(
        rule: &'a R,
        header: &'a RuleHeader,
        condition: Option<&'a Condition>,
        text: Option<&'a LocalizedText>,
    ) -> Self {
        Self {
            kind: R::KIND,
            keys: rule,
            header,
            title: None,
            text,
            condition,
            exception: None,
            interval: None,
            verdict: None,
            is_overridable: true,
        }
    }

    /// The kind of rule.
    pub const fn kind(&self) -> RuleKind {
        self.kind
    }

    /// The id.
    pub const fn id(&self) -> &'a RuleId {
        &self.header.id
    }

    /// The title of a safety rule that has one, or the name of a pattern.
    pub const fn title(&self) -> Option<&'a LocalizedText> {
        self.title
    }

    /// What the rule tells a person: the reason of a safety rule or combination, the principle of a pattern, the red flags
    /// of a concern, the text of any other rule that has one.
    pub const fn text(&self) -> Option<&'a LocalizedText> {
        self.text
    }

    /// The condition as the pack writes it under `when`; `always` if the rule has none. `None` for a kind of rule without
    /// conditions. The text is made at each call.
    pub fn condition(&self) -> Option<String> {
        self.condition.map(|condition| condition.expression.to_string())
    }

    /// The verdict of a safety rule.
    pub const fn verdict(&self) -> Option<Verdict> {
        self.verdict
    }

    /// The sources that the rule cites. There is at least one.
    pub fn sources(&self) -> &'a [SourceId] {
        &self.header.sources
    }

    /// How well the sources support the rule.
    pub const fn confidence(&self) -> Confidence {
        self.header.confidence
    }

    /// The part of the rule that no source supports, if the rule as a whole has a source.
    pub fn unconfirmed(&self) -> Option<&'a str> {
        self.header.unconfirmed.as_deref()
    }

    /// Where the rule stands in the text of its pack.
    pub const fn place(&self) -> &'a Place {
        &self.header.place
    }

    /// Every key of the rule with its value, as [`RulePack::to_toml`](crate::rules::RulePack::to_toml) writes them: the id
    /// first, and defaults stated. The texts are made at each call.
    ///
    /// ```
    /// use tcm_facial::rules::RulePack;
    ///
    /// let pack = RulePack::standard();
    /// let rule = pack.rule("bleeding_supplement").ok_or("not in the pack")?;
    /// let class = rule.fields().find(|(key, _)| *key == "class");
    /// assert_eq!(class, Some(("class", "\"caution\"".to_owned())));
    /// assert_eq!(rule.place().file(), "standard/safety/blood_and_heart.toml");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn fields(&self) -> impl ExactSizeIterator<Item = (&'static str, String)> + Clone + use<> {
        written(self.keys).into_iter()
    }

    /// Whether a later pack may replace the rule. Safety rules say so themselves; all others may be replaced.
    pub const fn overridable(&self) -> bool {
        self.is_overridable
    }
}

impl fmt::Debug for RuleView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RuleView").field("kind", &self.kind).field("id", self.id()).finish_non_exhaustive()
    }
}

impl Serialize for RuleView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut view = serializer.serialize_struct("RuleView", 10)?;
        view.serialize_field("kind", &self.kind)?;
        view.serialize_field("id", self.id())?;
        view.serialize_field("title", &self.title)?;
        view.serialize_field("text", &self.text)?;
        view.serialize_field("condition", &self.condition())?;
        view.serialize_field("verdict", &self.verdict)?;
        view.serialize_field("sources", self.sources())?;
        view.serialize_field("confidence", &self.confidence())?;
        view.serialize_field("unconfirmed", &self.unconfirmed())?;
        view.serialize_field("overridable", &self.is_overridable)?;
        view.end()
    }
}
