//! Compiled safety rules: those in force, with their conditions and the places that they block.

use super::choices;
use super::condition::CompiledCondition;
use super::facts::{BitFact, FactTable};
use super::zone_points::ZonePoints;
use crate::atlas::bits::Bits;
use crate::atlas::{Confidence, Language, Point, PointSet, ZoneSet};
use crate::intake::{Ask, Exposure, Modality, ModalitySet};
use crate::rules::action::{Block, ClearedBy, Places, Role, RuleClass, Verdict};
use crate::rules::caps::Caps;
use crate::rules::header::{Condition, RuleHeader};
use crate::rules::id::{RuleId, SourceId};
use crate::rules::kinds::SafetyRule;
use crate::rules::pack::Rules;
use crate::rules::policy::{Policy, PregnancyPoints};
use crate::rules::problem::{PackProblemKind, Place, Problems};
use crate::rules::text::LocalizedText;

/// The most safety rules that an engine may have.
pub(crate) const MOST_SAFETY_RULES: usize = 1024;

/// A set of safety rules, by number.
pub(crate) type SafetySet = Bits<{ MOST_SAFETY_RULES / 64 }>;

#[derive(Debug)]
pub(crate) struct CompiledSafety {
    pub(crate) rule: SafetyRule,
    pub(crate) condition: CompiledCondition,
    /// Whether it was made from the atlas for a point that is off by default. It blocks, but is not a finding about a person.
    pub(crate) from_atlas: bool,
    /// The points that are off by default for everyone because of this rule.
    pub(crate) keeps_off: PointSet,
    /// Whether it is the strictest set of pregnancy points and gives way to the source that the caller chose.
    pub(crate) yields_to_policy: bool,
}

/// Places that are blocked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BlockedArea {
    pub(crate) points: PointSet,
    pub(crate) zones: ZoneSet,
    /// The forms of local insertion that are blocked in every zone, by their position in the vocabulary.
    pub(crate) forms: Bits<1>,
}

impl BlockedArea {
    pub(crate) const NOTHING: Self =
        Self { points: PointSet::EMPTY, zones: ZoneSet::EMPTY, forms: Bits::EMPTY };

    /// The points and zones of a block. `own_zones` are the zones of the risk, `None` if these were not given.
    pub(crate) fn of(places: &Places, own_zones: Option<ZoneSet>, zone_points: &ZonePoints) -> Self {
        if places.all {
            return Self { points: PointSet::all(), zones: ZoneSet::all(), forms: Bits::EMPTY };
        }
        let zones = places.zones_with(own_zones);
        let forms = places.forms.iter().map(|form| *form as usize).collect();
        Self { points: places.points.union(zone_points.of(zones)), zones, forms }
    }

    pub(crate) fn union(self, other: Self) -> Self {
        Self {
            points: self.points.union(other.points),
            zones: self.zones.union(other.zones),
            forms: self.forms.union(other.forms),
        }
    }
}

impl CompiledSafety {
    /// Whether it blocks places for a modality.
    ///
    /// If points are pressed instead of needled, a rule that blocks needles in some places and otherwise lets the treatment
    /// proceed still blocks those places: a further reason not to needle must not bring a point back. A rule that blocks
    /// needles everywhere says nothing about single places.
    pub(crate) fn blocks(&self, modality: Modality) -> bool {
        let needles_alone = self.blocks_exposure_of(Modality::Needle)
            && self.rule.verdict == Verdict::Treat
            && !self.blocks_needles_everywhere();
        self.blocks_exposure_of(modality) || needles_alone
    }

    pub(crate) fn blocks_exposure_of(&self, modality: Modality) -> bool {
        let blocks = |block: &Block| modality.exposures().iter().any(|exposure| block.blocks(*exposure));
        self.rule.block.as_ref().is_some_and(blocks)
    }

    /// Whether it blocks needles everywhere.
    pub(crate) fn blocks_needles_everywhere(&self) -> bool {
        self.rule.block.as_ref().is_some_and(Block::blocks_needles_everywhere)
    }

    /// Whether it reads a risk whose rules block until its question is answered.
    fn withholds(&self, facts: &[BitFact]) -> bool {
        let read = self.condition.terms.iter().flat_map(|term| &term.facts);
        read.filter_map(|(fact, _)| facts.get(*fact))
            .any(|fact| matches!(fact, BitFact::Entry(risk, _) if risk.ask() == Ask::Withhold))
    }

    /// The verdict if this rule alone leaves nothing of a plan: at least "not now", and "not offered" if it lets a treatment
    /// proceed and nobody can lift it.
    fn gravity(&self) -> Verdict {
        match (self.rule.verdict, self.rule.cleared_by) {
            (Verdict::Treat, ClearedBy::Nobody) => Verdict::Decline,
            (verdict, _) => verdict.max(Verdict::Defer),
        }
    }

    /// Whether the rule lets a treatment proceed and can be lifted, by a person or by time.
    pub(crate) fn is_liftable(&self) -> bool {
        self.rule.verdict == Verdict::Treat && self.rule.cleared_by != ClearedBy::Nobody
    }

    /// Whether the rule itself names substitutes for a point that it withholds.
    pub(crate) fn names_substitutes_for(&self, point: Point) -> bool {
        self.rule.substitute.iter().any(|(named, _)| *named == point)
    }

    /// The role that may override the rule.
    pub(crate) fn overridable_by(&self) -> Option<Role> {
        self.rule.overridable_by()
    }
}

/// The places that a rule always blocks on both sides, if they do not depend on where a risk is.
fn fixed_area(rule: &SafetyRule, zone_points: &ZonePoints) -> Option<BlockedArea> {
    let places = rule.block.as_ref().map(|block| &block.places)?;
    let depends = places.own_zones || places.is_sided();
    (!depends).then(|| BlockedArea::of(places, None, zone_points))
}

/// The safety rules by what they do, so that a step of a decision only looks at those that matter to it.
#[derive(Debug)]
pub(crate) struct SafetyKinds {
    /// Those that block needles somewhere, and those that block pressure somewhere.
    pub(crate) block_needles: Blocking,
    pub(crate) block_pressing: Blocking,
    pub(crate) block_needles_everywhere: SafetySet,
    pub(crate) cap: SafetySet,
    /// Those that block also while they wait for an answer, because of a risk that says so.
    pub(crate) block_until_answered: SafetySet,
    /// For each verdict, those for which a plan of which they leave nothing is refused with at least that verdict.
    grave: Vec<SafetySet>,
    /// Those that let the treatment proceed.
    pub(crate) treat: SafetySet,
    /// Those that name substitutes.
    pub(crate) name_substitutes: SafetySet,
    /// Those that apply to everyone under every policy, unless they are overridden.
    pub(crate) apply_to_everyone: SafetySet,
}

/// The rules that block places for a modality.
#[derive(Debug)]
pub(crate) struct Blocking {
    pub(crate) rules: SafetySet,
    /// Those of them that apply to everyone and always block the same places, and all these places.
    pub(crate) for_everyone: SafetySet,
    pub(crate) area_for_everyone: BlockedArea,
}

impl Blocking {
    fn new(rules: &[CompiledSafety], modality: Modality, zone_points: &ZonePoints) -> Self {
        let blocking = rules.iter().enumerate().filter(|(_, safety)| safety.blocks(modality));
        let for_everyone = blocking.clone().filter(|(_, safety)| safety.rule.condition.is_always());
        let fixed = for_everyone
            .filter_map(|(number, safety)| Some((number, fixed_area(&safety.rule, zone_points)?)));
        Self {
            rules: blocking.map(|(number, _)| number).collect(),
            for_everyone: fixed.clone().map(|(number, _)| number).collect(),
            area_for_everyone: fixed.fold(BlockedArea::NOTHING, |all, (_, reach)| all.union(reach)),
        }
    }
}

impl SafetyKinds {
    pub(super) fn new(rules: &[CompiledSafety], facts: &[BitFact], zone_points: &ZonePoints) -> Self {
        let of = |is: &dyn Fn(&CompiledSafety) -> bool| -> SafetySet {
            rules.iter().enumerate().filter(|(_, safety)| is(safety)).map(|(number, _)| number).collect()
        };
        Self {
            apply_to_everyone: of(&|safety| {
                safety.rule.condition.is_always() && safety.rule.policy.is_none()
            }),
            block_needles: Blocking::new(rules, Modality::Needle, zone_points),
            block_pressing: Blocking::new(rules, Modality::Acupressure, zone_points),
            block_needles_everywhere: of(&CompiledSafety::blocks_needles_everywhere),
            cap: of(&|safety| !safety.rule.cap.is_empty()),
            block_until_answered: of(&|safety| safety.rule.block.is_some() && safety.withholds(facts)),
            grave: Verdict::ALL.iter().map(|least| of(&|safety| safety.gravity() >= *least)).collect(),
            treat: of(&|safety| safety.rule.verdict == Verdict::Treat),
            name_substitutes: of(&|safety| !safety.rule.substitute.is_empty()),
        }
    }

    /// The rules for which a plan of which they leave nothing is refused with at least this verdict.
    pub(crate) fn grave(&self, least: Verdict) -> SafetySet {
        self.grave.get(least as usize).copied().unwrap_or(SafetySet::EMPTY)
    }
}

pub(super) fn compile_safety(
    rules: Vec<SafetyRule>,
    policy: &Policy,
    table: &mut FactTable,
    problems: &mut Problems,
) -> Vec<CompiledSafety> {
    let chosen = match &policy.pregnancy_points {
        PregnancyPoints::Strictest => None,
        PregnancyPoints::Source(source) => Some(source.as_str()),
    };
    let in_force = |rule: &SafetyRule| match rule.policy.as_deref() {
        None | Some(STRICTEST) => true,
        Some(source) => chosen == Some(source),
    };
    choices::object(policy, &rules, problems);
    let off = off_by_default();
    let mut compiled = Vec::new();
    for rule in rules.into_iter().filter(in_force) {
        if compiled.len() == MOST_SAFETY_RULES {
            let message = format!("more than {MOST_SAFETY_RULES} safety rules");
            problems.add(|| rule.heading.problem(PackProblemKind::TooManyRules, message));
        }
        let days = rule.interval.map(|interval| policy.days(&rule.heading.id, interval));
        compiled.push(CompiledSafety {
            condition: table.compile(&rule.condition, days, &rule.heading, problems),
            from_atlas: rule.heading.id.as_str().starts_with(RuleId::HAZARD),
            keeps_off: named_for_everyone(&rule).intersection(off),
            yields_to_policy: chosen.is_some() && rule.policy.as_deref() == Some(STRICTEST),
            rule,
        });
    }
    compiled
}

/// The `policy` of the rule that gives way to the source that the caller chose.
const STRICTEST: &str = "strictest";

/// Adds a rule for every point that is off by default, unless a rule for everyone under every policy already blocks it.
pub(super) fn add_hazards(rules: &mut Rules) {
    let guards = |rule: &&SafetyRule| {
        rule.policy.is_none()
            && rule.block.as_ref().is_some_and(|block| BLOCKED_EXPOSURES.iter().all(|it| block.blocks(*it)))
    };
    let guards = rules.safety.iter().filter(guards);
    let blocked = guards.map(named_for_everyone).fold(PointSet::EMPTY, PointSet::union);
    for point in off_by_default().difference(blocked) {
        let id = RuleId::unchecked(format!("{}{point}", RuleId::HAZARD));
        if rules.safety.iter().all(|rule| rule.heading.id != id) {
            rules.safety.push(hazard(id, point));
        }
    }
}

/// What is blocked at a point that is off by default.
const BLOCKED_EXPOSURES: [Exposure; 2] = [Exposure::Needle, Exposure::Current];

/// The points over the eye, the lung and the great vessels of the neck that nobody may bring back.
const NEVER_NEEDLED: [Point; 6] =
    [Point::ST1, Point::BL1, Point::EX_HN7, Point::LU1, Point::ST12, Point::GB21];

fn off_by_default() -> PointSet {
    Point::all().filter(|point| point.is_off_by_default()).collect()
}

/// The points at which a rule for everyone blocks needles by name, on both sides.
fn named_for_everyone(rule: &SafetyRule) -> PointSet {
    let block = rule.block.as_ref().filter(|block| {
        rule.condition.is_always() && block.blocks(Exposure::Needle) && block.places.side.is_none()
    });
    block.map_or(PointSet::EMPTY, |block| block.places.points)
}

fn hazard(id: RuleId, point: Point) -> SafetyRule {
    let structures: Vec<_> =
        point.hazards().iter().map(|structure| structure.label(Language::English)).collect();
    let reason =
        format!("{point} is off by default; at risk: {}. {}", structures.join(", "), point.hazard_note());
    let heading = RuleHeader {
        id,
        sources: point.hazard_sources().iter().map(SourceId::unchecked).collect(),
        confidence: point.hazard_confidence().unwrap_or(Confidence::GeneralKnowledge),
        unconfirmed: None,
        place: Place::new("atlas", "", 0..0),
    };
    let is_never_needled = NEVER_NEEDLED.contains(&point);
    let places = Places { points: [point].into_iter().collect(), ..Places::default() };
    SafetyRule {
        heading,
        title: Some(LocalizedText::english(format!("Everyone: {point}"))),
        condition: Condition::always(),
        interval: None,
        class: RuleClass::Local,
        verdict: Verdict::Treat,
        block: Some(Block { what: BLOCKED_EXPOSURES.to_vec(), places }),
        cap: Caps::default(),
        forbid: ModalitySet::EMPTY,
        alternative: true,
        clearance: None,
        refer_to: Vec::new(),
        instruct: Vec::new(),
        substitute: Vec::new(),
        overridable: !is_never_needled,
        policy: None,
        reason: LocalizedText::english(reason.trim_end()),
        cleared_by: if is_never_needled { ClearedBy::Nobody } else { ClearedBy::Practitioner },
    }
}
