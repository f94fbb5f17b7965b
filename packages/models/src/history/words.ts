import type { Model } from "../model.ts";
import { stateOf } from "../stateOf.ts";
import { numbersOf, type Snapshot } from "./snapshot.ts";

/** All numbers of a model, one after the other, as the 32-bit words that they are stored in. */
export function wordsOf(model: Model): Int32Array {
  const variables = Object.entries(stateOf(model));
  const words = new Int32Array(variables.reduce((sum, [, { size }]) => sum + size, 0));
  let start = 0;
  for (const [name, variable] of variables) {
    const { buffer, byteOffset, length } = numbersOf(name, variable);
    words.set(new Int32Array(buffer, byteOffset, length), start);
    start += length;
  }
  return words;
}

/** Takes words apart into the numbers of the model that they are of. */
export function snapshotOfWords(model: Model, words: Int32Array): Snapshot {
  let start = 0;
  const named = Object.entries(stateOf(model)).map(([name, { size, dtype }]) => {
    const { buffer } = words.slice(start, start + size);
    start += size;
    return [name, dtype === "int32" ? new Int32Array(buffer) : new Float32Array(buffer)] as const;
  });
  return Object.fromEntries(named);
}
