import type { BrowserContextOptions, Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { score, shownDigits } from "../../src/front/shownDigits.ts";
import { type OpenPage, openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

function openFront(options: BrowserContextOptions = {}): Promise<OpenPage> {
  return openPage("/", options);
}

function panelOf(page: Page): Locator {
  return page.getByRole("region", { name: "Digits being recognised" });
}

function verdictOf(digit: number): RegExp {
  return new RegExp(`Nearer to the mean ${digit}: called a ${digit}`);
}

describe("the front page", () => {
  it("shows a digit recognised, both distances and the score, also without JavaScript", async () => {
    const { page, close } = await openFront({ javaScriptEnabled: false });
    const [first] = shownDigits;
    const text = await panelOf(page).textContent();
    expect(text).toMatch(verdictOf(first?.called ?? 0));
    expect(text).toContain(first?.toThree[28]?.toFixed(4));
    expect(text).toContain(first?.toSeven[28]?.toFixed(4));
    expect(text).toContain(`right on ${score.right} of ${score.of} digits that it had never seen`);
    await close();
  });

  it("recognises one digit after the other until it is paused", async () => {
    const { page, close } = await openFront({ reducedMotion: "no-preference" });
    await panelOf(page).getByText("Comparing, row by row").waitFor();
    await panelOf(page)
      .getByAltText(`A handwritten ${shownDigits[1]?.label}`, { exact: true })
      .waitFor();
    await panelOf(page).getByRole("button", { name: "Pause" }).click();
    const text = await panelOf(page).textContent();
    await page.waitForTimeout(500);
    expect(await panelOf(page).textContent()).toBe(text);
    await panelOf(page).getByRole("button", { name: "Play" }).waitFor();
    await close();
  });

  it("stands still where motion is unwelcome, and steps from verdict to verdict by hand", async () => {
    const { page, close } = await openFront({ reducedMotion: "reduce" });
    await panelOf(page).getByRole("button", { name: "Play" }).waitFor();
    const before = await panelOf(page).boundingBox();
    for (const shown of [...shownDigits.slice(1), ...shownDigits.slice(0, 1)]) {
      await panelOf(page).getByRole("button", { name: "Next" }).click();
      await panelOf(page).getByText(verdictOf(shown.called)).waitFor();
      const truth = shown.called === shown.label ? "rightly read" : "misread";
      await panelOf(page).getByText(truth).waitFor();
    }
    expect(await panelOf(page).boundingBox()).toEqual(before);
    await close();
  });

  it("opens the pad in place, with the focus on it, and goes back", async () => {
    const { page, close } = await openFront();
    await panelOf(page).getByRole("button", { name: "Draw your own" }).click();
    const paper = panelOf(page).getByRole("application", { name: "Drawing pad" });
    await paper.waitFor();
    await expect.poll(() => paper.evaluate((node) => node === document.activeElement)).toBe(true);
    await panelOf(page).getByRole("button", { name: "Back to the recorded digits" }).click();
    const again = panelOf(page).getByRole("button", { name: "Draw your own" });
    await expect.poll(() => again.evaluate((node) => node === document.activeElement)).toBe(true);
    await close();
  });

  it("says when the pad cannot be fetched", async () => {
    const { page, close } = await openFront();
    await page.context().route("**/*.{js,css}", (route) => route.abort());
    await panelOf(page).getByRole("button", { name: "Draw your own" }).click();
    await panelOf(page).getByText("The pad could not be fetched").waitFor();
    await close();
  });

  it.each([
    [360, "dark"],
    [1280, "light"],
  ] as const)(
    "fits %i px, %s, and axe minds nothing, with the pad open",
    async (width, colorScheme) => {
      const { page, close } = await openFront({ viewport: { width, height: 800 }, colorScheme });
      await panelOf(page).getByRole("button", { name: "Draw your own" }).click();
      await panelOf(page).getByRole("application", { name: "Drawing pad" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violationsOn(page, { include: "main" })).toEqual([]);
      await close();
    },
  );
});
