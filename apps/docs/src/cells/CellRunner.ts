import { type CellProblem, problemIn, withSource } from "./cellProblem.ts";
import { compileCell } from "./compileCell.ts";
import type { Cell } from "./parseCells.ts";

/** Gets a module by the name that a lesson imports it by; of its exports at least those that are named. */
export type LoadModule = (specifier: string, names: readonly string[]) => Promise<object>;

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
  readonly #readyMade: Record<string, unknown>;
  /** The names declared so far, with their values; what is ready-made stands behind them. */
  readonly scope: Record<string, unknown>;
  readonly #modules = new Set<unknown>();
  readonly #codes = new Map<string, string>();
  readonly #loadModule: LoadModule;
  readonly #load: (specifier: string, names?: readonly string[]) => Promise<object>;

  /** @param outer Holds names that the cells see besides their own. */
  constructor(loadModule: LoadModule, outer: object = undeclared) {
    this.#readyMade = Object.create(outer);
    this.scope = Object.create(this.#readyMade);
    this.#loadModule = loadModule;
    this.#load = async (specifier, names = []) => {
      const module = await loadModule(specifier, names);
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
   * A runner whose cells see the names declared here, and leave none behind.
   *
   * @param lend Makes of a name's value what they see of it, when they first ask.
   */
  branch(lend: (value: unknown) => unknown): CellRunner {
    const lent = new Map<string | symbol, unknown>();
    const get = (scope: object, name: string | symbol) => {
      const value = Reflect.get(scope, name);
      if (this.#modules.has(value)) return value;
      if (!lent.has(name)) lent.set(name, lend(value));
      return lent.get(name);
    };
    return new CellRunner(this.#loadModule, new Proxy(this.scope, { get }));
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
      const isGlobal = (name: string) => name in globalThis && !(name in this.scope);
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
