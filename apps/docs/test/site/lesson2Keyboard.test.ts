import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, it } from "vitest";
import { cellNames } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

const lesson = new URL("../../course/02-pixel-similarity/", import.meta.url);

/** What a reader types who knows the answers, by a few words of what is asked. */
const typed: Readonly<Record<string, string>> = {
  "makes their mean image": "sevens.mean(0)",
  "What is its RMSE?": "0.5",
};

/** What such a reader chooses. */
const chosen = ["0 for both", "A 7", "By L1 they are equally near; by RMSE, B is nearer", "90 %"];

/** Guesses, between which the truth lies. */
const guessed: Readonly<Record<string, string>> = { from: "5", to: "50" };

/** Where the focus is. */
interface Focus {
  readonly kind: string;
  readonly name: string;
  /** The text of the form, or the name of the figure, exercise or cell around it. */
  readonly around: string;
}

it("lesson 2 is done from beginning to end without a mouse: cells, figures, questions, predictions, exercises", async () => {
  const { page, errors, close } = await openPage("/course/pixel-similarity");
  const used = new Set<string>();
  let focus = await next(page);
  for (let presses = 0; presses < 400 && focus.kind !== "body"; presses += 1) {
    await act(page, focus, used);
    focus = await next(page);
  }

  for (const name of cellNames("02-pixel-similarity"))
    expect(
      await page
        .getByRole("region", { name: `Cell ${name}`, exact: true })
        .getByRole("status")
        .textContent(),
    ).toMatch(/^ran/);
  // Five questions, and two predictions that held.
  expect(await page.locator("form [data-right=true]").count()).toBe(7);
  expect(await page.getByText("Exercise, solved").count()).toBe(2);
  expect(await page.getByRole("button", { name: "Commit" }).count()).toBe(0);
  expect([...used].sort()).toEqual([
    "Cell: Python",
    "Distance lab: radio",
    "Distance lab: range",
    "Mean-image builder: application",
    "Mean-image builder: radio",
    "Mean-image builder: range",
  ]);
  expect(errors).toEqual([]);
  await close();
});

/** Presses Tab, and waits until what then has the focus is awake. */
async function next(page: Page): Promise<Focus> {
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => {
    const part = document.activeElement?.closest("form, figure, section");
    return !part || Object.keys(part).some((key) => key.startsWith("__react"));
  });
  return page.evaluate(() => {
    const at = document.activeElement;
    const part = at?.closest("form") ?? at?.closest("figure, section");
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
    return {
      kind: at?.getAttribute("role") ?? at?.getAttribute("type") ?? at?.localName ?? "body",
      name: (at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "").trim(),
      around: part?.getAttribute("aria-label") ?? part?.textContent ?? "",
    };
  });
}

async function act(page: Page, { kind, name, around }: Focus, used: Set<string>): Promise<void> {
  const isFigure = /^(Mean-image builder|Distance lab)$/.test(around);
  if (name.startsWith("Run cell")) {
    await page.keyboard.press("Enter");
    const cell = page.getByRole("region", { name: around, exact: true });
    await cell.getByRole("status").getByText(/^ran/).waitFor({ timeout: 30_000 });
  } else if (isFigure && ["radio", "range", "application"].includes(kind)) {
    await page.keyboard.press("ArrowRight");
    used.add(`${around}: ${kind}`);
  } else if (around.startsWith("Cell ") && name === "TypeScript") {
    await page.keyboard.press("ArrowRight");
    used.add("Cell: Python");
  } else if (kind === "radio") {
    await choose(page);
  } else if (kind === "text") {
    const [, answer] = Object.entries(typed).find(([words]) => around.includes(words)) ?? [];
    await page.keyboard.type(answer ?? guessed[name] ?? "");
  } else if (/^(Check|Commit)$/.test(name)) {
    await page.keyboard.press("Enter");
  } else if (around.startsWith("Exercise: ") && kind === "pre") {
    await solve(page, around);
  }
}

/** Of some radio buttons, the first of which has the focus, chooses what is right. */
async function choose(page: Page): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    await page.keyboard.press(tries === 0 ? "Space" : "ArrowDown");
    const choice = await page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? "") : "";
    });
    if (chosen.includes(choice.trim())) return;
  }
  throw new Error("expected one of the choices to be right");
}

/** Puts its solution in the exercise whose code has the focus, and has it checked. */
async function solve(page: Page, around: string): Promise<void> {
  const folder = around.endsWith("Sixteen 7s become one") ? "sixteen-sevens" : "root-mean-square";
  const file = readFileSync(new URL(`exercises/${folder}/solution.ts`, lesson), "utf8");
  const exercise = page.getByRole("region", { name: around });
  await page.keyboard.press("Enter");
  await exercise.getByRole("textbox").waitFor();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(file.split("// %% answer")[1]?.trim() ?? "");
  await page.keyboard.press("Control+Enter");
  await exercise.getByRole("status").getByText("right", { exact: true }).waitFor();
  await page.keyboard.press("Escape");
}
