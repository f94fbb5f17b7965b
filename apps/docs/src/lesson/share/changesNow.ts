import type { Cell } from "../../cells/parseCells.ts";
import { shownDrawing } from "../../pad/shownDrawing.ts";
import { cellsThatUse } from "../cellsThatUse.ts";
import type { LessonSession } from "../LessonSession.ts";
import type { FigureSettings } from "../settings/FigureSettings.ts";
import { showsYours } from "../settings/yours.ts";
import type { Changes } from "./changes.ts";

/**
 * What the reader has made of a lesson so far; the drawing belongs to it if a cell computes with it or
 * a figure is set to show it.
 */
export function changesNow({
  cells,
  session,
  settings,
}: {
  readonly cells: readonly Cell[];
  readonly session: LessonSession;
  readonly settings: FigureSettings;
}): Changes {
  const texts = cells.map(({ name }) => session.stateOf(name).code);
  const drawing = shownDrawing.now();
  const set = settings.all();
  const isComputedWith = () => cellsThatUse("myDigit", texts).includes(true);
  const isDrawingShown = drawing.length > 0 && (showsYours(set) || isComputedWith());
  return {
    cells: session.edits(),
    ...(isDrawingShown ? { drawing } : {}),
    ...(Object.keys(set).length > 0 ? { settings: set } : {}),
  };
}
