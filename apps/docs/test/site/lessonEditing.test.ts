import { describe, expect, it } from "vitest";
import { workerHeapOf } from "../../scripts/measure/workerHeap.mts";
import { cell, editor, ended, rewrite, run, runButton, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";
import { bodiesOf, gzippedSize, scriptsIn } from "./weight.ts";

useBrowser();

describe("editing a cell of /course/pixels", () => {
  it.each([
    { width: 360, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)(
    "fetches the editor, at most 190 kB, when it is clicked, moves nothing at $width px, and is accessible",
    async ({ width, colorScheme }) => {
      const { page, requests, errors, close } = await openPage("/course/pixels", {
        viewport: { width, height: 800 },
        colorScheme,
      });
      const places = () =>
        page
          .locator("section[aria-label^='Cell '], .markdown h2")
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      await cell(page, "size").scrollIntoViewIfNeeded();
      const before = await places();
      const text = await cell(page, "size").locator("pre").first().textContent();
      await page.waitForLoadState("networkidle");
      const asked = requests.length;
      // So slowly that what colours the code comes between press and release.
      const slowly = { position: { x: 80, y: 25 }, delay: 500 };
      await cell(page, "size").locator("pre").first().click(slowly);
      await editor(page, "size").waitFor();
      const weight = gzippedSize(await bodiesOf(scriptsIn(requests.slice(asked))));
      expect(weight).toBeGreaterThan(50_000);
      expect(weight).toBeLessThanOrEqual(190_000);
      expect(await places()).toEqual(before);
      expect(await editor(page, "size").textContent()).toBe(text);
      // The cursor is where the click was: in the first line, behind its first letters.
      await page.keyboard.type("x");
      expect(await editor(page, "size").textContent()).toMatch(/^const \[.{0,4}x.*width\]/);
      expect(await places()).toEqual(before);
      expect(await violationsOn(page, { include: "section[aria-label='Cell size']" })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it("is done from the keyboard alone: Enter, Ctrl+Enter, Escape; Tab is no trap", async () => {
    const { page, close } = await openPage("/course/pixels");
    await cell(page, "size").locator("pre").first().focus();
    await page.keyboard.press("Enter");
    await editor(page, "size").waitFor();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\nshow(6 * 7);");
    await page.keyboard.press("Control+Enter");
    await ended(page, "size");
    expect(await cell(page, "size").locator("[class^='pictures_']").textContent()).toContain("42");
    expect(await status(page, "slice").textContent()).toBe("outdated: a cell above has changed");

    await page.keyboard.press("Escape");
    expect(await runButton(page, "size").evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await editor(page, "size").focus();
    await page.keyboard.press("Tab");
    expect(await runButton(page, "size").evaluate((each) => each === document.activeElement)).toBe(
      true,
    );
    await close();
  });

  it("marks the cell and those below as stale; Reset brings the text back, and undo the edit", async () => {
    const { page, close } = await openPage("/course/pixels");
    await rewrite(page, "size", "const [height, width] = [2, 3];\nconst pixelCount = 6;\n6");
    expect(await status(page, "one digit").textContent()).toBe("recorded output");
    expect(await status(page, "size").textContent()).toBe("not yet run; cells below are outdated");
    expect(await status(page, "shapes").textContent()).toBe("outdated: a cell above has changed");
    // One voice is enough: the cells below do not speak up.
    expect(await status(page, "size").getAttribute("aria-live")).toBe("polite");
    expect(await status(page, "shapes").getAttribute("aria-live")).toBe("off");

    await run(page, "size");
    expect(await cell(page, "size").locator("[class^='pictures_']").textContent()).toBe("6");
    await page.getByRole("button", { name: "Reset cell size" }).click();
    expect(await editor(page, "size").textContent()).toContain("three.data.length");
    expect(await status(page, "size").textContent()).toContain("not yet run");
    await run(page, "size");
    expect(await status(page, "shapes").textContent()).toBe("recorded output");
    await editor(page, "size").focus();
    await page.keyboard.press("ControlOrMeta+Z");
    expect(await editor(page, "size").textContent()).toContain("const pixelCount = 6");
    await close();
  });

  it("stops an endless loop within a second, and runs again afterwards", async () => {
    const { page, close } = await openPage("/course/pixels");
    await rewrite(page, "load", "for (;;) {}");
    await runButton(page, "load").click();
    await status(page, "load").getByText("running").waitFor({ timeout: 30_000 });
    expect(page.workers()).toHaveLength(1);
    await page.getByRole("button", { name: "Stop cell load" }).click();
    await status(page, "load").getByText("stopped").waitFor({ timeout: 1000 });
    await page.getByRole("button", { name: "Reset cell load" }).click();
    await run(page, "load");
    expect(await status(page, "load").textContent()).toMatch(/^ran/);
    // Chromium lets a worker that is ended but busy go on for two seconds.
    await expect.poll(() => page.workers().length, { timeout: 5000 }).toBe(1);
    await close();
  });

  it("keeps the number of tensors and the worker's heap while a cell runs 200 times", async () => {
    const { page, close } = await openPage("/course/pixels");
    await rewrite(
      page,
      "load",
      'import * as tf from "@tensorflow/tfjs";\nlet runs = 0;\nconst images = tf.ones([100, 28, 28]);',
    );
    await rewrite(
      page,
      "count",
      "runs += 1;\nconst mean = images.mean(0);\nconst local = images.sub(mean).abs().mean([1, 2]);\n" +
        "const { numTensors, numBytes } = tf.memory();\n['run ', runs, ': ', numTensors, ' tensors, ', numBytes, ' bytes'].join('')",
    );
    await run(page, "count");
    // Pressed from within the page: it is the runs that are to be many, not the messages to it.
    const runsTo = (last: number) =>
      cell(page, "count").evaluate(async (section, last) => {
        const shown = section.querySelector("[class^='pictures_']");
        const button = section.querySelector<HTMLButtonElement>(
          "button[aria-label='Run cell count']",
        );
        const told: string[] = [];
        for (let i = Number(shown?.textContent.match(/\d+/)) + 1; i <= last; i += 1) {
          button?.click();
          while (!shown?.textContent.startsWith(`run ${i}:`))
            await new Promise((resolve) => setTimeout(resolve, 1));
          told.push(shown.textContent.replace(/^run \d+: /, ""));
        }
        return told;
      }, last);
    const warming = await runsTo(100);
    const heap = await workerHeapOf(page);
    const counts = [...warming, ...(await runsTo(200))];
    expect(counts).toHaveLength(199);
    expect(new Set(counts).size).toBe(1);
    // Were the mean image of each run kept, it would be 0.3 MB.
    expect((await workerHeapOf(page)) - heap).toBeLessThan(0.15);
    await close();
  }, 180_000);
});
