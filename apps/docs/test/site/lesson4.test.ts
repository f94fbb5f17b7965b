import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  inOrder,
  nextMisread,
  plotSize,
  pointOf,
  tellDigit,
} from "../../course/04-metrics-and-broadcasting/figures/scatterPlot.ts";
import { validation } from "../../course/04-metrics-and-broadcasting/figures/validation.ts";
import { cell, cellNames } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { runToRecord } from "./runToRecord.ts";
import { tabTo } from "./tabTo.ts";
import { violationsOn } from "./violationsOn.ts";
import { wake } from "./wake.ts";

useBrowser();

const path = "/course/metrics-and-broadcasting";

/** Waits until a figure tells a text to those who cannot see it. */
async function told(figure: Locator, text: string | RegExp): Promise<void> {
  await figure.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });
}

/** The width and height of a figure. */
async function sizeOf(figure: Locator): Promise<(number | undefined)[]> {
  const box = await figure.boundingBox();
  return [box?.width, box?.height];
}

describe("lesson 4's figures, by keyboard alone, dark, at 360 px", () => {
  let page: Page;
  let errors: readonly string[];
  let close: () => Promise<void>;
  const figure = (name: string) => page.getByRole("figure", { name });

  /** Brings a figure to the screen, which wakes it. */
  async function awake(name: string): Promise<Locator> {
    const found = figure(name);
    await wake(found);
    return found;
  }

  beforeAll(async () => {
    const viewport = { width: 360, height: 800 };
    const opened = { viewport, colorScheme: "dark", reducedMotion: "reduce" } as const;
    ({ page, errors, close } = await openPage(path, opened));
  });
  afterAll(async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await violationsOn(page, { include: "figure" })).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("broadcasts what is typed, once a shape has been guessed, and mends a clash", async () => {
    const animator = await awake("Broadcasting animator");
    const before = await sizeOf(animator);
    await tabTo(page, animator.getByRole("textbox", { name: "first shape" }));
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("[4, x]");
    await animator.getByText("“x” is no length.").first().waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("[4, 28, 28]");
    await page.keyboard.press("Tab");
    await page.keyboard.type("[4]");
    await tabTo(page, animator.getByRole("textbox", { name: "Which shape" }));
    await page.keyboard.type("4 28 28");
    await page.keyboard.press("Enter");
    await told(
      animator,
      /^Not quite: you said \[4, 28, 28\]\. They clash\. Axis −1, the last: 28 meets 4\./,
    );
    await animator.getByRole("cell", { name: "clash" }).waitFor();
    expect(await sizeOf(animator)).toEqual(before);

    await tabTo(page, animator.getByRole("button", { name: "second.reshape([4, 1, 1])" }));
    await page.keyboard.press("Enter");
    await page.keyboard.type("4 28 28"); // the focus is where the next guess is typed
    await tabTo(page, animator.getByRole("radio", { name: "unsaid" }));
    await page.keyboard.press("ArrowRight"); // 50 %
    await page.keyboard.press("Enter");
    await animator.getByText("Right. The shape is [4, 28, 28].").first().waitFor();
    await animator.getByText("It counts.").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("underhood:guesses"))).toContain(
      '"said":"[4, 28, 28]","confidence":0.5,"held":true',
    );
    await animator.getByText("held 4, used 3,136").waitFor();
    expect(await sizeOf(animator)).toEqual(before);
    await tabTo(page, animator.getByRole("button", { name: "Back" }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await animator.getByText("held 4, used 112").waitFor();
    await told(
      animator,
      /Axis −1, the last: 28 meets 1\. The second is used 28 times\. .* 112 used\.$/,
    );
  });

  it("parts the mean of two accuracies from the accuracy of all together", async () => {
    const arithmetic = await awake("Accuracy arithmetic");
    const before = await sizeOf(arithmetic);
    await tabTo(page, arithmetic.getByRole("combobox"));
    await page.keyboard.press("ArrowDown");
    await arithmetic.getByText("0.9511", { exact: true }).waitFor();
    await arithmetic.getByText("0.9514", { exact: true }).waitFor();
    await tabTo(page, arithmetic.getByRole("slider", { name: "images: 1028" }));
    await page.keyboard.press("Home");
    await told(arithmetic, /^926 of 1010 3s and 1 of 1 7s .* 0\.9584 is the mean .* 0\.9169 /);
    expect(await sizeOf(arithmetic)).toEqual(before);
  });

  it("walks through the digits and from misread one to misread one, by either measure", async () => {
    const scatter = await awake("Distances to both means");
    const before = await sizeOf(scatter);
    await tabTo(page, scatter.getByRole("radio", { name: "L1" }));
    await page.keyboard.press("ArrowRight");
    const slider = scatter.getByRole("slider");
    await tabTo(page, slider);
    await page.keyboard.press("Home");
    const ordered = inOrder(validation.rmse);
    const [first, second] = ordered;
    const misread = nextMisread(ordered, 1);
    if (!first || !second || !misread) throw new Error("expected digits");
    expect(await slider.getAttribute("aria-valuetext")).toBe(tellDigit(first, "rmse"));
    await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toBe(tellDigit(second, "rmse"));
    await tabTo(page, scatter.getByRole("button", { name: "Next misread" }));
    await page.keyboard.press("Enter");
    await told(scatter, tellDigit(misread, "rmse"));
    const row = scatter.getByRole("row", { name: /^RMSE/ });
    expect((await row.getByRole("cell").allInnerTexts()).at(-1)).toBe("0.9661");
    expect(await sizeOf(scatter)).toEqual(before);
  });
});

describe("the page of lesson 4", () => {
  it("shows the digit at which the mouse points, and runs its cells to what was recorded", async () => {
    const { page, errors, elsewhere, close } = await openPage(path);
    const scatter = page.getByRole("figure", { name: "Distances to both means" });
    const frame = scatter.locator("svg rect");
    await frame.scrollIntoViewIfNeeded();
    const farthest = validation.l1.toSorted((one, other) => other.to7 - one.to7)[0];
    if (!farthest) throw new Error("expected digits");
    const at = pointOf(farthest, "l1");
    await expect
      .poll(async () => {
        const box = await frame.boundingBox();
        if (box === null) throw new Error("expected the plot to be drawn");
        const scale = box.width / plotSize;
        await page.mouse.move(box.x + at.x * scale, box.y + (at.y - 2) * scale);
        return scatter.getByRole("img").first().getAttribute("aria-label");
      })
      .toBe(`a 3, validation image ${farthest.place}`);
    const sprite = scatter.locator("img");
    await expect.poll(() => sprite.evaluate((node) => Reflect.get(node, "naturalWidth"))).toBe(588);

    await runToRecord(page, cellNames("04-metrics-and-broadcasting"));
    expect(await cell(page, "mended").textContent()).toContain("tensor(0.9476)");
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });
});
