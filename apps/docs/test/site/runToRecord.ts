import type { Page } from "playwright";
import { expect } from "vitest";
import { runButton, status } from "./lessonPage.ts";

/**
 * Runs a lesson by its last cell, and expects every cell to draw again what was recorded. The
 * recorded outputs are taken out first, so that what is compared with them is the new ones.
 */
export async function runToRecord(page: Page, names: readonly string[]): Promise<void> {
  const outputs = page.locator("section[aria-label^='Cell '] [class^='pictures_']");
  expect(await outputs.count()).toBe(names.length);
  await outputs.evaluateAll((outputs) => {
    Object.assign(window, { recorded: outputs.map((output) => [...output.children]) });
    for (const output of outputs) output.replaceChildren();
  });
  const last = names.at(-1) ?? "";
  await runButton(page, last).click();
  await status(page, last).getByText(/^ran/).waitFor({ timeout: 30_000 });
  for (const name of names) expect(await status(page, name).textContent()).toMatch(/^ran/);
  const differing = () =>
    outputs.evaluateAll((outputs) =>
      outputs.flatMap((output, i) => {
        const recorded: Element[] = Reflect.get(window, "recorded")[i];
        const isSame =
          output.children.length === recorded.length &&
          recorded.every((picture, j) => output.children[j]?.isEqualNode(picture));
        return isSame ? [] : [output.closest("section")?.getAttribute("aria-label")];
      }),
    );
  await expect.poll(differing, { timeout: 10_000 }).toEqual([]);
}
