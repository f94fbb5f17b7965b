import * as tf from "@tensorflow/tfjs";
import { tensorsIn } from "./tensorsIn.ts";

/**
 * Knows which tensors the runs of each cell made, so that nobody who edits a cell has to free any.
 * When a cell has run again, the tensors of its earlier runs are freed, except those that the lesson's
 * names still lead to, and those that the new run computed with: what holds these may be hidden in a
 * function, as an optimiser's momentum is.
 */
export class TensorLedger {
  readonly #madeBy = new Map<string, Set<tf.Tensor>>();

  /**
   * Runs a cell, and then frees what its earlier runs made.
   *
   * @param roots The values that the lesson's names have when the cell has run.
   */
  async keepBooks<Result>(
    cell: string,
    run: () => Promise<Result>,
    roots: () => Iterable<unknown>,
  ): Promise<Result> {
    const engine = tf.engine();
    const depth = engine.state.scopeStack.length;
    engine.startScope(cell);
    const scope = engine.state.activeScope;
    const variablesBefore = new Set(Object.values(engine.registeredVariables));
    const used = noteInputs(engine);
    try {
      return await run();
    } finally {
      used.stop();
      const made = [
        ...scope.track.splice(0), // so that the scope's end frees none of them
        ...Object.values(engine.registeredVariables).filter((each) => !variablesBefore.has(each)),
      ];
      while (engine.state.scopeStack.length > depth) engine.endScope();
      this.#settle(cell, made, used.tensors, roots());
    }
  }

  #settle(
    cell: string,
    made: readonly tf.Tensor[],
    used: ReadonlySet<tf.Tensor>,
    roots: Iterable<unknown>,
  ): void {
    const earlier = this.#madeBy.get(cell) ?? [];
    const reachable = tensorsIn(roots);
    const kept = [...earlier].filter((tensor) => reachable.has(tensor) || used.has(tensor));
    const remaining = new Set([...kept, ...made].filter((tensor) => !tensor.isDisposed));
    for (const tensor of earlier) {
      if (!remaining.has(tensor) && !tensor.isDisposed) tensor.dispose();
    }
    this.#madeBy.set(cell, remaining);
  }
}

/** Collects the tensors that any operation takes, until it is stopped. */
function noteInputs(engine: ReturnType<typeof tf.engine>) {
  const tensors = new Set<tf.Tensor>();
  const runKernel = engine.runKernel;
  engine.runKernel = (name, inputs, attributes) => {
    for (const input of Object.values(inputs).flat()) {
      if (input instanceof tf.Tensor) tensors.add(input);
    }
    return runKernel.call(engine, name, inputs, attributes) as never;
  };
  return {
    tensors,
    stop() {
      engine.runKernel = runKernel;
    },
  };
}
