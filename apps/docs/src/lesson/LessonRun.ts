import type { Cell } from "../cells/parseCells.ts";
import type { CellStates } from "./CellStates.ts";
import type { Errand, Visit } from "./Errand.ts";
import type { RunningLessonWorker } from "./LessonWorker.ts";
import { RunOrder } from "./RunOrder.ts";
import type { Staleness } from "./Staleness.ts";

/**
 * The work that a reader has asked for: cells that are to run, one after the other, and visits to the
 * worker between them. The worker is opened by the first of it, and anew after a stop.
 */
export class LessonRun {
  readonly #states: CellStates;
  readonly #staleness: Staleness;
  readonly #openWorker: () => RunningLessonWorker;
  readonly #order: RunOrder;
  /** The cells still to run; the first one is running. */
  #plan: Cell[] = [];
  /** What is to be done once no cell waits; while none does, the first one is being done. */
  #errands: Errand[] = [];
  #worker: RunningLessonWorker | undefined;

  constructor(states: CellStates, staleness: Staleness, openWorker: () => RunningLessonWorker) {
    this.#states = states;
    this.#staleness = staleness;
    this.#openWorker = openWorker;
    this.#order = new RunOrder(states);
  }

  /** Runs a cell, after the cells above it that have not run as they and those above them are now. */
  run(cell: Cell): void {
    const isWorking = this.#isWorking();
    this.#await([...this.#missing(cell.name).filter((each) => each !== cell), cell]);
    if (!isWorking) void this.#work();
  }

  /** Lets an errand wait for its turn: when the cell that it needs stands in the worker. */
  send(errand: Errand): void {
    const isWorking = this.#isWorking();
    this.#errands.push(errand);
    if (!isWorking) void this.#work();
  }

  /** Ends whatever runs. The worker and all that its cells declared are gone; what they showed stays. */
  stop(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#order.clear();
    const [running, ...waiting] = this.#plan;
    this.#plan = [];
    for (const cell of this.#states.cells) {
      if (this.#states.of(cell.name).phase === "done") this.#states.enter(cell, "idle");
    }
    for (const cell of waiting) this.#states.enter(cell, "idle");
    if (running) this.#states.enter(running, "stopped");
    this.#leave({ stopped: true });
  }

  async #work(): Promise<void> {
    this.#worker ??= this.#openWorker();
    const worker = this.#worker;
    const isEnded = () => this.#worker !== worker;
    try {
      for (;;) {
        const errand = this.#errands[0];
        if (errand) this.#await(this.#missing(errand.after));
        const cell = this.#plan[0];
        if (!cell && !errand) return;
        if (cell) await this.#runCell(cell, worker, isEnded);
        else {
          await worker.start();
          await errand?.run(worker);
          if (!isEnded()) this.#errands.shift();
        }
        if (isEnded()) return;
      }
    } catch (error) {
      if (!isEnded()) this.#break(error);
    }
  }

  async #runCell(cell: Cell, worker: RunningLessonWorker, isEnded: () => boolean): Promise<void> {
    this.#states.enter(cell, "loading");
    await worker.start();
    if (isEnded()) return;
    this.#states.set(cell.name, { from: undefined });
    this.#states.enter(cell, "running");
    const texts = this.#states.textsUpTo(this.#states.cells.indexOf(cell));
    const { digit } = this.#staleness;
    const start = performance.now();
    const outcome = await worker.runCell({ ...cell, code: texts.at(-1) ?? "" });
    if (isEnded()) return;
    const seconds = (performance.now() - start) / 1000;
    this.#plan.shift();
    this.#order.add(cell.name);
    this.#staleness.ranWith(cell.name, texts, digit);
    this.#states.enter(cell, outcome.problem ? "failed" : "done", { outcome, seconds });
    if (outcome.problem) this.#abandonPlan(cell.name);
  }

  /** The worker itself failed: it could not be fetched, say. The next run opens another. */
  #break(error: unknown): void {
    const [cell] = this.#plan;
    for (const { fail } of this.#errands.splice(0)) fail(error);
    this.stop();
    if (!cell) return;
    const message = error instanceof Error ? error.message : String(error);
    const problem = { message: `the engine did not start: ${message}`, cell: cell.name };
    this.#states.enter(cell, "failed", { outcome: { pictures: [], problem } });
  }

  #abandonPlan(failed: string): void {
    const waiting = this.#plan;
    this.#plan = [];
    for (const cell of waiting) this.#states.enter(cell, "idle");
    this.#leave({ failed });
  }

  #leave(visit: Visit<never>): void {
    for (const { leave } of this.#errands.splice(0)) leave(visit);
  }

  #isWorking(): boolean {
    return this.#plan.length > 0 || this.#errands.length > 0;
  }

  /** Lets cells wait for their turn, unless they do already. */
  #await(cells: readonly Cell[]): void {
    const added = cells.filter((cell) => !this.#plan.includes(cell));
    this.#plan.push(...added);
    for (const cell of added) this.#states.enter(cell, "waiting");
  }

  /** A cell and those above it, without those that stand in the worker. */
  #missing(name: string): Cell[] {
    const { cells } = this.#states;
    const position = cells.findIndex((cell) => cell.name === name);
    return cells.slice(0, position + 1).filter((_cell, i) => !this.#order.standsInWorker(i));
  }
}
