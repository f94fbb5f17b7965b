import type { ReactElement } from "react";
import { keptPrefix } from "../keep/kept.ts";
import { editsPrefix } from "../keep/keptEdits.ts";

/**
 * Shows the texts that this browser keeps of a lesson's cells as soon as the cells arrive, so that the
 * page does not move when its program comes and restores them. Stands before the cells.
 *
 * @param lesson The name of its folder.
 */
export function RestoreAtOnce({ lesson }: { readonly lesson: string }): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a program of ours, and the name of a folder
  return <script dangerouslySetInnerHTML={{ __html: restoringProgram(lesson) }} />;
}

/**
 * The program as text: it runs while the page is still being read, and puts each text into its cell as
 * text. What stands behind the code of a cell, its status, says that the code has arrived whole.
 */
export function restoringProgram(lesson: string): string {
  return `try {
  const edits = JSON.parse(localStorage.getItem(${JSON.stringify(`${keptPrefix}${editsPrefix}${lesson}`)}));
  const texts = new Map(edits.map(({ name, code }) => ["Cell " + name, code]));
  const arriving = new MutationObserver(() => {
    for (const cell of document.querySelectorAll("section[aria-label^='Cell ']")) {
      const name = cell.getAttribute("aria-label");
      if (!texts.has(name) || !cell.querySelector("[role=status]")) continue;
      cell.querySelector("pre code").textContent = texts.get(name);
      texts.delete(name);
    }
  });
  arriving.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => arriving.disconnect());
} catch {}`;
}
