import type { Cell } from "../cells/parseCells.ts";
import { keptEdits } from "../keep/keptEdits.ts";
import { keepRan } from "../keep/keptProgress.ts";
import type { LessonSession } from "./LessonSession.ts";

/**
 * Brings back what this browser keeps of a lesson, and keeps from then on which cells its reader
 * changes and which have run. What came with a link is kept only when the reader takes it over. Of
 * two pages that show the lesson, each keeps the cells that were changed in it.
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

  return session.subscribe(() => {
    const changed = cells
      .map(({ name }) => ({ name, ...session.stateOf(name) }))
      .filter(({ from }) => from !== "link")
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
