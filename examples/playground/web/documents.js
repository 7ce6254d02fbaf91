// Documents of the library inside the page. They are whole pages and drawings with styles of their own, which the policy of this
// page would refuse as markup; as constructed style sheets they are allowed.

import { el } from "./dom.js";

/** A document and its styles, which are taken out before they are markup. */
function parse(text, type) {
  let style = "";
  const rest = text.replaceAll(/<style>(.*?)<\/style>/gs, (_, rules) => {
    style += rules;
    return "";
  });
  return { parsed: new DOMParser().parseFromString(rest, type), style };
}

function sheet(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Style attributes are markup too; set by a script they are allowed. */
function withStyles(root) {
  for (const styled of root.querySelectorAll("[style]")) {
    const style = styled.getAttribute("style");
    styled.removeAttribute("style");
    styled.style.cssText = style;
  }
  return root;
}

/** A page, in a shadow tree: its styles stay inside. Its narrow layout follows the width of the place, not of the screen. */
export function page(html) {
  const { parsed, style } = parse(html, "text/html");
  const own = style.replaceAll(":root", ":host").replaceAll("@media screen and (max-width: 40rem)", "@container (max-width: 34rem)")
    .replace(/(^|[\s}])html\s*\{/, "$1:host {").replace(/(^|[\s}])body\s*\{/g, "$1.page {");
  const host = el("div", { class: "document", lang: parsed.documentElement.lang });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet(`${own}\n:host { display: block; container-type: inline-size; }\n.page { padding: 0; max-width: none; background: none; }\n.page .card { font-size: 0.9rem; }`)];
  const body = el("div", { class: `page ${parsed.body.className}` });
  body.append(...parsed.body.childNodes);
  // The page has a main part already.
  for (const main of body.querySelectorAll("main")) main.replaceWith(el("div", {}, [...main.childNodes]));
  root.append(withStyles(body));
  return { host, heading: body.querySelector(".verdict h2")?.textContent ?? "", tone: body.querySelector(".verdict")?.className ?? "" };
}

/** The views of a chart. Its style is adopted once, by the whole page. */
export function views(text) {
  const { parsed, style } = parse(text, "image/svg+xml");
  adopt(style);
  return [...parsed.documentElement.querySelectorAll(":scope > g[transform]")].map((view) => {
    const own = document.importNode(view, true);
    own.removeAttribute("transform");
    return withStyles(own);
  });
}

let adopted;
function adopt(style) {
  if (style === adopted) return;
  document.adoptedStyleSheets = [sheet(style)];
  adopted = style;
}
