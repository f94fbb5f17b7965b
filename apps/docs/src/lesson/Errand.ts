import type { RunningLessonWorker } from "./LessonWorker.ts";

/**
 * What came of a visit to the worker: a result; or nothing, because the reader stopped it, or because
 * a cell that it needs failed.
 */
export type Visit<Result> =
  | { readonly result: Result }
  | { readonly stopped: true }
  | { readonly failed: string };

/** A visit that waits for its turn, or is being paid. */
export interface Errand {
  /** The last cell that it needs. */
  readonly after: string;
  run(worker: RunningLessonWorker): Promise<void>;
  leave(visit: Visit<never>): void;
  fail(error: unknown): void;
}
