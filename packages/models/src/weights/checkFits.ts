import * as tf from "@tensorflow/tfjs";
import { shapeText } from "../shapeText.ts";
import type { StoredTensor } from "./decodeSafetensors.ts";
import { quoted } from "./quoted.ts";

/**
 * Holds that a file has just the numbers that a model consists of.
 *
 * @throws RangeError that says which names, or whose shape or kind, do not fit.
 */
export function checkFits(
  stored: readonly StoredTensor[],
  state: Readonly<Record<string, tf.Variable>>,
): void {
  const names = new Set(stored.map(({ name }) => name));
  const missing = Object.keys(state).filter((name) => !names.has(name));
  const unknown = [...names].filter((name) => !Object.hasOwn(state, name));
  if (missing.length > 0 || unknown.length > 0) {
    throw new RangeError(
      `this file is of another model: ${[listed("it lacks", missing), listed("it has", unknown)]
        .filter(Boolean)
        .join(", and ")}`,
    );
  }
  for (const { name, type, shape } of stored) {
    const variable = state[name] as tf.Variable;
    if (!tf.util.arraysEqual(variable.shape, [...shape]) || variable.dtype !== type) {
      throw new RangeError(
        `this file is of another model: expected ${quoted(name)} to be ${shapeText(variable.shape)} of ` +
          `${variable.dtype}, got ${shapeText(shape)} of ${type}`,
      );
    }
  }
}

function listed(verb: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const shown = names.slice(0, 5).map(quoted);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : "";
  return `${verb} ${shown.join(", ")}${more}`;
}
