// Puts the page together: an intake, what the library says about it, a language, a link.

import { views } from "./documents.js";
import { el, refill, reveal } from "./dom.js";
import { showProblems } from "./fields.js";
import { fillForm, fillJson, showJson } from "./form.js";
import { ask, load } from "./library.js";
import { fragmentOf, intakeOf } from "./link.js";
import { fillResult, crop } from "./result.js";
import { EMPTY, SAMPLE, state, text } from "./state.js";
import { htmlLanguage, languages, texts } from "./texts.js";

const [form, fields, whole, result, message, actions, switcher] = ["intake", "fields", "whole", "result", "message", "actions", "switch"].map((id) => document.getElementById(id));
const isNarrow = matchMedia("(max-width: 63.99rem)");
const context = { form, places: [], go };

/** On a narrow screen, one of intake and result is shown. */
function view(which) {
  document.body.dataset.view = which;
  for (const button of switcher.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.view === which));
  if (isNarrow.matches) scrollTo(0, 0);
  if (which === "result") crop(result);
}

function go(field) {
  if (isNarrow.matches) view("intake");
  reveal(field ?? form.querySelector('[data-pointer=""]'));
}

function say(words, isProblem = false) {
  refill(message, words ? el("p", { class: isProblem ? "notice wait" : "notice" }, words) : "");
}

/** Decides again. While somebody types in the form, only what is beside the field changes. */
function changed(isTyping) {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  if (!isTyping) fillForm(fields, context, changed);
  decide();
}

function decide() {
  showJson();
  try {
    const reply = ask({ call: "decide", intake: text(), language: state.language });
    context.places = showProblems(form, reply.problems ?? []);
    const heading = fillResult(result, reply, context, changed);
    const verdict = switcher.querySelector(".verdict");
    if (verdict && verdict.textContent !== heading) verdict.textContent = heading;
    switcher.dataset.tone = reply.problems ? "wait" : (result.querySelector(".banner")?.classList[1] ?? "");
  } catch (error) {
    say(context.t.crashed, true);
    refill(result);
    throw error;
  }
}

function fillPage() {
  const t = texts(state.language);
  document.documentElement.lang = htmlLanguage(state.language);
  Object.assign(context, { t, vocabulary: ask({ call: "vocabulary", language: state.language }) });
  context.drawing = views(context.vocabulary.drawing)[0];
  // A view is drawn only for a point; the point and its label go.
  context.drawing.querySelectorAll("text, .label, .leader, .halo, .marker, .channel").forEach((part) => part.remove());
  for (const [id, words] of [["subtitle", t.subtitle], ["statement", t.statement], ["skip", t.skip]]) document.getElementById(id).textContent = words;
  const start = (intake) => () => {
    Object.assign(state, { intake: structuredClone(intake), typed: undefined, active: 0 });
    say();
    changed(false);
  };
  form.setAttribute("aria-label", t.intake);
  result.setAttribute("aria-label", t.result);
  refill(actions,
    el("div", { class: "field inline" }, el("label", { for: "language" }, t.language),
      el("select", { id: "language", "data-key": "language", onchange: (event) => { state.language = event.target.value; say(); fillPage(); } },
        languages.map(([code, name]) => el("option", { value: code, selected: code === state.language, lang: code }, name)))),
    el("button", { type: "button", "data-key": "sample", onclick: start(SAMPLE) }, t.sample),
    el("button", { type: "button", "data-key": "empty", onclick: start(EMPTY) }, t.clear),
    el("button", { type: "button", "data-key": "share", onclick: share }, t.share));
  refill(switcher, ["intake", "result"].map((which) =>
    el("button", { type: "button", "data-view": which, "data-key": `view ${which}`, "aria-pressed": String(document.body.dataset.view === which), onclick: () => view(which) },
      el("span", {}, t[which]), which === "result" && el("span", { class: "verdict", "aria-live": "polite" }))));
  fillForm(fields, context, changed);
  fillJson(whole, context, changed);
  decide();
}

async function share() {
  const { t } = context;
  history.replaceState(null, "", await fragmentOf(text()));
  const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  say(copied ? t.shared : t.shared_by_hand);
}

async function readLink() {
  try {
    const intake = await intakeOf(location.hash);
    if (!intake) return;
    Object.assign(state, { intake, typed: undefined, active: 0 });
    say(context.t.from_link);
  } catch {
    Object.assign(state, { intake: structuredClone(SAMPLE), typed: undefined, active: 0 });
    say(context.t.bad_link, true);
  }
  fillForm(fields, context, changed);
  decide();
}

await load();
document.getElementById("loading").remove();
document.getElementById("views").hidden = false;
fillPage();
await readLink();
addEventListener("hashchange", readLink);
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  view("result");
  result.focus();
});
isNarrow.addEventListener("change", () => crop(result));
document.body.dataset.ready = "";
