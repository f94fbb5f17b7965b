import type { CellStates } from "./CellStates.ts";

/** In which order the cells that stand in a worker have run there. */
export class RunOrder {
  readonly #states: CellStates;
  /** For each of them, the how manieth run of all its last one was. */
  readonly #ranAs = new Map<string, number>();
  #runCount = 0;

  constructor(states: CellStates) {
    this.#states = states;
  }

  /** Notes that a cell has run. */
  add(name: string): void {
    this.#runCount += 1;
    this.#ranAs.set(name, this.#runCount);
  }

  /** Forgets all: the worker is gone. */
  clear(): void {
    this.#ranAs.clear();
  }

  /**
   * Whether the worker holds what a cell declares as the texts now have it. It does not if a cell
   * above has run later: that run has freed what this cell may still refer to.
   */
  standsInWorker(position: number): boolean {
    const { name } = this.#states.cells[position] ?? { name: "" };
    const { phase, isStale } = this.#states.of(name);
    if (phase !== "done" || isStale) return false;
    const ranAs = this.#ranAs.get(name) ?? 0;
    return this.#states.cells
      .slice(0, position)
      .every((above) => (this.#ranAs.get(above.name) ?? 0) < ranAs);
  }
}
