import type * as tf from "@tensorflow/tfjs";
import type { Model } from "./model.ts";
import { stateOf } from "./stateOf.ts";

/** The state of several models, each number's name behind its model's, as in PyTorch: `2.weight`. */
export function prefixed(models: Readonly<Record<string, Model>>): Record<string, tf.Variable> {
  return Object.fromEntries(
    Object.entries(models).flatMap(([prefix, model]) =>
      Object.entries(stateOf(model)).map(([name, variable]) => [`${prefix}.${name}`, variable]),
    ),
  );
}
