// Uses the playground in headless Chromium.
//
//   node check.mjs SITE NATIVE.ndjson [CHECK]

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { defineKeyOf, focusable, pressThrough, withoutFocusMark } from "./keyboard.mjs";
import { serve } from "./serve.mjs";

const [site, nativeFile] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const native = readFileSync(nativeFile, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const server = await serve(site);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const complaints = [];
let checks = 0;

function expect(isTrue, words) {
  checks += 1;
  if (!isTrue) {
    complaints.push(words);
    console.error(`failed: ${words}`);
  }
}
const same = (found, wanted, words) =>
  expect(JSON.stringify(found) === JSON.stringify(wanted), `${words}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);

async function open({ width = 1280, height = 900, colorScheme = "light", fragment = "" } = {}) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && expect(false, `console: ${message.text()}`));
  page.on("pageerror", (error) => expect(false, `error: ${error.stack}`));
  page.on("request", (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(server.url) || expect(false, `asks for ${request.url()}`));
  await page.addInitScript(defineKeyOf);
  await page.goto(server.url + fragment);
  await page.waitForSelector("body[data-ready]");
  return page;
}
const intakeOf = async (page) => JSON.parse(await page.locator("#json").inputValue());
const verdictOf = (page) => page.locator("#verdict").textContent();
const TABS = ["card", "chart", "reasons", "questions", "why", "face"];

/** The page is valid HTML. */
async function isValid() {
  const rules = { extends: ["html-validate:standard"], rules: { "no-inline-style": "off", "no-trailing-whitespace": "off" } };
  const report = await new HtmlValidate(new FileSystemConfigLoader({ root: true, ...rules })).validateFile(join(site, "index.html"));
  for (const { messages } of report.results) for (const { line, ruleId, message } of messages) expect(false, `index.html:${line}: ${message} (${ruleId})`);
}

/** The browser answers byte for byte what the library answers outside it: decision, card, chart, reasons, questions. */
async function decidesAsNative() {
  const page = await open();
  const replies = await page.evaluate(async (requests) => {
    const { answer } = await import("./library.js");
    return requests.map((request) => answer(request));
  }, native.map(({ request }) => request));
  const equal = native.filter(({ reply, decision }, index) => replies[index] === reply && JSON.parse(replies[index]).decision === decision);
  same(equal.length, 200, "intakes that are decided as outside the browser");
  const verdicts = new Set(native.map(({ reply }) => JSON.parse(reply).verdict));
  expect(verdicts.size >= 5, `only the verdicts ${[...verdicts]}`);
  await page.close();
}

/** Nothing is asked for but the files of the page, once each, and nothing at all while it is used. */
async function asksForNothing() {
  server.asked.length = 0;
  const page = await open();
  const files = readdirSync(site).filter((file) => file !== "index.html").map((file) => `/${file}`);
  same(server.asked.toSorted(), ["/", ...files].toSorted(), "files asked for");
  for (const tab of TABS) await page.click(`#tab-${tab}`);
  await page.click('[data-key="share"]');
  await page.selectOption("#language", "zh-Hans");
  await page.click('[data-key="empty"]');
  same(server.asked.length, files.length + 1, "requests after the page was used");
  page.removeAllListeners("console"); // The policy says there what it refuses.
  const refused = await page.evaluate(() => fetch("https://example.org/").then(() => "allowed", () => "refused"));
  same(refused, "refused", "a request to elsewhere");
  await page.close();
}

const LOOKS = [
  { colorScheme: "light", width: 360, language: "en" },
  { colorScheme: "dark", width: 360, language: "zh-Hans" },
  { colorScheme: "light", width: 1280, language: "zh-Hant" },
  { colorScheme: "dark", width: 1280, language: "en" },
];

/** No sideways scrolling, targets of 44 pixels, the statement in sight, and nothing by axe-core: light and dark, wide and narrow. */
async function looksRight() {
  for (const { colorScheme, width, language } of LOOKS) {
    const page = await open({ width, colorScheme });
    page.removeAllListeners("console"); // axe-core tries styles that the policy refuses.
    await page.evaluate(axe);
    await page.selectOption("#language", language);
    const unfold = (isOpen) => page.evaluate((isOpen) => document.querySelectorAll("#intake details").forEach((it) => (it.open = isOpen)), isOpen);
    await unfold(true);
    await page.waitForTimeout(100);
    for (const view of ["intake", ...TABS]) {
      const name = `${colorScheme}, ${width}, ${language}, ${view}`;
      if (view !== "intake") {
        await unfold(false);
        if (width < 1024) await page.locator('[data-key="view result"]').click();
        await page.click(`#tab-${view}`);
        if (view === "why") {
          await page.fill("#about", "ST36");
          await page.keyboard.press("Enter");
        }
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide <= width, `${name}: ${wide} pixels wide`);
      // Zones are small on a small face; the list beside it has them all, large.
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, select, summary, input:not([type=checkbox], [type=radio]), textarea, .chip, .segment, .check")].filter((it) => {
          const { width, height } = it.getBoundingClientRect();
          return it.checkVisibility({ visibilityProperty: true }) && width > 2 && (width < 43.5 || height < 43.5);
        }).map((it) => it.outerHTML.slice(0, 90)));
      same(small, [], `${name}: targets smaller than 44 pixels`);
      const isShown = await page.locator("#statement").evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight + 0.5 && it.checkVisibility();
      });
      expect(isShown, `${name}: the statement is out of sight`);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
      expect(passes.length > 10, `${name}: axe-core found little to look at`);
      for (const { id, impact, help, nodes } of violations)
        expect(false, `${name}: ${id} (${impact}): ${help}; ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}`);
    }
    await page.close();
  }
}

/** The keyboard alone reaches everything, shows where it is, and works everything. */
async function worksByKeyboard() {
  for (const width of [360, 1280]) {
    const page = await open({ width });
    for (const which of width < 1024 ? ["intake", "result"] : ["both"]) {
      if (which === "result") {
        await page.focus('[data-key="view result"]');
        await page.keyboard.press("Enter");
        await page.evaluate(() => document.activeElement.blur());
      }
      const wanted = await focusable(page);
      const reached = await pressThrough(page, wanted.length + 40);
      same(wanted.filter((key) => !reached.has(key)), [], `${width}, ${which}: not reached by Tab`);
      same(await withoutFocusMark(reached), [], `${width}, ${which}: no visible focus`);
      expect(wanted.length > (which === "result" ? 5 : 40), `${width}, ${which}: only ${wanted.length} things to reach`);
    }
    await page.close();
  }

  const page = await open();
  const at = async (key, ...presses) => {
    await page.locator(`[data-key="${key}"]:visible`).first().focus();
    for (const press of presses) await page.keyboard.press(press);
  };
  await at("zone cheek", "Space");
  same((await intakeOf(page)).concerns[0].zones.at(-1), "cheek", "a zone that is tapped by Space");
  same(await page.evaluate(() => document.activeElement.dataset.key), "zone cheek", "the focus after a zone is tapped");
  await at("zone cheek", "Enter");
  expect(!(await intakeOf(page)).concerns[0].zones.includes("cheek"), "a zone that is tapped by Enter");
  await at("/concerns/0/severity=moderate", "ArrowRight");
  same((await intakeOf(page)).concerns[0].severity, "severe", "severity by an arrow");
  await at("remove 1", "Enter");
  same((await intakeOf(page)).concerns.length, 1, "a concern that is removed");
  await at("add concern", "a");
  same((await intakeOf(page)).concerns[1]?.concern.slice(0, 1), "a", "a concern that is added");
  await at("fold risks nerves", "Enter");
  await page.waitForTimeout(50);
  await at("risk migraine=no", "ArrowLeft");
  expect((await intakeOf(page)).risks.present.some(({ risk }) => risk === "migraine"), "a risk by an arrow");
  await at("/risks/present/3/days_ago", "4");
  same((await intakeOf(page)).risks.present[3].days_ago, 4, "days that are typed");
  await at("tab card", "ArrowRight", "ArrowRight");
  same(await page.locator("[aria-selected=true]").getAttribute("id"), "tab-reasons", "tabs by arrows");
  await at("why ST36", "Enter");
  expect((await page.locator("#why-answer").textContent()).includes("ST36"), "why, from the reasons");
  await at("about", "Control+a");
  await page.keyboard.type("Zusanli");
  await page.keyboard.press("Enter");
  expect((await page.locator("#why-answer .head").textContent()).startsWith("ST36"), "why, by a name");
  await at("about", "Control+a");
  await page.keyboard.type("ST99");
  await page.keyboard.press("Enter");
  expect((await page.locator("#why-answer .problem").textContent()).includes("ST99"), "why, about nothing");
  await at("tab why", "End");
  const chooser = page.waitForEvent("filechooser", { timeout: 3000 }).catch(() => null);
  await at("face file", "Enter");
  expect((await chooser) !== null, "the file input opens by Enter");
  await page.close();
}

/** Each zone of the drawn face can be tapped on a phone, where its outline says. */
async function tapsZones() {
  const page = await open({ width: 360, height: 740 });
  const zones = await page.locator(".zone").evaluateAll((all) => all.map((zone) => zone.dataset.key));
  expect(zones.length >= 19, `only ${zones.length} zones are drawn`);
  for (const key of zones) {
    const zone = page.locator(`[data-key="${key}"]`);
    await zone.scrollIntoViewIfNeeded();
    // The most inner of a grid of places: the one that is farthest from any other zone.
    const { place, size } = await zone.evaluate((zone) => {
      const { left, top, width, height } = zone.getBoundingClientRect();
      const hits = [];
      for (let x = left; x < left + width; x += 2) for (let y = top; y < top + height; y += 2) if (zone.contains(document.elementFromPoint(x, y))) hits.push([x, y]);
      const near = ([x, y]) => hits.filter(([a, b]) => Math.hypot(a - x, b - y) < 10).length;
      return { place: hits.reduce((best, hit) => (near(hit) > near(best) ? hit : best), hits[0]), size: hits.length * 4 };
    });
    expect(size > 200, `${key}: ${size} square pixels to tap`);
    const before = await zone.getAttribute("aria-checked");
    await page.mouse.click(...place);
    expect((await zone.getAttribute("aria-checked")) !== before, `${key} is tapped`);
  }
  await page.close();
}

/** What is wrong is said beside its field, and there is no decision. */
async function saysProblems() {
  const page = await open();
  await page.fill('[data-key="/age"]', "200");
  const beside = page.locator('[data-pointer="/age"] > .problem');
  expect((await beside.textContent()).includes("0 to 120"), "the age beside its field");
  same(await page.locator('[data-key="/age"]').getAttribute("aria-invalid"), "true", "aria-invalid");
  same(await page.locator("#panel").count(), 0, "panels of an intake with a problem");
  await page.fill('[data-key="/age"]', "fifty");
  expect((await beside.textContent()).includes("whole number"), "an age in words");
  await page.fill('[data-key="/age"]', "52");
  same(await beside.isVisible(), false, "a problem that is gone");
  await page.click('[data-key="fold signs tongue_body"]');
  await page.locator('[data-key="sign=tongue_red"]').check();
  const group = page.locator("[data-pointer]").filter({ has: page.locator('[data-key="sign=tongue_red"]') }).last().locator(":scope > .problem");
  expect((await group.textContent()).includes("contradicts"), "signs that contradict each other, in their group");
  await page.locator('[data-key="sign=tongue_red"]').uncheck();
  await page.click('[data-key="fold json"]');
  await page.fill("#json", '{ "age": 47, "concerns": "none", "visit": { "number": 0 } }');
  same(await page.locator(".problems li").count(), 2, "problems of an intake in JSON");
  await page.locator(".problems li", { hasText: "visit" }).locator("button").click();
  expect(await page.locator("#json").evaluate((it) => it === document.activeElement), "goes to the JSON for what the form has no field for");
  await page.fill("#json", '{ "age": 47, ');
  expect((await page.locator('[data-pointer=""] > .problem').textContent()).includes("line 1"), "JSON that cannot be read");
  const shapes = ['{}', '[]', '7', '{ "concerns": [null, 7, "x", {}] }', '{ "risks": [1], "signs": { "a": 1 }, "vitals": 3, "preferences": [] }',
    '{ "concerns": [{ "concern": 7, "zones": "x" }], "risks": { "present": "x", "absent": 4 } }',
    '{ "age": [], "sex": 4, "risks": { "present": [null, { "risk": "migraine", "zones": 4 }], "absent": [null] }, "lifestyle": "x" }'];
  for (const shape of shapes) {
    await page.fill("#json", shape);
    expect((await page.locator(".problems li").count()) > 0, `problems of ${shape}`);
  }
  await page.fill("#json", '{ "age": 47, "concerns": [{ "concern": "dryness" }] }');
  expect((await verdictOf(page)).startsWith("Ask first"), "an intake that says little");
  await page.click("#tab-questions");
  const before = await page.locator(".questions li").count();
  await page.locator(".questions [data-key^=no]").first().click();
  same(await page.locator(".questions li").count(), before - 1, "questions after an answer");
  await page.fill("#json", '{ "age": 47, "concerns": [{ "concern": "dryness" }], "risks": { "present": [{ "risk": "rosacea" }], "absent": "all_others" } }');
  await page.click('[data-key="answer risk.rosacea.status"]');
  same(await page.evaluate(() => document.activeElement.dataset.key), "/risks/present/0/status", "the field that answers a question");
  await page.close();
}

/** A link holds the intake: of random people, in all languages; a broken one says so. */
async function sharesByLink() {
  const page = await open();
  for (const { request, reply } of native.slice(0, 12)) {
    const { intake } = JSON.parse(request);
    await page.evaluate(() => document.querySelector('[data-key="fold json"]').parentElement.open = true);
    await page.fill("#json", intake);
    await page.click('[data-key="share"]');
    await page.waitForURL(/#intake=/);
    const fragment = await page.evaluate(() => location.hash);
    expect(fragment.length < 4000, `a link of ${fragment.length} characters`);
    const other = await open({ fragment });
    same(await intakeOf(other), JSON.parse(intake), "the intake of a link");
    const heading = await other.evaluate(async (card) => new DOMParser().parseFromString(card.replaceAll(/<style>.*?<\/style>/gs, ""), "text/html").querySelector(".verdict h2").textContent, JSON.parse(reply).card);
    same(await verdictOf(other), heading, "the verdict of a link");
    await other.close();
  }
  for (const fragment of ["#intake=", "#intake=AAAA", "#intake=%%%", `#intake=${"A".repeat(20_000)}`, await page.evaluate(() => location.hash.slice(0, -9))]) {
    const other = await open({ fragment });
    expect((await other.locator("#message").textContent()).includes("cannot be read"), `a broken link: ${fragment.slice(0, 30)}`);
    same((await intakeOf(other)).age, 52, "the intake after a broken link");
    await other.close();
  }
  await page.close();
}

/** The plan lies on the drawn face, on turned ones and on one from a file; a file that is no face says so. */
async function drawsOnFaces() {
  const page = await open();
  await page.click("#tab-face");
  const spots = () => page.locator(".mesh .spot").count();
  const drawn = await spots();
  expect(drawn >= 4, `${drawn} discs`);
  await page.selectOption("#which-face", "turned_left");
  same(await spots(), drawn, "discs on a turned face");
  const canonical = await page.evaluate(async () => (await import("./library.js")).ask({ call: "face", intake: '{"age":47,"concerns":[{"concern":"acne"}]}', landmarks: null, mirrored: false, language: "en" }).landmarks);
  const file = (name, value) => page.setInputFiles("#face-file", { name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
  const irises = Array.from({ length: 10 }, () => canonical[0]);
  const normal = [...canonical, ...irises].map(([x, y, z]) => ({ x: 0.5 + x / 40, y: 0.5 - y / 30, z }));
  for (const [name, value] of [["list.json", canonical.map(([x, y]) => [320 + 15 * x, 240 - 15 * y])], ["mediapipe.json", { faceLandmarks: [normal], width: 640, height: 480 }]]) {
    await file(name, value);
    await page.locator("#which-face option[value=own]").waitFor({ state: "attached" });
    same(await page.locator("#which-face").inputValue(), "own", name);
    same(await spots(), drawn, `discs on ${name}`);
  }
  const place = () => page.locator(".mesh .spot circle").first().getAttribute("cx");
  const before = await place();
  await page.check('[data-key="mirrored"]');
  expect((await place()) !== before, "sides of a mirrored picture");
  for (const [name, value] of [["short.json", canonical.slice(0, 400)], ["words.json", "not JSON"], ["point.json", canonical.map(() => [1, 1])], ["null.json", "null"]]) {
    await file(name, value);
    await page.locator("#panel .problem:visible").waitFor();
    expect((await page.locator("#panel .problem:visible").textContent()).includes("cannot be used"), name);
  }
  await page.close();
}

const only = process.argv[4];
for (const check of [isValid, decidesAsNative, asksForNothing, tapsZones, worksByKeyboard, saysProblems, sharesByLink, drawsOnFaces, looksRight].filter(({ name }) => !only || name === only)) {
  const [before, start] = [complaints.length, Date.now()];
  await check();
  console.log(`${complaints.length === before ? "passed" : "FAILED"}: ${check.name} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
}
await browser.close();
server.close();
console.log(`playground: ${checks} checks, ${complaints.length} failed`);
process.exit(complaints.length > 0 ? 1 : 0);
