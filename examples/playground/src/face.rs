//! The points of a plan on a face.

use crate::decide::name;
use serde_json::{Value, json};
use tcm_facial::atlas::{Language, Side};
use tcm_facial::decision::{Insertion, Protocol, Site};
use tcm_facial::face::{Facing, Landmarks, LandmarksError, Located, locate};
use tcm_facial::{Engine, Intake};

pub fn face(intake: &Intake, landmarks: Option<&[Vec<f32>]>, mirrored: bool, language: Language) -> Value {
    let decision = Engine::standard().decide(intake);
    let plan = decision.protocol().or_else(|| decision.alternative());
    let drawn = match landmarks {
        None => Ok(on(plan, &Landmarks::canonical(), language)),
        Some(given) if given.iter().all(|position| position.len() == 3) => {
            of_any::<3>(plan, given, mirrored, language)
        }
        Some(given) => of_any::<2>(plan, given, mirrored, language),
    };
    drawn.unwrap_or_else(|error| crate::error(&error))
}

/// Draws on landmarks of which the first coordinates count. One that has too few is not a number.
fn of_any<const N: usize>(
    plan: Option<&Protocol>,
    given: &[Vec<f32>],
    mirrored: bool,
    language: Language,
) -> Result<Value, LandmarksError> {
    let positions: Vec<[f32; N]> =
        given.iter().map(|position| position.first_chunk().copied().unwrap_or([f32::NAN; N])).collect();
    let landmarks = Landmarks::new(&positions)?.with_mirrored_picture(mirrored);
    Ok(on(plan, &landmarks, language))
}

fn on<const N: usize>(plan: Option<&Protocol>, landmarks: &Landmarks<'_, N>, language: Language) -> Value {
    let located = locate(landmarks);
    let (mut spots, mut others) = (Vec::new(), Vec::new());
    for (number, insertion) in (1_usize..).zip(plan.into_iter().flat_map(Protocol::insertions)) {
        let here: Vec<Value> = located.iter().filter(|spot| is_of(&insertion, spot)).map(|spot| {
            let [x, y, ..] = spot.position()[..] else { return Value::Null };
            json!({
                "number": number, "name": name(insertion.site(), language), "side": spot.side().label(language),
                "x": x, "y": y, "radius": spot.radius(), "is_away": spot.facing() == Facing::Away,
                "class": spot.class().label(language),
            })
        }).collect();
        if here.is_empty() {
            others.push(json!({ "number": number, "name": name(insertion.site(), language), "side": insertion.side().label(language) }));
        }
        spots.extend(here);
    }
    json!({ "landmarks": landmarks.positions().iter().map(|position| position.to_vec()).collect::<Vec<_>>(), "spots": spots, "others": others })
}

fn is_of<const N: usize>(insertion: &Insertion<'_>, spot: &Located<N>) -> bool {
    let is_side = insertion.side() == Side::Bilateral || spot.side() == insertion.side();
    matches!(insertion.site(), Site::Point(point) if point == spot.point()) && is_side
}
