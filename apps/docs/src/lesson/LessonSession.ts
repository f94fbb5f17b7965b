import type { Cell } from "../cells/parseCells.ts";
import type { CellOutcome } from "../cells/runCell.ts";
import { cellsThatUse } from "./cellsThatUse.ts";
import type { RunningLessonWorker } from "./LessonWorker.ts";

/** Where a cell stands in its reader's own run of the lesson. */
export interface CellState {
  /**
   * `idle`: not run yet, or run in a worker that is gone; `waiting`: for cells above it; `loading`:
   * for the engine; `done`, `failed` and `stopped`: how its last run ended.
   */
  readonly phase: "idle" | "waiting" | "loading" | "running" | "done" | "failed" | "stopped";
  /** The reader's text of the cell. */
  readonly code: string;
  /** Whether that is another text than the lesson's. */
  readonly isEdited: boolean;
  /** What that text came with, if nobody has changed it or run it here since. */
  readonly from?: Origin | undefined;
  /**
   * Whether what the cell shows comes from other texts than those that it and the cells above it have
   * now, or from another `myDigit`; and, if so, whether it was this cell that changed, or only one
   * above it, or only the digit.
   */
  readonly isStale: false | "changed" | "changed above" | "other digit";
  /** What its last run that ended came to. */
  readonly outcome?: CellOutcome;
  /** How long that run took. */
  readonly seconds?: number;
}

/** Where a text can have come from: an earlier visit is its reader's own. */
export type Origin = "link" | "file" | "earlier visit";

/**
 * What came of a visit to the worker: a result; or nothing, because the reader stopped it, or because
 * a cell that it needs failed.
 */
export type Visit<Result> =
  | { readonly result: Result }
  | { readonly stopped: true }
  | { readonly failed: string };

/** A visit that waits for its turn, or is being paid. */
interface Errand {
  /** The last cell that it needs. */
  readonly after: string;
  run(worker: RunningLessonWorker): Promise<void>;
  leave(visit: Visit<never>): void;
  fail(error: unknown): void;
}

/**
 * One reader's run of one lesson: the texts of its cells, which of them have run, which wait, and
 * what came of them. The worker is opened by the first run, and anew after a stop.
 */
export class LessonSession {
  readonly #cells: readonly Cell[];
  readonly #openWorker: () => RunningLessonWorker;
  /** What `myDigit` is made of, as far as it can be told from another: see {@link redraw}. */
  #digit = "";
  readonly #states = new Map<string, CellState>();
  readonly #listeners = new Set<() => void>();
  /** For each cell, the texts that what it shows comes from: its own, and those above it. */
  readonly #shownTexts = new Map<string, readonly string[]>();
  /** For each cell that has run, the digit that it ran with; the others show the course's own. */
  readonly #shownDigits = new Map<string, string>();
  /** For each cell that stands in the worker, the how manieth run of all its last one was. */
  readonly #ranAs = new Map<string, number>();
  #runCount = 0;
  /** The cells still to run; the first one is running. */
  #plan: Cell[] = [];
  /** What is to be done once no cell waits; while none does, the first one is being done. */
  #errands: Errand[] = [];
  #worker: RunningLessonWorker | undefined;

  constructor(cells: readonly Cell[], openWorker: () => RunningLessonWorker) {
    this.#cells = cells;
    this.#openWorker = openWorker;
    for (const [i, { name, code }] of cells.entries()) {
      this.#states.set(name, {
        phase: "idle",
        code,
        isEdited: false,
        isStale: false,
      });
      this.#shownTexts.set(
        name,
        cells.slice(0, i + 1).map((cell) => cell.code),
      );
    }
  }

  /** Calls `listener` after each change, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * How a cell stands; the same object until it changes.
   *
   * @throws RangeError if the lesson has no such cell.
   */
  stateOf(name: string): CellState {
    const state = this.#states.get(name);
    if (state) return state;
    const names = this.#cells.map((cell) => `"${cell.name}"`).join(", ");
    throw new RangeError(`expected one of the lesson's cells, ${names}, got "${name}"`);
  }

  /** The cells whose texts are not the lesson's, with the reader's, in the lesson's order. */
  edits(): { readonly name: string; readonly code: string }[] {
    return this.#cells
      .map(({ name }) => ({ name, ...this.stateOf(name) }))
      .filter(({ isEdited }) => isEdited)
      .map(({ name, code }) => ({ name, code }));
  }

  /** Gives a cell another text. Nothing runs; what the cell and those below it show is then stale. */
  edit(name: string, code: string): void {
    if (this.stateOf(name).code === code) return;
    this.#write(name, code);
    this.#judgeStaleness();
    this.#tell();
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
      this.#write(name, code);
      if (this.stateOf(name).isEdited) this.#set(name, { from });
    }
    this.#judgeStaleness();
    this.#tell();
    const given = new Set(known.map(({ name }) => name));
    const names = this.#cells.map(({ name }) => name);
    return names.filter((name) => given.has(name) && this.stateOf(name).from);
  }

  /** Makes the texts that came from elsewhere the reader's own. */
  adopt(): void {
    for (const { name } of this.#cells) {
      if (this.stateOf(name).from) this.#set(name, { from: undefined });
    }
    this.#tell();
  }

  /**
   * Says that cells which run from now on find another `myDigit`.
   *
   * @param digit Tells it from others; empty for the course's own, with which lessons are recorded.
   */
  redraw(digit: string): void {
    if (digit === this.#digit) return;
    this.#digit = digit;
    this.#judgeStaleness();
    this.#tell();
  }

  /** Gives a cell the lesson's own text again. */
  reset(name: string): void {
    const original = this.#cells.find((cell) => cell.name === name);
    if (original) this.edit(name, original.code);
  }

  /** Runs a cell, after the cells above it that have not run as they and those above them are now. */
  run(name: string): void {
    const isWorking = this.#isWorking();
    const cell = this.#cells.find((each) => each.name === name);
    if (!cell) return;
    this.#await([...this.#missing(name).filter((each) => each !== cell), cell]);
    if (!isWorking) void this.#work();
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
    const isWorking = this.#isWorking();
    return new Promise((resolve, reject) => {
      const run = async (worker: RunningLessonWorker) => resolve({ result: await act(worker) });
      this.#errands.push({ after, run, leave: resolve, fail: reject });
      if (!isWorking) void this.#work();
    });
  }

  /** Ends whatever runs. The worker and all that its cells declared are gone; what they showed stays. */
  stop(): void {
    this.#worker?.end();
    this.#worker = undefined;
    this.#ranAs.clear();
    const [running, ...waiting] = this.#plan;
    this.#plan = [];
    for (const cell of this.#cells) {
      if (this.stateOf(cell.name).phase === "done") this.#change(cell, "idle");
    }
    for (const cell of waiting) this.#change(cell, "idle");
    if (running) this.#change(running, "stopped");
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
        if (!cell) {
          await worker.start();
          await errand?.run(worker);
          if (isEnded()) return;
          this.#errands.shift();
          continue;
        }
        this.#change(cell, "loading");
        await worker.start();
        if (isEnded()) return;
        this.#set(cell.name, { from: undefined });
        this.#change(cell, "running");
        const texts = this.#textsUpTo(this.#cells.indexOf(cell));
        const digit = this.#digit;
        const start = performance.now();
        const outcome = await worker.runCell({ ...cell, code: texts.at(-1) ?? "" });
        if (isEnded()) return;
        const seconds = (performance.now() - start) / 1000;
        this.#plan.shift();
        this.#runCount += 1;
        this.#ranAs.set(cell.name, this.#runCount);
        this.#shownTexts.set(cell.name, texts);
        this.#shownDigits.set(cell.name, digit);
        this.#judgeStaleness();
        this.#change(cell, outcome.problem ? "failed" : "done", { outcome, seconds });
        if (outcome.problem) this.#abandonPlan(cell.name);
      }
    } catch (error) {
      if (!isEnded()) this.#break(error);
    }
  }

  /** The worker itself failed: it could not be fetched, say. The next run opens another. */
  #break(error: unknown): void {
    const [cell] = this.#plan;
    for (const { fail } of this.#errands.splice(0)) fail(error);
    this.stop();
    if (!cell) return;
    const message = error instanceof Error ? error.message : String(error);
    const problem = { message: `the engine did not start: ${message}`, cell: cell.name };
    this.#change(cell, "failed", { outcome: { pictures: [], problem } });
  }

  #abandonPlan(failed: string): void {
    const waiting = this.#plan;
    this.#plan = [];
    for (const cell of waiting) this.#change(cell, "idle");
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
    for (const cell of added) this.#change(cell, "waiting");
  }

  /** A cell and those above it, without those that stand in the worker. */
  #missing(name: string): Cell[] {
    const position = this.#cells.findIndex((cell) => cell.name === name);
    return this.#cells.slice(0, position + 1).filter((_cell, i) => !this.#standsInWorker(i));
  }

  /**
   * Whether the worker holds what a cell declares as the texts now have it. It does not if a cell
   * above has run later: that run has freed what this cell may still refer to.
   */
  #standsInWorker(position: number): boolean {
    const { name } = this.#cells[position] ?? { name: "" };
    const { phase, isStale } = this.stateOf(name);
    if (phase !== "done" || isStale) return false;
    const ranAs = this.#ranAs.get(name) ?? 0;
    return this.#cells
      .slice(0, position)
      .every((above) => (this.#ranAs.get(above.name) ?? 0) < ranAs);
  }

  #write(name: string, code: string): void {
    const original = this.#cells.find((cell) => cell.name === name)?.code;
    this.#set(name, { code, isEdited: code !== original, from: undefined });
  }

  #textsUpTo(position: number): string[] {
    return this.#cells.slice(0, position + 1).map(({ name }) => this.stateOf(name).code);
  }

  #judgeStaleness(): void {
    const useDigit = cellsThatUse("myDigit", this.#textsUpTo(this.#cells.length - 1));
    let isOtherDigit: boolean | undefined = false;
    for (const [i, { name }] of this.#cells.entries()) {
      const shown = this.#shownTexts.get(name) ?? [];
      const changed = this.#textsUpTo(i).map((text, j) => text !== shown[j]);
      isOtherDigit ||= useDigit[i] && (this.#shownDigits.get(name) ?? "") !== this.#digit;
      const isStale = changed[i]
        ? "changed"
        : changed.includes(true)
          ? "changed above"
          : useDigit[i] && isOtherDigit
            ? "other digit"
            : false;
      if (isStale !== this.stateOf(name).isStale) this.#set(name, { isStale });
    }
  }

  #change(
    { name }: Cell,
    phase: CellState["phase"],
    ended: Pick<CellState, "outcome" | "seconds"> = {},
  ): void {
    this.#set(name, { ...ended, phase });
    this.#tell();
  }

  #set(name: string, change: Partial<CellState>): void {
    this.#states.set(name, { ...this.stateOf(name), ...change });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
