import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { run, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

/** Waits until the course is kept. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

describe("the course, once visited", () => {
  it("can be read and run without a network: the page, other lessons, cells, figures", async () => {
    const { page, errors, close } = await openPage("/course/pixels", {
      isFirstVisit: true,
      serviceWorkers: "allow",
    });
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("link", { name: "Pixel similarity" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Pixel similarity" }).waitFor();
    await run(page, "mean 3");
    expect(await status(page, "mean 3").textContent()).toMatch(/^ran/);
    await page.goto(`${inject("site")}course/arrays-and-tensors`);
    await page.getByRole("figure", { name: "Axis explorer" }).getByRole("radio").nth(1).check();
    await page
      .getByRole("button", { name: /^Edit cell/ })
      .first()
      .click();
    await page
      .getByRole("textbox", { name: /^Code of cell/ })
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("comes from the network while there is one, and keeps other pages that were read", async () => {
    const { page, close } = await openPage("/course", {
      isFirstVisit: true,
      serviceWorkers: "allow",
    });
    await kept(page);
    await page.goto(`${inject("site")}course/pixels`);
    const navigation = "performance.getEntriesByType('navigation')[0].transferSize";
    expect(await page.evaluate(navigation)).toBeGreaterThan(0);
    await page.goto(`${inject("site")}api/core`);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "@underhood/core" }).waitFor();
    await close();
  });
});

describe("a reader who saves data", () => {
  it("is spared what is kept for reading offline", async () => {
    const { page, close } = await openPage("/course", {
      serviceWorkers: "allow",
      async prepare(page) {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, "connection", { value: { saveData: true } });
        });
      },
    });
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await close();
  });
});
