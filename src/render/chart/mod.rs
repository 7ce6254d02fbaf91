//! The face chart as SVG.

mod barred;
pub(in crate::render) mod channel;
mod draw;
mod head;
mod labels;
pub(in crate::render) mod needle;
mod places;
mod scalp;
pub(in crate::render) mod shapes;
pub(in crate::render) mod sheet;
mod shown;
mod strokes;
pub(in crate::render) mod style;
pub(in crate::render) mod text;
mod view;
pub(in crate::render) mod words;
mod zones;

use crate::atlas::PointSet;
use crate::decision::{Decision, Protocol, Site};
use barred::Barred;
use draw::Panel;
use head::Head;
use needle::Needle;
use shown::{Item, State};
use view::View;

/// Renders the face chart of a decision as SVG: [`Chart::of`] with its defaults.
///
/// ```
/// use tcm_facial::intake::Intake;
/// use tcm_facial::{Engine, render};
///
/// let intake: Intake = serde_json::from_str(r#"{
///     "age": 47, "sex": "male", "concerns": [{ "concern": "dryness" }], "risks": { "absent": "all_others" }
/// }"#)?;
/// let svg = render::chart(&Engine::standard().decide(&intake));
/// assert!(svg.starts_with("<svg"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "body map")]
#[doc(alias = "diagram")]
#[doc(alias = "face map")]
pub fn chart(decision: &Decision) -> String {
    Chart::of(decision).svg()
}

/// A chart of the head, as one self-contained SVG.
///
/// The chart is schematic and says so: a practitioner locates points on the patient. Points of trunk and limbs are not drawn.
///
/// - Each needle of a plan is one stroke, in one view: from its point toward its tip, as long as the part of it in the skin, to
///   the scale of the head. A needle that goes straight in, or points at the reader, is a ring. The label says sides, counts,
///   angle and direction in words.
/// - What faces the front is drawn from the front, the rest from the side; both sides if needles are on both. A view without
///   anything is left out. Where points crowd around an eye, its region is enlarged.
/// - Zones in which no needle may go are hatched, and points that were withheld for a reason of safety are crossed out.
///
/// Views stand one below the other, and 180 mm wide, as a page of A4 or Letter prints them, no text is smaller than 8 points.
///
/// Colours are CSS variables (`--chart-paper`, `--chart-ink`, `--chart-st` and so on) that follow the light or dark scheme of
/// the reader's system. Renderers without CSS find every colour and width as an attribute. Each channel also has its own
/// shape, so that the chart can be read in grey. Equal charts are equal to the byte on every machine.
///
/// ```
/// use tcm_facial::atlas::{Point, PointSet};
/// use tcm_facial::render::{Chart, Names, Views};
///
/// let points = PointSet::from_iter([Point::LI20, Point::GB14, Point::ST36]);
/// let chart = Chart::of_points(points).with_names(Names::Traditional).with_views(Views::Frontal);
/// assert!(chart.svg().contains("迎香"));
/// assert!(!chart.svg().contains("ST36"));
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Chart<'a> {
    subject: Subject<'a>,
    names: Names,
    views: Views,
}

#[derive(Clone, Copy, Debug)]
enum Subject<'a> {
    Decision(&'a Decision),
    Points(PointSet),
}

/// Which views a [`Chart`] has.
///
/// ```
/// use tcm_facial::atlas::PointSet;
/// use tcm_facial::render::{Chart, Views};
///
/// let chart = Chart::of_points(PointSet::all());
/// assert!(chart.svg().contains("From the right"));
/// assert!(!chart.with_views(Views::Frontal).svg().contains("From the right"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Views {
    /// From the front and the side, as far as there is something to see.
    #[default]
    Both,
    /// From the front only. What is seen from the side is not drawn.
    Frontal,
    /// From the side only. What is seen from the front is not drawn.
    Lateral,
}

/// The names that follow the codes on a [`Chart`].
///
/// ```
/// use tcm_facial::atlas::PointSet;
/// use tcm_facial::render::{Chart, Names};
///
/// let chart = Chart::of_points(PointSet::all()).with_names(Names::English);
/// assert!(chart.svg().contains("Welcome Fragrance"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Names {
    /// Pinyin with tones.
    #[default]
    Pinyin,
    /// Traditional characters.
    Traditional,
    /// Simplified characters.
    Simplified,
    /// English translations, which are not standardised.
    English,
}

impl<'a> Chart<'a> {
    /// The chart of a decision: its plan or, without one, its alternative, with the verdict and what must be cleared first. The
    /// numbers are the order of insertion.
    pub const fn of(decision: &'a Decision) -> Self {
        Self::new(Subject::Decision(decision))
    }

    /// The chart of any points. Points that are off by default are drawn hollow.
    pub const fn of_points(points: PointSet) -> Self {
        Self::new(Subject::Points(points))
    }

    const fn new(subject: Subject<'a>) -> Self {
        Self { subject, names: Names::Pinyin, views: Views::Both }
    }

    /// Sets which names follow the codes. The default is pinyin.
    pub const fn with_names(mut self, names: Names) -> Self {
        self.names = names;
        self
    }

    /// Sets the views. The default is both.
    pub const fn with_views(mut self, views: Views) -> Self {
        self.views = views;
        self
    }

    /// Renders the chart as SVG.
    pub fn svg(&self) -> String {
        sheet::write(self)
    }

    fn plan(&self) -> Option<&'a Protocol> {
        match self.subject {
            Subject::Decision(decision) => decision.protocol().or_else(|| decision.alternative()),
            Subject::Points(_) => None,
        }
    }

    /// What the plan needles or presses on the head, or the points of a chart without a plan.
    fn items(&self) -> Vec<Item> {
        let listed: Vec<Item> = match self.subject {
            Subject::Points(points) => points
                .into_iter()
                .map(|point| Item::new(Site::Point(point), point.laterality().full_side(), State::Listed))
                .collect(),
            Subject::Decision(_) => Vec::new(),
        };
        let insertions = (1..).zip(self.plan().into_iter().flat_map(Protocol::insertions));
        let planned = insertions.map(|(number, insertion)| Item {
            needle: Needle::of(&insertion),
            ..Item::new(insertion.site(), insertion.side(), State::Planned(number))
        });
        listed.into_iter().chain(planned).filter(|item| item.site.point().is_none_or(Head::has)).collect()
    }

    fn barred(&self) -> Barred {
        match self.subject {
            Subject::Decision(decision) => {
                self.plan().map(|plan| Barred::of(decision, plan)).unwrap_or_default()
            }
            Subject::Points(_) => Barred::default(),
        }
    }

    fn panels(&self) -> Vec<Panel> {
        let head = Head::new();
        let barred = self.barred();
        let items: Vec<Item> = self.items().into_iter().chain(barred.points.iter().copied()).collect();
        let (has_front, has_side) = (self.views != Views::Lateral, self.views != Views::Frontal);
        let views = [
            has_front.then_some(View::Front),
            head.crowded_eye(&items).filter(|_| has_front),
            has_side.then(|| head.side_view(&items)),
        ];
        let panel = |view| Panel::new(view, &head, &items, &barred, self.names);
        views.into_iter().flatten().filter_map(panel).collect()
    }
}
