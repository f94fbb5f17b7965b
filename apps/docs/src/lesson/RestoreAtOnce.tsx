import type { ReactElement } from "react";
import { keptPrefix } from "../keep/kept.ts";
import { editsPrefix } from "../keep/keptEdits.ts";

/**
 * Shows the texts that this browser keeps of a lesson's cells before the page is seen, so that it does
 * not move when its program comes and restores them. Stands behind the cells.
 *
 * @param lesson The name of its folder.
 */
export function RestoreAtOnce({ lesson }: { readonly lesson: string }): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a program of ours, and the name of a folder
  return <script dangerouslySetInnerHTML={{ __html: restoringProgram(lesson) }} />;
}

/** The program as text: it runs by itself, and puts each text into its cell as text. */
export function restoringProgram(lesson: string): string {
  return `try {
  const kept = JSON.parse(localStorage.getItem(${JSON.stringify(`${keptPrefix}${editsPrefix}${lesson}`)})) ?? [];
  for (const cell of document.querySelectorAll("section[aria-label^='Cell ']")) {
    const found = kept.find(({ name }) => "Cell " + name === cell.getAttribute("aria-label"));
    const code = cell.querySelector("pre code");
    if (found && code) code.textContent = found.code;
  }
} catch {}`;
}
