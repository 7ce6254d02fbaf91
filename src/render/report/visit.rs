//! The visit of a course: what changed, the reactions, and the scores, the first, the last and the present one of each.

use crate::atlas::FacialZone;
use crate::decision::{Decision, Protocol};
use crate::intake::{Rater, Reaction, ReportedReaction, Scale, Score, Visit};
use crate::render::document::{Cell, ColumnRole, Document, Kind, Phrase, Section, Table};
use crate::texts::en::visit as texts;
use crate::texts::en::words::{capitalised, label};
use std::collections::BTreeMap;

pub(super) fn write(report: &mut Document, decision: &Decision) {
    report.push_unless_empty(section(decision));
}

/// Empty where no course is known.
pub(in crate::render) fn section(decision: &Decision) -> Section {
    let section = Section::new(Kind::Plain, texts::VISIT).rest(texts::VISIT_REST);
    let Some(visit) = decision.intake().visit() else { return section };
    let number = match visit.days_since_last() {
        None => texts::number(visit.number()),
        Some(days) => texts::number_and_days(visit.number(), days),
    };
    let progress = decision.protocol().and_then(Protocol::course).and_then(|course| course.progress());
    let changes = visit.change().iter();
    let changes = changes.map(|it| texts::changed(&capitalised(label(it.concern())), label(it.change())));
    let section = section
        .line(number)
        .lines(progress.map(|progress| format!("{}.", capitalised(label(progress)))))
        .lines(visit.needles_last().map(texts::needles_last))
        .items(changes);
    scores(reactions(section, visit), visit)
}

fn reactions(section: Section, visit: &Visit) -> Section {
    let is_unasked = visit.has_unasked_reactions();
    let section = match visit.reactions() {
        Some([]) if !is_unasked => section.item(texts::NO_REACTION),
        reactions => section.items(reactions.unwrap_or_default().iter().map(reaction)),
    };
    section.items(is_unasked.then_some(texts::NOT_ASKED))
}

fn reaction(reported: &ReportedReaction) -> Phrase {
    let mut details = Vec::new();
    details.extend(reported.point().map(|point| texts::at_point(point.code())));
    details.extend(reported.zone().map(|zone| texts::in_zone(label(zone))));
    if details.is_empty() && has_place(reported.reaction()) {
        details.push(texts::PLACE_NOT_STATED.to_owned());
    }
    details.extend(reported.side().map(|side| texts::on_side(label(side))));
    details.push(reported.days_ago().map_or_else(|| texts::DAY_NOT_STATED.to_owned(), when));
    let gone = reported.gone_days_ago().map(|days| texts::gone(&when(days)));
    details.push(gone.unwrap_or_else(|| texts::NOT_GONE.to_owned()));
    let severity = match reported.severe() {
        Some(true) => Some(texts::SEVERE),
        Some(false) => Some(texts::NOT_SEVERE),
        None => has_severity(reported.reaction()).then_some(texts::SEVERITY_NOT_STATED),
    };
    details.extend(severity.map(str::to_owned));
    details.extend(reported.note().map(texts::typed));
    texts::reaction(&capitalised(label(reported.reaction())), &details.join(", ")).into()
}

/// Whether it matters where it happened.
const fn has_place(reaction: Reaction) -> bool {
    !matches!(
        reaction,
        Reaction::Tired
            | Reaction::Faint
            | Reaction::Hives
            | Reaction::ChestOrBreath
            | Reaction::EyeSymptom
            | Reaction::BlackEye
            | Reaction::WeaknessOfFaceOrLimb
            | Reaction::SwellingOfLipsOrTongue
    )
}

/// Whether a severe one is another matter.
const fn has_severity(reaction: Reaction) -> bool {
    matches!(reaction, Reaction::Bleeding | Reaction::Faint | Reaction::NeedleFound | Reaction::Tired)
}

fn when(days: u32) -> String {
    if days == 0 { texts::TODAY.to_owned() } else { texts::days_ago(days) }
}

fn scores(section: Section, visit: &Visit) -> Section {
    let mut of_one_kind: BTreeMap<(Scale, Option<FacialZone>, Rater), Vec<&Score>> = BTreeMap::new();
    for score in visit.scores() {
        of_one_kind.entry((score.scale(), score.zone(), score.rater())).or_default().push(score);
    }
    if of_one_kind.is_empty() {
        return section;
    }
    let columns = [
        (texts::SCALE, ColumnRole::Name),
        (texts::ZONE, ColumnRole::Text),
        (texts::RATER, ColumnRole::Text),
        (texts::FIRST, ColumnRole::Value),
        (texts::LAST, ColumnRole::Value),
        (texts::NOW, ColumnRole::Value),
    ];
    let mut table = Table::new(texts::SCORES, columns);
    for ((scale, zone, rater), mut scores) in of_one_kind {
        scores.sort_by_key(|score| score.visit());
        let (now, before): (Vec<&Score>, Vec<&Score>) =
            scores.into_iter().partition(|score| score.visit() == visit.number());
        let cell = |score: Option<&&Score>| {
            Cell::new(score.map_or_else(
                || texts::NO_SCORE.to_owned(),
                |score| texts::scored(score.value(), score.visit()),
            ))
        };
        // One score before this visit is the first and the last.
        table.row(vec![
            Cell::new(capitalised(label(scale))),
            Cell::new(zone.map_or(texts::WHOLE, label)),
            Cell::new(label(rater)),
            cell(before.first()),
            cell(before.last()),
            cell(now.last()),
        ]);
    }
    section.heading(texts::SCORES).line(texts::SCORES_AS_RECORDED).table(table)
}
