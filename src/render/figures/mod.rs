//! The points of the body as SVG: hands, forearms, legs, feet and trunk.

mod draw;
mod figure;
mod item;
mod labels;
mod list;
mod needle;
pub(in crate::render) mod sheet;
pub(in crate::render) mod style;

use super::chart::Names;
use crate::decision::{Decision, Protocol};

/// Renders the points of the body that a decision plans as SVG: [`Figures::of`] with its defaults. None if it plans none.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let svg = render::figures(&Engine::standard().decide(&intake)).ok_or("nothing on the body")?;
/// assert!(svg.contains("Leg, outer side") && svg.contains("ST36"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "body chart")]
#[doc(alias = "body map")]
pub fn figures(decision: &Decision) -> Option<String> {
    Figures::of(decision).svg()
}

/// Drawings of hand and forearm, leg, foot, trunk and nape with the points that a plan has there, as one self-contained SVG.
/// Only the drawings that the plan needs are on the sheet, and below them each point in words.
///
/// A label has the number of the insertion, the code and the name of the point, the needles on each side, their angle and direction, as
/// on the [`Chart`](crate::render::Chart); of a limb, the right one is drawn for both. A needle at a slant is a stroke from its point toward its tip, as long as the part of it in the
/// skin. A needle that goes straight in is a white dot; without needles, neither is there. Points lie where the atlas measures
/// them in cun; where it gives no cun, at the landmark that it names. The drawings are schematic and say so.
///
/// On a page 180 mm wide, every text has at least 8 points. Every colour is an attribute, and a style sheet follows the light
/// or dark scheme of the reader's system. Equal sheets are equal to the byte on every machine.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::render::{Figures, Names};
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }],
///     "signs": ["fatigue", "poor_appetite", "tongue_pale"], "risks": { "absent": "all_others" }
/// }"#)?;
/// let decision = Engine::standard().decide(&intake);
/// let svg = Figures::of(&decision).with_names(Names::Simplified).svg().ok_or("nothing on the body")?;
/// assert!(svg.contains("足三里"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Figures<'a> {
    decision: &'a Decision,
    names: Names,
}

impl<'a> Figures<'a> {
    /// The figures of a decision: of its plan or, without one, its alternative. The numbers are the order of insertion.
    pub const fn of(decision: &'a Decision) -> Self {
        Self { decision, names: Names::Pinyin }
    }

    /// Sets which names follow the codes. The default is pinyin.
    pub const fn with_names(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Renders the figures as SVG; none if the plan has no point on them.
    pub fn svg(&self) -> Option<String> {
        sheet::write(self)
    }

    fn plan(&self) -> Option<&'a Protocol> {
        self.decision.protocol().or_else(|| self.decision.alternative())
    }
}
