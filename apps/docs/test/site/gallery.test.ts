import { examples } from "@underhood/viz/examples";
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { bodiesOf, scriptsIn } from "./weight.ts";

useBrowser();

const names = Object.keys(examples);

describe("the picture gallery", () => {
  it("shows each example's image, code, terminal and words, without JavaScript too", async () => {
    const { page, close } = await openPage("/gallery", { javaScriptEnabled: false });
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.map((heading) => heading.replace("\u200b", ""))).toEqual(names);
    for (const name of names) {
      const example = page
        .locator("main section")
        .filter({ has: page.getByRole("img", { name: `${name}, in a terminal`, exact: true }) });
      expect(await example.locator("svg[role=img] title").count(), name).toBe(1);
      expect(await example.locator("code").textContent(), name).toMatch(/^[a-zA-Z]+\(/);
      expect(await example.getByText("In words:").count(), name).toBe(1);
    }
    await close();
  });

  it("leads to each example by an address", async () => {
    const { page, close } = await openPage("/gallery");
    const contents = page.getByRole("navigation", { name: "Pictures on this page" });
    await contents.getByRole("link", { name: "Shapes that clash" }).click();
    expect(new URL(page.url()).hash).toBe("#shapes-that-clash");
    const heading = page.getByRole("heading", { name: "Shapes that clash" });
    await expect
      .poll(() => heading.evaluate((node) => node.getBoundingClientRect().top))
      .toBeLessThan(200);
    await close();
  });

  it("is reached without loading what draws charts", async () => {
    const { requests, close } = await openPage("/gallery");
    const texts = (await bodiesOf(scriptsIn(requests))).map(String);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes("y-axis tick label"))).toEqual([]);
    await close();
  });
});
