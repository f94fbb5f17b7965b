import { type Remote, wrap } from "comlink";
import type { StrokeJudge } from "./judgement.ts";

/** A judge that works off the page's thread. */
export interface RemoteJudge {
  readonly judge: StrokeJudge;
  /** Ends the worker, if it was ever started. */
  end(): void;
}

/** Makes a judge whose worker starts with the first drawing, and anew when its program was not to be had. */
export function remoteJudge(): RemoteJudge {
  let running: RunningJudge | undefined;
  function end(): void {
    running?.worker.terminate();
    running = undefined;
  }
  return {
    end,
    judge(strokes) {
      running ??= startJudge(end);
      return Promise.race([running.judge(strokes), running.broken]);
    },
  };
}

interface RunningJudge {
  readonly worker: Worker;
  readonly judge: Remote<StrokeJudge>;
  /** Rejects when the worker's program cannot be had; its answers would be waited for in vain. */
  readonly broken: Promise<never>;
}

function startJudge(end: () => void): RunningJudge {
  const worker = new Worker(new URL("./judge.worker.ts", import.meta.url), { type: "module" });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => {
      end();
      reject(new Error("its program could not be fetched"));
    });
  });
  return { worker, judge: wrap<StrokeJudge>(worker), broken };
}
