import type { LabelledImages } from "@underhood/data";

/** Some examples as plain numbers, for contenders that have no batches of their own. */
export interface Examples {
  readonly count: number;
  /** `[count, 784]`, from 0 to 1. */
  readonly inputs: Float32Array;
  /** `[count]`: the digits, or for a pair 1 for a 3 and 0 for a 7. */
  readonly targets: Int32Array;
}

/** Copies the examples at some places of a set. */
export function examplesAt(
  { images, labels }: LabelledImages,
  places: ArrayLike<number>,
  isPair: boolean,
): Examples {
  const count = places.length;
  const size = images.data.length / labels.length;
  const inputs = new Float32Array(count * size);
  const targets = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const label = labels[place] as number;
    targets[i] = isPair ? Number(label === 3) : label;
    for (let pixel = 0; pixel < size; pixel++) {
      inputs[i * size + pixel] = (images.data[place * size + pixel] as number) / 255;
    }
  }
  return { count, inputs, targets };
}

/** Goes through the first `count` examples of a set in parts of at most 1,000. */
export function* partsOf(set: LabelledImages, count: number, isPair: boolean): Generator<Examples> {
  for (let from = 0; from < count; from += 1000) {
    const length = Math.min(1000, count - from);
    yield examplesAt(
      set,
      Uint32Array.from({ length }, (_, i) => from + i),
      isPair,
    );
  }
}
