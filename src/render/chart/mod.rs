//! The face chart as SVG.

mod channel;
mod draw;
mod labels;
mod needle;
mod places;
pub(in crate::render) mod sheet;
mod strokes;
pub(in crate::render) mod style;
mod text;

use crate::atlas::{PointSet, Side};
use crate::decision::{Decision, Protocol, Site};
use crate::face::Anchor;
use draw::Panel;
use needle::Needle;
use places::{Item, View};

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

/// A chart of points on the face, from the front and the side, as one self-contained SVG.
///
/// The chart is schematic and says so: a practitioner locates points on the person. Points of trunk and limbs are not drawn.
/// Each needle of a plan that lies at a slant or along the skin is a stroke from its point toward its tip, as long as the part of
/// it in the skin; a row has a stroke for each of its needles. A point without a stroke is needled straight in.
///
/// Colours are CSS variables (`--chart-paper`, `--chart-ink`, `--chart-st` and so on) that follow the light or dark scheme of
/// the reader's system. Renderers without CSS variables get the light colours. Each channel also has its own shape, so that
/// the chart can be read in grey. Equal charts are equal to the byte on every machine.
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
    shows_withheld: bool,
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
    /// From the front and the right; from the left too if something is on the left only.
    #[default]
    Both,
    /// From the front only. What can only be seen from the side is not drawn.
    Frontal,
    /// From the side only. What can only be seen from the front is not drawn.
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
        Self { subject, names: Names::Pinyin, views: Views::Both, shows_withheld: false }
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

    /// Adds what was withheld from the plan, struck through.
    pub const fn with_withheld(mut self) -> Self {
        self.shows_withheld = true;
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

    fn items(&self) -> Vec<Item> {
        let mut items = Vec::new();
        if let Subject::Points(points) = self.subject {
            for point in points {
                items.push(Item::unnumbered(Site::Point(point), point.laterality().full_side()));
            }
        }
        for (index, insertion) in self.plan().into_iter().flat_map(Protocol::insertions).enumerate() {
            let number = Some(index.saturating_add(1));
            let needle = Needle::of(&insertion);
            items.push(Item { number, needle, ..Item::unnumbered(insertion.site(), insertion.side()) });
        }
        if let (Subject::Decision(decision), true) = (self.subject, self.shows_withheld) {
            for kept in decision.withheld() {
                // An alternative without needles may contain the same site.
                let has = |item: &Item| {
                    item.site == kept.site()
                        && (item.side == kept.side() || [item.side, kept.side()].contains(&Side::Bilateral))
                };
                if !items.iter().any(has) {
                    items.push(Item { is_withheld: true, ..Item::unnumbered(kept.site(), kept.side()) });
                }
            }
        }
        items.retain(|item| item.site.point().is_none_or(|point| Anchor::of(point).is_some()));
        items
    }

    fn panels(&self) -> Vec<Panel> {
        let items = self.items();
        let is_on = |side| items.iter().any(|item| item.side == side);
        let mut views = Vec::new();
        if self.views != Views::Lateral {
            views.push(View::Frontal);
        }
        if self.views != Views::Frontal {
            if is_on(Side::Right) || !is_on(Side::Left) {
                views.push(View::Right);
            }
            if is_on(Side::Left) {
                views.push(View::Left);
            }
        }
        views.into_iter().map(|view| Panel::new(view, &items, self.names)).collect()
    }
}
