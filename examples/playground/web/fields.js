// The controls of the form, and the problems beside them.

import { el } from "./dom.js";

let count = 0;

/** Text that was typed. The change is said at each stroke. */
export function input(pointer, label, value, change, attributes = {}) {
  const id = `field-${(count += 1)}`;
  return el("div", { class: "field", "data-pointer": pointer },
    el("label", { for: id }, label),
    el("input", { id, type: "text", value: value ?? "", autocomplete: "off", "data-key": pointer, oninput: (event) => change(event.target.value), ...attributes }),
    el("p", { class: "problem", hidden: true }));
}

export const numeric = (pointer, label, value, change) => input(pointer, label, value, change, { inputmode: "numeric", class: "short" });

export function select(pointer, label, options, value, change) {
  const id = `field-${(count += 1)}`;
  const all = options.some(({ code }) => code === (value ?? "")) ? options : [...options, { code: value, label: String(value) }];
  return el("div", { class: "field", "data-pointer": pointer },
    el("label", { for: id }, label),
    el("select", { id, "data-key": pointer, onchange: (event) => change(event.target.value) },
      all.map(({ code, label }) => el("option", { value: code, selected: code === (value ?? "") }, label))),
    el("p", { class: "problem", hidden: true }));
}

/** One of a few words. */
export function radios(pointer, legend, options, value, change, { quiet = false } = {}) {
  const name = `radio-${(count += 1)}`;
  return el("fieldset", { class: "radios", "data-pointer": pointer },
    el("legend", { class: quiet ? "hidden" : undefined }, legend),
    el("div", { class: "segments" }, options.map(({ code, label }) =>
      el("label", { class: "segment" },
        el("input", { type: "radio", name, value: code, checked: code === value, "data-key": `${pointer}=${code}`, onchange: () => change(code) }),
        el("span", {}, label)))),
    el("p", { class: "problem", hidden: true }));
}

/** Any number of words. */
export const chips = (key, options, isOn, change) =>
  el("div", { class: "chips" }, options.map(({ code, label }) =>
    el("label", { class: "chip" },
      el("input", { type: "checkbox", value: code, checked: isOn(code), "data-key": `${key}=${code}`, onchange: () => change(code) }),
      el("span", {}, label))));

export const checkbox = (key, label, isOn, change, pointer) =>
  el("label", { class: "check", "data-pointer": pointer },
    el("input", { type: "checkbox", checked: isOn, "data-key": key, onchange: (event) => change(event.target.checked) }), el("span", {}, label));

/** Shows each problem beside its field, or beside the nearest thing around it. Returns where each one is shown. */
export function showProblems(form, problems) {
  const fields = [...form.querySelectorAll("[data-pointer]")].filter((field) => field.querySelector(":scope > .problem"));
  for (const field of fields) {
    const place = field.querySelector(":scope > .problem");
    place.hidden = true;
    place.textContent = "";
    const control = field.querySelector("input, select, textarea");
    control?.removeAttribute("aria-invalid");
    control?.removeAttribute("aria-describedby");
  }
  return problems.map((problem) => {
    const reach = (field) => Math.max(...field.dataset.pointer.split(" ").map((pointer) =>
      problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`) ? pointer.length : -1));
    const field = fields.reduce((best, field) => (reach(field) > (best ? reach(best) : -1) ? field : best), undefined);
    if (!field) return undefined;
    const place = field.querySelector(":scope > .problem");
    place.id ||= `problem-${(count += 1)}`;
    place.hidden = false;
    place.textContent = [place.textContent, problem.message].filter(Boolean).join("; ");
    const control = field.querySelector("input, select, textarea");
    control?.setAttribute("aria-invalid", "true");
    control?.setAttribute("aria-describedby", place.id);
    return field;
  });
}
