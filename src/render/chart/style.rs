//! What a chart looks like.

use crate::render::markup::Markup;

/// The colours as variables, after the scheme of the reader's system.
const COLOURS: &str = include_str!("colours.css");
/// Which part has which colour.
const RULES: &str = include_str!("style.css");

/// The style of the charts in a page.
pub(in crate::render) const STYLE: &str = concat!(include_str!("colours.css"), include_str!("style.css"));

/// The style of a chart that travels alone. What turns SVG into a picture seldom knows variables, and passes over rules for those
/// who do; it finds the light colours written out.
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

/// The colour of a variable in the light scheme, which comes first.
fn light(name: &str) -> &'static str {
    let mut declarations = COLOURS.split(['{', ';']).map(str::trim);
    let colour = declarations.find_map(|declaration| declaration.strip_prefix(name)?.strip_prefix(": "));
    colour.unwrap_or("currentColor")
}
