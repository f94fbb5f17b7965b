import { useEffect, useState } from "react";
import type { LessonSession } from "../LessonSession.ts";
import { fromFragment, holdsChanges } from "./changesInLink.ts";

/** What became of changes that came with the address of the page. */
export type Arrival = { readonly cells: readonly string[] } | { readonly problem: string };

/**
 * Puts the changes of a link into a lesson's cells, when the page is opened by one and whenever one
 * is followed later. Nothing runs.
 *
 * @returns What arrived, if something did, and a function that forgets it.
 */
export function useArrivingChanges(
  session: LessonSession,
): readonly [Arrival | undefined, () => void] {
  const [arrival, setArrival] = useState<Arrival>();
  useEffect(() => {
    let isCurrent = true;
    async function receive(): Promise<void> {
      const { hash } = location;
      if (!holdsChanges(hash)) return;
      try {
        const { cells } = await fromFragment(hash);
        if (isCurrent) setArrival({ cells: session.receive(cells, "link") });
      } catch (error) {
        if (isCurrent) setArrival({ problem: error instanceof Error ? error.message : "" });
      }
    }
    void receive();
    addEventListener("hashchange", receive);
    return () => {
      isCurrent = false;
      removeEventListener("hashchange", receive);
    };
  }, [session]);
  return [arrival, () => setArrival(undefined)];
}
