import { useEffect, useState } from "react";
import { lendDrawing } from "../../pad/shownDrawing.ts";
import type { LessonSession } from "../LessonSession.ts";
import type { FigureSettings } from "../settings/FigureSettings.ts";
import type { ChangedCell } from "./changes.ts";
import { fromFragment, holdsChanges } from "./changesInLink.ts";

/** What became of changes that came with the address of the page. */
export type Arrival = ArrivedChanges | { readonly problem: string };

/** Changes that a link has put into a lesson. */
export interface ArrivedChanges {
  /** The names of the cells that have them. */
  readonly cells: readonly string[];
  /** What the reader had made of these cells; it is still kept. */
  readonly own: readonly ChangedCell[];
  /** Whether it lends a drawing. */
  readonly hasDrawing: boolean;
  /** Whether it has set figures. */
  readonly hasSettings: boolean;
}

/**
 * Puts the changes of a link into a lesson's cells and figures, and lends its drawing, when the page is opened by one and whenever one
 * is followed later. Nothing runs.
 *
 * @returns What arrived, if something did, and a function that forgets it.
 */
export function useArrivingChanges(
  session: LessonSession,
  figures: FigureSettings,
): readonly [Arrival | undefined, () => void] {
  const [arrival, setArrival] = useState<Arrival>();
  useEffect(() => {
    let isCurrent = true;
    async function receive(): Promise<void> {
      const { hash } = location;
      if (!holdsChanges(hash)) return;
      try {
        const { cells, drawing, settings } = await fromFragment(hash);
        if (!isCurrent) return;
        const before = session.edits().filter(({ name }) => session.stateOf(name).from !== "link");
        const arrived = session.receive(cells, "link");
        const own = before.filter(({ name }) => arrived.includes(name));
        if (settings) figures.receive(settings);
        lendDrawing(drawing);
        setArrival({
          cells: arrived,
          own,
          hasDrawing: drawing !== undefined,
          hasSettings: settings !== undefined,
        });
      } catch (error) {
        if (isCurrent) setArrival({ problem: error instanceof Error ? error.message : "" });
      }
    }
    void receive();
    addEventListener("hashchange", receive);
    return () => {
      isCurrent = false;
      lendDrawing(undefined);
      removeEventListener("hashchange", receive);
    };
  }, [session, figures]);
  return [arrival, () => setArrival(undefined)];
}
