//! Safety rules: what must not be done, to whom and where, and who can clear it.

use super::Rule;
use super::view::RuleView;
use crate::atlas::{FacialZone, Point};
use crate::intake::{Exposure, ModalitySet};
use crate::rules::action::{Block, Caps, ClearedBy, Interval, Place, Places, Role, RuleClass, Verdict};
use crate::rules::codec::{Value, Write, keys, or, quoted};
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::read::{TableReader, Toml};
use crate::rules::text::LocalizedText;

/// A safety rule. It can do what the closed set of actions below says, and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct SafetyRule {
    pub(crate) heading: RuleHeader,
    /// What the rule is about.
    pub(crate) title: Option<LocalizedText>,
    pub(crate) condition: Condition,
    pub(crate) interval: Option<Interval>,
    pub(crate) class: RuleClass,
    pub(crate) verdict: Verdict,
    pub(crate) block: Option<Block>,
    pub(crate) cap: Caps,
    pub(crate) forbid: ModalitySet,
    /// Whether a plan without needles may be offered if this rule blocks the one with needles.
    pub(crate) alternative: bool,
    pub(crate) clearance: Option<Role>,
    pub(crate) instruct: Vec<LocalizedText>,
    pub(crate) substitute: Vec<(Point, Vec<Point>)>,
    pub(crate) overridable: bool,
    /// The choice of pregnancy points under which the rule is in force; `None` if it always is.
    pub(crate) policy: Option<String>,
    pub(crate) reason: LocalizedText,
    pub(crate) cleared_by: ClearedBy,
}

keys! {
    SafetyRule {
        ..heading,
        title: "title",
        condition: "when" via when(Reads::Safety),
        interval: "interval",
        class: "class",
        verdict: "verdict",
        block: "block",
        cap: "cap" via or(Caps::default()),
        forbid: "forbid",
        alternative: "alternative" via or(true),
        clearance: "clearance",
        instruct: "instruct",
        substitute: "substitute",
        overridable: "overridable" via or(false),
        policy: "policy",
        reason: "reason",
        cleared_by: "cleared_by",
    }
    check(table) {
        let offers_alternative = alternative != Some(false) && table.peek("block").is_some();
        if verdict == Some(Verdict::ReferUrgent) && offers_alternative {
            let message = "an urgent referral offers no alternative: `alternative = false` is missing";
            table.problem(message);
        }
        if matches!(verdict, Some(Verdict::Refer | Verdict::ReferUrgent)) && clearance.flatten().is_none() {
            table.problem("a referral without `clearance`: it does not say to whom");
        }
    }
}

impl Rule for SafetyRule {
    fn view(&self) -> RuleView<'_> {
        RuleView {
            title: self.title.as_ref(),
            interval: self.interval,
            verdict: Some(self.verdict),
            is_overridable: self.overridable,
            ..RuleView::of(self, &self.heading, Some(&self.condition), Some(&self.reason))
        }
    }
}

keys! {
    inline Interval {
        floor: "floor",
        default: "default",
        strict: "strict",
    }
    check(table) {
        if let (Some(floor), Some(default), Some(strict)) = (floor, default, strict) {
            if floor > default || default > strict {
                table.problem("an interval rises from `floor` over `default` to `strict`");
            }
        }
    }
}

keys! {
    inline Caps {
        face_gauge: "face_gauge_mm",
        body_gauge: "body_gauge_mm",
        face_depth: "face_depth_mm",
        body_depth: "body_depth_mm",
        depth: "depth_mm",
        face_needles: "face_needles",
        body_needles: "body_needles",
        needles: "needles",
        retention_min: "retention_min",
        stimulation: "stimulation",
    }
}

/// A [`Block`] as a pack writes it.
struct WrittenBlock {
    what: Vec<Exposure>,
    places: Vec<Place>,
    own_side: bool,
}

keys! {
    inline WrittenBlock {
        what: "what" via exposures,
        places: "where",
        own_side: "own_side" via or(false),
    }
    check(table) {
        if what.as_ref().is_none_or(Vec::is_empty) || places.as_ref().is_none_or(Vec::is_empty) {
            table.problem("a block says `what` is blocked and `where`");
        }
    }
}

impl Write for Block {
    fn write(&self) -> Option<String> {
        let own_side = self.places.own_side;
        WrittenBlock { what: self.what.clone(), places: self.places.iter().collect(), own_side }.write()
    }
}

impl Value for Block {
    fn read(value: Toml<'_>) -> Option<Self> {
        let WrittenBlock { what, places, own_side } = Value::read(value)?;
        Some(Self { what, places: Places { own_side, ..places.into_iter().collect() } })
    }
}

/// Reads a list of exposures, in which `all` stands for every one.
fn exposures(table: &mut TableReader<'_>, key: &'static str) -> Option<Vec<Exposure>> {
    let mut what: Vec<Exposure> = Vec::new();
    for value in table.get(key)?.list() {
        match value.get().as_str() {
            Some("all") => what.extend(Exposure::ALL),
            _ => what.extend(Exposure::read(value)),
        }
    }
    what.sort_unstable();
    what.dedup();
    Some(what)
}

impl Write for Place {
    fn write(&self) -> Option<String> {
        match self {
            Self::All => Some(quoted("all")),
            Self::Face => Some(quoted("face")),
            Self::OwnZones => Some(quoted("own_zones")),
            Self::Zone(zone) => zone.write(),
            Self::Point(point) => point.write(),
        }
    }
}

impl Value for Place {
    fn read(value: Toml<'_>) -> Option<Self> {
        match value.string()? {
            "all" => Some(Self::All),
            "face" => Some(Self::Face),
            "own_zones" => Some(Self::OwnZones),
            // Codes of zones begin with a small letter, those of points do not.
            name if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                FacialZone::read(value).map(Self::Zone)
            }
            _ => Point::read(value).map(Self::Point),
        }
    }
}
