//! The fields of a decision on the wire: what each view writes, in order.
//!
//! Only the public getters of the views are used, so whatever is written can also be had in Rust.

use crate::atlas::{FacialZone, Part};
use crate::decision::{
    Adjunct, CitedText, Contribution, Course, Decision, Differentiation, Expectation, Finding, Insertion,
    NearTwin, Note, Override, OwedClearance, PatternScore, Protocol, Question, RedFlag, SessionStepText,
    Site, Technique, Unanswered, Withheld,
};
use crate::rules::compile::PackName;
use crate::rules::{Block, Caps, InsertionForm, LocalizedText, Verdict};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// Implements `Serialize` for a view: each field with its value and, if it is not always written, the condition. A view is
/// written as a map, so that formats that leave out the names of struct fields keep them.
macro_rules! fields {
    ($View:ty: |$view:ident| { $($name:literal $(if $written:expr)? => $value:expr),+ $(,)? }) => {
        impl Serialize for $View {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $view = self;
                let count = [$(usize::from(true $(&& $written)?)),+].iter().sum();
                let mut fields = serializer.serialize_map(Some(count))?;
                $(if true $(&& $written)? {
                    fields.serialize_entry($name, &$value)?;
                })+
                fields.end()
            }
        }
    };
}

/// Writes what a getter gives, be it a slice or an iterator, as a list of known length: CBOR has another encoding for lists
/// whose length is not known, and a record is to be written as its decision was.
struct List<F>(F);

impl<F: Fn() -> I, I: IntoIterator<Item: Serialize>> Serialize for List<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)().into_iter().collect::<Vec<_>>())
    }
}

/// The least and the most.
#[derive(Serialize)]
struct Range<T> {
    min: T,
    max: T,
}

/// The most.
#[derive(Serialize)]
struct Most<T> {
    max: T,
}

/// A place without a point.
#[derive(Serialize)]
struct LocalSite {
    zone: FacialZone,
    form: InsertionForm,
}

const fn local(site: Site) -> Option<LocalSite> {
    match site {
        Site::Local { zone, form } => Some(LocalSite { zone, form }),
        Site::Point(_) => None,
    }
}

const fn range<T: Copy>((min, max): (T, T)) -> Range<T> {
    Range { min, max }
}

struct Referral<'a>(&'a Decision);

/// The greatest depth at each point that a cap names.
struct PointDepths<'a>(&'a Caps);

/// The most of a needle in the skin at each place that a cap names.
struct InsertedLengths<'a>(&'a Caps);

struct NeedleCount<'a>(&'a Protocol);

/// A protocol within its decision. By itself it is not written: it would lose what has to be cleared first.
struct Plan<'a> {
    protocol: &'a Protocol,
    /// Only the plan without needles says what it withholds; for a protocol the decision does.
    is_alternative: bool,
}

fields! { Decision: |it| {
    "schema" => Self::SCHEMA,
    "packs" => it.packs(),
    "policy" => it.policy(),
    "overrides" => List(|| it.overrides()),
    // The referral says how urgent it is.
    "verdict" => if it.verdict() == Verdict::ReferUrgent { Verdict::Refer } else { it.verdict() },
    "conditional" => it.is_conditional(),
    "notes" => List(|| it.notes()),
    "clearances" => List(|| it.clearances()),
    "findings" => List(|| it.findings()),
    "red_flags" => List(|| it.red_flags()),
    "questions" => List(|| it.questions()),
    "not_before_days" => it.not_before_days(),
    "referral" => matches!(it.verdict(), Verdict::Refer | Verdict::ReferUrgent).then_some(Referral(it)),
    "patterns" => List(|| it.patterns()),
    "differentiation" => it.differentiation(),
    "withheld" => List(|| it.withheld()),
    "protocol" => it.protocol().map(|protocol| Plan { protocol, is_alternative: false }),
    "alternative" => it.alternative().map(|protocol| Plan { protocol, is_alternative: true }),
    "statement" => it.statement(),
} }

fields! { RedFlag<'_>: |it| {
    "concern" => it.concern(),
    "text" => it.text().en(),
} }

fields! { PackName: |it| {
    "id" => it.id,
    "version" => it.version,
    "digest" => it.digest,
    "replaces" if !it.replaces.is_empty() => it.replaces,
} }

fields! { Override<'_>: |it| {
    "rule" => it.rule(),
    "role" => it.role(),
    "by" => it.by(),
    "seen" => it.seen(),
    "rationale" => it.rationale(),
    "days_ago" => it.days_ago(),
} }

fields! { OwedClearance<'_>: |it| {
    "rule" => it.rule(),
    "by" => it.by(),
} }

fields! { Finding<'_>: |it| {
    "rule" => it.rule(),
    "class" => it.class(),
    "verdict" => it.verdict(),
    "because" => List(|| it.because()),
    "title" => it.title().map(LocalizedText::en),
    "reason" => it.reason(),
    "instruct" => List(|| it.instruct().iter().map(LocalizedText::en)),
    "cleared_by" => it.cleared_by(),
    "overridable_by" => it.overridable_by(),
    "blocks" => it.blocks(),
    "caps" => it.caps(),
    "forbids" => it.forbids(),
    "assumed" => List(|| it.assumed()),
    "unconfirmed" => it.unconfirmed(),
    "sources" => List(|| it.sources()),
    "confidence" => it.confidence(),
} }

// As a pack writes it, but for the zones and the side of a risk, which are written out.
fields! { Block: |it| {
    "what" => it.what(),
    "where" => List(|| it.places().codes()),
    "side" => it.places().side(),
} }

// The keys of a pack.
fields! { Caps: |it| {
    "face_gauge_mm" if it.face_gauge().is_some() => it.face_gauge(),
    "body_gauge_mm" if it.body_gauge().is_some() => it.body_gauge(),
    "face_depth_mm" if it.face_depth().is_some() => it.face_depth(),
    "body_depth_mm" if it.body_depth().is_some() => it.body_depth(),
    "depth_mm" if !it.depth.is_empty() => PointDepths(it),
    "inserted_mm" if !it.inserted.is_empty() => InsertedLengths(it),
    "face_needles" if it.face_needles().is_some() => it.face_needles(),
    "body_needles" if it.body_needles().is_some() => it.body_needles(),
    "needles" if it.needles().is_some() => it.needles(),
    "retention_min" if it.retention_min().is_some() => it.retention_min(),
    "stimulation" if it.stimulation().is_some() => it.stimulation(),
    "press_seconds" if it.press_seconds().is_some() => it.press_seconds(),
    "position" if it.position().is_some() => it.position(),
} }

impl Serialize for PointDepths<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.depth.iter().map(|(point, depth)| (point, depth)))
    }
}

impl Serialize for InsertedLengths<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.inserted.iter().map(|(place, inserted)| (place.code(), inserted)))
    }
}

fields! { Note<'_>: |it| {
    "risk" => it.risk(),
    "note" => it.note(),
    "names" => List(|| it.names()),
} }

fields! { Question<'_>: |it| {
    "ask" => it.ask(),
    "answer_type" => it.answer_type(),
    "of" => it.respondent(),
    "group" => it.group(),
    "blocks" => it.blocks(),
    "can_change_verdict" => it.can_change_verdict(),
    "rules" => it.rules(),
    "text" => it.text(),
} }

fields! { Referral<'_>: |it| {
    "to" => List(|| it.0.referred_to()),
    "urgency" => if it.0.verdict() == Verdict::ReferUrgent { "urgent" } else { "routine" },
} }

fields! { PatternScore<'_>: |it| {
    "pattern" => it.id(),
    "icd11" => List(|| it.icd11()),
    "principle" => it.principle().map(LocalizedText::en),
    "score" => f64::from(it.per_mille()) / 1000.0,
    "fit" => it.fit(),
    "required_missing" => List(|| it.required_missing()),
    "matched" => List(|| it.matched()),
    "missing" => List(|| it.missing()),
} }

fields! { Differentiation<'_>: |it| {
    "clarity" => it.clarity(),
    "near_twins" => List(|| it.near_twins().iter().map(NearTwin::id)),
    "tells_apart" => List(|| it.near_twins()),
    "ask_next" => List(|| it.ask_next()),
} }

fields! { NearTwin<'_>: |it| {
    "near_twin" => it.id(),
    "signs_of_leader" => List(|| it.signs_of_leader()),
    "signs_of_twin" => List(|| it.signs_of_twin()),
} }

fields! { Site: |it| {
    "point" => it.point(),
    "local" => local(*it),
} }

fields! { Withheld<'_>: |it| {
    "point" => it.point(),
    "local" => local(it.site()),
    "side" => it.side(),
    "needles" => it.needles(),
    "rules" => List(|| it.rules()),
    "substitutes" => List(|| it.substitute()),
} }

fields! { Plan<'_>: |it| {
    "modality" => it.protocol.modality(),
    "insertions" => List(|| it.protocol.insertions()),
    "withheld" if it.is_alternative && it.protocol.withheld().next().is_some() =>
        List(|| it.protocol.withheld()),
    "size" => it.protocol.size(),
    "needles" => NeedleCount(it.protocol),
    "prone_retention_min" if it.protocol.prone_retention_min().is_some() => it.protocol.prone_retention_min(),
    "retention_min" => it.protocol.retention_min(),
    "visit_min" => it.protocol.visit_min(),
    "press_seconds" => it.protocol.press_seconds(),
    "adjuncts" => List(|| it.protocol.adjuncts()),
    "steps" => List(|| it.protocol.steps()),
    "course" => it.protocol.course(),
    "aftercare" => List(|| it.protocol.aftercare()),
    "advice" => List(|| it.protocol.advice()),
    "unanswered" => List(|| it.protocol.unanswered()),
    "expectations" => List(|| it.protocol.expectations()),
    "harms" => List(|| it.protocol.harms()),
} }

fields! { NeedleCount<'_>: |it| {
    "face" => it.0.needles(Part::Face),
    "body" => it.0.needles(Part::Body),
} }

fields! { Insertion<'_>: |it| {
    "point" => it.point(),
    "local" => local(it.site()),
    "side" => it.side(),
    "needles" => it.needles(),
    "part" => it.part(),
    "phase" => it.phase(),
    "role" => it.role(),
    "stands_in_for" => it.stands_in_for(),
    "location" => it.location(),
    "hazards" => it.hazards(),
    "technique" => it.technique(),
    "because" => List(|| it.because()),
} }

fields! { Technique<'_>: |it| {
    "gauge_mm" => it.gauge(),
    "length_mm" => it.length(),
    "inserted_mm" => it.inserted(),
    "depth_mm" => Most { max: it.depth() },
    "angle" => it.angle(),
    "direction" => it.direction(),
    "point" if it.toward().is_some() => it.toward(),
    "stimulation" => it.stimulation(),
    "de_qi" => it.de_qi(),
    "because" => List(|| it.because()),
} }

fields! { Contribution<'_>: |it| {
    "rule" => it.rule(),
    "weight" => it.weight(),
    "sources" => List(|| it.sources()),
} }

fields! { Adjunct<'_>: |it| {
    "modality" => it.modality(),
    "text" => it.note().text().en(),
    "sources" => List(|| it.note().sources()),
} }

fields! { SessionStepText<'_>: |it| {
    "step" => it.step(),
    "text" => it.text().en(),
} }

fields! { Course: |it| {
    "sessions" => range(it.sessions()),
    "per_week" => range(it.per_week()),
    "reassess_after" => it.reassess_after(),
    "maintenance_weeks" => it.maintenance_weeks(),
    "last_session_days_before_event" if it.last_session_days_before_event().is_some() => it.last_session_days_before_event(),
    "visit" if it.visit().is_some() => it.visit(),
    "progress" if it.progress().is_some() => it.progress(),
} }

fields! { CitedText<'_>: |it| {
    "text" => it.text().en(),
    "sources" => List(|| it.sources()),
} }

fields! { Unanswered<'_>: |it| {
    "concern" => it.concern(),
    "zone" => it.zone(),
    "because" => it.because(),
    "rules" => List(|| it.rules()),
} }

fields! { Expectation<'_>: |it| {
    "concern" => it.concern(),
    "zones" => List(|| it.zones().iter()),
    "certainty" => it.certainty(),
    "text" => it.note().text().en(),
    "sources" => List(|| it.note().sources()),
} }
