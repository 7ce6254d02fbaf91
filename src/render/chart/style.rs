//! The style sheets of a chart.

use crate::render::markup::Markup;

/// The colours as variables, in the light and dark scheme.
const COLOURS: &str = include_str!("colours.css");
/// The rules that use the colours.
const RULES: &str = include_str!("style.css");

/// The style of charts in a page.
pub(in crate::render) const STYLE: &str = concat!(include_str!("colours.css"), include_str!("style.css"));

/// The style of a chart of its own. Few SVG rasterisers know CSS variables. Those that do not skip the `@supports` rules and
/// use the light colours, which come first as literals.
pub(super) fn of_a_sheet(svg: &mut Markup) {
    let mut parts = RULES.split("var(");
    svg.tag(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        svg.tag(light(name)).tag(rest);
    }
    svg.tag("@supports (color: var(--chart-ink)) {\n").tag(COLOURS);
    for rule in RULES.split_inclusive('\n').filter(|rule| rule.contains("var(")) {
        svg.tag(rule);
    }
    svg.tag("}\n");
}

/// The colour of a variable in the light scheme, the first in the file.
fn light(name: &str) -> &'static str {
    let mut declarations = COLOURS.split(['{', ';']).map(str::trim);
    let colour = declarations.find_map(|declaration| declaration.strip_prefix(name)?.strip_prefix(": "));
    colour.unwrap_or("currentColor")
}
