//! Caps that cannot matter, and caps that leave nothing.

use super::depth::limit_at;
use super::reach::is_candidate;
use super::{Lint, Linter};
use crate::atlas::{Millimetres, Part, Point, Stimulation};
use crate::intake::Size;
use crate::rules::Caps;
use crate::rules::action::Verdict;

pub(super) fn check(linter: &mut Linter<'_>) {
    let largest = linter.rules.selections.first().map(|rule| rule.sizes.of(Size::Full));
    let most = largest.map(|size| [size.face, size.body, size.face.saturating_add(size.body)]);
    for rule in &linter.own.safety {
        let (id, cap) = (&rule.heading.id, &rule.cap);
        for idle in idle(cap, most) {
            let message = format!("{idle} in `{id}` has no effect");
            let help = "lower the cap below what holds anyway, or remove it";
            linter.report(Lint::IdlePart, &rule.heading, message, help);
        }
        if rule.verdict == Verdict::Treat {
            if let Some(zero) = leaves_nothing(cap) {
                let message = format!("`{id}` allows treatment, but {zero} leaves no needle there");
                let help = "say it with `block`, or with a verdict";
                linter.report(Lint::Contradiction, &rule.heading, message, help);
            }
        }
    }
}

/// The caps of a rule that never bind: another of its caps is always reached first, or no plan comes so far.
fn idle(cap: &Caps, most: Option<[u8; 3]>) -> Vec<String> {
    let mut idle = Vec::new();
    let parts = [("face_needles", cap.face_needles), ("body_needles", cap.body_needles)];
    let sum = cap.face_needles.zip(cap.body_needles).map(|(face, body)| face.saturating_add(body));
    for (key, part) in parts {
        if let Some((part, all)) = part.zip(cap.needles).filter(|(part, all)| part > all) {
            idle.push(format!("`{key} = {part}` beside `needles = {all}`"));
        }
    }
    if let Some((all, sum)) = cap.needles.zip(sum).filter(|(all, sum)| all > sum) {
        idle.push(format!("`needles = {all}` beside caps on both parts, {sum} together,"));
    }
    let all =
        [("face_needles", cap.face_needles), ("body_needles", cap.body_needles), ("needles", cap.needles)];
    for ((key, cap), most) in all.into_iter().zip(most.into_iter().flatten()) {
        if let Some(cap) = cap.filter(|cap| *cap > most) {
            idle.push(format!("`{key} = {cap}`, where no plan has more than {most},"));
        }
    }
    let depths =
        [("face_depth_mm", Part::Face, cap.face_depth), ("body_depth_mm", Part::Body, cap.body_depth)];
    for (key, part, depth) in depths {
        let Some(depth) = depth else { continue };
        if let Some(deepest) = deepest(part).filter(|deepest| depth > *deepest) {
            idle.push(format!("`{key}` of {depth}, where no point allows more than {deepest},"));
        }
        let deeper = cap.depth.iter().filter(|(point, at)| point.part() == part && *at > depth);
        idle.extend(
            deeper.map(|(point, at)| format!("the depth of {at} at `{point}` beside `{key}` of {depth}")),
        );
    }
    if cap.stimulation == Some(Stimulation::Even) {
        idle.push("`stimulation = \"even\"`, the strongest there is,".to_owned());
    }
    idle
}

/// The cap that leaves no needle in a plan, or none in a part.
fn leaves_nothing(cap: &Caps) -> Option<&'static str> {
    let is_zero = [
        ("`needles = 0`", cap.needles == Some(0)),
        (
            "`face_needles = 0` with `body_needles = 0`",
            cap.face_needles == Some(0) && cap.body_needles == Some(0),
        ),
    ];
    is_zero.into_iter().find(|(_, is_zero)| *is_zero).map(|(key, _)| key)
}

/// The greatest depth that the atlas allows at a point of a part.
fn deepest(part: Part) -> Option<Millimetres> {
    Point::all().filter(|point| point.part() == part && is_candidate(*point)).filter_map(limit_at).max()
}
