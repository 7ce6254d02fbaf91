//! What keeps a chosen site out of a plan: the cause, as it is held, and the rules behind it, when somebody asks.

use super::assessment::Assessment;
use super::blocked::{BlockedSites, TreatmentMode};
use super::site::{Sides, Site};
use crate::atlas::{Millimetres, Part, Point, SessionPhase};
use crate::intake::Modality;
use crate::rules::compile::RuleRef;
use crate::rules::{BuiltinRule, Caps, Verdict};

/// One site that the plan would have had, and why it has not.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Excluded {
    pub(crate) site: Site,
    pub(crate) sides: Sides,
    pub(crate) cause: ExclusionCause,
    pub(crate) substitute: Option<Point>,
}

impl Excluded {
    /// Whether nothing keeps it out but how many needles there may be.
    pub(crate) const fn is_cut_off(&self) -> bool {
        matches!(self.cause, ExclusionCause::Cut(_))
    }
}

/// What keeps a site out.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ExclusionCause {
    /// Caps on the number of needles cut the ranked list off before it.
    Cut(NeedleCount),
    /// The person does not want it, or cannot lie for it.
    Preference,
    /// It is needled or nothing, and the plan is without needles.
    Needles,
    /// Rules block it.
    Blocked,
    /// Neither the atlas nor the rules say how it is needled.
    NoTechnique,
    /// The caps on depth leave less than this, the least depth it has.
    TooShallow(Millimetres),
}

/// How many needles the sites up to a place in the ranked list take.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NeedleCount {
    face: u16,
    body: u16,
}

impl NeedleCount {
    pub(crate) fn add(&mut self, part: Part, needles: u8) {
        let of_part = match part {
            Part::Face => &mut self.face,
            Part::Body => &mut self.body,
        };
        *of_part = of_part.saturating_add(needles.into());
    }

    /// Whether caps cut the list off before a site of this part.
    pub(crate) fn exceeds(self, caps: [Option<u8>; 3], part: Part) -> bool {
        let [face, body, all] = caps;
        let (count, cap) = match part {
            Part::Face => (self.face, face),
            Part::Body => (self.body, body),
        };
        let beyond = |count: u16, cap: Option<u8>| cap.is_some_and(|cap| count > u16::from(cap));
        beyond(count, cap) || beyond(self.face.saturating_add(self.body), all)
    }
}

const fn on_numbers(caps: &Caps) -> [Option<u8>; 3] {
    [caps.face_needles(), caps.body_needles(), caps.needles()]
}

impl Assessment {
    /// The rules that keep a site out of a plan. There is always one.
    pub(crate) fn excluding_rules(&self, mode: TreatmentMode, excluded: &Excluded) -> Vec<RuleRef> {
        match excluded.cause {
            ExclusionCause::Preference => vec![RuleRef::BuiltinRule(BuiltinRule::Preference)],
            ExclusionCause::NoTechnique => vec![RuleRef::BuiltinRule(BuiltinRule::Depth)],
            ExclusionCause::Needles => self.against_needles(mode).collect(),
            ExclusionCause::Cut(count) => self.cutting(mode, count, excluded.site.part()).collect(),
            ExclusionCause::Blocked => BlockedSites::new(self, mode).rules(excluded.site, excluded.sides),
            ExclusionCause::TooShallow(least) => {
                let builtin = RuleRef::BuiltinRule(BuiltinRule::Depth);
                std::iter::once(builtin).chain(self.too_shallow(mode, excluded.site, least)).collect()
            }
        }
    }

    /// The rules whose caps on numbers cut the list off.
    fn cutting(&self, mode: TreatmentMode, count: NeedleCount, part: Part) -> impl Iterator<Item = RuleRef> {
        let cutting = self
            .capping(mode.scope)
            .filter(move |(_, safety)| count.exceeds(on_numbers(&safety.rule.cap), part));
        cutting.filter_map(|(number, _)| RuleRef::safety(number))
    }

    /// Why a site is left out whatever the rules of safety say.
    pub(crate) fn unwanted(&self, mode: TreatmentMode, site: Site) -> Option<ExclusionCause> {
        let Some(point) = site.point() else {
            // Lines and patches are needled or nothing.
            return (mode.modality != Modality::Needle).then_some(ExclusionCause::Needles);
        };
        let preferences = self.intake.preferences();
        let avoided = preferences.avoided_points().contains(point);
        let out_of_reach = preferences.is_supine_only() && point.phase() == SessionPhase::Prone;
        (avoided || out_of_reach).then_some(ExclusionCause::Preference)
    }

    /// The rules that speak against needles as such.
    fn against_needles(&self, mode: TreatmentMode) -> impl Iterator<Item = RuleRef> {
        let avoided = self.intake.preferences().avoided_modalities().contains(Modality::Needle);
        let preference = avoided.then_some(RuleRef::BuiltinRule(BuiltinRule::Preference));
        let counted = self.numbered(self.counted(mode.scope));
        let against =
            counted.filter(|(_, safety)| safety.takes_needles_away() || safety.rule.verdict > Verdict::Treat);
        preference.into_iter().chain(against.filter_map(|(number, _)| RuleRef::safety(number)))
    }
}
