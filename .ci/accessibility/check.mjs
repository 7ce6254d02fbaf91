// Opens pages in headless Chromium and looks at them as readers do: no error, no request, no sideways scrolling on a
// narrow phone, nothing serious by axe-core, in the light and in the dark; and valid HTML.
//
//   node check.mjs PAGE.html...

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = { extends: ["html-validate:standard"], rules: { "no-inline-style": "off", "long-title": "off", "no-trailing-whitespace": "off" } };
const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...rules }));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const complaints = [];

for (const path of process.argv.slice(2)) {
  const complain = (text) => complaints.push(`${path}: ${text}`);
  const report = await validator.validateFile(path);
  for (const { messages } of report.results)
    for (const { line, column, ruleId, message } of messages) complain(`${line}:${column}: ${message} (${ruleId})`);
  for (const colorScheme of ["light", "dark"])
    for (const width of [360, 1200]) {
      // axe-core is run through the debugger, so that the page's own policy stays in force.
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(message.text()));
      page.on("pageerror", (error) => complain(error.message));
      page.on("request", (request) => /^(file|data):/.test(request.url()) || complain(`asks for ${request.url()}`));
      await page.goto(pathToFileURL(path).href);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) complain(`${wide} pixels wide on a screen of ${width}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      for (const { id, impact, help, nodes } of violations) {
        const first = nodes[0].html.slice(0, 160);
        const text = `${colorScheme}, ${width}: ${id} (${impact}): ${help}; ${nodes.length} times, first ${first}`;
        if (["serious", "critical"].includes(impact)) complain(text);
        else console.log(`${path}: ${text}`);
      }
      await page.close();
    }
}
await browser.close();
complaints.forEach((complaint) => console.error(complaint));
process.exit(complaints.length > 0 ? 1 : 0);
