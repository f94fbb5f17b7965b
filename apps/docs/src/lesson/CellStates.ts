import type { Cell } from "../cells/parseCells.ts";
import type { CellState } from "./CellState.ts";

/** How the cells of a lesson stand, and who is to hear when that changes. */
export class CellStates {
  /** In the lesson's order, with the lesson's own texts. */
  readonly cells: readonly Cell[];
  readonly #states: Map<string, CellState>;
  readonly #listeners = new Set<() => void>();

  constructor(cells: readonly Cell[]) {
    this.cells = cells;
    this.#states = new Map(
      cells.map(({ name, code }) => [
        name,
        { phase: "idle", code, isEdited: false, isStale: false },
      ]),
    );
  }

  /** Calls `listener` after each {@link tell}, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says that something has changed. */
  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Whether the lesson has a cell of this name. */
  has(name: string): boolean {
    return this.#states.has(name);
  }

  /**
   * How a cell stands; the same object until it changes.
   *
   * @throws RangeError if the lesson has no such cell.
   */
  of(name: string): CellState {
    const state = this.#states.get(name);
    if (state) return state;
    const names = this.cells.map((cell) => `"${cell.name}"`).join(", ");
    throw new RangeError(`expected one of the lesson's cells, ${names}, got "${name}"`);
  }

  /** The reader's texts of the cells down to a place, that included. */
  textsUpTo(position: number): string[] {
    return this.cells.slice(0, position + 1).map(({ name }) => this.of(name).code);
  }

  /** Changes how a cell stands, and tells nobody yet. */
  set(name: string, change: Partial<CellState>): void {
    this.#states.set(name, { ...this.of(name), ...change });
  }

  /** Gives a cell another text, and tells nobody yet. */
  write(name: string, code: string): void {
    const original = this.cells.find((cell) => cell.name === name)?.code;
    this.set(name, { code, isEdited: code !== original, from: undefined });
  }

  /** Says that a run of a cell has come to another phase, and what came of it. */
  enter(
    { name }: Cell,
    phase: CellState["phase"],
    ended: Pick<CellState, "outcome" | "seconds"> = {},
  ): void {
    this.set(name, { ...ended, phase });
    this.tell();
  }
}
