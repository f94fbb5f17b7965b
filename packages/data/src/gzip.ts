import { passThrough } from "./passThrough.ts";

/** Compresses bytes with gzip. `await gzip(encodeIdx(array))` is what an MNIST file holds. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return passThrough(new CompressionStream("gzip"), bytes, Number.POSITIVE_INFINITY);
}
