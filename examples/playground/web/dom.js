// Makes elements. Text is always text, never markup.

const SVG = "http://www.w3.org/2000/svg";

const shown = (children) => children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);

function make(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (name === "checked" || name === "selected" || name === "open") element[name] = true;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...shown(children));
  return element;
}

export const el = (tag, attributes = {}, ...children) => make(document.createElement(tag), attributes, children);
export const svg = (tag, attributes = {}, ...children) => make(document.createElementNS(SVG, tag), attributes, children);

/** Replaces the content of an element, and gives the focus back to the control of the same key. */
export function refill(element, ...children) {
  const key = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  element.replaceChildren(...shown(children));
  if (key) element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** Shows an element: opens what it is folded in, and gives the focus to its first control. */
export function reveal(element) {
  const CONTROL = "input, select, textarea, button, [tabindex]";
  const control = element?.matches(CONTROL) ? element : element?.querySelector(CONTROL);
  const target = control ?? element;
  for (let parent = target?.closest("details"); parent; parent = parent.parentElement.closest("details")) parent.open = true;
  target?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

export function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
