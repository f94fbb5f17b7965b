import { type CellProblem, problemIn, withSource } from "./cellProblem.ts";
import { compileCell } from "./compileCell.ts";
import type { Cell } from "./parseCells.ts";

/** Gets a module by the name that a lesson imports it by. */
export type LoadModule = (specifier: string) => Promise<object>;

/** Constants that every cell finds, by their names. */
export type ReadyMade = Readonly<Record<string, unknown>>;

/** What running a cell came to. */
export type CellResult = (
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: CellProblem }
) & {
  /** The names that were taken out of a promise, as in `const { training } = loadDigits()`. */
  readonly unawaited: readonly string[];
};

/**
 * Runs the cells of a lesson, in Node as in a worker. What one cell declares, the later ones see,
 * and so do the functions of earlier ones; running a cell again declares its names anew.
 */
export class CellRunner {
  readonly #readyMade: Record<string, unknown> = Object.create(undeclared);
  /** The names declared so far, with their values; what is ready-made stands behind them. */
  readonly scope: Record<string, unknown> = Object.create(this.#readyMade);
  readonly #modules = new Set<unknown>();
  readonly #codes = new Map<string, string>();
  readonly #load: (specifier: string, names?: readonly string[]) => Promise<object>;

  constructor(loadModule: LoadModule) {
    this.#load = async (specifier, names = []) => {
      const module = await loadModule(specifier);
      this.#modules.add(module);
      const missing = names.find((name) => !(name in module));
      if (missing === undefined) return module;
      throw new SyntaxError(`"${specifier}" exports nothing named ${missing}`);
    };
  }

  /** Gives the cells names that none of them declares; one that does has its own. */
  give(readyMade: ReadyMade): void {
    Object.assign(this.#readyMade, readyMade);
  }

  /** The values of the names declared so far, without imported modules. */
  values(): unknown[] {
    return Object.values(this.scope).filter((value) => !this.#modules.has(value));
  }

  /** A line, counted from 1, of a cell as it last ran. */
  lineOf({ cell, line }: CellProblem): string | undefined {
    return line === undefined ? undefined : this.#codes.get(cell)?.split("\n")[line - 1];
  }

  /**
   * Runs one cell, to the value of its last expression or to what went wrong; it does not reject.
   * A promise is a value like any other: it is not waited for.
   */
  async run(cell: Cell): Promise<CellResult> {
    const unawaited: string[] = [];
    const taken = (value: unknown, names: readonly string[]) => {
      if (value instanceof Promise) unawaited.push(...names);
      return value;
    };
    const { stackTraceLimit } = Error;
    try {
      Error.stackTraceLimit = 100; // TensorFlow.js calls deep, and the cell's own line is at the bottom
      this.#codes.set(cell.name, cell.code);
      const isGlobal = (name: string) => name in globalThis && !Object.hasOwn(this.scope, name);
      const { body } = compileCell(cell.code, isGlobal);
      const evaluate = new AsyncFunction("$scope", "$load", "$taken", withSource(cell, body));
      const result = await evaluate(this.scope, this.#load, taken);
      return { value: result?.[0], unawaited };
    } catch (error) {
      return { problem: problemIn(cell, error), unawaited };
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parametersAndBody: string[]
) => (...values: unknown[]) => Promise<readonly unknown[] | undefined>;

/** Stands behind the scope, and answers for the names that no cell has declared. */
const undeclared: object = new Proxy(Object.create(null), {
  get(_target, name) {
    throw new ReferenceError(`${String(name)} is not defined`);
  },
});
