import type * as tf from "@tensorflow/tfjs";
import { ParameterBuffers } from "@underhood/core";
import { shapeText } from "../shapeText.ts";
import { checkGradients } from "./checkGradients.ts";
import { checkShare } from "./checkRange.ts";
import type { Optimiser, ParameterMemory, StepOptions } from "./optimiser.ts";

/** One step of one parameter, as a {@link Rule} sees it. */
export interface ParameterStep extends StepOptions {
  readonly parameter: tf.Variable;
  readonly gradient: tf.Tensor;
  /** What the rule keeps, in the order of its names: zeros at first. */
  readonly buffers: ParameterBuffers;
  /** Counts this step too, so it is 1 the first time. */
  readonly steps: number;
}

/** How an optimiser moves a parameter. */
export interface Rule {
  /** What the optimiser is called in errors. */
  readonly name: string;
  /** What it keeps for each number. */
  readonly bufferNames: readonly string[];
  /** Changes the parameter and the buffers. */
  move(step: ParameterStep): void;
}

/** What is remembered of one parameter. */
interface Remembered {
  readonly steps: number;
  readonly buffers: ParameterBuffers;
}

/**
 * Makes an optimiser of a rule that remembers.
 *
 * What it remembers goes with the parameter: it is no tensor, and in the engine's memory only while the
 * training kernels change it there.
 */
export function rememberingOptimiser(rule: Rule): Required<Optimiser> {
  const memories = new WeakMap<tf.Variable, Remembered>();
  return {
    step(parameters, gradients, options) {
      checkGradients(rule.name, parameters, gradients);
      checkShare("momentum", options.momentum ?? 0);
      for (const [i, parameter] of parameters.entries()) {
        const { steps, buffers } = memories.get(parameter) ?? firstMemory(rule, parameter);
        memories.set(parameter, { steps: steps + 1, buffers });
        const gradient = gradients[i] as tf.Tensor;
        rule.move({ ...options, parameter, gradient, buffers, steps: steps + 1 });
      }
    },
    memoryOf: (parameters) =>
      parameters.map((parameter) => {
        const memory = memories.get(parameter);
        return memory && copyOf(rule, memory);
      }),
    restoreMemory(parameters, memory) {
      const restored = parameters.map((parameter, i) => restoredOf(rule, parameter, memory[i]));
      for (const [i, parameter] of parameters.entries()) {
        const remembered = restored[i];
        if (remembered === undefined) {
          memories.delete(parameter);
        } else {
          memories.set(parameter, remembered);
        }
      }
    },
  };
}

function firstMemory({ bufferNames }: Rule, parameter: tf.Variable): Remembered {
  const zeros = bufferNames.map(() => new Float32Array(parameter.size));
  return { steps: 0, buffers: new ParameterBuffers(parameter, zeros) };
}

function restoredOf(
  { name, bufferNames }: Rule,
  parameter: tf.Variable,
  saved: ParameterMemory | undefined,
): Remembered | undefined {
  if (saved === undefined) return undefined;
  const lists = bufferNames.map((bufferName) => {
    const list = saved.buffers[bufferName];
    if (list?.length !== parameter.size) {
      throw new RangeError(
        `${name} keeps ${parameter.size} numbers as ${bufferName} for a parameter ${shapeText(parameter.shape)}, ` +
          `but the checkpoint has ${list?.length ?? "none"}: it is of another optimiser or model`,
      );
    }
    return list;
  });
  return { steps: saved.steps, buffers: new ParameterBuffers(parameter, lists) };
}

function copyOf({ bufferNames }: Rule, { steps, buffers }: Remembered): ParameterMemory {
  const lists = buffers.copy();
  const named = bufferNames.map((name, i) => [name, lists[i] as Float32Array] as const);
  return { steps, buffers: Object.fromEntries(named) };
}
