import type { Cell } from "../cells/parseCells.ts";
import { keptEdits } from "../keep/keptEdits.ts";
import { keepRan } from "../keep/keptProgress.ts";
import type { LessonSession } from "./LessonSession.ts";

/**
 * Brings back what this browser keeps of a lesson, and keeps from then on which cells its reader
 * changes and which have run. What came with a link is kept only when the reader takes it over: resetting
 * it leaves what was kept before. Of two pages that show the lesson, each keeps the cells that were changed in it.
 *
 * @param lesson The name of its folder.
 * @returns A function that ends this.
 */
export function keepSession(
  lesson: string,
  session: LessonSession,
  cells: readonly Cell[],
): () => void {
  const edits = keptEdits(lesson);
  session.receive(edits.now(), "earlier visit");
  const written = new Map(edits.now().map(({ name, code }) => [name, code]));

  /** The cells that show what a link brought, or nothing of the reader's since. */
  const lent = new Set<string>();

  return session.subscribe(() => {
    for (const { name } of cells) {
      const { from, isEdited } = session.stateOf(name);
      if (from === "link") lent.add(name);
      else if (isEdited) lent.delete(name);
    }
    const changed = cells
      .filter(({ name }) => !lent.has(name))
      .map(({ name }) => ({ name, ...session.stateOf(name) }))
      .map(({ name, code, isEdited }) => ({ name, code: isEdited ? code : undefined }))
      .filter(({ name, code }) => code !== written.get(name));
    if (changed.length > 0) {
      const kept = new Map(edits.now().map(({ name, code }) => [name, code]));
      for (const { name, code } of changed) {
        for (const texts of [kept, written]) {
          if (code === undefined) texts.delete(name);
          else texts.set(name, code);
        }
      }
      edits.set([...kept].map(([name, code]) => ({ name, code })));
    }
    const ran = cells.filter(({ name }) => session.stateOf(name).phase === "done");
    if (ran.length > 0) keepRan(lesson, ran, cells);
  });
}
