import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cell, rewrite, run, runButton, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

const imports = 'import * as tf from "@tensorflow/tfjs";\n';

describe("a cell of /course/pixels that goes wrong, or ends with a tensor", () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openPage("/course/pixels", { viewport: { width: 360, height: 800 } }));
  }, 60_000);
  afterAll(async () => {
    await close();
  });

  async function runCode(code: string) {
    await rewrite(page, "load", imports + code);
    await run(page, "load");
    return cell(page, "load");
  }

  it("draws the shapes that clash, says where, and offers the fix; the line is marked", async () => {
    const ran = await runCode(
      "const images = tf.zeros([100, 28, 28]);\nconst perImage = images.mean([1, 2]);\nimages.sub(perImage);",
    );
    expect(await ran.getByRole("alert").textContent()).toMatch(
      /^Line 4: Error: Operands could not be broadcast together with shapes 100,28,28 and 100\./,
    );
    const note = ran.getByRole("note", { name: "These two shapes do not fit together" });
    expect(await note.textContent()).toContain("On the last axis, 28 meets 100.");
    expect(await note.textContent()).toContain(".reshape([100, 1, 1]) on perImage");
    await note.getByRole("img").waitFor();
    expect(await note.getByRole("img").textContent()).toContain("perImage");
    expect(await ran.locator(".cm-line").nth(3).getAttribute("class")).toContain("markedLine");
    expect(await violationsOn(page, { include: "section[aria-label='Cell load']" })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it.each([
    ["tf.zeros([2]).div(0)", "NaN: not a number"],
    ["const x = tf.ones([2]);\nx.dispose();\nx.add(1)", "That tensor is gone"],
    ["tf.ones([2]).data()", "An await is missing"],
    ["const x = tf.ones([2, 3]), w = tf.ones([3]);\nx.matMul(w)", "matMul multiplies tables"],
    ["tf.grad((x) => x.greater(0).toFloat().mean())(tf.ones([2]))", "A staircase has no slope"],
  ])("%j is explained: %s", async (code, title) => {
    const ran = await runCode(code);
    expect(await ran.getByRole("note").getAttribute("aria-label")).toBe(title);
    const isDrawn = title === "A staircase has no slope";
    if (isDrawn) await ran.getByRole("note").getByRole("img").waitFor();
  });

  it("says in words what an error is and where, and does not run the cells below it", async () => {
    await rewrite(page, "load", "const digits = 1;\ndigit;");
    await runButton(page, "one digit").click();
    await status(page, "load").getByText("ended with an error").waitFor();
    expect(await cell(page, "load").getByRole("alert").textContent()).toBe(
      "Line 2: ReferenceError: digit is not defined",
    );
    expect(await status(page, "one digit").textContent()).toBe(
      "outdated: a cell above has changed",
    );
  });

  it("shows an image as an image, with its shape, and type and range on hover and focus", async () => {
    const ran = await runCode("tf.fill([28, 28], 0.5)");
    expect(await ran.getByRole("note").count()).toBe(0);
    await ran.locator("[class^='pictures_'] > *").first().waitFor();
    const chip = ran.getByRole("button", { name: "Tensor float32 [28, 28], all 0.5" });
    const details = chip.getByText("float32, all 0.5");
    expect(await chip.getByText("[28, 28]").isVisible()).toBe(true);
    expect(await details.isVisible()).toBe(false);
    await chip.hover();
    expect(await details.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    expect(await details.isVisible()).toBe(false);
    await chip.focus();
    expect(await details.isVisible()).toBe(true);
  });
});
