import type { CellState } from "./CellState.ts";
import type { CellStates } from "./CellStates.ts";
import { cellsThatUse } from "./cellsThatUse.ts";

/** From which texts and which `myDigit` comes what each cell shows: so, whether it still holds. */
export class Staleness {
  readonly #states: CellStates;
  /** For each cell, the texts that what it shows comes from: its own, and those above it. */
  readonly #shownTexts = new Map<string, readonly string[]>();
  /** For each cell that has run, the digit that it ran with; the others show the course's own. */
  readonly #shownDigits = new Map<string, string>();
  #digit = "";

  constructor(states: CellStates) {
    this.#states = states;
    for (const [i, { name }] of states.cells.entries())
      this.#shownTexts.set(name, states.textsUpTo(i));
  }

  /** What `myDigit` is made of, as far as it can be told from another; empty for the course's own. */
  get digit(): string {
    return this.#digit;
  }

  set digit(digit: string) {
    this.#digit = digit;
    this.judge();
  }

  /** Notes what a cell has run with: the texts of it and those above it, and the digit. */
  ranWith(name: string, texts: readonly string[], digit: string): void {
    this.#shownTexts.set(name, texts);
    this.#shownDigits.set(name, digit);
    this.judge();
  }

  /** Sets how stale each cell is. */
  judge(): void {
    const { cells } = this.#states;
    const useDigit = cellsThatUse("myDigit", this.#states.textsUpTo(cells.length - 1));
    let isOtherDigit: boolean | undefined = false;
    for (const [i, { name }] of cells.entries()) {
      isOtherDigit ||= useDigit[i] && (this.#shownDigits.get(name) ?? "") !== this.#digit;
      const isStale = this.#changeOf(i) || (useDigit[i] && isOtherDigit ? "other digit" : false);
      if (isStale !== this.#states.of(name).isStale) this.#states.set(name, { isStale });
    }
  }

  /** Whether a cell, or one above it, has another text now. */
  #changeOf(position: number): CellState["isStale"] {
    const shown = this.#shownTexts.get(this.#states.cells[position]?.name ?? "") ?? [];
    const changed = this.#states.textsUpTo(position).map((text, i) => text !== shown[i]);
    if (changed[position]) return "changed";
    return changed.includes(true) ? "changed above" : false;
  }
}
