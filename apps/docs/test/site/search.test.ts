import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";

useBrowser();

describe("the search field", () => {
  it("finds lessons and exports by the beginning of a word, from the keyboard, on this host", async () => {
    const { page, errors, elsewhere, close } = await openPage("/");
    await page.getByLabel("Search").focus();
    await page.keyboard.type("intensit");
    const results = page.getByRole("listbox").getByRole("option");
    await results.filter({ hasText: "From bytes to intensities" }).waitFor();
    expect(await results.filter({ hasText: "toIntensities()" }).count()).toBeGreaterThan(0);
    expect(await violationsOn(page, { include: ".navbar" })).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(course\/pixels|api\/)/);
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });
});
