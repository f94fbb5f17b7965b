import type { BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { candidates, exactMeans } from "../../course/02-pixel-similarity/figures/candidates.ts";
import { differenceColour } from "../../course/02-pixel-similarity/figures/colourImage.ts";
import { samples } from "../../course/02-pixel-similarity/figures/samples.ts";
import {
  bytesAt,
  countInEighths,
  meanOfFirst,
} from "../../course/02-pixel-similarity/figures/stack.ts";
import { tellVerdict } from "../../course/02-pixel-similarity/figures/tellVerdict.ts";
import { cellNames } from "./lessonPage.ts";
import { type OpenPage, openPage, useBrowser } from "./openPage.ts";
import { runToRecord } from "./runToRecord.ts";
import { tabTo } from "./tabTo.ts";
import { violationsOn } from "./violationsOn.ts";
import { wake } from "./wake.ts";

useBrowser();

function openLesson(options: BrowserContextOptions = {}): Promise<OpenPage> {
  return openPage("/course/pixel-similarity", options);
}

function figureOf(page: Page, name: string): Locator {
  return page.getByRole("figure", { name });
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/** Waits until a figure tells a text to those who cannot see it. */
async function told(figure: Locator, text: string | RegExp): Promise<void> {
  await figure.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });
}

describe("the mean-image builder", () => {
  let page: Page;
  let close: () => Promise<void>;
  const builder = () => figureOf(page, "Mean-image builder");
  const slider = () => builder().getByRole("slider");
  const image = () => builder().getByRole("application");
  const facts = () => builder().getByRole("definition").allInnerTexts();

  /** What the figure should say of a pixel of the mean of some 3s or 7s, by a plain sum. */
  function meanText(digit: 3 | 7, count: number, row: number, column: number): string {
    let sum = 0;
    for (let place = 0; place < count; place++)
      sum += samples[digit].stack.data[place * 784 + row * 28 + column] ?? 0;
    return (sum / count / 255).toFixed(3);
  }

  beforeAll(async () => {
    ({ page, close } = await openLesson());
    await wake(image());
  });
  afterAll(() => close());

  it("begins with the pixel of the four 3s that the lesson averages by hand", async () => {
    expect((await facts()).slice(0, 3)).toEqual(["8", "16", meanText(3, 4, 8, 16)]);
  });

  it("is worked from the keyboard alone: which digit, how many, which pixel", async () => {
    await tabTo(page, builder().getByRole("radio", { name: "3s" }));
    await page.keyboard.press("ArrowRight");
    await tabTo(page, slider());
    await press(page, "ArrowRight", 6);
    await builder().getByText("Images averaged: 10 of 32").waitFor();
    await tabTo(page, image());
    await press(page, "ArrowDown", 2);
    await press(page, "ArrowLeft", 3);
    await expect
      .poll(async () => (await facts()).slice(0, 3))
      .toEqual(["10", "13", meanText(7, 10, 10, 13)]);
    await told(builder(), `Row 10, column 13: mean ${meanText(7, 10, 10, 13)} over 10 7s.`);
    await told(builder(), /^Mean of 10 7s, 0\.0\d\d from the mean of all 856\.$/);
    await builder().getByAltText("The mean of 10 7s, 28 by 28 pixels.").waitFor();
  });

  it("counts the images by the value that they have where the mouse points", async () => {
    await builder().getByRole("radio", { name: "3s" }).check();
    await slider().focus();
    await page.keyboard.press("End");
    const box = await image().boundingBox();
    if (box === null) throw new Error("expected the mean to be on the page");
    await page.mouse.move(box.x + (12.5 / 28) * box.width, box.y + (6.5 / 28) * box.height);
    await expect
      .poll(async () => (await facts()).slice(0, 3))
      .toEqual(["6", "12", meanText(3, 32, 6, 12)]);
    const counts = countInEighths(bytesAt(samples[3].stack, 32, 6 * 28 + 12));
    expect(counts.reduce((sum, count) => sum + count)).toBe(32);
    await builder()
      .getByRole("img", { name: `in eighths from 0 to 1: ${counts.join(", ")}.` })
      .waitFor();
  });

  it("comes nearer to the mean of all digits the more it averages", async () => {
    const away = async () => Number((await facts())[3]);
    await slider().focus();
    await page.keyboard.press("Home");
    await builder().getByText("Images averaged: 1 of 32").waitFor();
    const one = await away();
    await press(page, "ArrowRight", 15);
    await builder().getByText("Images averaged: 16 of 32").waitFor();
    const sixteen = await away();
    await page.keyboard.press("End");
    await builder().getByText("Images averaged: 32 of 32").waitFor();
    expect(sixteen).toBeLessThan(one);
    expect(await away()).toBeLessThan(sixteen);
  });

  it("draws the mean that it tells of", async () => {
    await slider().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await builder().getByAltText("The mean of 2 3s, 28 by 28 pixels.").waitFor();
    const drawn = await pixelsOf(image().getByRole("img"));
    const expected = meanOfFirst(samples[3].stack, 2).map((byte) => 255 - Math.round(byte));
    expect(drawn).toEqual(expected);
  });
});

describe("the distance lab", () => {
  let page: Page;
  let close: () => Promise<void>;
  const lab = () => figureOf(page, "Distance lab");
  const slider = () => lab().getByRole("slider");
  const digitOf = (index: number) => lab().getByRole("radio").nth(index);

  /** The cells of a row of the table, after its head. */
  async function row(head: string): Promise<string[]> {
    const found = lab()
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: head, exact: true }) });
    return found.getByRole("cell").allInnerTexts();
  }

  /** What the table should say of a digit, by plain sums over its first rows. */
  function expected(index: number, rows: number, penalty: (difference: number) => number) {
    const { data } = candidates[index] ?? { data: new Uint8Array(784) };
    return ([3, 7] as const).map((ideal) => {
      let sum = 0;
      for (let pixel = 0; pixel < rows * 28; pixel++)
        sum += penalty((data[pixel] ?? 0) / 255 - (exactMeans[ideal][pixel] ?? 0));
      return sum / 784;
    });
  }

  const asShown = (values: readonly number[]) =>
    values.map((value) => value.toFixed(4).replace("-", "\u2212"));

  beforeAll(async () => {
    ({ page, close } = await openLesson());
    await wake(lab());
  });
  afterAll(() => close());

  it("tells each digit's totals against both means, and which is nearer", async () => {
    for (const [index, { label }] of candidates.entries()) {
      await digitOf(index).check();
      const l1 = expected(index, 28, Math.abs);
      const rmse = expected(index, 28, (difference) => difference ** 2).map(Math.sqrt);
      const byL1 = Number(l1[0]) < Number(l1[1]) ? 3 : 7;
      const byRmse = Number(rmse[0]) < Number(rmse[1]) ? 3 : 7;
      await expect.poll(() => row("absolute (L1)")).toEqual([...asShown(l1), `${byL1}`]);
      expect(await row("its root (RMSE)")).toEqual([...asShown(rmse), `${byRmse}`]);
      const signed = expected(index, 28, (difference) => difference);
      expect((await row("signed")).slice(0, 2)).toEqual(asShown(signed));
      const verdict = tellVerdict({ label, byL1, byRmse, rows: 28 });
      await lab().getByText(verdict).first().waitFor();
    }
  });

  it("is worked from the keyboard alone: which digit, how many rows", async () => {
    await digitOf(0).check();
    await tabTo(page, digitOf(0));
    await press(page, "ArrowRight", 2);
    expect(await digitOf(2).isChecked()).toBe(true);
    await tabTo(page, slider());
    await press(page, "ArrowLeft", 14);
    await lab().getByText("Rows compared: 14 of 28").waitFor();
    expect((await row("absolute (L1)")).slice(0, 2)).toEqual(asShown(expected(2, 14, Math.abs)));
    await told(lab(), /^This is a 3\. By L1 it is so far nearer to the mean/);
    await page.keyboard.press("Home");
    await told(lab(), "Nothing is compared yet.");
    expect((await row("squared")).slice(0, 2)).toEqual(["0.0000", "0.0000"]);
    await page.keyboard.press("End");
    await lab().getByText("Rows compared: 28 of 28").waitFor();
  });

  it("shows signed differences that cancel: what is more and what is less make up the rest", async () => {
    await digitOf(0).check();
    await expect.poll(() => row("signed")).toContain(asShown(expected(0, 28, (x) => x))[0]);
    const [more, less, signed] = await Promise.all(
      ["more ink", "less ink", "signed"].map(async (head) =>
        Number((await row(head))[0]?.replace("\u2212", "-")),
      ),
    );
    expect(Number(more) + Number(less)).toBeCloseTo(Number(signed), 3);
    expect(Math.abs(Number(signed))).toBeLessThan(Number(more) / 2);
  });

  it("draws the differences: white where there are none, red for more ink, blue for less", async () => {
    const map = lab().getByAltText(/^Signed differences from the mean 3/);
    const redOf = await pixelsOf(map);
    const differences = Array.from(
      candidates[0]?.data ?? [],
      (byte, pixel) => byte / 255 - (exactMeans[3][pixel] ?? 0),
    );
    expect(redOf).toEqual(differences.map((value) => differenceColour(value)[0]));
    const before = await map.getAttribute("alt");
    await digitOf(3).check();
    await expect.poll(() => map.getAttribute("alt")).not.toBe(before);
  });
});

describe("the page of lesson 2", () => {
  it("runs all cells to the outputs that were recorded", async () => {
    const { page, errors, elsewhere, close } = await openLesson();
    await runToRecord(page, cellNames("02-pixel-similarity"));
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });
});

/** The red channel of an image, pixel by pixel, as the browser decodes it. */
async function pixelsOf(image: Locator): Promise<number[]> {
  return image.evaluate(async (node) => {
    if (!(node instanceof HTMLImageElement)) throw new Error("expected an image");
    await node.decode();
    const canvas = new OffscreenCanvas(node.naturalWidth, node.naturalHeight);
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("expected a canvas");
    context.drawImage(node, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from(data).filter((_, channel) => channel % 4 === 0);
  });
}

describe("the figures of lesson 2", () => {
  const names = ["Mean-image builder", "Distance lab"];

  it.each([
    [360, "dark"],
    [1280, "light"],
  ] as const)(
    "have nothing that axe minds, fit and stay put at %i px, %s",
    async (width, colorScheme) => {
      const { page, close } = await openLesson({ viewport: { width, height: 800 }, colorScheme });
      for (const name of names) {
        const figure = figureOf(page, name);
        const asleep = await size(figure);
        await wake(figure);
        expect(await size(figure)).toEqual(asleep);
        await figure.getByRole("slider").focus();
        for (const key of ["Home", "ArrowRight", "End"]) {
          await page.keyboard.press(key);
          expect(await size(figure)).toEqual(asleep);
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await violationsOn(page, { include: "article figure" })).toEqual([]);
      await close();
    },
  );

  it("are there before any script runs", async () => {
    const { page, close } = await openLesson({ javaScriptEnabled: false });
    for (const name of names) {
      const images = figureOf(page, name).locator("img");
      const loaded = await images.evaluateAll((nodes) =>
        nodes.map((node) => node instanceof HTMLImageElement && node.naturalWidth === 28),
      );
      expect(loaded.length).toBeGreaterThan(1);
      expect(loaded).not.toContain(false);
    }
    await close();
  });
});

async function size(element: Locator): Promise<(number | undefined)[]> {
  const box = await element.boundingBox();
  return [box?.width, box?.height];
}
