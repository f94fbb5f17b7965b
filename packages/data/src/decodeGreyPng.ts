import { decode } from "fast-png";
import type { Image } from "./labelledImages.ts";

/** PNG compresses with Deflate, which gets at most this many bytes out of one. */
const largestRatio = 1032;

const colourTypes = new Map([
  [0, "grey"],
  [2, "colour"],
  [3, "palette"],
  [4, "grey with transparency"],
  [6, "colour with transparency"],
]);

/**
 * Reads a PNG of MNIST's kind: grey levels of 8 bits, without colour or transparency. Others are
 * refused, since there is more than one way to turn them into grey levels, and picking one
 * silently would change what a model sees.
 *
 * @throws TypeError if the bytes are no PNG, or one of another kind.
 * @throws RangeError if the PNG is damaged or cut short.
 */
export function decodeGreyPng(bytes: Uint8Array): Image {
  const { width, height, depth, colourType } = readHeader(bytes);
  if (depth !== 8 || colourType !== 0) {
    throw new TypeError(
      `expected a PNG with 8-bit grey levels, got ${depth}-bit ${colourTypes.get(colourType) ?? "unknown"}: convert it first`,
    );
  }
  try {
    if (width * height > bytes.length * largestRatio) {
      throw new RangeError(`${bytes.length} bytes cannot hold that many pixels`);
    }
    const { data } = decode(bytes, { checkCrc: true });
    return { shape: [height, width], data: new Uint8Array(data) };
  } catch (cause) {
    throw new RangeError(`expected a whole PNG of ${height}×${width}, got a damaged one`, {
      cause,
    });
  }
}

/** The start of a PNG file: its signature, then the IHDR chunk. */
function readHeader(bytes: Uint8Array): {
  width: number;
  height: number;
  depth: number;
  colourType: number;
} {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 26 || signature.some((byte, i) => bytes[i] !== byte)) {
    throw new TypeError("expected a PNG, got something else");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colourType: view.getUint8(25),
  };
}
