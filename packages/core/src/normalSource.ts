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
  return (count) => {
    const values = new Float32Array(count);
    return count < blockSize ? values.map(drawOne) : fillBlocks(values, word);
  };
}

const blockSize = 16;

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

function fillBlocks(values: Float32Array, word: () => number): Float32Array {
  const count = values.length;
  fillUniform(values, word);
  for (let end = blockSize; end <= count; end += blockSize) {
    transformBlock(values.subarray(end - blockSize, end));
  }
  if (count % blockSize !== 0) {
    // What is left over becomes a block together with numbers before it, all of them drawn anew.
    const last = values.subarray(count - blockSize);
    fillUniform(last, word);
    transformBlock(last);
  }
  return values;
}

function fillUniform(values: Float32Array, word: () => number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = unitFloat(word());
  }
}

/** Turns 16 uniform numbers into 16 normal ones; the two of a pair stand eight places apart. */
function transformBlock(values: Float32Array): void {
  const half = blockSize / 2;
  for (let i = 0; i < half; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (values[i] as number)));
    const angle = 2 * Math.PI * (values[i + half] as number);
    values[i] = radius * Math.cos(angle);
    values[i + half] = radius * Math.sin(angle);
  }
}
