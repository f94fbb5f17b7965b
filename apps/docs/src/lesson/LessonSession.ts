import type { Cell } from "../cells/parseCells.ts";
import type { CellState, Origin } from "./CellState.ts";
import { CellStates } from "./CellStates.ts";
import type { Visit } from "./Errand.ts";
import { LessonRun } from "./LessonRun.ts";
import type { RunningLessonWorker } from "./LessonWorker.ts";
import { Staleness } from "./Staleness.ts";

/**
 * One reader's run of one lesson: the texts of its cells, which of them have run, which wait, and
 * what came of them. The worker is opened by the first run, and anew after a stop.
 */
export class LessonSession {
  readonly #states: CellStates;
  readonly #staleness: Staleness;
  readonly #run: LessonRun;
  /** Calls `listener` after each change, until the function that it returns is called. */
  readonly subscribe: (listener: () => void) => () => void;

  constructor(cells: readonly Cell[], openWorker: () => RunningLessonWorker) {
    this.#states = new CellStates(cells);
    this.#staleness = new Staleness(this.#states);
    this.#run = new LessonRun(this.#states, this.#staleness, openWorker);
    this.subscribe = this.#states.subscribe;
  }

  /**
   * How a cell stands; the same object until it changes.
   *
   * @throws RangeError if the lesson has no such cell.
   */
  stateOf(name: string): CellState {
    return this.#states.of(name);
  }

  /** The cells whose texts are not the lesson's, with the reader's, in the lesson's order. */
  edits(): { readonly name: string; readonly code: string }[] {
    return this.#states.cells
      .map(({ name }) => ({ name, ...this.stateOf(name) }))
      .filter(({ isEdited }) => isEdited)
      .map(({ name, code }) => ({ name, code }));
  }

  /** Gives a cell another text. Nothing runs; what the cell and those below it show is then stale. */
  edit(name: string, code: string): void {
    if (this.stateOf(name).code === code) return;
    this.#states.write(name, code);
    this.#staleness.judge();
    this.#states.tell();
  }

  /** Gives a cell the lesson's own text again. */
  reset(name: string): void {
    const original = this.#cellOf(name);
    if (original) this.edit(name, original.code);
  }

  /**
   * Gives cells the texts that came with a link or a file. Those of cells that the lesson does not
   * have are left out. Nothing runs.
   *
   * @returns The names of the cells that now have such a text.
   */
  receive(
    cells: readonly { readonly name: string; readonly code: string }[],
    from: Origin,
  ): string[] {
    const known = cells.filter(({ name }) => this.#states.has(name));
    for (const { name, code } of known) {
      this.#states.write(name, code);
      if (this.stateOf(name).isEdited) this.#states.set(name, { from });
    }
    this.#staleness.judge();
    this.#states.tell();
    const given = new Set(known.map(({ name }) => name));
    const names = this.#states.cells.map(({ name }) => name);
    return names.filter((name) => given.has(name) && this.stateOf(name).from);
  }

  /** Makes the texts that came from elsewhere the reader's own. */
  adopt(): void {
    for (const { name } of this.#states.cells) {
      if (this.stateOf(name).from) this.#states.set(name, { from: undefined });
    }
    this.#states.tell();
  }

  /**
   * Says that cells which run from now on find another `myDigit`.
   *
   * @param digit Tells it from others; empty for the course's own, with which lessons are recorded.
   */
  redraw(digit: string): void {
    if (digit === this.#staleness.digit) return;
    this.#staleness.digit = digit;
    this.#states.tell();
  }

  /** Runs a cell, after the cells above it that have not run as they and those above them are now. */
  run(name: string): void {
    const cell = this.#cellOf(name);
    if (cell) this.#run.run(cell);
  }

  /**
   * Does something in the worker when a cell stands there, and all cells above it, as they are now.
   * Those that do not are run first; no cell runs while it is being done.
   *
   * @throws Error if the worker breaks.
   */
  visit<Result>(
    after: string,
    act: (worker: RunningLessonWorker) => Promise<Result>,
  ): Promise<Visit<Result>> {
    return new Promise((resolve, reject) => {
      const run = async (worker: RunningLessonWorker) => resolve({ result: await act(worker) });
      this.#run.send({ after, run, leave: resolve, fail: reject });
    });
  }

  /** Ends whatever runs. The worker and all that its cells declared are gone; what they showed stays. */
  stop(): void {
    this.#run.stop();
  }

  #cellOf(name: string): Cell | undefined {
    return this.#states.cells.find((cell) => cell.name === name);
  }
}
