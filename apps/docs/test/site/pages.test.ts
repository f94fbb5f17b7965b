import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

describe.each(["/", "/course", "/course/pixels", "/gallery", "/api"])("the page %s", (path) => {
  it.each([360, 1280])(
    "fits %i px, is accessible in light and dark, asks no other host, reports no error",
    async (width) => {
      const { page, errors, elsewhere } = await openPage(path, {
        viewport: { width, height: 800 },
        colorScheme: "light",
        reducedMotion: "reduce",
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violationsOn(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.locator("html[data-theme=dark]").waitFor();
      // Nothing but the colours has changed.
      expect(await violationsOn(page, { rules: ["color-contrast"] })).toEqual([]);
      expect(errors).toEqual([]);
      expect(elsewhere()).toEqual([]);
      await page.context().close();
    },
  );
});
