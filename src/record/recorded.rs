//! The parts of a stored decision, read back: packs, overrides, questions, and the places that were needled or withheld.

use super::reader::Reader;
use crate::atlas::{Point, Side};
use crate::decision::Site;
use crate::rules::digest::is_digest;
use crate::rules::id::is_version;
use crate::rules::{Role, RuleId};

pub(super) fn rule_id(id: &Reader<'_>) -> Result<RuleId, String> {
    id.text().map(RuleId::unchecked)
}

/// A pack that a recorded decision was made with.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::intake::{Age, Concern, Intake, ReportedConcern};
/// use tcm_facial::rules::RulePack;
///
/// let intake = Intake::builder(Age::new(47)?).concern(ReportedConcern::new(Concern::Dryness)).build()?;
/// let record = Engine::standard().decide(&intake).record();
/// let standard = RulePack::standard();
/// let pack = record.packs().first().ok_or("no pack")?;
/// assert_eq!((pack.id(), pack.version(), pack.digest()), (standard.id(), standard.version(), standard.digest()));
/// assert!(pack.replaces().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedPack {
    id: String,
    version: String,
    digest: String,
    replaces: Vec<RuleId>,
}

impl RecordedPack {
    pub(super) fn read(pack: &Reader<'_>) -> Result<Self, String> {
        let text = |name| pack.field(name)?.text().map(str::to_owned);
        Ok(Self {
            replaces: pack.optional("replaces", |it| it.list(rule_id))?,
            id: text("id")?,
            version: text("version")?,
            digest: text("digest")?,
        })
    }

    /// Whether a pack can have such a version and digest.
    pub(crate) fn is_well_formed(&self) -> bool {
        is_version(&self.version) && is_digest(&self.digest)
    }

    /// The id of the pack.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of the pack.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The SHA-256 digest of its text, as `sha256:...`.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The ids of the rules of earlier packs that it replaced.
    pub fn replaces(&self) -> &[RuleId] {
        &self.replaces
    }
}

/// A safety rule that was overridden in a recorded decision.
///
/// ```
/// use tcm_facial::Engine;
/// use tcm_facial::engine::OverrideRequest;
/// use tcm_facial::intake::Intake;
/// use tcm_facial::rules::Role;
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "risks": { "present": [{ "risk": "sunburn" }], "absent": "all_others" }
/// }"#)?;
/// let faded = OverrideRequest::new("sunburn", Role::Practitioner, "M. Roth")
///     .with_seen("The skin is whole and no longer red.")
///     .with_rationale("Faded since Monday.");
/// let record = Engine::standard().screen(&intake).override_safety_rule(&faded)?.decide().record();
/// let sunburn = record.overrides().first().ok_or("no override")?;
/// assert_eq!((sunburn.rule().as_str(), sunburn.role()), ("sunburn", Role::Practitioner));
/// assert_eq!((sunburn.by(), sunburn.days_ago()), ("M. Roth", 0));
/// assert_eq!(sunburn.seen(), "The skin is whole and no longer red.");
/// assert_eq!(sunburn.rationale(), "Faded since Monday.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedOverride {
    rule: RuleId,
    role: Role,
    by: String,
    seen: String,
    rationale: String,
    days_ago: u32,
}

impl RecordedOverride {
    pub(super) fn read(entry: &Reader<'_>) -> Result<Self, String> {
        let text = |name| entry.field(name)?.text().map(str::to_owned);
        Ok(Self {
            rule: rule_id(&entry.field("rule")?)?,
            role: entry.field("role")?.code()?,
            by: text("by")?,
            seen: text("seen")?,
            rationale: text("rationale")?,
            days_ago: entry.field("days_ago")?.number()?,
        })
    }

    /// The id of the rule.
    pub const fn rule(&self) -> &RuleId {
        &self.rule
    }

    /// The role of whoever overrode it.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Who overrode it: a name or initials.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// What that person had seen.
    pub fn seen(&self) -> &str {
        &self.seen
    }

    /// Why, in that person's words.
    pub fn rationale(&self) -> &str {
        &self.rationale
    }

    /// How many days before the decision the override was given.
    pub const fn days_ago(&self) -> u32 {
        self.days_ago
    }
}

/// A question that was open when a recorded decision was made.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }]
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let record = decision.record();
/// for (question, recorded) in decision.questions().zip(record.questions()) {
///     assert_eq!((question.ask(), question.text()), (recorded.ask().into(), recorded.text().into()));
///     assert_eq!(question.blocks(), recorded.blocks());
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedQuestion {
    ask: String,
    text: String,
    blocks: bool,
}

impl RecordedQuestion {
    pub(super) fn read(question: &Reader<'_>) -> Result<Self, String> {
        let text = |name| question.field(name)?.text().map(str::to_owned);
        Ok(Self { ask: text("ask")?, text: text("text")?, blocks: question.field("blocks")?.bool()? })
    }

    /// The fact that it asks for, such as `risk.epilepsy`.
    pub fn ask(&self) -> &str {
        &self.ask
    }

    /// The question, in English.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether no treatment was planned until it was answered.
    pub const fn blocks(&self) -> bool {
        self.blocks
    }
}

/// Where a needle goes, on which side, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Needled {
    site: Site,
    side: Side,
    needles: u8,
}

impl Needled {
    fn read(place: &Reader<'_>) -> Result<Self, String> {
        let site = match (point(place)?, place.field("local")?.not_null()) {
            (Some(point), None) => Site::Point(point),
            (None, Some(local)) => {
                Site::Local { zone: local.field("zone")?.code()?, form: local.field("form")?.code()? }
            }
            _ => return Err(place.error("expected one of `point` and `local`, and null for the other")),
        };
        Ok(Self { site, side: place.field("side")?.code()?, needles: place.field("needles")?.number()? })
    }
}

/// The point of an insertion, written as its code and no other name.
fn point(insertion: &Reader<'_>) -> Result<Option<Point>, String> {
    let Some(field) = insertion.field("point")?.not_null() else { return Ok(None) };
    let (text, point): (_, Point) = (field.text()?, field.code()?);
    if point.code() == text {
        Ok(Some(point))
    } else {
        Err(field.error(format_args!("`{text}` is not the code of a point, did you mean `{point}`?")))
    }
}

/// An insertion of a recorded protocol; in a plan without needles, a place to press.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let record = decision.record();
/// let insertions = decision.protocol().ok_or("no protocol")?.insertions();
/// for (insertion, recorded) in insertions.zip(record.insertions()) {
///     assert_eq!((insertion.site(), insertion.side()), (recorded.site(), recorded.side()));
///     assert_eq!(insertion.needles(), recorded.needles());
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedInsertion(Needled);

impl RecordedInsertion {
    pub(super) fn read(insertion: &Reader<'_>) -> Result<Self, String> {
        Needled::read(insertion).map(Self)
    }

    /// Where.
    pub const fn site(&self) -> Site {
        self.0.site
    }

    /// The point, unless the site has none.
    pub const fn point(&self) -> Option<Point> {
        self.0.site.point()
    }

    /// The side or sides.
    pub const fn side(&self) -> Side {
        self.0.side
    }

    /// The number of needles on all sides together; 0 where the place was to be pressed.
    pub const fn needles(&self) -> u8 {
        self.0.needles
    }
}

/// What a recorded plan would have had, and the rules that excluded it.
///
/// ```
/// use tcm_facial::{Engine, Intake};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dark_circles" }],
///     "risks": { "present": [{ "risk": "antiplatelet" }], "absent": "all_others" }
/// }"#)?;
/// let record = Engine::standard().decide(&intake).record();
/// let first = record.withheld().first().ok_or("nothing withheld")?;
/// assert_eq!(first.rules(), ["antiplatelet_nsaid"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedWithheld {
    place: Needled,
    rules: Vec<RuleId>,
}

impl RecordedWithheld {
    pub(super) fn read(withheld: &Reader<'_>) -> Result<Self, String> {
        Ok(Self { place: Needled::read(withheld)?, rules: withheld.field("rules")?.list(rule_id)? })
    }

    /// Where.
    pub const fn site(&self) -> Site {
        self.place.site
    }

    /// The point, unless the site has none.
    pub const fn point(&self) -> Option<Point> {
        self.place.site.point()
    }

    /// The side or sides that were withheld.
    pub const fn side(&self) -> Side {
        self.place.side
    }

    /// The number of needles that were withheld.
    pub const fn needles(&self) -> u8 {
        self.place.needles
    }

    /// The ids of the rules that excluded it.
    pub fn rules(&self) -> &[RuleId] {
        &self.rules
    }
}
