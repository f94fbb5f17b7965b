import { describe, expect, it } from "vitest";
import { cell, cellNames, runButton, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { runToRecord } from "./runToRecord.ts";
import { wakeAll } from "./wake.ts";
import { bodiesOf, gzippedSize, scriptsIn } from "./weight.ts";

useBrowser();

const names = cellNames("01-pixels");
const [first = "", second = ""] = names;
const last = names.at(-1) ?? "";

describe("the page of lesson 1, /course/pixels", () => {
  it("shows code and recorded outputs without JavaScript", async () => {
    const { page, close } = await openPage("/course/pixels", { javaScriptEnabled: false });
    expect(await cell(page, first).textContent()).toContain("loadDigits");
    expect(await cell(page, first).textContent()).toContain("[1682, 28, 28]");
    expect(await cell(page, "one digit").getByRole("img").count()).toBe(1);
    expect(await page.getByRole("button", { name: /^Run/ }).count()).toBe(0);
    await close();
  });

  it("weighs at most 250 kB of JavaScript before anything is asked for, and no engine or data", async () => {
    const { page, requests, close } = await openPage("/course/pixels");
    await runButton(page, last).scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    const bodies = await bodiesOf(scriptsIn(requests));
    expect(gzippedSize(bodies)).toBeLessThanOrEqual(250_000);
    expect(gzippedSize(bodies)).toBeGreaterThan(50_000);
    expect(bodies.filter((body) => body.includes("WASM_HAS_SIMD_SUPPORT"))).toEqual([]);
    expect(requests.filter((url) => /\.(wasm|gz)$/.test(url))).toEqual([]);
    await close();
  });

  it("runs all cells to the outputs that were recorded, and nothing moves", async () => {
    const { page, requests, errors, elsewhere, close } = await openPage("/course/pixels");
    // What waits for a guess grows when it is run.
    const heights = () =>
      page
        .locator("section[aria-label^='Cell ']")
        .evaluateAll((cells) =>
          cells.filter((cell) => !cell.closest("[data-hidden]")).map((cell) => cell.clientHeight),
        );
    const before = await heights();
    await runToRecord(page, names);
    expect(await heights()).toEqual(before);
    expect(requests.some((url) => url.endsWith("simd.wasm") || url.includes("-simd."))).toBe(true);
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });

  it("runs from the keyboard: Enter on Run, Ctrl+Enter in the code; the status says how it stands", async () => {
    const { page, close } = await openPage("/course/pixels");
    expect(await status(page, first).textContent()).toBe("recorded output");
    await runButton(page, first).focus();
    await page.keyboard.press("Enter");
    await status(page, first).getByText(/^ran/).waitFor({ timeout: 30_000 });
    expect(await status(page, second).textContent()).toBe("recorded output");
    await cell(page, second).locator("pre").first().focus();
    await page.keyboard.press("Control+Enter");
    await status(page, second).getByText(/^ran/).waitFor();
    await close();
  });

  it("gives every control the focus by Tab", async () => {
    const { page, close } = await openPage("/course/pixels");
    await wakeAll(page); // what wakes takes the place of what slept, whose controls could be reached
    const controls = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, [tabindex]",
      );
      // Of radio buttons one has the focus, and arrows move it to the others.
      const usable = [...all].filter(
        (control) =>
          control.tabIndex >= 0 &&
          !control.matches("input[type=radio]:not(:checked)") &&
          control.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
      Object.assign(window, { unreached: new Set(usable) });
      document.addEventListener("focusin", ({ target }) =>
        Reflect.get(window, "unreached").delete(target),
      );
      return usable.length;
    });
    // Links that appear beside a heading while they have the focus take a Tab each, too.
    const left = () => page.evaluate(() => Reflect.get(window, "unreached").size);
    for (let i = 0; i < 2 * controls && (await left()) > 0; i += 1)
      await page.keyboard.press("Tab");
    const unreached = await page.evaluate(() =>
      [...Reflect.get(window, "unreached")].map((control: Element) => control.outerHTML),
    );
    expect(unreached).toEqual([]);
    expect(controls).toBeGreaterThan(names.length);
    await close();
  });
});
