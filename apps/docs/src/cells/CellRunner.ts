import { type CellProblem, problemIn, withSource } from "./cellProblem.ts";
import { compileCell } from "./compileCell.ts";
import type { Cell } from "./parseCells.ts";

/** Gets a module by the name that a lesson imports it by. */
export type LoadModule = (specifier: string) => Promise<object>;

/** What running a cell came to. */
export type CellResult =
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: CellProblem };

/**
 * Runs the cells of a lesson, in Node as in a worker. What one cell declares, the later ones see,
 * and so do the functions of earlier ones; running a cell again declares its names anew.
 */
export class CellRunner {
  /** The names declared so far, with their values. */
  readonly scope: Record<string, unknown> = Object.create(undeclared);
  readonly #modules = new Set<unknown>();
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

  /** The values of the names declared so far, without imported modules. */
  values(): unknown[] {
    return Object.values(this.scope).filter((value) => !this.#modules.has(value));
  }

  /** Runs one cell, to the value of its last expression or to what went wrong; it does not reject. */
  async run(cell: Cell): Promise<CellResult> {
    try {
      const isGlobal = (name: string) => name in globalThis && !Object.hasOwn(this.scope, name);
      const { body } = compileCell(cell.code, isGlobal);
      const evaluate = new AsyncFunction("$scope", "$load", withSource(cell, body));
      return { value: await evaluate(this.scope, this.#load) };
    } catch (error) {
      return { problem: problemIn(cell, error) };
    }
  }
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parametersAndBody: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Stands behind the scope, and answers for the names that no cell has declared. */
const undeclared: object = new Proxy(Object.create(null), {
  get(_target, name) {
    throw new ReferenceError(`${String(name)} is not defined`);
  },
});
