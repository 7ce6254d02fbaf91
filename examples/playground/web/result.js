// What the library says about the intake: card, chart, reasons, questions, why, and the plan on a face.

import { page, views } from "./documents.js";
import { el, refill, save, svg } from "./dom.js";
import { ask } from "./library.js";
import { drawFace } from "./mesh.js";
import { answer, state, text } from "./state.js";

const TABS = ["card", "chart", "reasons", "questions", "why", "face"];

/** Fills the result. `context.go(field)` shows a field of the form; `changed` says that the intake has changed. */
export function fillResult(result, reply, context, changed) {
  const { t } = context;
  if (reply.problems) {
    const count = reply.problems.length + reply.omitted;
    refill(result, el("div", { class: "banner wait" }, el("h2", { id: "verdict" }, t.problems(count))),
      el("ul", { class: "problems" }, reply.problems.map((problem, index) =>
        el("li", {}, el("span", {}, el("code", {}, problem.path || t.whole), ` ${problem.message}`),
          el("button", { type: "button", "data-key": `go ${index}`, onclick: () => context.go(context.places[index]) }, t.go))),
        reply.omitted > 0 && el("li", {}, t.more(reply.omitted))));
    return t.problems(count);
  }
  const card = page(reply.card);
  const again = () => fillResult(result, reply, context, changed);
  const choose = (tab) => {
    state.tab = tab;
    again();
    result.querySelector(`[data-key="tab ${tab}"]`).focus();
  };
  const arrow = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.indexOf(state.tab), End: TABS.length - 1 - TABS.indexOf(state.tab) }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length]);
  };
  const open = reply.questions.length;
  const tabs = el("div", { class: "tabs", role: "tablist", "aria-label": t.result, onkeydown: arrow }, TABS.map((tab) =>
    el("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-selected": String(tab === state.tab), "aria-controls": "panel",
      tabindex: tab === state.tab ? "0" : "-1", "data-key": `tab ${tab}`, onclick: () => choose(tab) },
      t.tabs[tab], tab === "questions" && open > 0 && el("span", { class: "badge" }, String(open)))));
  const panels = { card: () => cardPanel(reply, card.host, t), chart: () => chartPanel(reply, t), reasons: () => reasons(reply, context, again),
    questions: () => questions(reply, context, changed), why: () => why(context, again), face: () => drawFace(context, again) };
  const tone = /urgent/.test(card.tone) ? "urgent" : /plan/.test(card.tone) ? "plan" : "wait";
  refill(result,
    // The card says it itself.
    el("div", { class: `banner ${tone}${state.tab === "card" ? " repeated" : ""}` }, el("h2", { id: "verdict" }, card.heading)),
    tabs,
    el("div", { id: "panel", role: "tabpanel", "aria-labelledby": `tab-${state.tab}`, tabindex: "-1" },
      state.language !== "en" && el("p", { class: "notice" }, t.only_names || t.not_translated), panels[state.tab]()),
    el("details", { class: "whole", open: state.open.has("statement"),
      ontoggle: (event) => (event.target.open ? state.open.add("statement") : state.open.delete("statement")) },
      el("summary", { "data-key": "statement" }, el("span", {}, t.whole_statement)), el("p", { lang: "en" }, reply.statement)));
  if (state.tab === "chart") crop(result);
  return card.heading;
}

const cardPanel = (reply, host, t) => [
  host,
  el("div", { class: "buttons" },
    el("button", { type: "button", "data-key": "save card", onclick: () => save("card.html", "text/html", reply.card) }, t.save_card),
    el("button", { type: "button", "data-key": "save report", onclick: () => save("report.html", "text/html", reply.report) }, t.save_report),
    el("button", { type: "button", "data-key": "save decision", onclick: () => save("decision.json", "application/json", reply.decision) }, t.save_decision)),
];

function chartPanel(reply, t) {
  const drawn = views(reply.chart);
  const onHead = new Set(drawn.flatMap((view) => [...view.querySelectorAll(".marker text")].map((number) => number.textContent.trim())));
  const others = reply.insertions.filter(({ number }) => !onHead.has(String(number)));
  const line = ({ number, name, side }) => el("li", {}, el("b", { class: "number" }, String(number)), ` ${name}`, el("span", { class: "quiet" }, ` ${side}`));
  if (reply.insertions.length === 0) return [el("p", {}, t.no_plan)];
  return [
    el("p", { class: "note" }, t.chart_note),
    onHead.size === 0 && el("p", {}, t.no_chart),
    onHead.size > 0 && el("div", { class: "views" }, drawn.map((view) => svg("svg", { class: "face-chart view", role: "img", "aria-labelledby": "tab-chart" }, view))),
    el("ul", { class: "plain" }, reply.insertions.filter(({ number }) => onHead.has(String(number))).map(line)),
    others.length > 0 && el("p", {}, el("b", {}, t.off_chart)),
    el("ul", { class: "plain" }, others.map(line)),
    el("div", { class: "buttons" }, el("button", { type: "button", "data-key": "save chart", onclick: () => save("face.svg", "image/svg+xml", reply.chart) }, t.save_chart)),
  ];
}

/** Cuts each view to what is drawn. Only a drawing that is shown can be measured. */
export function crop(result) {
  for (const view of result.querySelectorAll(".view")) {
    const { x, y, width, height } = view.getBBox();
    if (width > 0) view.setAttribute("viewBox", [x - 6, y - 6, width + 12, height + 12].join(" "));
  }
}

function reasons(reply, context, again) {
  const { t } = context;
  const whyButton = (point) => point && el("button", { type: "button", class: "small", "data-key": `why ${point}`, "aria-label": `${t.why} ${point}`,
    onclick: () => { state.tab = "why"; state.about = point; again(); document.getElementById("panel").focus(); } }, t.why);
  const rule = (finding) => el("li", {},
    el("b", {}, finding.title), el("p", {}, finding.reason),
    finding.instruct.length > 0 && el("ul", {}, finding.instruct.map((text) => el("li", {}, text))),
    el("p", { class: "quiet" }, [`${t.cleared_by}: ${finding.cleared_by}`, finding.confidence,
      finding.unconfirmed && `${t.unconfirmed}: ${finding.unconfirmed}`, finding.sources.join(", ")].filter(Boolean).join(" · ")));
  const own = reply.findings.filter((finding) => !finding.is_for_everyone);
  const everyone = reply.findings.filter((finding) => finding.is_for_everyone);
  return [
    reply.patterns.length > 0 && el("section", {}, el("h3", {}, t.patterns), el("ul", { class: "cards" }, reply.patterns.map((pattern) =>
      el("li", {}, el("b", {}, pattern.name), el("p", {}, [pattern.principle, `${t.fits}: ${pattern.fit}`].filter(Boolean).join(" · ")),
        el("p", { class: "quiet" }, `${t.seen}: ${pattern.matched.join(", ") || "–"} · ${t.not_seen}: ${pattern.missing.join(", ") || "–"}`))))),
    el("section", {}, el("h3", {}, t.plan),
      reply.insertions.length === 0 ? el("p", {}, t.no_plan) : el("p", { class: "quiet" }, t.weights_note),
      el("ol", { class: "cards" }, reply.insertions.map((insertion) =>
        el("li", {}, el("div", { class: "row" }, el("span", {}, el("b", { class: "number" }, String(insertion.number)), " ", el("b", {}, insertion.name),
          el("span", { class: "quiet" }, ` ${insertion.side}`)), whyButton(insertion.point)),
          el("p", {}, `${t.for_it}: ${insertion.because.map((reason) => `${reason.words} (${t.weight(reason.weight)}; ${reason.confidence})`).join("; ")}`))))),
    reply.withheld.length > 0 && el("section", {}, el("h3", {}, t.withheld), el("ul", { class: "cards" }, reply.withheld.map((one) =>
      el("li", {}, el("div", { class: "row" }, el("span", {}, el("b", {}, one.name), el("span", { class: "quiet" }, ` ${one.side}`)), whyButton(one.point)),
        el("p", {}, [one.because.join("; "), one.substitute && t.instead(one.substitute)].filter(Boolean).join(" · ")))))),
    own.length > 0 && el("section", {}, el("h3", {}, t.findings), el("ul", { class: "cards" }, own.map(rule))),
    everyone.length > 0 && el("details", { open: state.open.has("everyone"), ontoggle: (event) => (event.target.open ? state.open.add("everyone") : state.open.delete("everyone")) },
      el("summary", { "data-key": "everyone" }, el("span", {}, t.everyone), el("span", { class: "count" }, String(everyone.length))), el("ul", { class: "cards" }, everyone.map(rule))),
  ];
}

function questions(reply, context, changed) {
  const { t, vocabulary, form } = context;
  const all = vocabulary.risk_groups.flatMap(({ risks }) => risks.map(({ code }) => code));
  const control = (question) => {
    const [, risk, detail] = /^risk\.(\w+)(?:\.(\w+))?$/.exec(question.ask) ?? [];
    if (risk && !detail) {
      const say = (value) => () => { answer(risk, value, all); changed(false); };
      return el("span", { class: "answers" },
        el("button", { type: "button", "data-key": `yes ${risk}`, "aria-label": `${t.yes}: ${question.text}`, onclick: say("yes") }, t.yes),
        el("button", { type: "button", "data-key": `no ${risk}`, "aria-label": `${t.no}: ${question.text}`, onclick: say("no") }, t.no));
    }
    const field = risk ? form.querySelector(`[data-risk="${risk}"] .details`) : (form.querySelector(`[data-pointer="/${question.ask}"]`) ?? form.querySelector('[data-pointer=""]'));
    return el("button", { type: "button", "data-key": `answer ${question.ask}`, "aria-label": `${t.answer}: ${question.text}`, onclick: () => context.go(field) }, t.answer);
  };
  if (reply.questions.length === 0) return [el("p", {}, t.none_open)];
  const item = (question) => el("li", {}, el("span", {}, question.text), control(question));
  const part = (title, open) => {
    const groups = [...new Set(open.map(({ group }) => group))];
    return open.length > 0 && el("section", {}, el("h3", {}, `${title} (${open.length})`), groups.map((group) =>
      [el("h4", {}, group), el("ul", { class: "questions" }, open.filter((question) => question.group === group).map(item))]));
  };
  return [part(t.blocks, reply.questions.filter(({ blocks }) => blocks)), part(t.open_questions, reply.questions.filter(({ blocks }) => !blocks))];
}

function why({ t, vocabulary }, again) {
  const answered = state.about.trim() ? ask({ call: "why", intake: text(), about: state.about }) : undefined;
  const submit = (event) => {
    event.preventDefault();
    state.about = event.target.elements.about.value;
    again();
  };
  const [head, ...lines] = (answered?.text ?? "").trim().split("\n");
  const line = (words) => {
    const [, kind, rest] = /^\s*([^:]{1,40}): (.*)$/s.exec(words) ?? [];
    return el("li", {}, kind ? [el("b", {}, `${kind}: `), rest] : words.trim());
  };
  return [
    el("form", { class: "ask", onsubmit: submit },
      el("p", { class: "quiet" }, t.why_how),
      el("div", { class: "field" }, el("label", { for: "about" }, t.ask_about),
        el("div", { class: "row" },
          el("input", { id: "about", name: "about", type: "text", list: "points", value: state.about, autocomplete: "off", "data-key": "about", "aria-invalid": answered?.error ? "true" : undefined, "aria-describedby": "why-answer" }),
          el("button", { type: "submit", "data-key": "ask" }, t.ask)),
        el("datalist", { id: "points" }, vocabulary.points.map(({ code, pinyin, name }) => el("option", { value: code }, `${pinyin} ${name}`)),
          vocabulary.zones.map(({ code, label }) => el("option", { value: code }, label))))),
    el("div", { id: "why-answer", role: "status", lang: "en" },
      answered?.error && el("p", { class: "problem" }, answered.error),
      answered?.text && [el("p", { class: "head" }, head), answered.location && el("p", { class: "quiet" }, answered.location), el("ul", { class: "cards" }, lines.map(line))]),
  ];
}

