//! Gauge, length, depth, angle and stimulation of an insertion (section 7).

use super::Case;
use super::pack::{Rule, hundredths};
use super::sites::Site;
use super::subtract::Scope;
use serde_json::{Value, json};
use tcm_facial::atlas::Part;

/// Lengths are in hundredths of a millimetre.
#[derive(Clone, Debug)]
pub(crate) struct Technique {
    gauge: u32,
    length: u32,
    min: u32,
    max: u32,
    angle: String,
    stimulation: String,
    de_qi: String,
}

const STIMULATION: [&str; 3] = ["none", "mild", "even"];
const DE_QI: [&str; 2] = ["none", "optional"];

fn least(words: impl IntoIterator<Item = String>, order: &[&str]) -> Option<String> {
    words.into_iter().min_by_key(|word| order.iter().position(|it| it == word).unwrap())
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

    /// The needles on each side of a local place.
    pub(crate) fn needle_count(&self, site: Site, severity: &str) -> Option<u32> {
        let rules = self.fitting(site);
        let table = rules.iter().rev().find(|rule| rule.get("needles").is_some())?;
        table.number(&format!("needles.{severity}"))
    }

    /// The technique before any cap.
    pub(crate) fn own_technique(&self, site: Site) -> Option<Technique> {
        if let Site::Point(point) = site {
            let own = point.needling()?;
            return Some(Technique {
                gauge: own.gauge().hundredths().into(),
                length: own.length().hundredths().into(),
                min: own.depth().min().hundredths().into(),
                max: own.depth().max().hundredths().into(),
                angle: own.angle().code().to_owned(),
                stimulation: own.stimulation().code().to_owned(),
                de_qi: own.de_qi().code().to_owned(),
            });
        }
        let rules = self.fitting(site);
        let lengths = |path: &'static str| rules.iter().filter_map(move |rule| rule.hundredths(path));
        let words =
            |path: &'static str| rules.iter().filter_map(move |rule| rule.word(path)).map(str::to_owned);
        let technique = Technique {
            gauge: lengths("gauge_mm").min()?,
            length: lengths("length_mm").min()?,
            min: lengths("depth_mm.min").max()?,
            max: lengths("depth_mm.max").min()?,
            angle: words("angle").next_back().unwrap_or_else(|| "transverse".to_owned()),
            stimulation: least(words("stimulation"), &STIMULATION).unwrap_or_else(|| "none".to_owned()),
            de_qi: least(words("de_qi"), &DE_QI).unwrap_or_else(|| "none".to_owned()),
        };
        (technique.min <= technique.max).then_some(technique)
    }

    /// The technique met with every cap, or the rules that leave no depth.
    pub(crate) fn technique(&self, site: Site, scope: Scope) -> Result<Technique, Vec<String>> {
        let mut technique = self.own_technique(site).ok_or_else(Vec::new)?;
        let part = part_word(site);
        let mut too_shallow = Vec::new();
        for rule in self.capping(scope) {
            let at_point = site.point().and_then(|point| rule.at_point("cap.depth_mm", point));
            let depths = [rule.hundredths(&format!("cap.{part}_depth_mm")), at_point.map(hundredths)];
            if let Some(depth) = depths.into_iter().flatten().min() {
                technique.max = technique.max.min(depth);
                if depth < technique.min {
                    too_shallow.push(rule.id.clone());
                }
            }
            if let Some(gauge) = rule.hundredths(&format!("cap.{part}_gauge_mm")) {
                technique.gauge = technique.gauge.min(gauge);
            }
            if let Some(cap) = rule.word("cap.stimulation") {
                technique.stimulation = least([technique.stimulation, cap.to_owned()], &STIMULATION).unwrap();
            }
        }
        if too_shallow.is_empty() {
            return Ok(technique);
        }
        too_shallow.insert(0, "builtin.depth".to_owned());
        Err(too_shallow)
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
        json!({
            "gauge_mm": millimetres(self.gauge),
            "length_mm": millimetres(self.length),
            "depth_mm": { "min": millimetres(self.min), "max": millimetres(self.max) },
            "angle": self.angle,
            "stimulation": self.stimulation,
            "de_qi": self.de_qi,
        })
    }
}

fn millimetres(hundredths: u32) -> Value {
    if hundredths % 100 == 0 { json!(hundredths / 100) } else { json!(f64::from(hundredths) / 100.0) }
}
