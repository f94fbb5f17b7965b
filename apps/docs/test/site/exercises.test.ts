import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cell, run as runCell } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";
import { wake } from "./wake.ts";

useBrowser();

const mistake = "Rows and columns have changed places";
const answer = (place: string): string =>
  `function byteAt(row: number, column: number) {\n  return three.data[${place}];\n}`;

/** What the page's programs, as far as they were fetched, say. */
async function textOf(requests: readonly string[]): Promise<string> {
  const scripts = [...new Set(requests)].filter((url) => url.endsWith(".js"));
  const responses = await Promise.all(scripts.map((url) => fetch(url)));
  return (await Promise.all(responses.map((response) => response.text()))).join("\n");
}

describe("an exercise, at 360 px", () => {
  let page: Page;
  let requests: readonly string[];
  let errors: readonly string[];
  let close: () => Promise<void>;
  let exercise: Locator;
  let status: Locator;

  beforeAll(async () => {
    const viewport = { width: 360, height: 800 };
    ({ page, requests, errors, close } = await openPage("/course/pixels", { viewport }));
    exercise = page.getByRole("region", { name: "Exercise: Find a pixel" });
    status = exercise.getByRole("status");
  });
  afterAll(() => close());

  /** Writes another answer, and runs it, without a pointer. */
  async function run(code: string): Promise<void> {
    await exercise.getByRole("textbox").focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(code);
    await page.keyboard.press("Control+Enter");
  }

  it("is edited and run from the keyboard, and explains an error with its line", async () => {
    await wake(exercise);
    await exercise.locator("pre").first().focus();
    await page.keyboard.press("Enter");
    await exercise.getByRole("textbox").waitFor();
    expect(await textOf(requests)).not.toContain(mistake);
    await run(answer("row").replace("three", "tree"));
    await status.getByText("ended with an error").waitFor({ timeout: 30_000 });
    expect(await exercise.getByRole("alert").textContent()).toBe(
      "Line 2: ReferenceError: tree is not defined",
    );
    expect(await exercise.getByRole("note").textContent()).toContain("Did you mean three?");
  });

  it("tells a known mistake, and shows what it did beside what was asked for", async () => {
    await run(answer("column * width + row"));
    await status.getByText(`not yet: ${mistake}`).waitFor();
    expect(await textOf(requests)).toContain(mistake);
    const note = exercise.getByRole("note", { name: mistake });
    await note.locator("figure svg").nth(1).waitFor();
    expect(await note.locator("figcaption").allTextContents()).toEqual(["Yours", "Asked for"]);
    await page.emulateMedia({ colorScheme: "dark" });
    const include = "section[aria-label='Exercise: Find a pixel']";
    expect(await violationsOn(page, { include })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.keyboard.type(" ");
    expect(await status.textContent()).toBe("changed since it was checked");
  });

  it("gives hints one after the other, and the solution", async () => {
    const summaries = exercise.locator("summary:visible");
    const titles = ["A hint", "Another hint", "The last hint"];
    for (const [i, title] of titles.entries()) {
      expect(await summaries.allTextContents()).toEqual([
        ...titles.slice(0, i + 1),
        "The solution",
      ]);
      await exercise.getByText(title, { exact: true }).press("Enter");
    }
    await exercise.getByText("The solution", { exact: true }).press("Enter");
    await exercise.locator("details pre").getByText("row * width + column").waitFor();
  });

  it("accepts what computes the same, and keeps that, and the text", async () => {
    await run(answer("column + width * row"));
    await status.getByText("right", { exact: true }).waitFor();
    await exercise.getByText("Exercise, solved").waitFor();
    await page.keyboard.press("Escape");
    const runButton = exercise.getByRole("button", { name: "Run exercise Find a pixel" });
    expect(await runButton.evaluate((each) => each === document.activeElement)).toBe(true);

    await page.reload();
    await wake(exercise);
    await exercise.getByText("Exercise, solved").waitFor();
    expect(await exercise.locator("pre").first().textContent()).toContain("column + width * row");
  });

  it("can be stopped, and touches no cell of the lesson", async () => {
    await exercise.getByRole("button", { name: /^Edit/ }).click();
    await exercise.getByRole("textbox").waitFor();
    const spoil = "three.data.fill(0); three = width = 3;";
    await run(`${spoil} function byteAt() { for (;;) {} }`);
    await status.getByText("checking").waitFor({ timeout: 30_000 });
    await exercise.getByRole("button", { name: /^Stop/ }).click();
    await status.getByText("stopped").waitFor({ timeout: 1000 });

    await run(`${spoil} const byteAt = 3;`);
    await status.getByText("not yet").waitFor({ timeout: 30_000 });
    const output = cell(page, "slice").locator("[class^='pictures_']");
    const recorded = await output.textContent();
    await runCell(page, "slice");
    expect(await output.textContent()).toBe(recorded);
    expect(errors).toEqual([]);
  });
});
