//! Safety rules: what must not be done, to whom and where, and who can clear it.

use super::Rule;
use super::view::RuleView;
use crate::atlas::{FacialZone, Point, SessionPhase, Side};
use crate::intake::{Exposure, ModalitySet, ranges};
use crate::rules::action::{Block, ClearedBy, Interval, Place, Places, Role, RuleClass, Verdict};
use crate::rules::caps::Caps;
use crate::rules::codec::{Value, Write, keys, or, quoted};
use crate::rules::form::InsertionForm;
use crate::rules::header::{Condition, Reads, RuleHeader, when};
use crate::rules::needle_ranges::{DEPTH, GAUGE, INSERTED, each_within, minutes, within};
use crate::rules::problem::PackProblemKind;
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
    /// Whom a person is referred to by a rule that no person lifts.
    pub(crate) refer_to: Vec<Role>,
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
        refer_to: "refer_to",
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
        let refers = matches!(verdict, Some(Verdict::Refer | Verdict::ReferUrgent));
        if refers && table.peek("clearance").or(table.peek("refer_to")).is_none() {
            table.problem("a referral without `clearance` or `refer_to`: it does not say to whom");
        }
        check_lifter(table, refers, clearance.flatten(), cleared_by);
    }
}

impl SafetyRule {
    /// The role that may override the rule: whoever can lift it; where only time lifts it, or nobody, the practitioner.
    pub(crate) fn overridable_by(&self) -> Option<Role> {
        self.overridable.then(|| self.cleared_by.role().unwrap_or(Role::Practitioner))
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
                table.problem("an interval must rise from `floor` through `default` to `strict`");
            }
            if strict > ranges::DAYS.max {
                table.problem(format!("an interval is never above {} days", ranges::DAYS.max));
            }
        }
    }
}

keys! {
    inline Caps {
        face_gauge: "face_gauge_mm" via within(GAUGE),
        body_gauge: "body_gauge_mm" via within(GAUGE),
        face_depth: "face_depth_mm" via within(DEPTH),
        body_depth: "body_depth_mm" via within(DEPTH),
        depth: "depth_mm" via each_within(DEPTH),
        inserted: "inserted_mm" via each_within(INSERTED),
        face_needles: "face_needles",
        body_needles: "body_needles",
        needles: "needles",
        retention_min: "retention_min" via minutes(),
        stimulation: "stimulation",
        press_seconds: "press_seconds",
        position: "position",
    }
    check(table) {
        let is_in_range = |seconds: u16| (1..=LONGEST_PRESS).contains(&seconds);
        refuse(table, "press_seconds", !press_seconds.flatten().is_none_or(is_in_range), "expected seconds, 1 to 600");
        let is_prone = position.flatten() == Some(SessionPhase::Prone);
        for (key, limit) in [("face_needles", face_needles), ("body_needles", body_needles), ("needles", needles)] {
            refuse(table, key, limit.flatten() == Some(1), "a number of needles is 0, or 2 and more");
        }
        refuse(table, "position", is_prone, "a rule can keep somebody on the back, `supine`, and never asks for `prone`");
    }
}

/// Reports what is wrong with the value of a key.
fn refuse(table: &TableReader<'_>, key: &str, is_wrong: bool, message: &str) {
    if let Some(value) = table.peek(key).filter(|_| is_wrong) {
        value.problem::<()>(message);
    }
}

/// Reports a `clearance` that comes from somebody else than whoever lifts the rule, and a `refer_to` that is out of place.
fn check_lifter(
    table: &TableReader<'_>,
    refers: bool,
    clearance: Option<Role>,
    cleared_by: Option<ClearedBy>,
) {
    let Some(cleared_by) = cleared_by else { return };
    if let Some((named, by)) = table.peek("clearance").zip(clearance) {
        if cleared_by.role() != Some(by) {
            named.problem::<()>(match cleared_by.role() {
                Some(_) => format!(
                    "`clearance` names another than `cleared_by = \"{cleared_by}\"`: whoever gives the clearance lifts \
                     the rule, so write the same in both"
                ),
                None => format!(
                    "`clearance` with `cleared_by = \"{cleared_by}\"`: no person lifts this rule. Write whom to see \
                     into `refer_to`, or who lifts the rule into `cleared_by`"
                ),
            });
        }
    }
    if let Some(named) = table.peek("refer_to") {
        if !refers || cleared_by.role().is_some() {
            named.problem::<()>(
                "`refer_to` is for a rule that refers and that no person lifts: `verdict` is `refer` or `refer_urgent`, \
                 `cleared_by` is `nobody` or `time`. Anywhere else `clearance` says whom to see",
            );
        }
    }
}

/// The longest time that a rule can ask to press a place, in seconds.
pub(crate) const LONGEST_PRESS: u16 = 600;

/// A [`Block`] as a pack writes it.
struct WrittenBlock {
    what: Vec<Exposure>,
    places: Vec<Place>,
    own_side: bool,
    side: Option<Side>,
    alternates: Option<bool>,
}

keys! {
    inline WrittenBlock {
        what: "what" via exposures,
        places: "where",
        own_side: "own_side" via or(false),
        side: "side",
        alternates: "alternates",
    }
    check(table) {
        // Entries that cannot be read are problems already.
        let is_written = |key| {
            let list = table.peek(key).and_then(|list| list.get().as_array());
            list.is_some_and(|list| !list.is_empty())
        };
        if !is_written("what") || !is_written("where") {
            table.problem("a block says `what` is blocked and `where`");
        }
        let side = side.flatten();
        let is_no_side = matches!(side, Some(Side::Bilateral | Side::Midline));
        refuse(table, "side", is_no_side, "expected `left` or `right`");
        if alternates.flatten() == Some(true) && side.is_none() {
            table.problem("`alternates` names the `side` that is blocked at the first visit");
        }
        if own_side == Some(true) && side.is_some() {
            table.problem("a block is limited by `side`, or by `own_side` to the side of the risk, not by both");
        }
    }
}

impl Write for Block {
    fn write(&self) -> Option<String> {
        let Places { own_side, side, .. } = self.places;
        let alternates = self.places.alternates.then_some(true);
        let places = self.places.iter().collect();
        WrittenBlock { what: self.what.clone(), places, own_side, side, alternates }.write()
    }
}

impl Value for Block {
    fn read(value: Toml<'_>) -> Option<Self> {
        let WrittenBlock { what, places, own_side, side, alternates } = Value::read(value)?;
        let alternates = alternates == Some(true);
        Some(Self { what, places: Places { own_side, side, alternates, ..places.into_iter().collect() } })
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
            Self::Form(form) => form.write(),
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
            name if InsertionForm::ALL.iter().any(|form| form.code() == name) => {
                InsertionForm::read(value).map(Self::Form)
            }
            // Codes of zones begin with a small letter, those of points do not.
            _ if value.reader.is_hopeless() => None,
            name if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                if let Ok(zone) = name.parse() {
                    return Some(Self::Zone(zone));
                }
                // A point in small letters: the right spelling says more than a list of zones.
                if let Ok(point) = name.parse::<Point>() {
                    let message =
                        format!("unknown zone `{name}`: a point is written in capitals, here `{point}`");
                    return value.problem_of(PackProblemKind::UnknownName, message);
                }
                FacialZone::read(value).map(Self::Zone)
            }
            _ => Point::read(value).map(Self::Point),
        }
    }
}
