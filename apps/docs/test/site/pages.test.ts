import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

describe.each(["/", "/course", "/course/pixels", "/api"])("the page %s", (path) => {
  it.each([360, 1280])(
    "fits %i px, is accessible in light and dark, asks no other host, reports no error",
    async (width) => {
      const { page, errors, elsewhere } = await openPage(path, {
        viewport: { width, height: 800 },
        colorScheme: "light",
        reducedMotion: "reduce",
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
        expect(await violationsOn(page), colorScheme).toEqual([]);
      }
      expect(errors).toEqual([]);
      expect(elsewhere()).toEqual([]);
      await page.context().close();
    },
  );
});

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
