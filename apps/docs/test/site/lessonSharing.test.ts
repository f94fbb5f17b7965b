import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect, inject, it } from "vitest";
import { cell, editor, rewrite, run, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

const permissions = ["clipboard-read", "clipboard-write"];

/** Copies the link that a page offers, as the path that `openPage` takes. */
async function copiedPath(page: Page): Promise<string> {
  await cell(page, "size").getByRole("button", { name: "Copy link" }).click();
  await cell(page, "size").getByRole("button", { name: "Link copied" }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(2000);
  return `/${link.slice(inject("site").length)}`;
}

/** Lets a page's program come when the page has been seen, with this in one of its cells; and sees how far it moves. */
async function wakeWhenShown(page: Page, name: string, code: string): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, "moved", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, "moved", Reflect.get(window, "moved") + Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift" });
  });
  async function seen(): Promise<void> {
    await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
    await cell(page, name).locator("pre").getByText(code).waitFor();
    await cell(page, name).getByText("from a link").waitFor();
  }
  let seeing: Promise<void> | undefined;
  await page.route("**/*.js", async (route) => {
    seeing ??= seen();
    await seeing;
    await route.continue();
  });
}

const notice = (page: Page) => page.getByText("This link brought changed code");
const changed = 'const [height, width] = [2, 3];\nconst pixelCount = 6;\n"not run by itself"';

describe("sharing what a reader made of /course/pixels", () => {
  it("by a link: it brings the changed cells, says so, and runs nothing before Run is pressed", async () => {
    const sender = await openPage("/course/pixels", { permissions });
    await rewrite(sender.page, "size", changed);
    const path = await copiedPath(sender.page);
    await sender.close();

    const {
      page: other,
      errors,
      close,
    } = await openPage(path, {
      viewport: { width: 360, height: 800 },
      prepare: (page) => wakeWhenShown(page, "size", "not run by itself"),
    });
    await status(other, "size").getByText("not yet run").waitFor();
    expect(await other.evaluate(() => Reflect.get(window, "moved"))).toBeLessThan(0.01);
    expect(await notice(other).isVisible()).toBe(true);
    expect(await violationsOn(other, { include: "article" })).toEqual([]);
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await other.locator("iframe").count()).toBe(0);
    expect(other.workers()).toEqual([]);

    await run(other, "size");
    await expect
      .poll(() => cell(other, "size").locator("[class^='pictures_']").textContent())
      .toBe("not run by itself");
    await other.getByRole("button", { name: "Take the lesson’s own code" }).click();
    expect(await notice(other).isVisible()).toBe(false);
    await cell(other, "size").locator("pre").getByText("length").waitFor();
    expect(new URL(other.url()).hash).toBe("");
    expect(errors).toEqual([]);
    await close();
  });

  it("by a link that is damaged: it says so, and the lesson is as it was", async () => {
    const { page, close } = await openPage("/course/pixels#changed=1.abcdef");
    await page.getByRole("alert").getByText("damaged or incomplete").waitFor();
    expect(await page.getByText("You have changed no cell").count()).toBe(1);
    await close();
  });

  it("by a file, where a link would be too long", async () => {
    const { page, close: closeFirst } = await openPage("/course/pixels", {
      permissions,
      acceptDownloads: true,
    });
    const random = Array.from({ length: 800 }, (_, i) =>
      ((i * 7919 + 13) ** 2 % 9973).toString(36),
    );
    await rewrite(page, "size", `${changed}; // ${random.join("")}`);
    await cell(page, "size").getByRole("button", { name: "Copy link" }).click();
    await cell(page, "size").getByText("too long for a link").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as file" }).click();
    expect((await download).suggestedFilename()).toBe("pixels.json");
    const text = await readFile(await (await download).path(), "utf8");
    await closeFirst();

    const { page: other, close } = await openPage("/course/pixels");
    const open = async (content: string) =>
      other.getByLabel("Open file").setInputFiles({
        name: "pixels.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await open("[]");
    await other.getByText("pixels.json holds no changes to a lesson").waitFor();
    await open(text);
    await other.getByText("opened pixels.json: size; nothing has run").waitFor();
    await other.getByRole("button", { name: "Edit cell size" }).click();
    expect(await editor(other, "size").textContent()).toContain("not run by itself");
    expect(await cell(other, "size").getByText("from a file").isVisible()).toBe(true);
    expect(other.workers()).toEqual([]);
    await close();
  });
});
