/** How tensors hold what a file holds: whole numbers, also of other widths, are int32 here. */
export type TensorType = "float32" | "int32" | "bool";

/** The numbers of a tensor. */
export type Values = Float32Array | Int32Array | Uint8Array;

/** One of the kinds of numbers that safetensors files have. */
interface NumberType {
  readonly bytes: number;
  readonly tensorType: TensorType;
  /** Reads the number that begins at a place. */
  readonly read: (view: DataView, place: number) => number;
}

/** The kinds that can be read, by their names in files. */
export const numberTypes: ReadonlyMap<string, NumberType> = new Map<string, NumberType>([
  ["F32", { bytes: 4, tensorType: "float32", read: (view, i) => view.getFloat32(i, true) }],
  ["F16", { bytes: 2, tensorType: "float32", read: (view, i) => half(view.getUint16(i, true)) }],
  ["BF16", { bytes: 2, tensorType: "float32", read: brainFloat }],
  ["I32", { bytes: 4, tensorType: "int32", read: (view, i) => view.getInt32(i, true) }],
  ["I64", { bytes: 8, tensorType: "int32", read: int64 }],
  ["U8", { bytes: 1, tensorType: "int32", read: (view, i) => view.getUint8(i) }],
  ["BOOL", { bytes: 1, tensorType: "bool", read: truth }],
]);

/** IEEE 754's binary16: 1 bit for the sign, 5 for the exponent, 10 for the fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 0x400;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
}

/** The upper half of a float32. */
function brainFloat(view: DataView, place: number): number {
  const bits = new DataView(new ArrayBuffer(4));
  bits.setUint16(0, view.getUint16(place, true));
  return bits.getFloat32(0);
}

/** @throws RangeError if it is neither 0 nor 1. */
function truth(view: DataView, place: number): number {
  const value = view.getUint8(place);
  if (value > 1) throw new RangeError(`expected 0 or 1, got ${value}`);
  return value;
}

/** @throws RangeError if it needs more than 32 bits. */
function int64(view: DataView, place: number): number {
  const value = view.getBigInt64(place, true);
  if (value !== BigInt.asIntN(32, value)) {
    throw new RangeError(`expected a whole number that fits in 32 bits, got ${value}`);
  }
  return Number(value);
}
