import type { Cell } from "../cells/parseCells.ts";
import type { CellOutcome } from "../cells/runCell.ts";
import type { RunningLessonWorker } from "./LessonWorker.ts";

/** Where a cell stands in its reader's own run of the lesson. */
export interface CellState {
  /**
   * `idle`: not run yet, or run in a worker that is gone; `waiting`: for cells above it; `loading`:
   * for the engine; `done`, `failed` and `stopped`: how its last run ended.
   */
  readonly phase: "idle" | "waiting" | "loading" | "running" | "done" | "failed" | "stopped";
  /** What its last run that ended came to. */
  readonly outcome?: CellOutcome;
  /** How long that run took. */
  readonly seconds?: number;
}

/**
 * One reader's run of one lesson: which cells have run, which wait, and what came of them. The
 * worker is opened by the first run, and anew after a stop.
 */
export class LessonSession {
  readonly #cells: readonly Cell[];
  readonly #openWorker: () => RunningLessonWorker;
  readonly #states = new Map<string, CellState>();
  readonly #listeners = new Set<() => void>();
  /** The cells still to run; the first one is running. */
  #plan: Cell[] = [];
  #worker: RunningLessonWorker | undefined;

  constructor(cells: readonly Cell[], openWorker: () => RunningLessonWorker) {
    this.#cells = cells;
    this.#openWorker = openWorker;
  }

  /** Calls `listener` after each change, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How a cell stands; the same object until it changes. */
  stateOf(name: string): CellState {
    return this.#states.get(name) ?? untouched;
  }

  /** Runs a cell, after the cells above it that have not run. */
  run(name: string): void {
    const position = this.#cells.findIndex((cell) => cell.name === name);
    const needed = this.#cells
      .slice(0, position + 1)
      .filter((cell) => cell.name === name || this.stateOf(cell.name).phase !== "done")
      .filter((cell) => !this.#plan.includes(cell));
    const isWorking = this.#plan.length > 0;
    this.#plan.push(...needed);
    for (const cell of needed) this.#change(cell, "waiting");
    if (!isWorking && needed.length > 0) void this.#work();
  }

  /** Ends whatever runs. The worker and all that its cells declared are gone; what they showed stays. */
  stop(): void {
    this.#worker?.end();
    this.#worker = undefined;
    const [running, ...waiting] = this.#plan;
    this.#plan = [];
    for (const cell of this.#cells) {
      if (this.stateOf(cell.name).phase === "done") this.#change(cell, "idle");
    }
    for (const cell of waiting) this.#change(cell, "idle");
    if (running) this.#change(running, "stopped");
  }

  async #work(): Promise<void> {
    this.#worker ??= this.#openWorker();
    const worker = this.#worker;
    const isEnded = () => this.#worker !== worker;
    try {
      for (let cell = this.#plan[0]; cell; cell = this.#plan[0]) {
        this.#change(cell, "loading");
        await worker.start();
        if (isEnded()) return;
        this.#change(cell, "running");
        const start = performance.now();
        const outcome = await worker.runCell(cell);
        if (isEnded()) return;
        const seconds = (performance.now() - start) / 1000;
        this.#plan.shift();
        this.#change(cell, outcome.problem ? "failed" : "done", { outcome, seconds });
        if (outcome.problem) this.#abandonPlan();
      }
    } catch (error) {
      if (!isEnded()) this.#break(error);
    }
  }

  /** The worker itself failed: it could not be fetched, say. The next run opens another. */
  #break(error: unknown): void {
    const [cell] = this.#plan;
    this.stop();
    if (!cell) return;
    const message = error instanceof Error ? error.message : String(error);
    const problem = { message: `the engine did not start: ${message}`, cell: cell.name };
    this.#change(cell, "failed", { outcome: { pictures: [], problem } });
  }

  #abandonPlan(): void {
    const waiting = this.#plan;
    this.#plan = [];
    for (const cell of waiting) this.#change(cell, "idle");
  }

  #change(
    { name }: Cell,
    phase: CellState["phase"],
    ended: Pick<CellState, "outcome" | "seconds"> = {},
  ): void {
    this.#states.set(name, { ...this.stateOf(name), ...ended, phase });
    for (const listener of this.#listeners) listener();
  }
}

const untouched: CellState = { phase: "idle" };
