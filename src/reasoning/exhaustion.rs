//! By exhaustion, not by sampling: whatever the facts that rules of safety read, what a rule blocks is not in the plan.
//!
//! The facts that are read by one rule and by no other in common make up a component; components share no fact, and a
//! place is blocked where some rule blocks it. So every combination of the facts within each component, and every two
//! components beside each other, stand for every combination of all of them.
#![expect(
    clippy::cast_precision_loss,
    reason = "a few facts have few values, and the sizes are printed as powers of ten"
)]

use super::assessment::{Assessment, CountedRules};
use super::blocked::TreatmentMode;
use super::exclusion::{self, NeedleCount};
use super::pattern_ranking::LeadingPatterns;
use super::plan::{MOST_SELECTED, SelectedStep, Selection};
use super::screen::screen;
use super::site::{Site, SiteSet};
use super::subtract::subtract;
use crate::atlas::{FacialZone, Part, Point, PointSet, Side, ZoneSet};
use crate::intake::{Age, Ask, Concern, Exposure, Intake, Modality, Position, Preferences, ReportedConcern};
use crate::rules::compile::{BitFact, Compiled, CompiledSafety, Fact, Known, SafetySet, Truth};
use crate::rules::merge::Permission;
use crate::rules::{InsertionForm, Policy, RulePack, Verdict};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Somebody of whom every risk is denied, and who would get nothing else in the mode; points are pressed where somebody
/// does not want needles.
fn somebody(modality: Modality) -> Intake {
    let concern = ReportedConcern::new(Concern::Dryness);
    let denied = Intake::builder(Age::new(47).unwrap()).concern(concern);
    let unwanted = (modality != Modality::Needle).then_some(Modality::Needle);
    denied
        .preferences(Preferences::default().with_avoided_modalities(unwanted))
        .deny_all_other_risks()
        .build()
        .unwrap()
}

/// Rules that read facts in common, directly or through others.
struct Component {
    rules: Vec<usize>,
    facts: Vec<usize>,
}

fn components(rules: &Compiled) -> Vec<Component> {
    let blocks = |safety: &CompiledSafety| safety.rule.block.is_some();
    let mut components: Vec<Component> = Vec::new();
    for (number, safety) in rules.safety.iter().enumerate().filter(|(_, safety)| blocks(safety)) {
        let read = safety.condition.terms.iter().flat_map(|term| term.facts.iter().map(|(fact, _)| *fact));
        let mut joined = Component { rules: vec![number], facts: read.collect() };
        let (with, without): (Vec<_>, Vec<_>) = components
            .into_iter()
            .partition(|other| other.facts.iter().any(|fact| joined.facts.contains(fact)));
        for other in with {
            joined.rules.extend(other.rules);
            joined.facts.extend(other.facts);
        }
        joined.facts.sort_unstable();
        joined.facts.dedup();
        components = without;
        components.push(joined);
    }
    components
}

/// What can be known of a fact: of a risk three things, of anything else two.
fn values(fact: &BitFact) -> &'static [Truth] {
    match fact {
        BitFact::Entry(..)
        | BitFact::Reaction(..)
        | BitFact::Plain(Fact::Breastfeeding | Fact::Clinic(_)) => {
            &[Truth::False, Truth::Unknown, Truth::True]
        }
        BitFact::Plain(_) => &[Truth::False, Truth::True],
    }
}

/// Sixty-four combinations side by side: for each fact, in which of them it is true and in which it is not.
struct Slice {
    holds: BTreeMap<usize, u64>,
    fails: BTreeMap<usize, u64>,
}

impl Slice {
    /// In which of the combinations a rule applies: Kleene's logic, a word at a time.
    fn holding(&self, safety: &CompiledSafety) -> u64 {
        safety.condition.terms.iter().fold(0, |any, term| {
            let side = |wanted: bool| if wanted { &self.holds } else { &self.fails };
            any | term.facts.iter().fold(u64::MAX, |all, (fact, wanted)| all & side(*wanted)[fact])
        })
    }

    /// In which of the combinations it does not. In those that are left it waits for an answer.
    fn failing(&self, safety: &CompiledSafety) -> u64 {
        safety.condition.terms.iter().fold(u64::MAX, |all, term| {
            let side = |wanted: bool| if wanted { &self.fails } else { &self.holds };
            all & term.facts.iter().fold(0, |any, (fact, wanted)| any | side(*wanted)[fact])
        })
    }
}

/// Whether a rule blocks while it waits for an answer: because it reads a risk that says so.
fn withholds(rules: &Compiled, safety: &CompiledSafety) -> bool {
    let read =
        safety.condition.terms.iter().flat_map(|term| &term.facts).map(|(fact, _)| &rules.facts[*fact]);
    read.into_iter().any(|fact| matches!(fact, BitFact::Entry(risk, _) if risk.ask() == Ask::Withhold))
}

/// What is known of each fact of a component.
type Combination = Vec<(usize, Truth)>;

/// Every combination of the facts of a component, in slices.
fn slices(rules: &Compiled, component: &Component) -> Vec<(Slice, Vec<Combination>)> {
    let mut combinations: Vec<Combination> = vec![Vec::new()];
    for fact in &component.facts {
        let with = |before: &Combination| {
            let more = |truth: &Truth| before.iter().copied().chain([(*fact, *truth)]).collect();
            values(&rules.facts[*fact]).iter().map(more).collect::<Vec<_>>()
        };
        combinations = combinations.iter().flat_map(with).collect();
    }
    let slice = |combinations: &[Combination]| {
        let mut slice = Slice { holds: BTreeMap::new(), fails: BTreeMap::new() };
        for (place, combination) in combinations.iter().enumerate() {
            for (fact, truth) in combination {
                let bit = 1_u64 << place;
                *slice.holds.entry(*fact).or_default() |= if *truth == Truth::True { bit } else { 0 };
                *slice.fails.entry(*fact).or_default() |= if *truth == Truth::False { bit } else { 0 };
            }
        }
        (slice, combinations.to_vec())
    };
    combinations.chunks(64).map(slice).collect()
}

/// What a rule blocks altogether for a way of treating, judged by its places alone. Where a risk lies was not recorded: the
/// whole face, on both sides. A block of one side leaves the other.
#[derive(Clone, Copy)]
struct BlockedArea(SiteSet);

impl BlockedArea {
    const NOTHING: Self = Self(SiteSet::EMPTY);

    fn of(safety: &CompiledSafety, modality: Modality) -> Self {
        let Some(block) = &safety.rule.block else { return Self::NOTHING };
        let (everywhere, exposures) = (block.places().everywhere(), block.what());
        let needles_alone = exposures.contains(&Exposure::Needle)
            && safety.rule.verdict == Verdict::Treat
            && (!everywhere || block.places().own_side() || block.places().side().is_some());
        if !modality.exposures().iter().any(|it| exposures.contains(it)) && !needles_alone {
            return Self::NOTHING;
        }
        let face = block.places().whole_face() || block.places().own_zones();
        let zones = if face || everywhere { ZoneSet::all() } else { block.places().zones() };
        let touches = |site: Site| match site {
            Site::Point(point) => {
                everywhere
                    || (face && point.part() == Part::Face)
                    || block.places().points().contains(point)
                    || !point.zones().intersection(zones).is_empty()
            }
            Site::Local { zone, form } => zones.contains(zone) || block.places().forms().contains(&form),
        };
        let leaves_a_side = |site: Site| match block.places().side() {
            Some(side) => {
                let has = site.full_sides().side();
                has == Side::Bilateral || (has != Side::Midline && has != side)
            }
            None => false,
        };
        let sites = (0..Site::COUNT).filter_map(|index| Some((index, Site::at(index)?)));
        let blocked = sites.filter(|(_, site)| touches(*site) && !leaves_a_side(*site));
        Self(blocked.map(|(index, _)| index).collect())
    }

    fn and(self, other: Self) -> Self {
        Self(self.0.union(other.0))
    }

    fn has(&self, site: Site) -> bool {
        self.0.contains(site.index())
    }
}

/// Every place there is, as if plans had chosen it, without a needle so that no number cuts the list off.
fn everything() -> Vec<Selection> {
    let points = Point::all().filter(|point| point.needling().is_some()).map(Site::Point);
    let lines = FacialZone::ALL
        .iter()
        .flat_map(|zone| InsertionForm::ALL.iter().map(|form| Site::Local { zone: *zone, form: *form }));
    let chosen = points.chain(lines).map(|site| SelectedStep {
        site,
        sides: site.full_sides(),
        needles: 0,
        count: NeedleCount::default(),
    });
    let selection = |selected: &[SelectedStep]| {
        let mut selection = Selection::nothing(Position::Supine);
        for step in selected {
            selection.steps.push(*step);
        }
        selection
    };
    chosen.collect::<Vec<_>>().chunks(MOST_SELECTED).map(selection).collect()
}

/// The places that a plan is made of once these rules apply, and the others, with whether no rule is named for them.
fn planned(
    base: &Assessment,
    (fired, open): (SafetySet, SafetySet),
    everything: &[Selection],
    modality: Modality,
) -> (BTreeSet<Site>, Vec<(Site, bool)>) {
    let assessment = Assessment {
        rules: base.rules.clone(),
        intake: base.intake.clone(),
        known: base.known,
        fired,
        open,
        overrides: Vec::new(),
        opted_in: PointSet::EMPTY,
        must_ask: base.must_ask,
        only_add_ons: false,
        leaders: LeadingPatterns::default(),
        verdict: Verdict::Treat,
        nothing_left: None,
    };
    let mode = TreatmentMode { modality, counted: CountedRules::All };
    let (mut placed, mut withheld) = (BTreeSet::new(), Vec::new());
    for selection in everything {
        let plan = subtract(&assessment, selection, mode);
        placed.extend(plan.insertions.iter().map(|insertion| insertion.site));
        withheld.extend(
            plan.withheld
                .iter()
                .map(|excluded| (excluded.site, exclusion::rules(&assessment, mode, excluded).is_empty())),
        );
    }
    (placed, withheld)
}

/// What the rules of a component block: those that apply, and those that block until a question is answered.
struct Outcome {
    fired: SafetySet,
    open: SafetySet,
    reach: BlockedArea,
}

#[test]
fn a_blocked_place_is_not_needled_whatever_the_facts() {
    no_blocked_place_is_planned(Modality::Needle);
}

#[test]
fn a_blocked_place_is_not_pressed_whatever_the_facts() {
    no_blocked_place_is_planned(Modality::Acupressure);
}

#[expect(clippy::arithmetic_side_effects, reason = "a test: an overflow fails it")]
fn no_blocked_place_is_planned(modality: Modality) {
    let rules =
        &Arc::new(Compiled::new(&[RulePack::standard()], Policy::default(), &Permission::default()).unwrap());
    let everything = everything();
    let components = components(rules);
    let base = screen(rules, &somebody(modality), Vec::new());
    // With no rule in force every point can be had, so that its absence says something.
    let (free, _) = planned(&base, (SafetySet::EMPTY, SafetySet::EMPTY), &everything, modality);
    let points = everything
        .iter()
        .flat_map(|it| it.steps.iter())
        .map(|chosen| chosen.site)
        .filter(|site| site.point().is_some());
    assert!(points.clone().count() >= 102, "{}", points.count());
    assert!(points.clone().all(|site| free.contains(&site)));
    let reach: Vec<BlockedArea> =
        rules.safety.iter().map(|safety| BlockedArea::of(safety, modality)).collect();
    let (mut gone_through, mut outcomes): (u64, Vec<Vec<Outcome>>) = (0, Vec::new());
    for component in &components {
        let mut found: BTreeMap<(Vec<usize>, Vec<usize>), Outcome> = BTreeMap::new();
        for (slice, combinations) in slices(rules, component) {
            let holding: Vec<(usize, u64)> =
                component.rules.iter().map(|rule| (*rule, slice.holding(&rules.safety[*rule]))).collect();
            let withholding = holding.iter().filter(|(rule, _)| withholds(rules, &rules.safety[*rule]));
            let waiting: Vec<(usize, u64)> = withholding
                .map(|(rule, holds)| (*rule, !holds & !slice.failing(&rules.safety[*rule])))
                .collect();
            for (place, combination) in combinations.iter().enumerate() {
                let mut known = Known::NOTHING;
                for (fact, truth) in combination {
                    known.set(*fact, *truth);
                }
                let here = |words: &[(usize, u64)]| -> Vec<usize> {
                    let here = words.iter().filter(|(_, word)| word >> place & 1 == 1);
                    here.map(|(rule, _)| *rule).collect()
                };
                let (expected, waiting) = (here(&holding), here(&waiting));
                // The engine finds that the same rules apply, and wait.
                let by_the_engine = |truth: Truth| {
                    let truth_of = |rule: &usize| rules.safety[*rule].condition.truth(&known);
                    component.rules.iter().copied().filter(move |rule| truth_of(rule) == truth)
                };
                assert!(by_the_engine(Truth::True).eq(expected.iter().copied()), "{combination:?}");
                let withholding = by_the_engine(Truth::Unknown)
                    .filter(|rule| rules.safety_kinds.block_until_answered.contains(*rule));
                assert!(withholding.eq(waiting.iter().copied()), "{combination:?}");
                gone_through += 1;
                let fired: SafetySet = expected.iter().copied().collect();
                let open: SafetySet = waiting.iter().copied().collect();
                let blocking = expected.iter().chain(&waiting);
                let reach = blocking.fold(BlockedArea::NOTHING, |all, rule| all.and(reach[*rule]));
                found.entry((expected, waiting)).or_insert(Outcome { fired, open, reach });
            }
        }
        outcomes.push(found.into_values().collect());
    }
    let mut joined = 0_u64;
    let mut look = |one: &Outcome, other: &Outcome| {
        let reach = one.reach.and(other.reach);
        let rules = (one.fired.union(other.fired), one.open.union(other.open));
        let (placed, withheld) = planned(&base, rules, &everything, modality);
        for chosen in everything.iter().flat_map(|it| it.steps.iter()) {
            let blocked = reach.has(chosen.site);
            assert!(!blocked || !placed.contains(&chosen.site), "{:?} is planned", chosen.site);
            let told = withheld.contains(&(chosen.site, false));
            assert!(!blocked || told, "{:?} is gone without a word", chosen.site);
        }
        joined += 1;
    };
    // A component of which no rule blocks is as if it were not there.
    let blocks = |outcome: &&Outcome| !outcome.fired.is_empty() || !outcome.open.is_empty();
    let holding: Vec<Vec<&Outcome>> =
        outcomes.iter().map(|found| found.iter().filter(blocks).collect()).collect();
    for (place, ones) in holding.iter().enumerate() {
        for one in ones {
            look(one, one);
            holding[place + 1..].iter().flatten().for_each(|other| look(one, other));
        }
    }
    // For each point: the combinations of the facts that the rules which block it read.
    let size = |component: &Component| {
        let sizes = component.facts.iter().map(|fact| values(&rules.facts[*fact]).len() as f64);
        sizes.product::<f64>().log10()
    };
    let of_point = |point: Point| -> f64 {
        let blocks =
            |component: &&Component| component.rules.iter().any(|rule| reach[*rule].has(Site::Point(point)));
        components.iter().filter(blocks).map(size).sum()
    };
    let sizes: Vec<f64> = Point::all().map(of_point).collect();
    let (least, most) =
        sizes.iter().fold((f64::MAX, 0.0_f64), |(least, most), it| (least.min(*it), most.max(*it)));
    println!(
        "{modality}: {} components of facts; went through all {gone_through} combinations within one, and {joined} \
         pairs of what follows from two; for the {} points these stand for 10^{least:.0} to 10^{most:.0} combinations each",
        components.len(),
        sizes.len()
    );
    // The manual says so.
    assert!(gone_through > 500_000 && joined > 30_000 && least > 15.0);
}
