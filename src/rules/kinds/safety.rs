//! Safety rules: what must not be done, to whom, where, and who can clear it.

use crate::atlas::{FacialZone, Millimetres, Point, Unresolved};
use crate::intake::{Exposure, ModalitySet};
use crate::rules::action::{Block, Caps, ClearedBy, Interval, Place, Places, Role, RuleClass, Verdict};
use crate::rules::problem::PackProblemKind;
use crate::rules::read::row::{code, millimetres, string};
use crate::rules::read::{Condition, PackReader, Reads, RuleHeader, TableReader};
use crate::rules::text::LocalizedText;
use toml::Spanned;
use toml::de::DeValue;

/// A safety rule. What it can do is the closed set of actions below and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct SafetyRule {
    pub(crate) heading: RuleHeader,
    /// What the rule is about, in words.
    pub(crate) title: Option<LocalizedText>,
    pub(crate) condition: Condition,
    pub(crate) interval: Option<Interval>,
    pub(crate) class: RuleClass,
    pub(crate) verdict: Verdict,
    pub(crate) block: Option<Block>,
    pub(crate) cap: Caps,
    pub(crate) forbid: ModalitySet,
    /// Whether a plan without needles may be offered where this rule blocks.
    pub(crate) alternative: bool,
    pub(crate) clearance: Option<Role>,
    pub(crate) instruct: Vec<LocalizedText>,
    pub(crate) substitute: Vec<(Point, Vec<Point>)>,
    pub(crate) overridable: bool,
    /// The source of pregnancy points under which the rule is in force; none for a rule that always is.
    pub(crate) policy: Option<String>,
    pub(crate) reason: LocalizedText,
    pub(crate) cleared_by: ClearedBy,
}

impl SafetyRule {
    pub(crate) fn read(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Self> {
        let heading = row.heading(reading);
        let title = row.text(reading, "title");
        let interval = row.table(reading, "interval").map(|row| read_interval(reading, row));
        if row.get("when").is_none() {
            reading.problem("`when` is missing (`always` for everyone)", row.place());
        }
        let condition = row.condition(reading, Reads::Safety, interval.is_some());
        let class = row.required_code(reading, "class");
        let verdict = row.required_code(reading, "verdict");
        let block = row.table(reading, "block").map(|row| read_block(reading, row));
        let cap = row.table(reading, "cap").map(|row| read_caps(reading, row)).unwrap_or_default();
        let forbid: ModalitySet = row.codes(reading, "forbid").into_iter().collect();
        let alternative = row.flag(reading, "alternative").unwrap_or(true);
        let clearance = row.code(reading, "clearance");
        let instruct = row.texts(reading, "instruct");
        let substitute =
            row.table(reading, "substitute").map(|row| read_substitutes(reading, &row)).unwrap_or_default();
        let overridable = row.flag(reading, "overridable").unwrap_or(false);
        let policy = row.string(reading, "policy");
        let reason = row.required_text(reading, "reason");
        let cleared_by = row.required_code(reading, "cleared_by");
        if matches!(verdict, Some(Verdict::ReferUrgent)) && alternative && block.is_some() {
            reading.problem(
                "an urgent referral offers no alternative: `alternative = false` is missing",
                row.place(),
            );
        }
        if matches!(verdict, Some(Verdict::Refer | Verdict::ReferUrgent)) && clearance.is_none() {
            reading.problem("a referral without `clearance`: it does not say to whom", row.place());
        }
        row.close(reading);
        Some(Self {
            heading: heading?,
            title,
            condition: condition?,
            interval: interval.flatten(),
            class: class?,
            verdict: verdict?,
            block: block.flatten(),
            cap,
            forbid,
            alternative,
            clearance,
            instruct,
            substitute,
            overridable,
            policy,
            reason: reason?,
            cleared_by: cleared_by?,
        })
    }
}

fn read_interval(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Interval> {
    let place = row.place();
    let floor = row.required_number(reading, "floor");
    let default = row.required_number(reading, "default");
    let strict = row.required_number(reading, "strict");
    row.close(reading);
    let interval = Interval { floor: floor?, default: default?, strict: strict? };
    if interval.floor > interval.default || interval.default > interval.strict {
        reading.problem("an interval rises from `floor` over `default` to `strict`", place);
        return None;
    }
    Some(interval)
}

fn read_block(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Option<Block> {
    let what = if row.get("what").is_some_and(|value| value.get_ref().is_array()) {
        read_means(reading, &mut row)
    } else {
        row.required(reading, "what");
        Vec::new()
    };
    let mut places = Places { own_side: row.flag(reading, "own_side").unwrap_or(false), ..Places::default() };
    for value in row.list(reading, "where") {
        if let Some(place) = read_place(reading, value) {
            places.name(place);
        }
    }
    let at = row.place();
    row.close(reading);
    if what.is_empty() || places.is_empty() {
        reading.problem("a block says `what` is blocked and `where`", at);
        return None;
    }
    Some(Block { what, places })
}

fn read_means(reading: &mut PackReader<'_>, row: &mut TableReader<'_, '_>) -> Vec<Exposure> {
    let mut what: Vec<Exposure> = Vec::new();
    for value in row.list(reading, "what") {
        match string(reading, value) {
            Some("all") => what.extend(Exposure::ALL),
            Some(_) => what.extend(code::<Exposure>(reading, value)),
            None => {}
        }
    }
    what.sort_unstable();
    what.dedup();
    what
}

fn read_place(reading: &mut PackReader<'_>, value: &Spanned<DeValue<'_>>) -> Option<Place> {
    match string(reading, value)? {
        "all" => Some(Place::All),
        "face" => Some(Place::Face),
        "own_zones" => Some(Place::OwnZones),
        // Zones are in small letters, points are not.
        name if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
            code::<FacialZone>(reading, value).map(Place::Zone)
        }
        _ => code::<Point>(reading, value).map(Place::Point),
    }
}

fn read_caps(reading: &mut PackReader<'_>, mut row: TableReader<'_, '_>) -> Caps {
    let mut depth: Vec<(Point, Millimetres)> = Vec::new();
    if let Some(table) = row.table(reading, "depth_mm") {
        for (key, at, value) in table.entries() {
            match key.parse() {
                Ok(point) => depth.extend(millimetres(reading, value).map(|depth| (point, depth))),
                Err(unknown) => {
                    let message = Unresolved::to_string(&unknown);
                    reading.problem_of(PackProblemKind::UnknownName, message, at);
                }
            }
        }
    }
    depth.sort_unstable();
    let caps = Caps {
        face_gauge: row.millimetres(reading, "face_gauge_mm"),
        body_gauge: row.millimetres(reading, "body_gauge_mm"),
        face_depth: row.millimetres(reading, "face_depth_mm"),
        body_depth: row.millimetres(reading, "body_depth_mm"),
        depth,
        face_needles: row.number(reading, "face_needles"),
        body_needles: row.number(reading, "body_needles"),
        needles: row.number(reading, "needles"),
        retention_min: row.number(reading, "retention_min"),
        stimulation: row.code(reading, "stimulation"),
    };
    row.close(reading);
    caps
}

fn read_substitutes(reading: &mut PackReader<'_>, row: &TableReader<'_, '_>) -> Vec<(Point, Vec<Point>)> {
    let mut substitutes = Vec::new();
    for (key, at, value) in row.entries() {
        let withheld = key.parse().map_err(|unknown: Unresolved<Point>| {
            reading.problem_of(PackProblemKind::UnknownName, unknown.to_string(), at);
        });
        let DeValue::Array(values) = value.get_ref() else {
            reading.problem("expected a list of points", value.span());
            continue;
        };
        let points: Vec<Point> = values.iter().filter_map(|value| code(reading, value)).collect();
        substitutes.extend(withheld.ok().map(|withheld| (withheld, points)));
    }
    substitutes.sort_unstable();
    substitutes
}
