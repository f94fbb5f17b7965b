import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

const pages = [
  "/",
  "/course",
  "/course/pixels",
  "/course/pixel-similarity",
  "/course/arrays-and-tensors",
  "/course/metrics-and-broadcasting",
  "/course/does-it-reproduce",
  "/gallery",
  "/yours",
  "/api",
];

describe.each(pages)("the page %s", (path) => {
  it.each([
    { width: 360, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)(
    "fits $width px, is accessible in $colorScheme, asks no other host, reports no error",
    async ({ width, colorScheme }) => {
      const { page, errors, elsewhere, close } = await openPage(path, {
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: "reduce",
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violationsOn(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(elsewhere()).toEqual([]);
      await close();
    },
  );
});
