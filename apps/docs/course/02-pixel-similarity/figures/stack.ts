/** How many pixels an MNIST digit has: 28 rows of 28. */
export const pixelCount = 784;

/** Digits in bytes, 0 for paper and 255 for ink, one after the other. `[count, 28, 28]` */
export interface Stack {
  readonly count: number;
  readonly data: Uint8Array;
}

/** Reads a stack that was recorded as base64. */
export function recordedStack(base64: string): Stack {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { count: data.length / pixelCount, data };
}

/** One digit of the stack, in bytes. `[28, 28]` */
export function digitOf(
  { data }: Stack,
  place: number,
): { readonly shape: readonly [28, 28]; readonly data: Uint8Array } {
  return { shape: [28, 28], data: data.subarray(place * pixelCount, (place + 1) * pixelCount) };
}

/** The first `k` digits, and another on top of them if there is one. `[k, 28, 28]` or `[k + 1, 28, 28]` */
export function pileOf({ data }: Stack, k: number, top?: Uint8Array): Stack {
  const first = data.subarray(0, k * pixelCount);
  if (!top) return { count: k, data: first };
  const pile = new Uint8Array(first.length + pixelCount);
  pile.set(first);
  pile.set(top, first.length);
  return { count: k + 1, data: pile };
}

/** The mean byte of each pixel over the first `k` digits, as it comes. `[784]` */
export function meanOfFirst({ data }: Stack, k: number): number[] {
  const sums = new Array<number>(pixelCount).fill(0);
  for (const [i, byte] of data.subarray(0, k * pixelCount).entries()) {
    sums[i % pixelCount] = (sums[i % pixelCount] ?? 0) + byte;
  }
  return sums.map((sum) => sum / k);
}

/** The bytes that the first `k` digits have at one pixel. `[k]` */
export function bytesAt({ data }: Stack, k: number, pixel: number): number[] {
  return Array.from({ length: k }, (_, place) => data[place * pixelCount + pixel] ?? 0);
}

/** How many bytes lie in each of eight ranges: 0 to 31, 32 to 63, and so on. `[8]` */
export function countInEighths(bytes: readonly number[]): number[] {
  const counts = new Array<number>(8).fill(0);
  for (const byte of bytes) counts[byte >> 5] = (counts[byte >> 5] ?? 0) + 1;
  return counts;
}

/** The mean absolute difference of two images in bytes, as intensities, 0..1. */
export function byteDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length / 255;
}
