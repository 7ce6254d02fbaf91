// What the keyboard has to reach, and what it reaches.

/** What an element is called here. Runs in the page. */
export const defineKeyOf = () => (globalThis.keyOf = (it) => it.dataset?.key ?? (it.id || it.outerHTML.slice(0, 60)));

/** Everything that can have the focus and is shown; of radio buttons, the one of each group that Tab stops at. */
export const focusable = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, select, textarea, input, summary, [tabindex='0']")];
    return all.filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.tabIndex >= 0 && !it.disabled)
      .filter((it) => it.type !== "radio" || it.checked || !it.closest("fieldset").querySelector(":checked"))
      .map(globalThis.keyOf);
  });

/** Presses Tab until the focus has gone round. Returns each stop with whether its focus can be seen. */
export async function pressThrough(page, most) {
  const reached = new Map();
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const [key, isMarked] = await page.evaluate(() => {
      const it = document.activeElement;
      const marks = [it, it.parentElement, it.closest(".segments"), it.closest(".chip"), it.closest(".check")].filter(Boolean);
      const outlined = marks.some((mark) => {
        const style = getComputedStyle(mark);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      });
      const path = it.matches(".zone") && it.querySelector("path");
      return [globalThis.keyOf(it), outlined || (path && parseFloat(getComputedStyle(path).strokeWidth) >= 4)];
    });
    if (!reached.has(key)) reached.set(key, isMarked);
  }
  reached.delete(await page.evaluate(() => globalThis.keyOf(document.body)));
  return reached;
}

export const withoutFocusMark = (reached) => [...reached].filter(([, isMarked]) => !isMarked).map(([key]) => key);
