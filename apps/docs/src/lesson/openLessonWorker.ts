import { wrap } from "comlink";
import type { LessonWorker, RunningLessonWorker } from "./LessonWorker.ts";

/** Starts a worker for one lesson. Its calls reject if its program cannot be fetched. */
export function openLessonWorker(): RunningLessonWorker {
  const worker = new Worker(new URL("./lesson.worker.ts", import.meta.url), { type: "module" });
  const remote = wrap<LessonWorker>(worker);
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message || "its program could not be fetched"));
    });
  });
  broken.catch(() => {}); // heard by whoever calls
  return {
    start: () => Promise.race([remote.start(), broken]),
    runCell: (cell) => Promise.race([remote.runCell(cell), broken]),
    end: () => worker.terminate(),
  };
}
