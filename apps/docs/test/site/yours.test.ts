import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { cell, rewrite, run, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

const permissions = ["clipboard-read", "clipboard-write"];
const lesson = "/course/pixel-similarity";
const yourDigit = (page: Page) => page.getByRole("button", { name: /your digit/i }).first();
const pictureOf = (page: Page) => yourDigit(page).locator("img").getAttribute("src");

const shownBy = (page: Page, name: string) =>
  cell(page, name).locator("[class^='pictures_']").textContent();

/** Opens the pad over the page, draws a short line in one direction and closes it, all by keys. */
async function drawByKeys(page: Page, key: string): Promise<void> {
  await yourDigit(page).press("Enter");
  await page.getByRole("dialog").getByRole("application").waitFor();
  for (const pressed of [" ", key, key, key, " "]) await page.keyboard.press(pressed);
  await page.keyboard.press("Escape");
  await yourDigit(page).and(page.locator(":focus")).waitFor();
}

describe("what a reader has made", () => {
  it("comes back after a reload, and goes by link to another, whose own stays kept", async () => {
    const { page, errors, close } = await openPage(lesson, { permissions });
    const ours = await pictureOf(page);
    await drawByKeys(page, "PageUp");
    expect(await status(page, "your digit").textContent()).toContain("another digit than yours");
    await rewrite(page, "load", "myDigit.data.reduce((sum, byte) => sum + byte, 0)");
    await run(page, "load");
    const ink = await shownBy(page, "load");
    await drawByKeys(page, "ArrowDown");
    expect(await status(page, "load").textContent()).toContain("you have drawn anew");
    await run(page, "load");
    expect(await shownBy(page, "load")).toMatch(/^\d+$/);
    expect(await shownBy(page, "load")).not.toBe(ink);
    const drawn = await pictureOf(page);
    expect(drawn).not.toBe(ours);
    await rewrite(page, "one pixel", "const row = 9; // mine");

    await page.reload();
    await cell(page, "one pixel").getByText("yours", { exact: true }).waitFor();
    await expect.poll(() => pictureOf(page)).toBe(drawn);
    expect(await page.locator("iframe").count()).toBe(0);
    const rows = page.getByRole("slider", { name: /^Rows compared/ });
    await rows.scrollIntoViewIfNeeded();
    await rows.fill("11");
    await page.getByText("Rows compared: 11 of 28").waitFor();
    await page.getByRole("button", { name: "Shuffle" }).click();
    await page.getByText("shuffled by seed 1").waitFor();
    await cell(page, "one pixel").getByRole("button", { name: "Copy link" }).click();
    await cell(page, "one pixel").getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(errors).toEqual([]);
    await close();

    const other = await openPage(lesson);
    await rewrite(other.page, "one pixel", "const row = 1; // another's");
    await other.page.goto("about:blank");
    await other.page.goto(link);
    await other.page.getByText("What you had made of “one pixel” is kept").waitFor();
    await expect.poll(() => pictureOf(other.page)).toBe(drawn);
    const code = cell(other.page, "one pixel").locator("pre");
    await code.getByText("// mine").waitFor();
    await other.page.getByRole("slider", { name: /^Rows compared/ }).scrollIntoViewIfNeeded();
    await other.page.getByText("Rows compared: 11 of 28").waitFor();
    await other.page.getByRole("button", { name: "Shuffle" }).scrollIntoViewIfNeeded();
    await other.page.getByText("shuffled by seed 1").waitFor();
    const inLab = other.page.getByAltText("your digit");
    await expect.poll(() => inLab.getAttribute("src")).toBe(drawn);
    await other.page.getByRole("button", { name: "Back to my own code" }).click();
    await code.getByText("// another's").waitFor();
    expect(await pictureOf(other.page)).toBe(ours);
    expect(other.errors).toEqual([]);
    await other.close();
  });

  it("goes along as a project for Node", async () => {
    const { page, close } = await openPage(lesson, { acceptDownloads: true });
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Take it with you" }).click();
    expect((await download).suggestedFilename()).toBe("underhood-pixel-similarity.zip");
    const zip = await readFile(await (await download).path());
    expect(zip.includes("underhood-pixel-similarity/lesson.ts")).toBe(true);
    await close();
  });
});

describe("the page /yours", () => {
  it("shows what is kept, saves it, refuses a bad file, erases all, takes it back", async () => {
    const { page, errors, close } = await openPage(lesson, { acceptDownloads: true });
    await rewrite(page, "one pixel", "const row = 9;");
    await page.goto(`${inject("site")}yours`);
    const changed = page.getByRole("link", { name: "one pixel" });
    await changed.waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save to a file" }).click();
    const file = await readFile(await (await download).path());
    const open = async (buffer: Buffer) =>
      page
        .getByLabel("Open a file")
        .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
    await open(file.subarray(0, -30));
    await page.getByText("Nothing was taken from mine.json: it is no JSON").waitFor();
    expect(await changed.count()).toBe(1);

    await page.getByRole("button", { name: "Erase all…" }).press("Enter");
    await page.getByRole("button", { name: "Erase all", exact: true }).press("Enter");
    await page.getByText("Nothing yet.").waitFor();
    expect(await violationsOn(page, { include: "main" })).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).last().press("Enter");
    await changed.waitFor();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await open(file);
    await changed.click();
    await cell(page, "one pixel").getByText("yours", { exact: true }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
