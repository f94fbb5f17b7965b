import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";

/** The names of the cells of the lesson in a folder of the course. */
export function cellNames(folder: string): string[] {
  const lesson = new URL(`../../course/${folder}/lesson.ts`, import.meta.url);
  return parseCells(readFileSync(lesson, "utf8")).map(({ name }) => name);
}

/** A cell of the lesson on a page. */
export function cell(page: Page, name: string): Locator {
  return page.getByRole("region", { name: `Cell ${name}`, exact: true });
}

export function runButton(page: Page, name: string): Locator {
  return page.getByRole("button", { name: `Run cell ${name}`, exact: true });
}

/** What a cell says of how it stands. */
export function status(page: Page, name: string): Locator {
  return cell(page, name).getByRole("status");
}

/** Where a cell's code is edited, once it has been touched. */
export function editor(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name: `Code of cell ${name}`, exact: true });
}

/** Puts another text in a cell, as its reader would: it is selected and written over. */
export async function rewrite(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole("button", { name: `Edit cell ${name}`, exact: true }).click();
  await editor(page, name).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

/** Runs a cell, and waits until it has run or failed. */
export async function run(page: Page, name: string): Promise<void> {
  await runButton(page, name).click();
  await status(page, name)
    .getByText(/^ran|^ended with an error/)
    .waitFor({ timeout: 30_000 });
}

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
