import { unitDouble, unitFloat } from "./unitNumber.ts";

/**
 * Makes PyTorch's normally distributed numbers from random 32-bit words, by the Box–Muller
 * transform: of two uniform numbers one becomes a radius, the other an angle, and the point that
 * they lead to has two normal coordinates.
 *
 * PyTorch goes two ways, by how many numbers are asked for at once: fewer than 16 are drawn one by
 * one in double precision, and the second of a pair is kept for the next such call; 16 and more are
 * drawn in blocks, in single precision.
 *
 * @see G. Box and M. Muller, "A note on the generation of random normal deviates", 1958.
 */
export function normalSource(word: () => number): (count: number) => Float32Array {
  const drawOne = oneByOne(word);
  return (count) =>
    count < block ? Float32Array.from({ length: count }, () => drawOne()) : drawBlocks(count, word);
}

const block = 16;

function oneByOne(word: () => number): () => number {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const second = kept;
      kept = undefined;
      return second;
    }
    const angle = 2 * Math.PI * unitDouble(word(), word());
    const radius = Math.sqrt(-2 * Math.log1p(-unitDouble(word(), word())));
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

function drawBlocks(count: number, word: () => number): Float32Array {
  const values = Float32Array.from({ length: count }, () => unitFloat(word()));
  for (let end = block; end <= count; end += block) {
    transformBlock(values.subarray(end - block, end));
  }
  if (count % block !== 0) {
    // The end that fills no block is drawn anew, together with what stands before it.
    const last = values.subarray(count - block);
    transformBlock(
      last.map(() => unitFloat(word())),
      last,
    );
  }
  return values;
}

/** Turns 16 uniform numbers into 16 normal ones; the two of a pair stand eight places apart. */
function transformBlock(uniform: Float32Array, normal: Float32Array = uniform): void {
  const half = block / 2;
  for (let i = 0; i < half; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (uniform[i] as number)));
    const angle = 2 * Math.PI * (uniform[i + half] as number);
    normal[i] = radius * Math.cos(angle);
    normal[i + half] = radius * Math.sin(angle);
  }
}
