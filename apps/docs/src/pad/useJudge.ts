import { useEffect, useMemo, useRef, useState } from "react";
import type { Judgement } from "./judgement.ts";
import { remoteJudge } from "./remoteJudge.ts";
import type { Stroke } from "./stroke.ts";

/** Where the judging of the pad stands. */
export type Judging =
  | { readonly is: "waiting" }
  | { readonly is: "refused" }
  | { readonly is: "loading" }
  | { readonly is: "judged"; readonly judgement: Judgement }
  | { readonly is: "failed"; readonly reason: string };

/** The judge of one pad. */
export interface PadJudge {
  readonly judging: Judging;
  /** Judges what is drawn, or refuses an empty pad. Of several drawings the latest wins. */
  readonly judge: (strokes: readonly Stroke[]) => void;
  /** Takes the verdict back. */
  readonly forget: () => void;
}

/** A judge whose worker is started by the first drawing and ends with the pad. */
export function useJudge(): PadJudge {
  const [judging, setJudging] = useState<Judging>({ is: "waiting" });
  const [remote] = useState(remoteJudge);
  const turn = useRef(0);
  useEffect(() => remote.end, [remote]);

  const ask = useMemo(() => {
    async function judge(strokes: readonly Stroke[]): Promise<void> {
      turn.current += 1;
      const mine = turn.current;
      if (strokes.length === 0) {
        setJudging({ is: "refused" });
        return;
      }
      // A verdict stays until the next one is there: it comes in milliseconds.
      setJudging((now) => (now.is === "judged" ? now : { is: "loading" }));
      const next = await outcome(remote.judge(strokes));
      if (mine === turn.current) setJudging(next);
    }
    function forget(): void {
      turn.current += 1;
      setJudging({ is: "waiting" });
    }
    return { judge: (strokes: readonly Stroke[]) => void judge(strokes), forget };
  }, [remote]);
  return { judging, ...ask };
}

async function outcome(answer: Promise<Judgement>): Promise<Judging> {
  try {
    return { is: "judged", judgement: await answer };
  } catch (error) {
    return { is: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}
