import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cell, cellNames } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { runToRecord } from "./runToRecord.ts";
import { violationsOn } from "./violationsOn.ts";
import { wake, wakeAll } from "./wake.ts";
import { bodiesOf, gzippedSize, scriptsIn } from "./weight.ts";

useBrowser();

const path = "/course/arrays-and-tensors";

function figureOf(page: Page, name: string): Locator {
  return page.getByRole("figure", { name });
}

/** The numbers of a figure that are marked as the source of a result, or as part of a slice. */
function marked(figure: Locator, attribute: string): Promise<string[]> {
  return figure.locator(`[${attribute}]`).allTextContents();
}

/** The lines of code that a figure shows, by their language. */
async function facts(figure: Locator): Promise<string[]> {
  return figure.getByRole("definition").allInnerTexts();
}

async function wakeFigures(page: Page): Promise<void> {
  for (const name of ["Axis explorer", "Slice explorer"]) await wake(figureOf(page, name));
}

async function told(figure: Locator): Promise<string> {
  return (await figure.getByRole("status").allInnerTexts()).join("");
}

describe("lesson 3's figures", () => {
  let page: Page;
  let errors: readonly string[];
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, errors, close } = await openPage(path));
    await wakeFigures(page);
  });
  afterAll(async () => {
    expect(errors).toEqual([]);
    await close();
  });

  describe("the axis explorer", () => {
    const result = (figure: Locator, place: string) =>
      figure.getByRole("button", { name: new RegExp(`^\\[${place}\\]: `) });

    it("is operated by keyboard alone, and tells what it shows once the keys rest", async () => {
      const figure = figureOf(page, "Axis explorer");
      await figure.getByRole("radio", { name: "2", exact: true }).focus();
      expect(await told(figure)).toBe("");
      await page.keyboard.press("ArrowRight"); // rank 3
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight"); // sum
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight"); // axis 1
      await page.keyboard.press("ArrowRight"); // axis 2
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowRight");
      await expect
        .poll(() => told(figure))
        .toBe(
          "Shape [2, 3, 4], sum along axis 2: shape [2, 3]. Result [1, 1]: sum of 3, 4, 8, 5 = 20.",
        );
      expect(await marked(figure, "data-source")).toEqual(["3", "4", "8", "5"]);
    });

    it("marks what a number of the result was made of, when it is pointed at", async () => {
      const figure = figureOf(page, "Axis explorer");
      await figure.getByRole("group", { name: "rank" }).getByRole("radio", { name: "2" }).check();
      await figure.getByRole("radio", { name: "mean" }).check();
      await figure
        .getByRole("group", { name: "axis that disappears" })
        .getByRole("radio", { name: "0" })
        .check();
      await result(figure, "1").hover();
      await expect.poll(() => marked(figure, "data-source")).toEqual(["8", "2", "5"]);
      expect(await figure.getByText("mean of 8, 2, 5 = 5", { exact: true }).count()).toBe(1);
    });

    it("takes away the axis that is chosen: the shapes and the code in both languages", async () => {
      const figure = figureOf(page, "Axis explorer");
      await figure.getByRole("radio", { name: "3", exact: true }).check();
      await figure.getByRole("radio", { name: "max" }).check();
      await figure
        .getByRole("group", { name: "axis that disappears" })
        .getByRole("radio", { name: "1" })
        .check();
      expect(await figure.locator("s").allTextContents()).toEqual(["3"]);
      await figure.getByText("shape [2, 4]").waitFor();
      expect(await facts(figure)).toEqual(["tensor.max(1)", "tensor.amax(1)"]);
      await result(figure, "1, 0").hover();
      await expect.poll(() => marked(figure, "data-source")).toEqual(["7", "3", "9"]);
    });

    it("moves nothing on the page, whatever its rank and axis, at 360 px either", async () => {
      const figure = figureOf(page, "Axis explorer");
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const before = await figure.boundingBox();
        for (const rank of ["0", "1", "3"]) {
          const ranks = figure.getByRole("group", { name: "rank" });
          await ranks.getByRole("radio", { name: rank }).check();
          await figure.getByRole("radio", { name: "all" }).check();
          const after = await figure.boundingBox();
          expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
        }
      }
    });
  });

  describe("the slice explorer", () => {
    const bound = (figure: Locator, name: string) => figure.getByRole("spinbutton", { name });
    async function type(figure: Locator, rows: string, columns: string): Promise<void> {
      const bounds = [...rows.split(":"), ...columns.split(":")];
      for (const [i, name] of ["rows begin", "rows end", "columns begin", "columns end"].entries())
        await bound(figure, name).fill(bounds[i] ?? "");
    }

    it("is operated by keyboard alone, and tells the slice once the keys rest", async () => {
      const figure = figureOf(page, "Slice explorer");
      await bound(figure, "rows begin").focus();
      expect(await told(figure)).toBe("");
      await page.keyboard.press("ArrowUp"); // 1 becomes 2
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter"); // the button "one more": 3
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowUp"); // 3 becomes 4
      await expect.poll(() => told(figure)).toBe("Rows: only 3, columns 2 to 5: shape [1, 4].");
      expect(await marked(figure, "data-in")).toEqual(["32", "33", "34", "35"]);
    });

    it("lights up the numbers that are typed, and writes the code in both languages", async () => {
      const figure = figureOf(page, "Slice explorer");
      await type(figure, "3:5", "5:");
      expect(await marked(figure, "data-in")).toEqual(["35", "36", "45", "46"]);
      expect(await facts(figure)).toEqual([
        "grid.slice([3, 5], [2, 2])",
        "grid[3:5, 5:]",
        "[2, 2]",
      ]);
    });

    it("says what each library does with bounds out of range, and marks what Python takes", async () => {
      const figure = figureOf(page, "Slice explorer");
      await type(figure, "1:3", "2:9");
      await figure.getByText(/^There are only 7 columns: Python stops at 7/).waitFor();
      expect(await marked(figure, "data-in")).toHaveLength(2 * 5);
      await type(figure, "-2:", "2:9");
      await figure
        .getByText(/-2 is 5 - 2 = 3/)
        .first()
        .waitFor();
      await type(figure, "4:3", "2:9");
      await figure
        .getByText(/^No rows are left\. .* “all the rest”/)
        .first()
        .waitFor();
      expect(await marked(figure, "data-in")).toEqual([]);
    });

    it("moves nothing on the page when messages come, at 360 px either", async () => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const figure = figureOf(page, "Slice explorer");
        await type(figure, "1:3", "2:5");
        const before = await figure.boundingBox();
        await type(figure, "4:3", "2:9");
        await figure.getByText(/^There are only 7 columns/).waitFor();
        const after = await figure.boundingBox();
        expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
      }
    });
  });
});

describe("the page of lesson 3", () => {
  it("weighs at most 250 kB of JavaScript before anything is asked for, and 300 kB with every part awake", async () => {
    const { page, requests, close } = await openPage(path);
    await page.waitForLoadState("networkidle");
    const size = gzippedSize(await bodiesOf(scriptsIn(requests)));
    expect(size).toBeLessThanOrEqual(250_000);
    expect(size).toBeGreaterThan(50_000);
    await wakeAll(page);
    await page.waitForLoadState("networkidle");
    expect(gzippedSize(await bodiesOf(scriptsIn(requests)))).toBeLessThanOrEqual(300_000);
    await close();
  });

  it("runs all cells to the outputs that were recorded", async () => {
    const { page, errors, elsewhere, close } = await openPage(path);
    await runToRecord(page, cellNames("03-arrays-and-tensors"));
    expect(await cell(page, "halves").textContent()).toContain("[[0, 1, 1],");
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });
});

describe("lesson 3 on a narrow screen", () => {
  it("fits 360 px with a tensor of rank 3, every note open, and the reader's digit, and stays accessible", async () => {
    const { page, errors, close } = await openPage(path, {
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
    });
    await wakeFigures(page);
    await figureOf(page, "Axis explorer").getByRole("radio", { name: "3", exact: true }).check();
    await figureOf(page, "Slice explorer")
      .getByRole("spinbutton", { name: "columns end" })
      .fill("9");
    await page.locator("article details").evaluateAll((all) => {
      for (const details of all) details.setAttribute("open", "");
    });
    const figures = ["Axis explorer", "Slice explorer"].map((name) => figureOf(page, name));
    const [axes = page.locator("html"), slices = page.locator("html")] = figures;
    const fits = async () => {
      for (const figure of figures) {
        const [inside, box] = await figure.evaluate((node) => [node.scrollWidth, node.clientWidth]);
        expect(inside).toBeLessThanOrEqual(box ?? 0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await violationsOn(page, { include: "article" })).toEqual([]);
    };
    await fits();

    for (const figure of figures) await figure.getByRole("radio", { name: "your digit" }).check();
    await axes.getByRole("slider").press("ArrowRight");
    await expect.poll(() => told(axes)).toContain("Result [15]: mean of all 28 numbers");
    expect(await facts(axes)).toEqual(["mine.mean(0)", "mine.mean(0)"]);
    await slices.getByRole("spinbutton", { name: "columns begin" }).fill("9");
    expect(await facts(slices)).toEqual([
      "mine.slice([0, 9], [14, 19])",
      "mine[:14, 9:]",
      "[14, 19]",
    ]);
    expect(await slices.getByRole("img", { name: "its slice" }).getAttribute("width")).toBe("19");
    await fits();
    expect(errors).toEqual([]);
    await close();
  });
});
