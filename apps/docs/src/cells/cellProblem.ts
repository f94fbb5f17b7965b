import type { Cell } from "./parseCells.ts";

/** What went wrong in a cell, in words that can be shown and sent between threads. */
export interface CellProblem {
  readonly message: string;
  /** The cell whose code it happened in: an earlier one, when that one's function was called. */
  readonly cell: string;
  /** The line in that cell, counted from 1, where it is known. */
  readonly line?: number;
}

/** A cell's compiled body, marked so that {@link problemIn} knows its lines in a stack trace. */
export function withSource(cell: Cell, body: string): string {
  return `"use strict"; ${body}\n//# sourceURL=${sourcePrefix}${encodeURIComponent(cell.name)}`;
}

/** Says what went wrong, and where, from what compiling or running a cell threw. */
export function problemIn(cell: Cell, error: unknown): CellProblem {
  if (!(error instanceof Error)) return { message: String(error), cell: cell.name };
  if (hasLocation(error)) {
    // Parsers end their message with the place, which is said already.
    const message = error.message.replace(/ \(\d+:\d+\)$/, "");
    return { message: `${error.name}: ${message}`, cell: cell.name, line: error.loc.line };
  }
  const message = `${error.name}: ${error.message}`;
  const frame = framePattern.exec(error.stack ?? "");
  if (!frame) return { message, cell: cell.name };
  const [, source = "", line] = frame;
  return { message, cell: decodeURIComponent(source), line: Number(line) - headerLines() };
}

const sourcePrefix = "cell/";
const framePattern = /cell\/([^\s:)]+):(\d+)/;

/** How many lines the platform counts before the first line of a function made from text. */
function headerLines(): number {
  const stackOf = new Function(`return new Error().stack\n//# sourceURL=${sourcePrefix}probe`);
  return Number(framePattern.exec(String(stackOf()))?.[2] ?? 1) - 1;
}

function hasLocation(error: Error): error is Error & { loc: { line: number } } {
  return "loc" in error && typeof error.loc === "object" && error.loc !== null;
}
