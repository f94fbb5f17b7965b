import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright";
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

/** Runs a cell, and waits until it has run or failed, and shows what came of it. */
export async function run(page: Page, name: string): Promise<void> {
  await runButton(page, name).click();
  await ended(page, name);
}

/** Waits until a cell has run or failed, and shows what came of it. */
export async function ended(page: Page, name: string): Promise<void> {
  await status(page, name)
    .getByText(/^ran|^ended with an error/)
    .waitFor({ timeout: 30_000 });
  const waiting = cell(page, name).locator("[aria-busy=true]");
  await waiting.first().waitFor({ state: "detached" });
}
