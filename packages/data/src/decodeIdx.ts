import { kindOf } from "@underhood/core";
import { copyBetweenOrders } from "./copyBetweenOrders.ts";
import { type IdxArray, type IdxType, idxTypes } from "./idxArray.ts";

/**
 * Reads an IDX file, the format of MNIST: two zero bytes, a byte for the type, a byte for the
 * rank, the length of each axis as a big-endian 32-bit number, then the values, row by row and big
 * endian. The result shares no memory with `bytes`.
 *
 * The bytes must be decompressed already: `decodeIdx(await gunzip(bytes))`.
 *
 * @throws TypeError if the bytes are not an IDX file: a wrong start, or a type that IDX lacks.
 * @throws RangeError if the file is cut short, has bytes left over, or announces more values than
 * a file can hold. Nothing is allocated before the lengths agree.
 */
export function decodeIdx(bytes: Uint8Array): IdxArray {
  const { type, shape, start } = readHeader(bytes);
  const size = idxTypes[type].array.BYTES_PER_ELEMENT;
  const expected = byteLength(shape, size);
  const actual = bytes.length - start;
  if (actual !== expected) {
    const difference = actual < expected ? "it is cut short" : "it has bytes left over";
    throw new RangeError(
      `expected ${expected} bytes after the header of an IDX file of ${type} [${shape}], got ${actual}: ${difference}`,
    );
  }
  const { buffer } = copyBetweenOrders(bytes.subarray(start), size);
  switch (type) {
    case "uint8":
      return { shape, type, data: new Uint8Array(buffer) };
    case "int8":
      return { shape, type, data: new Int8Array(buffer) };
    case "int16":
      return { shape, type, data: new Int16Array(buffer) };
    case "int32":
      return { shape, type, data: new Int32Array(buffer) };
    case "float32":
      return { shape, type, data: new Float32Array(buffer) };
    case "float64":
      return { shape, type, data: new Float64Array(buffer) };
  }
}

function readHeader(bytes: Uint8Array): { type: IdxType; shape: number[]; start: number } {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`expected the bytes of an IDX file as a Uint8Array, got ${kindOf(bytes)}`);
  }
  if (bytes.length < 4) {
    throw new RangeError(`expected an IDX file, which has at least 4 bytes, got ${bytes.length}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint16(0) === 0x1f8b) {
    throw new TypeError(
      "expected an IDX file, got one compressed with gzip: decompress it first, decodeIdx(await gunzip(bytes))",
    );
  }
  if (view.getUint16(0) !== 0) {
    const first = [view.getUint8(0), view.getUint8(1)].map(hexadecimal).join(" ");
    throw new TypeError(`expected an IDX file, which starts with bytes 00 00, got ${first}`);
  }
  const type = typeOf(view.getUint8(2));
  const rank = view.getUint8(3);
  const start = 4 + 4 * rank;
  if (bytes.length < start) {
    throw new RangeError(
      `expected ${start} bytes of header in an IDX file of rank ${rank}, got ${bytes.length} bytes in all`,
    );
  }
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  return { type, shape, start };
}

function typeOf(code: number): IdxType {
  const types = Object.keys(idxTypes) as IdxType[];
  const type = types.find((name) => idxTypes[name].code === code);
  if (type === undefined) {
    const known = types.map((name) => `${hexadecimal(idxTypes[name].code)} (${name})`).join(", ");
    throw new TypeError(`expected an IDX type that is one of ${known}, got ${hexadecimal(code)}`);
  }
  return type;
}

/** The bytes that the values take. An axis of length 0 leaves none, however long the others are. */
function byteLength(shape: readonly number[], size: number): number {
  if (shape.includes(0)) return 0;
  const length = shape.reduce((product, axis) => product * axis, size);
  if (!Number.isSafeInteger(length)) {
    throw new RangeError(
      `expected an IDX file of a size that can exist, got one that announces [${shape}]`,
    );
  }
  return length;
}

function hexadecimal(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
