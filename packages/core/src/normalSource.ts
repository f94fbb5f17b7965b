const block = 16;
const half = block / 2;

/**
 * Makes PyTorch's normally distributed numbers from random 32-bit words, by the Box–Muller
 * transform: a pair of uniform numbers becomes a pair of normal ones, a radius and an angle read as
 * x and y.
 *
 * PyTorch has two ways, and switches by how many numbers are wanted at once: fewer than 16 are drawn
 * one by one in double precision, keeping the second of each pair for the next such call; 16 and
 * more come in blocks of 16 in single precision.
 */
export function normalSource(word: () => number): (count: number) => Float32Array {
  let kept: number | undefined;

  function drawOne(): number {
    if (kept !== undefined) {
      const value = kept;
      kept = undefined;
      return value;
    }
    const angle = 2 * Math.PI * unitDouble(word);
    const radius = Math.sqrt(-2 * Math.log1p(-unitDouble(word)));
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  function drawBlocks(count: number): Float32Array {
    const values = new Float32Array(count);
    fillUniform(values, word);
    for (let start = 0; start + block <= count; start += block) {
      boxMuller(values.subarray(start, start + block));
    }
    if (count % block !== 0) {
      const last = values.subarray(count - block);
      fillUniform(last, word);
      boxMuller(last);
    }
    return values;
  }

  return (count) =>
    count < block ? Float32Array.from({ length: count }, drawOne) : drawBlocks(count);
}

function fillUniform(values: Float32Array, word: () => number): void {
  for (let i = 0; i < values.length; i++) {
    values[i] = (word() & 0xff_ffff) / 0x100_0000;
  }
}

/** Turns 16 uniform numbers into 16 normal ones; a pair stands eight places apart. */
function boxMuller(values: Float32Array): void {
  for (let i = 0; i < half; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (values[i] as number)));
    const angle = 2 * Math.PI * (values[i + half] as number);
    values[i] = radius * Math.cos(angle);
    values[i + half] = radius * Math.sin(angle);
  }
}

/** Makes a number 0 ≤ x < 1 of the low 53 bits of two words, the first of which is the high one. */
function unitDouble(word: () => number): number {
  const high = word() & 0x1f_ffff;
  return (high * 2 ** 32 + word()) / 2 ** 53;
}
