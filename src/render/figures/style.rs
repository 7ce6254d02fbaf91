//! The style of figures. Every colour is also an attribute of what it colours, for programs that know no style sheets; a style
//! sheet changes it to the scheme of the reader.

use crate::render::markup::Markup;

/// The colours of the face chart.
const COLOURS: &str = include_str!("../chart/colours.css");
const RULES: &str = include_str!("figures.css");

/// Fits a sheet to one page in print. Engines round the height of a page, so the last half per cent stays free.
const ONE_PAGE: &str =
    "@page { margin: 10mm; }\n@media print { .body-figures { width: 100vw; height: 99.5vh; } }\n";

/// The style of figures in a page.
pub(in crate::render) fn of_a_page(markup: &mut Markup) {
    let mut parts = COLOURS.split(".face-chart");
    markup.tag(parts.next().unwrap_or_default());
    for part in parts {
        markup.tag(".body-figures").tag(part);
    }
    markup.tag(RULES);
    markup.tag(".figures { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin-top: 0.5rem; }\n.figures svg { max-width: 100%; height: auto; background: none; }\n");
}

/// The style of a sheet of its own. Programs that know no variables skip it as a whole.
pub(super) fn of_a_sheet(svg: &mut Markup) {
    svg.tag("<style>\n@supports (color: var(--chart-ink)) {\n");
    of_a_page(svg);
    svg.tag(ONE_PAGE).tag("}\n</style>\n");
}
