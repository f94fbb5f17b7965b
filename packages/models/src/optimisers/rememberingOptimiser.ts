import * as tf from "@tensorflow/tfjs";
import { checkGradients } from "./checkGradients.ts";
import { checkShare } from "./checkRange.ts";
import type { Optimiser, ParameterMemory, StepOptions } from "./optimiser.ts";

/** One step of one parameter, as a {@link Rule} sees it. */
export interface ParameterStep extends StepOptions {
  /** Where the parameter stands: not to be changed. */
  readonly values: Float32Array;
  /** Its gradient: not to be changed. */
  readonly gradient: Float32Array;
  /** What the rule keeps, in the order of its names: zeros at first, to be changed in place. */
  readonly buffers: readonly Float32Array[];
  /** Counts this step too, so it is 1 the first time. */
  readonly steps: number;
}

/** How an optimiser moves the numbers of a parameter, each for itself. */
export interface Rule {
  /** What the optimiser is called in errors. */
  readonly name: string;
  /** What it keeps for each number. */
  readonly bufferNames: readonly string[];
  /** Writes where each number goes. */
  move(step: ParameterStep, moved: Float32Array): void;
}

/**
 * Makes an optimiser of a rule that remembers.
 *
 * It computes in plain loops: on wasm these take about as long as the ten or so tensor operations that
 * each parameter would need, and what it remembers stays out of the engine's memory, to be collected
 * with the parameter. An engine on a graphics card has to wait at each step for the gradients to be read.
 */
export function rememberingOptimiser(rule: Rule): Required<Optimiser> {
  const memories = new WeakMap<tf.Variable, ParameterMemory>();
  return {
    step(parameters, gradients, options) {
      checkGradients(rule.name, parameters, gradients);
      checkShare("momentum", options.momentum ?? 0);
      for (const [i, parameter] of parameters.entries()) {
        const { steps, buffers } = memories.get(parameter) ?? firstMemory(rule, parameter.size);
        const values = parameter.dataSync<"float32">();
        const moved = new Float32Array(values.length);
        const gradient = (gradients[i] as tf.Tensor).dataSync<"float32">();
        const kept = Object.values(buffers);
        rule.move({ ...options, values, gradient, buffers: kept, steps: steps + 1 }, moved);
        memories.set(parameter, { steps: steps + 1, buffers });
        tf.tidy(() => parameter.assign(tf.tensor(moved, parameter.shape)));
      }
    },
    memoryOf: (parameters) =>
      parameters.map((parameter) => {
        const memory = memories.get(parameter);
        return memory && copyOf(memory);
      }),
    restoreMemory(parameters, memory) {
      for (const [i, parameter] of parameters.entries()) {
        const saved = memory[i];
        if (saved === undefined) {
          memories.delete(parameter);
        } else {
          memories.set(parameter, copyOf(saved));
        }
      }
    },
  };
}

function firstMemory({ bufferNames }: Rule, size: number): ParameterMemory {
  const named = bufferNames.map((name) => [name, new Float32Array(size)] as const);
  return { steps: 0, buffers: Object.fromEntries(named) };
}

function copyOf({ steps, buffers }: ParameterMemory): ParameterMemory {
  const copies = Object.entries(buffers).map(([name, values]) => [name, values.slice()] as const);
  return { steps, buffers: Object.fromEntries(copies) };
}
