import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

const exercise = (page: Page): Locator =>
  page.getByRole("region", { name: "Exercise: Find a pixel" });
const status = (page: Page): Locator => exercise(page).getByRole("status");
const answer = (place: string): string =>
  `function byteAt(row: number, column: number) {\n  return three.data[${place}];\n}`;

/** What a page's programs, fetched so far, say. */
async function textOf(requests: readonly string[]): Promise<string> {
  const scripts = [...new Set(requests)].filter((url) => url.endsWith(".js"));
  const responses = await Promise.all(scripts.map((url) => fetch(url)));
  return (await Promise.all(responses.map((response) => response.text()))).join("\n");
}

async function rewrite(page: Page, code: string): Promise<void> {
  await exercise(page).getByRole("textbox").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

describe("an exercise on a lesson's page", () => {
  it("is done from the keyboard: an error, a known mistake with its picture, hints, the solution; and is kept", async () => {
    const { page, requests, errors, close } = await openPage("/course/pixels", {
      viewport: { width: 360, height: 800 },
    });
    const height = async () => (await exercise(page).boundingBox())?.height;
    const asServed = await height();
    await exercise(page).scrollIntoViewIfNeeded();
    const runButton = exercise(page).getByRole("button", { name: "Run exercise Find a pixel" });
    await runButton.waitFor();
    expect(await height()).toBe(asServed);
    const mistake = "Rows and columns have changed places";
    expect(await textOf(requests)).not.toContain(mistake);

    await exercise(page).locator("pre").first().focus();
    await page.keyboard.press("Enter");
    await exercise(page).getByRole("textbox").waitFor();
    await rewrite(page, answer("colum * width + row"));
    await page.keyboard.press("Control+Enter");
    await status(page).getByText("ended with an error").waitFor({ timeout: 30_000 });
    expect(await exercise(page).getByRole("alert").textContent()).toContain(
      "Line 2: ReferenceError: colum is not defined",
    );

    await rewrite(page, answer("column * width + row"));
    expect(await status(page).textContent()).toBe("changed since it was checked");
    await page.keyboard.press("Control+Enter");
    await status(page).getByText(`not yet: ${mistake}`).waitFor();
    expect(await textOf(requests)).toContain(mistake);
    const note = exercise(page).getByRole("note", { name: mistake });
    await note.locator("figure svg").nth(1).waitFor();
    expect(await note.locator("figcaption").allTextContents()).toEqual(["Yours", "Asked for"]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(
        await violationsOn(page, { include: "section[aria-label='Exercise: Find a pixel']" }),
      ).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await page.keyboard.press("Escape");
    expect(await runButton.evaluate((each) => each === document.activeElement)).toBe(true);
    const opened = exercise(page).locator("summary:visible");
    expect(await opened.allTextContents()).toEqual(["A hint", "The solution"]);
    for (const next of ["Another hint", "The last hint"]) {
      await opened.nth((await opened.count()) - 2).press("Enter");
      await exercise(page).getByText(next, { exact: true }).waitFor();
    }
    await exercise(page).getByText("The solution", { exact: true }).press("Enter");
    await exercise(page).locator("details pre").getByText("row * width + column").waitFor();

    await rewrite(page, answer("width * row + column"));
    await page.keyboard.press("Control+Enter");
    await status(page).getByText("right", { exact: true }).waitFor();
    await exercise(page).getByText("Exercise, solved").waitFor();

    await page.reload();
    await exercise(page).scrollIntoViewIfNeeded();
    await exercise(page).getByText("Exercise, solved").waitFor();
    expect(await exercise(page).locator("pre").first().textContent()).toContain("width * row");
    expect(errors).toEqual([]);
    await close();
  });

  it("is stopped, and touches no cell of the lesson", async () => {
    const { page, errors, close } = await openPage("/course/pixels");
    await exercise(page).scrollIntoViewIfNeeded();
    await exercise(page).getByRole("button", { name: /^Edit/ }).click();
    await exercise(page).getByRole("textbox").waitFor();
    await rewrite(page, "three.data.fill(0); three = width = 3; function byteAt() { for (;;) {} }");
    await exercise(page).getByRole("button", { name: /^Run/ }).click();
    await status(page).getByText("checking").waitFor({ timeout: 30_000 });
    await exercise(page).getByRole("button", { name: /^Stop/ }).click();
    await status(page).getByText("stopped").waitFor({ timeout: 1000 });

    await rewrite(page, "three.data.fill(0); three = width = 3; const byteAt = 3;");
    await exercise(page).getByRole("button", { name: /^Run/ }).click();
    await status(page).getByText("not yet").waitFor({ timeout: 30_000 });
    const sliced = page.getByRole("region", { name: "Cell slice", exact: true });
    const recorded = await sliced.locator("[class^='pictures_']").textContent();
    await sliced.getByRole("button", { name: /^Run/ }).click();
    await sliced.getByRole("status").getByText(/^ran/).waitFor();
    expect(await sliced.locator("[class^='pictures_']").textContent()).toBe(recorded);
    expect(errors).toEqual([]);
    await close();
  });
});
