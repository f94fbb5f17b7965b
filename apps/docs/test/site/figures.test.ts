import type { BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { three } from "../../course/01-pixels/figures/three.ts";
import { type OpenPage, openPage, useBrowser } from "./openPage.ts";
import { wake } from "./wake.ts";

useBrowser();

/** The lesson, its inspector awake, and the whole digit out from under the navigation bar. */
async function openLesson(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await openPage("/course/pixels", options);
  if (options.javaScriptEnabled !== false) await wake(digitOf(opened.page));
  return opened;
}

function figureOf(page: Page): Locator {
  return page.getByRole("figure", { name: "Pixel inspector" });
}

function digitOf(page: Page): Locator {
  return page.getByRole("application", { name: "The digit" });
}

/** The middle of a pixel on the screen. */
async function onScreen(
  page: Page,
  row: number,
  column: number,
): Promise<{ x: number; y: number }> {
  const box = await digitOf(page).boundingBox();
  if (box === null) throw new Error("expected the digit to be on the page");
  return {
    x: box.x + ((column + 0.5) / 28) * box.width,
    y: box.y + ((row + 0.5) / 28) * box.height,
  };
}

async function point(page: Page, row: number, column: number): Promise<void> {
  const { x, y } = await onScreen(page, row, column);
  await page.mouse.move(x, y);
}

/** Row, column, byte and intensity as the figure tells them. */
async function facts(page: Page): Promise<string[]> {
  return figureOf(page).getByRole("definition").allInnerTexts();
}

/** The number of a pixel in the grid of all numbers. */
function numberOf(page: Page, row: number, column: number): Locator {
  const grid = figureOf(page).getByRole("region", { name: "The numbers of the digit" });
  return grid.locator("tbody tr").nth(row).locator("td").nth(column);
}

function factsOf(row: number, column: number): string[] {
  const byte = three.data[row * 28 + column] ?? 0;
  return [`${row}`, `${column}`, `${byte}`, (byte / 255).toFixed(3)];
}

async function sliceLine(page: Page): Promise<string | null> {
  return figureOf(page)
    .getByText(/^Slice \[.*\] shape \[/)
    .textContent();
}

/** The numbers of the slice's table, without its row and column heads. */
async function sliceNumbers(page: Page): Promise<number[][]> {
  const table = figureOf(page).getByRole("region", { name: "The numbers of the slice" });
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => Array.from(row.querySelectorAll("td"), (cell) => Number(cell.textContent))),
    );
}

describe("the pixel inspector", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openLesson());
  });
  afterAll(() => close());

  it("tells a run of keys once, when it has ended, and nothing when the page opens", async () => {
    const told = figureOf(page).getByRole("status");
    await digitOf(page).focus();
    expect((await told.allInnerTexts()).join("")).toBe("");
    await page.keyboard.press("Control+Home");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    expect((await told.allInnerTexts()).join("")).toBe("");
    await expect
      .poll(async () => (await told.allInnerTexts()).join(""))
      .toBe("Row 0, column 5: byte 0, intensity 0.000.");
  });

  it("tells row, column, byte and intensity of the pixel that is pointed at", async () => {
    await point(page, 7, 13);
    await expect.poll(() => facts(page)).toEqual(factsOf(7, 13));
    await point(page, 0, 27);
    await expect.poll(() => facts(page)).toEqual(factsOf(0, 27));
  });

  it("shows a pixel's number, in the middle of the grid of numbers, when the pixel is pointed at", async () => {
    await point(page, 14, 14);
    const cell = numberOf(page, 14, 14);
    await expect
      .poll(() =>
        cell.evaluate((node) => {
          const [inner, outer] = [
            node.getBoundingClientRect(),
            node.closest("section")?.getBoundingClientRect(),
          ];
          return (
            outer !== undefined &&
            inner.left > outer.left &&
            inner.right < outer.right &&
            inner.top > outer.top &&
            inner.bottom < outer.bottom
          );
        }),
      )
      .toBe(true);
  });

  it("marks a number's pixel when the number is pointed at", async () => {
    await numberOf(page, 6, 12).hover();
    await expect.poll(() => facts(page)).toEqual(factsOf(6, 12));
    const mark = digitOf(page).locator("span").last();
    const [box, middle] = [await mark.boundingBox(), await onScreen(page, 6, 12)];
    expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(middle.x, 0);
    expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(middle.y, 0);
  });

  it("cuts the slice that is dragged: its text, its shape, its numbers", async () => {
    await point(page, 9, 20);
    await page.mouse.down();
    await point(page, 5, 18);
    await point(page, 4, 8);
    await page.mouse.up();
    await point(page, 20, 20);
    await expect.poll(() => sliceLine(page)).toBe("Slice [4:10, 8:21] shape [6, 13]");
    const expected = [4, 5, 6, 7, 8, 9].map((row) =>
      Array.from(three.data.subarray(row * 28 + 8, row * 28 + 21)),
    );
    expect(await sliceNumbers(page)).toEqual(expected);
  });

  it("keeps a drag that leaves the digit inside the image", async () => {
    const box = await digitOf(page).boundingBox();
    await point(page, 20, 20);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 40, (box?.y ?? 0) - 30);
    await page.mouse.up();
    await expect.poll(() => sliceLine(page)).toBe("Slice [0:21, 0:21] shape [21, 21]");
  });

  it("cuts a slice by dragging over the numbers too", async () => {
    await numberOf(page, 5, 10).hover();
    await page.mouse.down();
    await numberOf(page, 7, 12).hover();
    await page.mouse.up();
    await expect.poll(() => sliceLine(page)).toBe("Slice [5:8, 10:13] shape [3, 3]");
  });

  it("does all this from the keyboard: arrows move, Shift stretches, Home and End jump", async () => {
    await digitOf(page).focus();
    for (const key of ["Control+Home", "ArrowDown", "ArrowDown", "ArrowRight", "End"])
      await page.keyboard.press(key);
    await expect.poll(() => facts(page)).toEqual(factsOf(2, 27));
    for (const key of [
      "Home",
      "ArrowRight",
      "Shift+ArrowDown",
      "Shift+ArrowDown",
      "Shift+ArrowRight",
    ])
      await page.keyboard.press(key);
    await expect.poll(() => sliceLine(page)).toBe("Slice [2:5, 1:3] shape [3, 2]");
    await page.keyboard.press("Shift+Control+End");
    await expect.poll(() => sliceLine(page)).toBe("Slice [2:28, 1:28] shape [26, 27]");
  });

  it("flips the grey scale of the picture, and no number", async () => {
    const picture = digitOf(page).getByRole("img");
    const [before, numbers] = [await facts(page), await sliceNumbers(page)];
    expect(await picture.evaluate((node) => getComputedStyle(node).filter)).toBe("none");
    await page.getByRole("radio", { name: "0 is white" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "0 is black" }).isChecked()).toBe(true);
    expect(await picture.evaluate((node) => getComputedStyle(node).filter)).toBe("invert(1)");
    expect(await picture.getAttribute("alt")).toContain("light on black");
    await figureOf(page)
      .getByText("Only the display flipped; every number is as it was.")
      .first()
      .waitFor();
    expect(await facts(page)).toEqual(before);
    expect(await sliceNumbers(page)).toEqual(numbers);
    await page.keyboard.press("ArrowLeft");
  });

  it("describes the picture in words that follow the slice", async () => {
    await point(page, 3, 3);
    await page.mouse.down();
    await point(page, 5, 5);
    await page.mouse.up();
    await digitOf(page)
      .getByAltText(
        /A handwritten 3, 28 by 28 pixels, dark on white. The slice \[3:6, 3:6\] is outlined/,
      )
      .waitFor();
  });

  it("moves nothing on the page, however large the slice", async () => {
    const before = await figureOf(page).boundingBox();
    await digitOf(page).focus();
    for (const key of ["Control+Home", "Shift+Control+End"]) await page.keyboard.press(key);
    await page.getByRole("radio", { name: "0 is black" }).check();
    await expect.poll(() => sliceLine(page)).toContain("[28, 28]");
    expect(await figureOf(page).boundingBox()).toEqual(before);
  });
});

describe("the pixel inspector elsewhere", () => {
  it("cuts a slice with a finger at 360 px, while the page stays where it is", async () => {
    const { page, close } = await openLesson({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const path = [
      await onScreen(page, 4, 6),
      await onScreen(page, 9, 9),
      await onScreen(page, 15, 11),
    ];
    for (const [i, at] of path.entries()) {
      await session.send("Input.dispatchTouchEvent", {
        type: i === 0 ? "touchStart" : "touchMove",
        touchPoints: [at],
      });
    }
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect.poll(() => sliceLine(page)).toBe("Slice [4:16, 6:12] shape [12, 6]");
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close();
  });

  it("shows digit, numbers and slice without JavaScript", async () => {
    const { page, close } = await openLesson({ javaScriptEnabled: false });
    const picture = digitOf(page).getByRole("img");
    expect(
      await picture.evaluate((node: HTMLImageElement) => [
        node.complete,
        node.naturalWidth,
        node.naturalHeight,
      ]),
    ).toEqual([true, 28, 28]);
    expect(
      await figureOf(page)
        .getByRole("region", { name: "The numbers of the digit" })
        .locator("tbody td")
        .count(),
    ).toBe(784);
    expect(await sliceLine(page)).toMatch(/^Slice \[\d+:\d+, \d+:\d+\] shape \[\d+, \d+\]$/);
    await close();
  });
});
