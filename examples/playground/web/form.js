// The intake as a form: the face with its zones, the person, signs, risks and wishes.

import { el, refill, svg } from "./dom.js";
import { checkbox, chips, input, numeric, radios, select } from "./fields.js";
import * as intake from "./state.js";
import { list, object, state } from "./state.js";
import { isDrawn, path } from "./zones.js";

const fold = (key, title, count, ...content) =>
  el("details", { open: state.open.has(key), ontoggle: (event) => (event.target.open ? state.open.add(key) : state.open.delete(key)) },
    el("summary", { "data-key": `fold ${key}` }, el("span", {}, title), el("span", { class: "count" }, count)), ...content);

const section = (title, pointer, ...content) =>
  el("section", { class: "block", "data-pointer": pointer }, el("h2", {}, title), el("p", { class: "problem", hidden: true }), ...content);

/** Fills the form. `changed(isTyping)` says that the intake has changed; while somebody types, the form stays as it is. */
export function fillForm(fields, { t, vocabulary, drawing }, changed) {
  const set = (change) => (value) => {
    change(value);
    changed(false);
  };
  const type = (change) => (value) => {
    change(value);
    changed(true);
  };
  const label = (options, code) => options.find((option) => option.code === code)?.label ?? String(code);
  const given = (options) => [{ code: "", label: t.not_given }, ...options];
  const yesNo = (pointer, title, value, change) =>
    radios(pointer, title, [{ code: "yes", label: t.yes }, { code: "no", label: t.no }, { code: "", label: t.unknown }],
      value === true ? "yes" : value === false ? "no" : "", set((code) => change(code === "" ? undefined : code === "yes")));

  const reported = intake.concerns();
  if (!reported[state.active]) state.active = 0;
  const active = reported[state.active];

  function face() {
    const isOn = (zone) => list(active?.zones).includes(zone);
    const tap = (zone) => {
      if (!active) return;
      intake.toggle(state.intake.concerns[state.active], "zones", zone);
      changed(false);
    };
    const press = (zone) => (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      tap(zone);
    };
    const zones = vocabulary.zones.filter(({ code }) => isDrawn(code)).map(({ code, label }) => {
      const others = reported.some((concern) => concern !== active && list(concern.zones).includes(code));
      return svg("g", { class: `zone${others ? " other" : ""}`, role: "checkbox", tabindex: "0", "aria-checked": String(isOn(code)), "aria-label": label,
        "aria-disabled": active ? undefined : "true", "data-key": `zone ${code}`, onclick: () => tap(code), onkeydown: press(code) },
        svg("title", {}, label), svg("path", { d: path(code) }));
    });
    const side = (x, text) => svg("text", { class: "side", x, y: -262, "aria-hidden": "true" }, text);
    return svg("svg", { class: "face-chart zones", viewBox: "-200 -306 400 616", role: "group", "aria-label": t.face },
      drawing.cloneNode(true), zones, side(-186, t.right), side(186, t.left));
  }

  function concern(concern, index) {
    const name = label(vocabulary.concerns, concern.concern);
    const at = `/concerns/${index}`;
    const target = state.intake.concerns[index];
    const where = list(concern.zones).map((zone) => label(vocabulary.zones, zone)).join(", ");
    return el("li", { class: `concern${index === state.active ? " active" : ""}`, "data-pointer": at },
      el("div", { class: "row" },
        el("button", { type: "button", class: "pick", "aria-pressed": String(index === state.active), "aria-label": `${t.choose(name)}: ${where || t.no_zones}`, "data-key": `pick ${index}`,
          onclick: () => { state.active = index; changed(false); } }, el("b", {}, name), el("span", { class: "quiet" }, where || t.no_zones)),
        el("button", { type: "button", class: "icon", "aria-label": t.remove(name), "data-key": `remove ${index}`,
          onclick: () => { state.intake.concerns.splice(index, 1); state.active = 0; changed(false); } }, "×")),
      el("p", { class: "problem", hidden: true }),
      index === state.active && el("div", { class: "grid" },
        radios(`${at}/severity`, t.severity, vocabulary.severities, concern.severity ?? "moderate", set((code) => intake.put(target, "severity", code))),
        select(`${at}/side`, t.side, given(vocabulary.sides.filter(({ code }) => code !== "midline")), concern.side, set((code) => intake.put(target, "side", code))),
        checkbox(`${at}/main`, t.main, concern.main === true, set((isMain) => {
          for (const other of list(state.intake.concerns)) if (object(other) === other) delete other.main;
          intake.put(target, "main", isMain || undefined);
        }), `${at}/main`)));
  }

  const rest = vocabulary.concerns.filter(({ code }) => !reported.some((concern) => concern.concern === code));
  const add = (code) => {
    state.intake.concerns = [...reported, { concern: code }];
    state.active = reported.length;
    changed(false);
  };
  const zoneList = fold("zones", active ? t.zones_of(label(vocabulary.concerns, active.concern)) : t.zone_list, t.chosen(list(active?.zones).length),
    active ? chips("zone list", vocabulary.zones, (code) => list(active.zones).includes(code),
      set((code) => intake.toggle(state.intake.concerns[state.active], "zones", code))) : el("p", { class: "quiet" }, t.no_active));

  const person = object(state.intake);
  const signs = list(person.signs);
  const signGroup = ({ code, label, signs: members }) => {
    const chosen = members.filter((sign) => signs.includes(sign.code));
    const pointers = signs.flatMap((sign, index) => (members.some((member) => member.code === sign) ? [`/signs/${index}`] : []));
    return el("div", { "data-pointer": pointers.length > 0 ? pointers.join(" ") : `/signs/${code}` },
      fold(`signs ${code}`, label, t.chosen(chosen.length),
        chips("sign", members, (sign) => signs.includes(sign), set((sign) => intake.toggle(state.intake, "signs", sign)))),
      el("p", { class: "problem", hidden: true }));
  };

  const present = intake.presentRisks();
  const allRisks = vocabulary.risk_groups.flatMap(({ risks }) => risks.map(({ code }) => code));
  function details(risk, entry) {
    const index = present.indexOf(entry);
    const at = `/risks/present/${index}`;
    const target = list(object(state.intake.risks).present)[index];
    const field = (name) => set((value) => intake.put(target, name, value));
    const typed = (name, read = (value) => value) => type((value) => intake.put(target, name, value === "" ? undefined : read(value)));
    const controls = {
      status: () => select(`${at}/status`, t.status, given(risk.statuses), entry.status, field("status")),
      severity: () => select(`${at}/severity`, t.severity, given(vocabulary.severities), entry.severity, field("severity")),
      days_ago: () => numeric(`${at}/days_ago`, t.days_ago, entry.days_ago, typed("days_ago", intake.number)),
      side: () => select(`${at}/side`, t.side, given(vocabulary.sides.filter(({ code }) => code !== "midline")), entry.side, field("side")),
      note: () => input(`${at}/note`, t.note, entry.note, typed("note")),
      zones: () => el("div", { class: "wide", "data-pointer": `${at}/zones` },
        fold(`risk zones ${risk.code} ${index}`, t.zones, list(entry.zones).map((zone) => label(vocabulary.zones, zone)).join(", "),
          chips(`${at}/zones`, vocabulary.zones, (code) => list(entry.zones).includes(code), set((code) => intake.toggle(target, "zones", code)))),
        el("p", { class: "problem", hidden: true })),
    };
    return el("div", { class: "grid details", "data-pointer": at }, risk.details.map((detail) => controls[detail]()), el("p", { class: "problem", hidden: true }));
  }
  const riskRow = (risk) => {
    const value = intake.answerOf(risk.code);
    const entries = present.filter((entry) => entry.risk === risk.code);
    return el("li", { class: "risk", "data-risk": risk.code },
      el("div", { class: "words" }, el("b", {}, risk.label), el("span", { class: "quiet" }, risk.question)),
      radios(`risk ${risk.code}`, risk.label, [{ code: "yes", label: t.yes }, { code: "no", label: t.no }, { code: "unknown", label: "?" }], value,
        set((code) => intake.answer(risk.code, code, allRisks)), { quiet: true }),
      entries.filter(() => risk.details.length > 0).map((entry) => details(risk, entry)));
  };
  const riskGroup = ({ code, label, risks }) => {
    const answers = risks.map((risk) => intake.answerOf(risk.code));
    const counted = (value) => answers.filter((answer) => answer === value).length;
    return fold(`risks ${code}`, label, t.counts(counted("yes"), counted("unknown")), el("ul", { class: "risks" }, risks.map(riskRow)));
  };

  const vitals = object(person.vitals);
  const wishes = object(person.preferences);
  const wish = (name, read = intake.number) => type((value) => intake.putIn("preferences", name, value === "" ? undefined : read(value)));

  refill(fields,
    t.part_translated ? el("p", { class: "notice" }, t.part_translated) : [],
    section(t.zones_title, "/concerns",
      el("p", { class: "quiet" }, active ? t.zones_how : t.no_active),
      el("div", { class: "face" }, face(),
        el("div", { class: "beside" },
          el("ul", { class: "concerns" }, reported.map(concern)),
          el("div", { class: "field" }, el("label", { for: "add-concern" }, t.add_concern),
            el("select", { id: "add-concern", "data-key": "add concern", onchange: (event) => event.target.value && add(event.target.value) },
              [{ code: "", label: "…" }, ...rest].map(({ code, label }) => el("option", { value: code }, label)))),
          zoneList))),
    section(t.person, undefined,
      el("div", { class: "grid" },
        numeric("/age", t.age, person.age, type((value) => intake.put(state.intake, "age", value === "" ? undefined : intake.number(value)))),
        select("/sex", t.sex, given(vocabulary.sexes), person.sex, set((code) => intake.put(state.intake, "sex", code))),
        select("/pregnancy", t.pregnancy, given(vocabulary.pregnancies), person.pregnancy, set((code) => intake.put(state.intake, "pregnancy", code))),
        (person.pregnancy === "yes" || person.pregnancy_weeks !== undefined) &&
          numeric("/pregnancy_weeks", t.weeks, person.pregnancy_weeks, type((value) => intake.put(state.intake, "pregnancy_weeks", intake.number(value)))),
        yesNo("/breastfeeding", t.breastfeeding, person.breastfeeding, (value) => intake.put(state.intake, "breastfeeding", value)),
        yesNo("/first_visit", t.first_visit, person.first_visit, (value) => intake.put(state.intake, "first_visit", value)),
        numeric("/event_in_days", t.event, person.event_in_days, type((value) => intake.put(state.intake, "event_in_days", intake.number(value)))))),
    section(t.signs, "/signs", vocabulary.sign_groups.map(signGroup)),
    section(t.lifestyle, "/lifestyle",
      chips("lifestyle", vocabulary.lifestyles, (code) => list(person.lifestyle).includes(code), set((code) => intake.toggle(state.intake, "lifestyle", code)))),
    section(t.risks, "/risks", el("p", { class: "quiet" }, t.risks_how),
      checkbox("deny", t.deny, intake.deniesAllOthers(), set(intake.denyAllOthers)), vocabulary.risk_groups.filter(({ risks }) => risks.length > 0).map(riskGroup)),
    section(t.vitals, "/vitals", el("div", { class: "grid" },
      numeric("/vitals/systolic_mmhg", t.systolic, vitals.systolic_mmhg, type((value) => intake.putIn("vitals", "systolic_mmhg", intake.number(value)))),
      numeric("/vitals/diastolic_mmhg", t.diastolic, vitals.diastolic_mmhg, type((value) => intake.putIn("vitals", "diastolic_mmhg", intake.number(value)))))),
    section(t.preferences, "/preferences", el("div", { class: "grid" },
      select("/preferences/size", t.size, given(vocabulary.sizes), wishes.size, set((code) => intake.putIn("preferences", "size", code))),
      select("/preferences/position", t.position, given(vocabulary.positions), wishes.position, set((code) => intake.putIn("preferences", "position", code))),
      numeric("/preferences/needles_max", t.needles_max, wishes.needles_max, wish("needles_max")),
      numeric("/preferences/face_needles_max", t.face_max, wishes.face_needles_max, wish("face_needles_max")),
      numeric("/preferences/body_needles_max", t.body_max, wishes.body_needles_max, wish("body_needles_max")),
      numeric("/preferences/retention_min", t.minutes, wishes.retention_min, wish("retention_min")),
      input("/preferences/avoid_points", `${t.avoid_points} (${t.points_how})`, list(wishes.avoid_points).join(", "),
        wish("avoid_points", (value) => value.split(/[,，、]/).map((name) => name.trim()).filter(Boolean)))),
      fold("modalities", t.avoid_modalities, t.chosen(list(wishes.avoid_modalities).length),
        chips("modality", vocabulary.modalities, (code) => list(wishes.avoid_modalities).includes(code), set((code) => {
          const chosen = list(wishes.avoid_modalities);
          intake.putIn("preferences", "avoid_modalities", chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
        })))));
}

/** Fills what shows the whole intake as JSON. It stays while the form is filled again, so that somebody can type in it. */
export function fillJson(whole, { t }, changed) {
  const read = (event) => {
    readJson(event.target.value);
    changed(false);
  };
  refill(whole, section(t.json, "", el("p", { class: "quiet" }, t.json_how),
    fold("json", "JSON", "", el("textarea", { id: "json", "aria-label": t.json, "data-key": "json", rows: 16, spellcheck: "false", oninput: read }))));
}

function readJson(typed) {
  try {
    const read = JSON.parse(typed);
    if (object(read) !== read) throw new Error("not an object");
    state.intake = read;
    state.typed = undefined;
  } catch {
    state.typed = typed;
  }
}

/** Keeps the JSON in step with the form, unless somebody is typing there. */
export function showJson() {
  const area = document.getElementById("json");
  if (area !== document.activeElement) area.value = state.typed ?? JSON.stringify(state.intake, null, 2);
}
