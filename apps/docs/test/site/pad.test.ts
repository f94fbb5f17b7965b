import type { BrowserContextOptions, Locator, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import type { Stroke } from "../../src/pad/stroke.ts";
import { fitted, sevens, threes } from "../pad/shapes.ts";
import { type OpenPage, openPage, useBrowser } from "./openPage.ts";
import { tabTo } from "./tabTo.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

/** The page with the least around the pad, in a fresh browser profile, its pad in view. */
async function openPad(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await openPage("/yours", options);
  await ready(opened.page);
  return opened;
}

/** Waits until the pad runs, and brings the whole of it out from under the navigation bar. */
async function ready(page: Page): Promise<void> {
  await page.locator("html[data-has-hydrated=true]").waitFor();
  await paperOf(page).evaluate((node) => node.scrollIntoView({ block: "center" }));
  // React leaves notes on the elements that it has drawn.
  await page.waitForFunction(() => {
    const paper = document.querySelector("figure[aria-label='Drawing pad'] [role=application]");
    return Object.keys(paper ?? {}).some((key) => key.startsWith("__reactProps"));
  });
}

function figureOf(page: Page): Locator {
  return page.getByRole("figure", { name: "Drawing pad" });
}

function paperOf(page: Page): Locator {
  return page.getByRole("application", { name: "Drawing pad" });
}

/** Waits until the pad says something that matches. */
async function padSays(page: Page, words: RegExp): Promise<void> {
  await figureOf(page).getByRole("status").filter({ hasText: words }).waitFor();
}

/** Where the strokes lie on the screen: some of their points, for a hand is quicker than a screen. */
async function onScreen(page: Page, strokes: readonly Stroke[]): Promise<Stroke[]> {
  const box = await paperOf(page).boundingBox();
  if (box === null) throw new Error("expected the pad to be on the page");
  const scale = box.width / 28;
  return strokes.map((stroke) =>
    stroke
      .filter((_, i) => i % 4 === 0 || i === stroke.length - 1)
      .map(({ x, y }) => ({ x: box.x + x * scale, y: box.y + y * scale })),
  );
}

async function drawByMouse(page: Page, strokes: readonly Stroke[]): Promise<void> {
  for (const stroke of await onScreen(page, strokes)) {
    for (const [i, { x, y }] of stroke.entries()) {
      await page.mouse.move(x, y);
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

async function pressAll(page: Page, keys: string): Promise<void> {
  for (const press of keys.split(" ")) {
    const [key = "", times = "1"] = press.split("×");
    for (let i = 0; i < Number(times); i++) await page.keyboard.press(key);
  }
}

async function distances(page: Page): Promise<number[]> {
  const text = await figureOf(page).textContent();
  return (text?.match(/\d\.\d{4}/g) ?? []).map(Number);
}

const three = fitted(threes.round, { height: 18, x: 14, y: 14 });
const seven = fitted(sevens.plain, { height: 18, x: 14, y: 14 });

describe("the drawing pad, one drawing after the other", () => {
  let page: Page;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ page, close } = await openPad());
  });
  beforeEach(async () => {
    await page.getByRole("button", { name: "Clear" }).click();
    await padSays(page, /Draw a digit/);
  });
  afterAll(() => close());

  it.each([
    ["3", three, 3],
    ["7", seven, 7],
    ["3 in a corner", fitted(threes["flat-topped"], { height: 12, x: 8, y: 8 }), 3],
    ["large crossed 7", fitted(sevens.crossed, { height: 22, x: 14, y: 14 }), 7],
  ])(
    "calls a %s drawn with the mouse that, and shows both distances",
    async (_, strokes, digit) => {
      await drawByMouse(page, strokes);
      await padSays(page, new RegExp(`so this is called a ${digit}`));
      await figureOf(page).getByAltText("Your drawing as 28 by 28 pixels").waitFor();
      const [toThree = 0, toSeven = 0] = await distances(page);
      expect(toThree < toSeven ? 3 : 7).toBe(digit);
    },
  );

  it.each([
    [
      3,
      "ArrowLeft×6 ArrowUp×8 Space ArrowRight×8 PageDown×2 ArrowDown×3 End×2 ArrowLeft×3",
      "ArrowRight×3 PageDown×2 ArrowDown×4 End×2 ArrowLeft×8 Space",
    ],
    [
      7,
      "ArrowLeft×6 ArrowUp×8 Enter ArrowRight×11 End ArrowDown End ArrowDown End ArrowDown",
      "End ArrowDown End ArrowDown End ArrowDown End ArrowDown Enter",
    ],
  ])("calls a %i drawn from the keyboard alone that", async (digit, firstHalf, secondHalf) => {
    await page.reload();
    await ready(page);
    await tabTo(page, paperOf(page));
    await pressAll(page, firstHalf);
    await pressAll(page, secondHalf);
    await padSays(page, new RegExp(`so this is called a ${digit}`));
  });

  it("takes the verdict back when it is cleared, and judges what undoing leaves", async () => {
    await drawByMouse(page, seven);
    await padSays(page, /so this is called a 7/);
    const alone = await distances(page);
    await drawByMouse(page, [
      [
        { x: 5, y: 24 },
        { x: 23, y: 24 },
      ],
    ]);
    await expect.poll(() => distances(page)).not.toEqual(alone);
    await paperOf(page).press("Control+z");
    await expect.poll(() => distances(page)).toEqual(alone);
    await page.getByRole("button", { name: "Clear" }).click();
    await padSays(page, /Draw a digit/);
    expect(await distances(page)).toEqual([]);
  });

  it("brings the drawing back after a reload, unjudged, and judges it when asked", async () => {
    await drawByMouse(page, seven);
    await padSays(page, /so this is called a 7/);
    await page.reload();
    await page.getByRole("application", { name: "Drawing pad, 1 stroke" }).waitFor();
    await padSays(page, /Draw a digit/);
    await page.getByRole("button", { name: "Judge" }).click();
    await padSays(page, /so this is called a 7/);
  });
});

describe("the drawing pad, as it is first met", () => {
  it("calls a 3 drawn with a finger a 3, at 360 px, dark; nothing moves, and axe minds nothing", async () => {
    const { page, close } = await openPad({
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
      hasTouch: true,
    });
    const before = [await page.evaluate(() => scrollY), await figureOf(page).boundingBox()];
    const session = await page.context().newCDPSession(page);
    for (const stroke of await onScreen(page, three)) {
      for (const [i, { x, y }] of stroke.entries()) {
        const type = i === 0 ? "touchStart" : "touchMove";
        await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
      }
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    }
    await padSays(page, /so this is called a 3/);
    const after = [await page.evaluate(() => scrollY), await figureOf(page).boundingBox()];
    expect(after).toEqual(before);
    expect(await violationsOn(page, { include: "figure[aria-label='Drawing pad']" })).toEqual([]);
    await close();
  });

  it("refuses an empty pad in words, and fetches engine and digits, from this site, with the first stroke and not before", async () => {
    const { page, requests, errors, close } = await openPad();
    const before = [...requests];
    await page.getByRole("button", { name: "Judge" }).click();
    await padSays(page, /The pad is empty, so there is nothing to judge/);
    expect(requests).toEqual(before);
    const isHeavy = (address: string) => /\.(wasm|gz)$/.test(address);
    expect(requests.filter(isHeavy)).toEqual([]);

    const box = await figureOf(page).boundingBox();
    await drawByMouse(page, three);
    await padSays(page, /so this is called/);
    expect(await figureOf(page).boundingBox()).toEqual(box);
    expect(requests.filter(isHeavy)).not.toEqual([]);
    const site = inject("site");
    const here = [site, `blob:${new URL(site).origin}`, "data:"];
    expect(requests.filter((address) => !here.some((start) => address.startsWith(start)))).toEqual(
      [],
    );
    expect(await violationsOn(page, { include: "figure[aria-label='Drawing pad']" })).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("says when the digits cannot be fetched, and judges once they can", async () => {
    const { page, close } = await openPad();
    await page.context().route("**/*.gz", (route) => route.abort());
    await drawByMouse(page, three);
    await padSays(page, /The judge could not start: .*Press Judge to try again/);
    await page.context().unroute("**/*.gz");
    await page.getByRole("button", { name: "Judge" }).click();
    await padSays(page, /so this is called a 3/);
    await close();
  });

  it("judges the latest drawing, not the one that was overtaken while the engine loaded", async () => {
    const { page, close } = await openPad();
    await drawByMouse(page, three);
    await page.getByRole("button", { name: "Clear" }).click();
    await drawByMouse(page, seven);
    await padSays(page, /so this is called a 7/);
    await close();
  });
});
