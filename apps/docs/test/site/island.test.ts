import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

const lesson = "/course/pixel-similarity";

function lab(page: Page): Locator {
  return page.getByRole("figure", { name: "Distance lab" });
}

/** Holds the scripts that are asked for from now on, until the returned function is called. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  const waiting: (() => Promise<void>)[] = [];
  let isHolding = true;
  await page.route("**/*.js", async (route) => {
    if (isHolding) waiting.push(() => route.continue());
    else await route.continue();
  });
  return async () => {
    isHolding = false;
    for (const go of waiting) await go();
  };
}

/** Begins to add up how far the page's parts jump. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, "shifts", Reflect.get(window, "shifts") + Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift" });
  });
  return () => page.evaluate(() => Reflect.get(window, "shifts"));
}

/** Whether React has drawn a part: it then leaves notes on the elements. */
function isAwake(part: Locator): Promise<boolean> {
  return part.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps")));
}

describe("a figure that is an island", () => {
  it("sleeps as it was served until it is nearly on the screen, then wakes, and nothing moves", async () => {
    const { page, requests, errors, close } = await openPage(lesson);
    const shifts = await watchShifts(page);
    await page.waitForLoadState("networkidle");
    const before = [...requests];
    expect(await isAwake(lab(page))).toBe(false);
    const [text, box] = [await lab(page).textContent(), await lab(page).boundingBox()];
    await lab(page).evaluate((node) => node.scrollIntoView({ block: "center" }));
    await expect.poll(() => isAwake(lab(page))).toBe(true);
    expect(await lab(page).textContent()).toBe(text);
    expect((await lab(page).boundingBox())?.height).toBe(box?.height);
    expect(requests.filter((url) => !before.includes(url) && url.endsWith(".js"))).not.toEqual([]);
    expect(await shifts()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("repeats the clicks, keys and texts that it slept through, and keeps the focus", async () => {
    const images = (page: Page) => page.getByRole("slider", { name: /^Images averaged/ });
    const { page, errors, close } = await openPage(lesson, {
      async prepare(page) {
        const release = await holdScripts(page);
        void (async () => {
          await images(page).fill("7"); // before the page has a program
          await page.getByRole("button", { name: "Shuffle" }).click();
          await release();
        })();
      },
    });
    await page.waitForLoadState("networkidle");
    const release = await holdScripts(page);
    await lab(page).getByRole("radio").nth(1).click();
    const slider = lab(page).getByRole("slider");
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
    const radio = lab(page).getByRole("radio").nth(2);
    await radio.hover();
    await page.mouse.down();
    expect(await isAwake(lab(page))).toBe(false);
    await release();
    await radio.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.mouse.up(); // were the part replaced in between, the browser would not click
    await lab(page).getByText("Rows compared: 25 of 28").waitFor();
    await expect.poll(() => radio.isChecked()).toBe(true);
    expect(await radio.evaluate((node) => node === document.activeElement)).toBe(true);
    await slider.press("ArrowLeft");
    await lab(page).getByText("Rows compared: 24 of 28").waitFor();
    await page.getByText("Images averaged: 7 of").waitFor();
    await page.getByText("shuffled by seed 1").waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("takes up a stroke that began while the pad slept", async () => {
    const { page, errors, close } = await openPage("/course/pixels");
    await page.waitForLoadState("networkidle");
    const release = await holdScripts(page);
    const pad = page.getByRole("application", { name: /^Drawing pad/ });
    await pad.evaluate((node) => node.scrollIntoView({ block: "center" }));
    const box = (await pad.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60);
    await release();
    await page.getByRole("application", { name: /pen down/ }).waitFor();
    await page.mouse.move(box.x + 90, box.y + 120);
    await page.mouse.up();
    await page.getByRole("application", { name: /1 stroke, pen up/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("is drawn where no server drew it, on a page that a link led to", async () => {
    const { page, errors, close } = await openPage("/course/pixels");
    await page.getByRole("link", { name: "Pixel similarity" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Pixel similarity" }).waitFor();
    await lab(page).waitFor();
    await lab(page).getByRole("radio").nth(1).check();
    expect(errors).toEqual([]);
    await close();
  });

  it("says when it cannot be fetched, and wakes when that is over", async () => {
    const { page, close } = await openPage(lesson);
    await page.waitForLoadState("networkidle");
    await page.route("**/*.js", (route) => route.abort());
    await lab(page).getByRole("radio").nth(1).click();
    await page.getByText("This part could not be fetched").waitFor();
    expect(await lab(page).isVisible()).toBe(true);
    await page.unroute("**/*.js");
    await page.getByRole("button", { name: "Try again" }).first().click();
    await expect.poll(() => isAwake(lab(page))).toBe(true);
    expect(await lab(page).getByRole("radio").nth(1).isChecked()).toBe(true);
    await close();
  });
});
