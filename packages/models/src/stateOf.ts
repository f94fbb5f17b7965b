import type * as tf from "@tensorflow/tfjs";
import type { Model } from "./model.ts";

/** All numbers of a model under their names, also if it names none. */
export function stateOf({ state, parameters }: Model): Readonly<Record<string, tf.Variable>> {
  return state ?? Object.fromEntries(parameters.entries());
}
