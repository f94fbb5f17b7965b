import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";
import { wake } from "./wake.ts";

useBrowser();

const dayMs = 24 * 60 * 60 * 1000;

/** The form that asks a question or for a prediction. */
function asks(page: Page, text: string): Locator {
  return page.locator("form").filter({ hasText: text });
}

const output = (page: Page, cell: string) =>
  page.getByRole("region", { name: `Cell ${cell}`, exact: true }).locator("[data-output]");

describe("what a lesson asks", () => {
  let page: Page;
  let errors: readonly string[];
  let close: () => Promise<void>;
  const start = Date.now();

  beforeAll(async () => {
    ({ page, errors, close } = await openPage("/course/pixels", {
      prepare: (fresh) => fresh.clock.setFixedTime(start),
    }));
  });
  afterAll(() => close());

  it("is answered from the keyboard: what is wrong with the wrong answer, then that it is right", async () => {
    const form = asks(page, "validation/7/3.png");
    await wake(form);
    await form.getByRole("radio", { name: "A 3, and the machine may learn" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    const verdict = form.getByRole("status");
    await verdict.getByText("Not yet.").waitFor();
    await verdict.getByText("The label is the name of the folder around it.").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await verdict.getByText("Right.").waitFor();
    await form.getByText("Again from").waitFor();

    const typed = asks(page, "which number in the list");
    await wake(typed);
    await typed.getByRole("textbox").fill("142");
    await page.keyboard.press("Enter");
    await typed.getByText("row and column have changed places").first().waitFor();
    await typed.getByRole("textbox").fill("61");
    await page.keyboard.press("Enter");
    await typed.getByRole("status").getByText("Right.").waitFor();
  });

  it("hides what is to be foreseen until there is a guess, and says how it went", async () => {
    const form = asks(page, "how many are exactly 0?");
    await wake(form);
    await output(page, "two readings").waitFor({ state: "hidden" });
    await page.emulateMedia({ media: "print" });
    await output(page, "two readings").waitFor({ state: "visible" });
    await asks(page, "You photograph a 7").getByText("Light becomes ink").waitFor();
    await page.emulateMedia({ media: "screen" });
    await form.getByRole("textbox", { name: "from" }).fill("500");
    await form.getByRole("textbox", { name: "to" }).fill("600");
    await form.getByText("90 % sure").waitFor();
    await page.keyboard.press("Enter");
    await form.getByText("It is 629, outside your range.").waitFor();
    await output(page, "two readings").waitFor({ state: "visible" });
    expect(await form.getByRole("button", { name: "Commit" }).count()).toBe(0);

    const other = asks(page, "How much further?");
    await wake(other);
    await other.getByRole("radio", { name: "A little" }).check();
    await other.getByRole("radio", { name: "70 %" }).check();
    await other.getByRole("button", { name: "Commit" }).press("Enter");
    await other.getByText("So it is.").waitFor();
    await other.getByText("Your predictions so far").click();
    // One each: 70 % sure and so, and a range that did not hold. 0.3² = 0.09
    expect(await other.getByRole("row").allInnerTexts()).toEqual([
      expect.stringMatching(/^How sure you were\s+Held/),
      expect.stringMatching(/^70 %\s+1 of 1/),
      expect.stringMatching(/^ranges, 90 %\s+0 of 1/),
    ]);
    await other.getByText("Brier score 0.09").waitFor();
    expect(await violationsOn(page, { include: "form:has(table)" })).toEqual([]);
  });

  it("is remembered on the next visit, and asked again after days, at the end of a later lesson", async () => {
    await page.clock.setFixedTime(start + 2 * dayMs);
    await page.reload();
    await output(page, "two readings").waitFor({ state: "visible" });
    const form = asks(page, "how many are exactly 0?");
    await wake(form);
    expect(await form.getByRole("textbox", { name: "from" }).inputValue()).toBe("500");
    await form.getByText("It is 629, outside your range.").waitFor();

    await page.getByRole("link", { name: "Pixel similarity" }).first().click();
    await page.getByText("2 questions are due.").waitFor();
    await page.getByRole("button", { name: "Ask me" }).press("Enter");
    const again = asks(page, "validation/7/3.png");
    await again.getByRole("radio", { name: "A 7, and the machine may not" }).check();
    await page.keyboard.press("Enter");
    await again.getByText("Right.").waitFor();
    await page.getByRole("button", { name: "Next" }).press("Enter");
    await asks(page, "which number in the list").waitFor();
    await page.getByRole("button", { name: "Done" }).press("Enter");
    await page.getByText("One question is due.").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("where no script runs", () => {
  it("nothing waits for a guess, and every question can be read with its answer", async () => {
    const { page, close } = await openPage("/course/pixels", { javaScriptEnabled: false });
    expect(await output(page, "two readings").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: /^(Check|Commit)$/ }).count()).toBe(0);
    const form = asks(page, "validation/7/3.png");
    await form.getByText("Show me").click();
    await form.getByText("The folder's name is the label").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1280,
    );
    await close();
  });
});
