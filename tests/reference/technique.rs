//! Gauge, length, inserted length, depth, angle, direction and stimulation of an insertion (section 2, step 7).

use super::Case;
use super::needle::{Bounds, Limit, bounds, hold};
use super::pack::{Rule, hundredths};
use super::sites::Site;
use super::subtract::Scope;
use serde_json::{Value, json};
use tcm_facial::atlas::{FacialZone, Part, Point};

/// What a technique starts from, before any cap. Lengths are in hundredths of a millimetre.
#[derive(Clone, Debug)]
struct Start {
    limit: Limit,
    text: (u32, u32),
    most: Option<u32>,
    gauge: u32,
    length: u32,
    angle: String,
    direction: Option<String>,
    toward: Option<Point>,
    stimulation: String,
    de_qi: String,
}

/// What one rule, or all of them, allow of a needle at a site.
#[derive(Clone, Debug, Default)]
struct Allowed {
    depth: Option<u32>,
    inserted: Option<u32>,
    gauge: Option<u32>,
    stimulation: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Technique {
    gauge: u32,
    length: u32,
    bounds: Bounds,
    angle: String,
    direction: Option<String>,
    toward: Option<Point>,
    stimulation: String,
    de_qi: String,
    because: Vec<String>,
    /// Where the site lies, in words.
    pub(crate) location: String,
}

/// No row of needles lies here.
const WITHOUT_ROWS: [&str; 8] =
    ["upper_lid_brow", "lower_lid", "nose", "neck", "nape", "lips", "mouth_inside", "ear_back"];

const ANGLES: [&str; 3] = ["perpendicular", "oblique", "transverse"];
const STIMULATION: [&str; 3] = ["none", "mild", "even"];
const DE_QI: [&str; 2] = ["none", "optional"];

/// What no angle makes a longer needle safe for.
const DEEP: [&str; 10] = [
    "lung_pleura",
    "heart",
    "liver",
    "spleen",
    "kidney",
    "spinal_cord",
    "medulla",
    "vertebral_artery",
    "great_neck_vessels",
    "carotid_sinus",
];

fn place_in(order: &[&str], word: &str) -> usize {
    order.iter().position(|it| *it == word).unwrap()
}

fn least(words: impl IntoIterator<Item = String>, order: &[&str]) -> Option<String> {
    words.into_iter().min_by_key(|word| place_in(order, word))
}

fn lower(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    one.into_iter().chain(other).min()
}

/// The limit of a point: of the needle in trunk and limbs, over what lies deep, and where more than 5 mm are allowed.
pub(crate) fn limit_of(point: Point) -> Option<Limit> {
    let own = u32::from(point.needling()?.limit().millimetres().hundredths());
    let known = point.depth_limit().map(|limit| u32::from(limit.hundredths()));
    let most = lower(Some(own), known).unwrap();
    let deep = point.hazards().iter().any(|structure| DEEP.contains(&structure.code()));
    if point.part() == Part::Body || deep || most > 500 {
        Some(Limit::Inserted(if point.part() == Part::Body { most.min(2000) } else { most }))
    } else {
        Some(Limit::Depth(most))
    }
}

fn start_at_point(point: Point) -> Option<Start> {
    let own = point.needling()?;
    Some(Start {
        limit: limit_of(point)?,
        text: (own.textbook().min().hundredths().into(), own.textbook().max().hundredths().into()),
        most: None,
        gauge: own.gauge().hundredths().into(),
        length: own.length().hundredths().into(),
        angle: own.angle().code().to_owned(),
        direction: own.direction().map(|it| it.code().to_owned()),
        toward: own.toward(),
        stimulation: own.stimulation().code().to_owned(),
        de_qi: own.de_qi().code().to_owned(),
    })
}

impl Allowed {
    fn by(rule: &Rule, site: Site) -> Self {
        let part = part_word(site);
        let depth = rule.hundredths(&format!("cap.{part}_depth_mm"));
        let at_point = site.point().and_then(|point| rule.at_point("cap.depth_mm", point)).map(hundredths);
        Self {
            depth: lower(depth, at_point),
            inserted: rule.get("cap.inserted_mm").and_then(|it| inserted_at(it.as_table().unwrap(), site)),
            gauge: rule.hundredths(&format!("cap.{part}_gauge_mm")),
            stimulation: rule.word("cap.stimulation").map(str::to_owned),
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            depth: lower(self.depth, other.depth),
            inserted: lower(self.inserted, other.inserted),
            gauge: lower(self.gauge, other.gauge),
            stimulation: least(self.stimulation.into_iter().chain(other.stimulation), &STIMULATION),
        }
    }
}

/// The smallest length that a table gives for the part, a zone or the point of a site.
fn inserted_at(table: &toml::Table, site: Site) -> Option<u32> {
    let names = |key: &str| match (key, site) {
        ("face" | "body", site) => key == part_word(site),
        (key, Site::Local(zone, _)) => key == zone.code(),
        (key, Site::Point(point)) => match key.parse::<FacialZone>() {
            Ok(zone) => point.zones().contains(zone),
            Err(_) => key.parse::<Point>().unwrap() == point,
        },
    };
    table.iter().filter(|(key, _)| names(key)).map(|(_, value)| hundredths(value)).min()
}

impl Start {
    fn under(&self, allowed: &Allowed) -> Option<Technique> {
        let cap = |limit: u32| lower(Some(limit), allowed.depth).unwrap();
        let limit = match self.limit {
            Limit::Depth(limit) => Limit::Depth(cap(limit)),
            Limit::Inserted(limit) => Limit::Inserted(cap(limit)),
        };
        Some(Technique {
            gauge: lower(Some(self.gauge), allowed.gauge).unwrap(),
            length: self.length,
            bounds: bounds(&self.angle, limit, self.text, lower(self.most, allowed.inserted))?,
            angle: self.angle.clone(),
            direction: self.direction.clone(),
            toward: self.toward,
            stimulation: least(
                [self.stimulation.clone()].into_iter().chain(allowed.stimulation.clone()),
                &STIMULATION,
            )
            .unwrap(),
            de_qi: self.de_qi.clone(),
            because: Vec::new(),
            location: String::new(),
        })
    }
}

impl Case<'_> {
    /// The technique rules that apply and fit a local place.
    fn fitting(&self, site: Site) -> Vec<&Rule> {
        let Site::Local(zone, form) = site else {
            return Vec::new();
        };
        let fits = |rule: &&Rule| {
            let (named, zones) = (rule.word("form"), rule.zones());
            (named.is_some() || !zones.is_empty())
                && named.is_none_or(|it| it == form.code())
                && (zones.is_empty() || zones.contains(&zone))
                && self.holds(rule)
        };
        self.packs.of("technique").iter().filter(fits).collect()
    }

    /// The needles on each side of a local place: the fewest.
    pub(crate) fn needle_count(&self, site: Site, severity: &str) -> Option<u32> {
        let rules = self.fitting(site);
        rules.iter().filter_map(|rule| rule.number(&format!("needles.{severity}"))).min()
    }

    /// What the technique of a site starts from: the atlas, or for a row the strictest of every part.
    fn start(&self, site: Site) -> Option<Start> {
        let zone = match site {
            Site::Point(point) => return start_at_point(point),
            Site::Local(zone, _) => zone,
        };
        if WITHOUT_ROWS.contains(&zone.code()) {
            return None;
        }
        let rules = self.fitting(site);
        let lengths = |path: &'static str| rules.iter().filter_map(move |rule| rule.hundredths(path));
        let words =
            |path: &'static str| rules.iter().filter_map(move |rule| rule.word(path)).map(str::to_owned);
        let flattest = words("angle").max_by_key(|it| place_in(&ANGLES, it));
        let angle = flattest.unwrap_or_else(|| "transverse".to_owned());
        let mut directions: Vec<String> = words("direction").collect();
        directions.dedup();
        if directions.len() > 1 || (directions.is_empty() && angle != "perpendicular") {
            return None;
        }
        let length = lengths("length_mm").min()?;
        let text = (
            lengths("inserted_mm.min").max().unwrap_or_else(|| hold(&angle)),
            lengths("inserted_mm.max").min()?,
        );
        let start = Start {
            limit: Limit::Depth(lengths("depth_mm.max").min()?),
            text,
            most: Some(length.saturating_sub(300)),
            gauge: lengths("gauge_mm").min()?,
            length,
            angle,
            direction: directions.pop(),
            toward: None,
            stimulation: least(words("stimulation"), &STIMULATION).unwrap_or_else(|| "none".to_owned()),
            de_qi: least(words("de_qi"), &DE_QI).unwrap_or_else(|| "none".to_owned()),
        };
        (text.0 <= text.1).then_some(start)
    }

    /// The technique before any cap: a site without one is no candidate.
    pub(crate) fn own_technique(&self, site: Site) -> Option<Technique> {
        self.start(site)?.under(&Allowed::default())
    }

    /// The technique met with every cap, or the rules that leave too little to hold a needle.
    pub(crate) fn technique(&self, site: Site, scope: Scope) -> Result<Technique, Vec<String>> {
        let start = self.start(site).ok_or_else(Vec::new)?;
        let own = start.under(&Allowed::default()).ok_or_else(Vec::new)?;
        let mut because: Vec<String> = self.fitting(site).iter().map(|rule| rule.id.clone()).collect();
        let mut too_shallow = vec!["builtin.depth".to_owned()];
        let mut all = Allowed::default();
        for rule in self.capping(scope) {
            let allowed = Allowed::by(rule, site);
            match start.under(&allowed) {
                None => too_shallow.push(rule.id.clone()),
                Some(technique) if technique != own => because.push(rule.id.clone()),
                Some(_) => {}
            }
            all = all.and(allowed);
        }
        match start.under(&all) {
            Some(technique) => Ok(Technique { because, location: self.location(site), ..technique }),
            None => Err(too_shallow),
        }
    }

    /// Where a site lies, in words.
    fn location(&self, site: Site) -> String {
        match site {
            Site::Point(point) => point.location().to_owned(),
            Site::Local(..) => {
                let rules = self.fitting(site);
                let texts = rules.iter().filter(|rule| rule.get("location").is_some());
                texts.map(|rule| rule.text("location")).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

pub(crate) fn part_word(site: Site) -> &'static str {
    match site.part() {
        Part::Face => "face",
        Part::Body => "body",
    }
}

impl Technique {
    pub(crate) fn wire(&self) -> Value {
        let mut wire = json!({
            "gauge_mm": millimetres(self.gauge),
            "length_mm": millimetres(self.length),
            "inserted_mm": { "min": millimetres(self.bounds.min), "max": millimetres(self.bounds.max) },
            "depth_mm": { "max": millimetres(self.bounds.depth) },
            "angle": self.angle,
            "direction": self.direction,
            "stimulation": self.stimulation,
            "de_qi": self.de_qi,
            "because": self.because,
        });
        if let Some(point) = self.toward {
            wire["point"] = json!(point.code());
        }
        wire
    }
}

fn millimetres(hundredths: u32) -> Value {
    if hundredths % 100 == 0 { json!(hundredths / 100) } else { json!(f64::from(hundredths) / 100.0) }
}
