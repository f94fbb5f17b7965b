import { kindOf } from "@underhood/core";
import { passThrough } from "./passThrough.ts";

/** Five times MNIST's largest file, so far more than any honest file of digits needs. */
const defaultLimit = 256 * 1024 * 1024;

/**
 * Decompresses bytes that gzip compressed. A few kilobytes of gzip can announce gigabytes, so at
 * most `limit` bytes (default 256 MiB) are taken.
 *
 * @throws TypeError for what are no bytes, or not gzip.
 * @throws RangeError if they are damaged or cut short, or hold more than `limit` bytes.
 */
export async function gunzip(
  bytes: Uint8Array,
  { limit = defaultLimit }: { limit?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`expected the bytes of a file as a Uint8Array, got ${kindOf(bytes)}`);
  }
  if (!isGzip(bytes)) {
    const first = Array.from(bytes.subarray(0, 2), (byte) => byte.toString(16).padStart(2, "0"));
    throw new TypeError(
      `expected gzip, which starts with bytes 1f 8b, got ${first.join(" ") || "no bytes"}`,
    );
  }
  try {
    return await passThrough(new DecompressionStream("gzip"), bytes, limit);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new RangeError(
        `expected gzip that holds at most ${limit} bytes, got more: raise { limit } if you trust the file`,
      );
    }
    throw new RangeError("expected whole gzip, got one that is damaged or cut short", { cause });
  }
}

/** Whether these bytes start as gzip does; an IDX file, which starts with zeros, never does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
