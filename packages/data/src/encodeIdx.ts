import { kindOf, type Shape, sizeOf } from "@underhood/core";
import { copyBetweenOrders } from "./copyBetweenOrders.ts";
import { type IdxArray, idxTypes } from "./idxArray.ts";

/**
 * Writes the bytes of an IDX file: the opposite of `decodeIdx`. IDX files are usually kept
 * compressed: `await gzip(encodeIdx(array))`.
 *
 * @throws RangeError if the shape does not fit IDX (255 axes of 0 to 4,294,967,295) or the data.
 * @throws TypeError if the type is none that IDX has, or the data is not of that type.
 */
export function encodeIdx({ shape, type, data }: IdxArray): Uint8Array<ArrayBuffer> {
  if (!Object.hasOwn(idxTypes, type)) {
    throw new TypeError(
      `expected a type that is one of ${Object.keys(idxTypes).join(", ")}, got ${type}`,
    );
  }
  const { code, array } = idxTypes[type];
  if (!(data instanceof array)) {
    throw new TypeError(`expected the data of type ${type} as ${array.name}, got ${kindOf(data)}`);
  }
  checkShape(shape, data.length);
  const start = 4 + 4 * shape.length;
  const bytes = new Uint8Array(start + data.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(2, code);
  view.setUint8(3, shape.length);
  for (const [axis, length] of shape.entries()) view.setUint32(4 + 4 * axis, length);
  const values = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  bytes.set(copyBetweenOrders(values, array.BYTES_PER_ELEMENT), start);
  return bytes;
}

function checkShape(shape: Shape, values: number): void {
  if (shape.length > 255) {
    throw new RangeError(`expected at most 255 axes, as many as IDX allows, got ${shape.length}`);
  }
  const wrong = shape.find((axis) => !(Number.isInteger(axis) && axis >= 0 && axis < 2 ** 32));
  if (wrong !== undefined) {
    throw new RangeError(`expected axes of 0 to 4294967295, as IDX allows, got ${wrong}`);
  }
  // An axis of 0 leaves no values, however long the others are.
  const expected = shape.includes(0) ? 0 : sizeOf(shape);
  if (expected !== values) {
    throw new RangeError(`expected ${expected} values for shape [${shape}], got ${values}`);
  }
}
