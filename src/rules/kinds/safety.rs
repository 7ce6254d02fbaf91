//! Safety rules: what must not be done, to whom and where, and who can clear it.

use super::Rule;
use super::view::RuleView;
use crate::atlas::{FacialZone, Point};
use crate::intake::{Exposure, ModalitySet};
use crate::rules::action::{Block, Caps, ClearedBy, Interval, Place, Places, Role, RuleClass, Verdict};
use crate::rules::codec::{Codec, Entries, Or, Switch, Value, keys, quoted, string};
use crate::rules::read::{Condition, PackReader, RuleHeader, TableReader, When};
use crate::rules::text::LocalizedText;
use toml::Spanned;
use toml::de::DeValue;

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
        condition: "when" via When::SAFETY,
        interval: "interval",
        class: "class",
        verdict: "verdict",
        block: "block",
        cap: "cap" via Or(Caps::default()),
        forbid: "forbid",
        alternative: "alternative" via Or(true),
        clearance: "clearance",
        instruct: "instruct",
        substitute: "substitute" via Entries,
        overridable: "overridable" via Switch,
        policy: "policy",
        reason: "reason",
        cleared_by: "cleared_by",
    }
    check(reader, table) {
        let offers_alternative = alternative != Some(false) && table.peek("block").is_some();
        if verdict == Some(Verdict::ReferUrgent) && offers_alternative {
            let message = "an urgent referral offers no alternative: `alternative = false` is missing";
            reader.problem(message, table.place());
        }
        if matches!(verdict, Some(Verdict::Refer | Verdict::ReferUrgent)) && clearance.flatten().is_none() {
            reader.problem("a referral without `clearance`: it does not say to whom", table.place());
        }
    }
}

impl Rule for SafetyRule {
    fn view(&self) -> RuleView<'_> {
        RuleView {
            title: self.title.as_ref(),
            text: Some(&self.reason),
            condition: Some(&self.condition),
            interval: self.interval,
            verdict: Some(self.verdict),
            is_overridable: self.overridable,
            ..RuleView::of(&self.heading, self)
        }
    }
}

keys! {
    inline Interval {
        floor: "floor",
        default: "default",
        strict: "strict",
    }
    check(reader, table) {
        if let (Some(floor), Some(default), Some(strict)) = (floor, default, strict) {
            if floor > default || default > strict {
                reader.problem("an interval rises from `floor` over `default` to `strict`", table.place());
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
        depth: "depth_mm" via Entries,
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
        what: "what" via Exposures,
        places: "where",
        own_side: "own_side" via Switch,
    }
    check(reader, table) {
        if what.as_ref().is_none_or(Vec::is_empty) || places.as_ref().is_none_or(Vec::is_empty) {
            reader.problem("a block says `what` is blocked and `where`", table.place());
        }
    }
}

impl Value for Block {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        let WrittenBlock { what, places, own_side } = Value::read(reader, value)?;
        Some(Self { what, places: Places { own_side, ..places.into_iter().collect() } })
    }

    fn write(&self) -> Option<String> {
        let own_side = self.places.own_side;
        WrittenBlock { what: self.what.clone(), places: self.places.iter().collect(), own_side }.write()
    }
}

/// A required list of exposures, in which `all` stands for every one.
struct Exposures;

impl Codec<Vec<Exposure>> for Exposures {
    fn read(
        &self,
        reader: &mut PackReader<'_>,
        table: &mut TableReader<'_, '_>,
        key: &'static str,
    ) -> Option<Vec<Exposure>> {
        let mut what: Vec<Exposure> = Vec::new();
        for value in table.list(reader, key) {
            match value.get_ref().as_str() {
                Some("all") => what.extend(Exposure::ALL),
                _ => what.extend(Exposure::read(reader, value)),
            }
        }
        what.sort_unstable();
        what.dedup();
        Some(what)
    }

    fn write(&self, what: &Vec<Exposure>) -> Option<String> {
        what.write()
    }
}

impl Value for Place {
    fn read(reader: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Self> {
        match string(reader, value)? {
            "all" => Some(Self::All),
            "face" => Some(Self::Face),
            "own_zones" => Some(Self::OwnZones),
            // Codes of zones begin with a small letter, those of points do not.
            name if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                FacialZone::read(reader, value).map(Self::Zone)
            }
            _ => Point::read(reader, value).map(Self::Point),
        }
    }

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
